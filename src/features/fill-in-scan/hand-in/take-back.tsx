import { useNavigate } from '@tanstack/react-router'
import { takeBackScan } from '#data/submissions.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './hand-in.messages.ts'
import { StepError } from './step-error.tsx'
import { useStep } from './use-step.ts'

const words = messages.takeBack

/** Back to filling in. Nothing is lost by it, so it does not ask twice. */
export function TakeBack() {
  const { scan } = useScan()
  const navigate = useNavigate()
  const step = useStep(takeBackScan, () =>
    navigate({ to: '/gemeente/scan/$scanId/nakijken', params: { scanId: scan.id } }),
  )
  return (
    <Card as="section" labelledBy="take-back">
      <h2 id="take-back">{words.title}</h2>
      <p>{words.help}</p>
      <StepError step={step} />
      <div>
        <Button busy={step.busy} onClick={() => step.save()}>
          {words.button}
        </Button>
      </div>
    </Card>
  )
}

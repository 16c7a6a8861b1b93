import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { canReturn } from '#domain/access/permissions.ts'
import { sessionQueries } from '#data/session.ts'
import { returnScan } from '#data/submissions.ts'
import { refusalWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextArea } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { Card } from '#ui/layout/card.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './hand-in.messages.ts'
import { StepError } from './step-error.tsx'
import { useStep } from './use-step.ts'

const words = messages.giveBack
/** As the database takes it (submission_return in submission.sql). */
const LONGEST = 1000

/** Staff give a submitted scan back, with a reason. */
export function GiveBack() {
  const { scan, round, municipality } = useScan()
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  if (member?.role !== 'staff') return null
  const decision = canReturn(member, scan, round)
  if (done && scan.state !== 'submitted') {
    return (
      <Alert tone="positive" live>
        <p>{words.done}</p>
      </Alert>
    )
  }
  return (
    <div className="no-print">
      <Card as="section" labelledBy="give-back">
        <h2 id="give-back">{words.title}</h2>
        <p>{words.help}</p>
        <div className="stack stack--small submit">
          <Button
            disabledReason={decision.allowed ? undefined : refusalWords[decision.reason]}
            onClick={() => setAsking(true)}
          >
            {words.button}
          </Button>
        </div>
        <Dialog
          open={asking}
          title={words.dialogTitle(municipality.name)}
          onClose={() => setAsking(false)}
        >
          <Question
            onClose={() => setAsking(false)}
            onDone={() => {
              setAsking(false)
              setDone(true)
            }}
          />
        </Dialog>
      </Card>
    </div>
  )
}

function Question({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { scan } = useScan()
  const [reason, setReason, forget, sent] = useKept(`give-back:${scan.id}`, '')
  const [tried, setTried] = useState(false)
  const step = useStep(returnScan, (was: string) => {
    sent(was)
    onDone()
  })
  function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (reason.trim() !== '') step.save(reason)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{words.help}</p>
      <TextArea
        label={words.reason}
        description={words.reasonHelp}
        maxLength={LONGEST}
        value={reason}
        error={tried && reason.trim() === '' ? refusalWords.return_reason_missing : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      <StepError step={step} />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={step.busy}>
          {words.yes}
        </Button>
        <Button
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {words.no}
        </Button>
      </div>
    </form>
  )
}

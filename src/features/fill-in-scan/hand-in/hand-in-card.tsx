import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { progress, type SubmitObstacle } from '#domain/questionnaire/completeness.ts'
import { memberQueries } from '#data/members.ts'
import { handInScan } from '#data/submissions.ts'
import { formatShare } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { TextInput } from '#ui/form/inputs.tsx'
import { useKept } from '#ui/form/kept.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages as scanMessages } from '../fill-in.messages.ts'
import { useAnswers, useScan, useUnsaved } from '../scan-context.tsx'
import { floorShare } from '../overview/scan-progress.ts'
import { useContradictions } from './contradictions.tsx'
import { messages } from './hand-in.messages.ts'
import { readName } from './name.ts'
import { refusalWords } from '#i18n/errors.ts'
import { StepError } from './step-error.tsx'
import { UnfinishedThemes } from './unfinished-themes.tsx'
import { useStep } from './use-step.ts'

const words = messages.handIn

/** Handing in to be signed: the button says why it cannot yet, and asks once more when it can. */
export function HandInCard({ obstacles }: { obstacles: readonly SubmitObstacle[] }) {
  const unsaved = useUnsaved()
  const [asking, setAsking] = useState(false)
  return (
    <Card as="section" accent labelledBy="hand-in">
      <h2 id="hand-in">{words.title}</h2>
      <p>{words.help}</p>
      <Alone />
      {!obstacles.some(({ reason }) => reason === 'scan_incomplete') && <UnfinishedThemes />}
      <div className="stack stack--small submit">
        <Button
          purpose="primary"
          disabledReason={whyNot(obstacles, unsaved.length)}
          onClick={() => setAsking(true)}
        >
          {words.button}
        </Button>
      </div>
      <Dialog open={asking} title={words.dialogTitle} onClose={() => setAsking(false)}>
        <Question onClose={() => setAsking(false)} />
      </Dialog>
    </Card>
  )
}

/** Nobody else can sign yet. */
export function Alone() {
  const { municipality } = useScan()
  const colleagues = useQuery(memberQueries.all()).data?.filter(
    ({ municipalityCode }) => municipalityCode === municipality.code,
  )
  if (colleagues?.length !== 1) return null
  return (
    <Alert tone="warning">
      <p>
        {words.alone} <Link to="/gemeente/collegas">{words.invite}</Link>
      </p>
    </Alert>
  )
}

function Question({ onClose }: { onClose: () => void }) {
  const { scan, definition, municipality } = useScan()
  const navigate = useNavigate()
  const answers = useAnswers()
  const contradicting = useContradictions().length
  const [name, setName, forgetName, sent] = useKept(`hand-in:${scan.id}`, '')
  const clean = readName(name)
  const [tried, setTried] = useState(false)
  const step = useStep(
    (scanId: string, typed: string) => handInScan(scanId, readName(typed) ?? ''),
    (typed) => {
      sent(typed)
      return navigate({ to: '/gemeente/scan/$scanId/tekenen', params: { scanId: scan.id } })
    },
  )
  const { done, asked } = progress(definition, answers, scan.route)
  function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (clean !== null) step.save(name)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{words.dialog(municipality.name)}</p>
      {done < asked && <p>{words.openItems(asked - done)}</p>}
      {contradicting > 0 && <p>{words.contradicting(contradicting)}</p>}
      <TextInput
        label={words.name}
        description={words.nameHelp}
        autoComplete="name"
        value={name}
        error={tried && clean === null ? refusalWords.signature_name_invalid : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <StepError step={step} />
      <div className="cluster">
        <Button type="submit" purpose="primary" busy={step.busy}>
          {words.yes}
        </Button>
        <Button
          onClick={() => {
            forgetName()
            onClose()
          }}
        >
          {words.no}
        </Button>
      </div>
    </form>
  )
}

/** The first thing that stands in the way, in words. */
function whyNot(obstacles: readonly SubmitObstacle[], unsaved: number): string | undefined {
  const reasons = scanMessages.review.whyNot
  const [first] = obstacles
  if (!first) return unsaved > 0 ? reasons.unsaved(unsaved) : undefined
  switch (first.reason) {
    case 'scan_incomplete':
      return reasons.incomplete(formatShare(floorShare(first.coverage)), formatShare(first.needed))
    case 'evidence_missing':
      return reasons.evidence(first.items.length)
  }
}

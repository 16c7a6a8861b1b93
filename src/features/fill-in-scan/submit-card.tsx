import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { progress, type SubmitObstacle } from '#domain/questionnaire/completeness.ts'
import { DataFailure } from '#data/errors.ts'
import { queries } from '#data/queries.ts'
import { valueOf } from '#data/read.ts'
import { submitScan } from '#data/scans.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { formatShare } from '#i18n/formats.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './fill-in.messages.ts'
import { useAnswers, useScan, useUnsaved } from './scan-context.tsx'
import { floorShare } from './scan-progress.ts'

const words = messages.review

/** Handing in: the button says why it cannot yet, and asks once more when it can. */
export function SubmitCard({ obstacles }: { obstacles: readonly SubmitObstacle[] }) {
  const { scan, definition, municipality } = useScan()
  const answers = useAnswers()
  const unsaved = useUnsaved()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const submission = useMutation({
    mutationFn: () => valueOf(submitScan(scan.id)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['score-sheets'] })
      await queryClient.invalidateQueries(queries.scan(scan.id))
      void queryClient.invalidateQueries({ queryKey: ['scans'] })
      await navigate({ to: '/gemeente/scan/$scanId/uitkomst', params: { scanId: scan.id } })
    },
    onError: () => setAsking(false),
  })
  const { done, asked } = progress(definition, answers, scan.route)
  return (
    <Card as="section" accent labelledBy="submit">
      <h2 id="submit">{words.submitTitle}</h2>
      <p>{words.submitHelp}</p>
      {submission.error && (
        <Alert tone="negative" live>
          <p>{words.failed(reasonOf(submission.error))}</p>
        </Alert>
      )}
      <div className="stack stack--small submit">
        <Button
          purpose="primary"
          disabledReason={whyNot(obstacles, unsaved.length)}
          onClick={() => setAsking(true)}
        >
          {words.submit}
        </Button>
      </div>
      <Dialog open={asking} title={words.confirmTitle} onClose={() => setAsking(false)}>
        <p>{words.confirm(municipality.name)}</p>
        {done < asked && <p>{words.confirmOpen(asked - done)}</p>}
        <div className="cluster">
          <Button purpose="primary" busy={submission.isPending} onClick={() => submission.mutate()}>
            {words.confirmYes}
          </Button>
          <Button onClick={() => setAsking(false)}>{words.confirmNo}</Button>
        </div>
      </Dialog>
    </Card>
  )
}

/** The first thing that stands in the way, in words. */
function whyNot(obstacles: readonly SubmitObstacle[], unsaved: number): string | undefined {
  const [first] = obstacles
  if (!first) return unsaved > 0 ? words.whyNot.unsaved(unsaved) : undefined
  switch (first.reason) {
    case 'scan_incomplete':
      return words.whyNot.incomplete(
        formatShare(floorShare(first.coverage)),
        formatShare(first.needed),
      )
    case 'evidence_missing':
      return words.whyNot.evidence(first.items.length)
  }
}

function reasonOf(error: Error): string {
  return error instanceof DataFailure ? dataErrorWords(error.error) : ''
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Scan } from '#domain/scan.ts'
import { sessionQueries } from '#data/session.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import type { AnswerQueue } from '../saving/answer-queue.ts'
import { answerQueue } from '../saving/answer-session.ts'
import { messages } from './unsaved.messages.ts'
import { useUnsavedKinds } from './use-unsaved-kinds.ts'

/** Leads to the list of what is not stored; nothing when everything is. */
export function UnsavedLine({ queue, scan }: { queue: AnswerQueue; scan: Scan }) {
  const frozen = scan.state === 'submitted' || scan.state === 'ready_to_sign'
  const { total, quiet, yourTurn } = useUnsavedKinds(queue, frozen)
  if (total === 0 || quiet) return null
  return (
    <Alert tone="warning">
      <p>
        {messages.line(total)} {yourTurn > 0 && messages.yourTurn(yourTurn)}
      </p>
      <p>
        <Link to="/gemeente/scan/$scanId" params={{ scanId: scan.id }} hash="niet-opgeslagen">
          {messages.see}
        </Link>
      </p>
    </Alert>
  )
}

/** As UnsavedLine, on a page outside the scan: what waits here is sent from there as well. */
export function UnsavedOutside({ scan, definition }: { scan: Scan; definition: Definition }) {
  const queryClient = useQueryClient()
  const email = useQuery(sessionQueries.current()).data?.email ?? null
  const here = useQuery(answerQueue(queryClient, scan.id, definition, email)).data
  return here ? <UnsavedLine queue={here.queue} scan={scan} /> : null
}

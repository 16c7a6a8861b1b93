import { useSuspenseQuery } from '@tanstack/react-query'
import { ratingCodeQueries } from '#data/rating-codes.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './run-round.messages.ts'

/** Warns that no ratings count as long as senders cannot be told apart; nothing when they can. */
export function SendersUnknown() {
  if (useSuspenseQuery(ratingCodeQueries.sendersAreKnown()).data) return null
  return (
    <Alert tone="warning" title={messages.sendersUnknownTitle}>
      <p>{messages.sendersUnknown}</p>
    </Alert>
  )
}

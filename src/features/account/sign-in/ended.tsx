import { useQuery } from '@tanstack/react-query'
import { countTexts } from '#data/kept-texts.ts'
import { deviceQueries } from '#data/on-device.ts'
import { SESSION_HOURS, type EndedSession } from '#data/session.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './sign-in.messages.ts'

/** Says that a session ended, why, and what of it is still on this device. */
export function Ended({ ended: { email, why } }: { ended: EndedSession }) {
  const keeps = useQuery(deviceQueries.keeps()).data
  const texts = countTexts(email)
  return (
    <Alert tone="warning" live title={messages.endedTitle}>
      <p>{why === 'idle' ? messages.endedIdle(SESSION_HOURS) : messages.ended}</p>
      <p>
        {keeps === false ? messages.endedNotKept : messages.endedKept}{' '}
        {texts > 0 && messages.endedTexts(texts)}
      </p>
    </Alert>
  )
}

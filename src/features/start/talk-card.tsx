import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isOpen, waitsFor } from '#domain/discussion.ts'
import { discussionQueries } from '#data/discussions.ts'
import { pollEvery } from '#data/polling.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

/** Milliseconds until it is looked up again; only while the page is visible. */
const LOOK_EVERY = 30_000

/** How many questions of the scan are being discussed, and which wait for an answer; nothing when none are. */
export function TalkCard({ scanId }: { scanId: string }) {
  const all = useQuery({
    ...discussionQueries.ofScan(scanId),
    refetchInterval: pollEvery(LOOK_EVERY),
  }).data
  const open = (all ?? []).filter(isOpen)
  if (open.length === 0) return null
  const waiting = open.filter((one) => waitsFor('municipality', one)).length
  return (
    <Card as="section" labelledBy="talk" accent={waiting > 0}>
      <h2 id="talk" className="card__title">
        {messages.talkTitle}
      </h2>
      <p>{messages.talkOpen(open.length)}</p>
      {waiting > 0 && (
        <p>
          <strong>{messages.talkWaiting(waiting)}</strong>
        </p>
      )}
      <Link to="/gemeente/overleg">{messages.talkButton}</Link>
    </Card>
  )
}

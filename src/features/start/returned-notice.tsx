import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Scan } from '#domain/scan.ts'
import { submissionQueries } from '#data/submissions.ts'
import { formatMoment } from '#i18n/formats.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from './official-start.messages.ts'

/** Why staff gave the scan back, until it is signed again; nothing when they did not. */
export function ReturnedNotice({ scan }: { scan: Scan }) {
  const latest = useQuery(submissionQueries.ofScan(scan.id)).data?.[0]
  if (scan.state === 'submitted' || !latest?.returned) return null
  return (
    <Alert tone="warning" title={messages.returnedTitle}>
      <p>{messages.returned(formatMoment(latest.returned.at))}</p>
      <blockquote className="returned-reason">{latest.returned.reason}</blockquote>
      <p>
        <Link to="/gemeente/scan/$scanId/nakijken" params={{ scanId: scan.id }}>
          {messages.returnedLink}
        </Link>
      </p>
    </Alert>
  )
}

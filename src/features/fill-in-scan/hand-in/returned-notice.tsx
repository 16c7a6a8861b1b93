import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { submissionQueries } from '#data/submissions.ts'
import { formatMoment } from '#i18n/formats.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './hand-in.messages.ts'
import './hand-in.css'

const words = messages.returned

/** Why staff gave the scan back, until it is signed again; nothing when they did not. */
export function ReturnedNotice() {
  const { scan } = useScan()
  // The page does not wait for it, and works without a connection.
  const latest = useQuery(submissionQueries.ofScan(scan.id)).data?.[0]
  if (scan.state === 'submitted' || !latest?.returned) return null
  return (
    <Alert tone="warning" title={words.title}>
      <p>{words.text(formatMoment(latest.returned.at))}</p>
      <blockquote className="signed-reason">{latest.returned.reason}</blockquote>
      <p>
        {scan.state === 'in_progress' && words.next}{' '}
        <Link to="/gemeente/scan/$scanId/ondertekening" params={{ scanId: scan.id }}>
          {words.history}
        </Link>
      </p>
    </Alert>
  )
}

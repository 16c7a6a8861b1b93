import { Link } from '@tanstack/react-router'
import { formatDay } from '#i18n/formats.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from '../fill-in.messages.ts'
import { useScan } from '../scan-context.tsx'

const words = messages.readOnly

/** Says why the scan can only be read; nothing when it can be filled in. */
export function ReadOnlyNotice() {
  const { scan, readOnly } = useScan()
  if (!readOnly) return null
  return (
    <Alert>
      <p>
        {readOnly === 'submitted'
          ? words.submitted(formatDay(scan.submittedAt ?? ''))
          : words[readOnly]}
        {scan.state === 'submitted' && (
          <>
            {' '}
            <Link to="/gemeente/scan/$scanId/uitkomst" params={{ scanId: scan.id }}>
              {words.toResult}
            </Link>
            {' · '}
            <Link to="/gemeente/scan/$scanId/ondertekening" params={{ scanId: scan.id }}>
              {words.toSignature}
            </Link>
          </>
        )}
        {readOnly === 'readyToSign' && (
          <>
            {' '}
            <Link to="/gemeente/scan/$scanId/tekenen" params={{ scanId: scan.id }}>
              {words.toSign}
            </Link>
          </>
        )}
      </p>
    </Alert>
  )
}

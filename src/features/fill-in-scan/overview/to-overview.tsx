import { Link } from '@tanstack/react-router'
import { messages } from '../fill-in.messages.ts'
import { useScan } from '../scan-context.tsx'

/** The way back, above the title of a page of the scan. */
export function ToOverview() {
  const { scan, municipality } = useScan()
  return (
    <Link to="/gemeente/scan/$scanId" params={{ scanId: scan.id }} className="no-print">
      ← {messages.overview.title(municipality.name)}
    </Link>
  )
}

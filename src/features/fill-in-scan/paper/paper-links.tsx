import { Link } from '@tanstack/react-router'
import { buttonLink } from '#ui/button.tsx'
import { useScan } from '../scan-context.tsx'
import { messages } from './paper-links.messages.ts'

/** The ways to print the scan, and to take it along in Excel. */
export function PaperLinks() {
  const { scan, readOnly } = useScan()
  const params = { scanId: scan.id }
  return (
    <section className="stack" aria-labelledby="on-paper">
      <h2 id="on-paper">{messages.title}</h2>
      <p className="subtle">{readOnly ? messages.textToRead : messages.text}</p>
      <div className="cluster">
        <Link to="/gemeente/scan/$scanId/papier" params={params} className={buttonLink.secondary}>
          {messages.print}
        </Link>
        <Link to="/gemeente/scan/$scanId/excel" params={params} className={buttonLink.secondary}>
          {readOnly ? messages.excelToRead : messages.excel}
        </Link>
        <Link to="/gemeente/vragenlijst">{messages.blank}</Link>
      </div>
    </section>
  )
}

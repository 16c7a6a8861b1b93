import { Link } from '@tanstack/react-router'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './paper-card.messages.ts'

/** The way to the questionnaire on paper and to the scan in Excel. */
export function PaperCard({ scanId }: { scanId: string | null }) {
  return (
    <Card as="section" labelledBy="paper">
      <h2 id="paper" className="card__title">
        {messages.title}
      </h2>
      <p>{messages.text}</p>
      <Link to="/gemeente/vragenlijst">{messages.blank}</Link>
      {scanId !== null && (
        <>
          <Link to="/gemeente/scan/$scanId/papier" params={{ scanId }}>
            {messages.print}
          </Link>
          <Link to="/gemeente/scan/$scanId/excel" params={{ scanId }}>
            {messages.excel}
          </Link>
        </>
      )}
    </Card>
  )
}

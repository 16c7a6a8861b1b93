import { Link } from '@tanstack/react-router'
import { List } from '#ui/layout/list.tsx'
import { messages } from './more-card.messages.ts'

/** The ways to what one needs now and then. */
export function MoreCard({ scanId }: { scanId: string | null }) {
  return (
    <section className="stack stack--small" aria-labelledby="more">
      <h2 id="more" className="card__title">
        {messages.title}
      </h2>
      <List look="row">
        <li>
          <Link to="/gemeente/vergelijken">{messages.compare}</Link>
        </li>
        <li>
          <Link to="/gemeente/bewijs">{messages.proof}</Link>
        </li>
        <li>
          <Link to="/wat-werkte">{messages.worked}</Link>
        </li>
        <li>
          <Link to="/gemeente/collegas">{messages.colleagues}</Link>
        </li>
        <li>
          <Link to="/gemeente/vragenlijst">{messages.blank}</Link>
        </li>
        {scanId !== null && (
          <>
            <li>
              <Link to="/gemeente/scan/$scanId/papier" params={{ scanId }}>
                {messages.print}
              </Link>
            </li>
            <li>
              <Link to="/gemeente/scan/$scanId/excel" params={{ scanId }}>
                {messages.excel}
              </Link>
            </li>
          </>
        )}
      </List>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

/** The way to the comparison and to whether the own name stands there. */
export function CompareCard() {
  return (
    <Card as="section" labelledBy="compare">
      <h2 id="compare" className="card__title">
        {messages.compareTitle}
      </h2>
      <p>{messages.compareText}</p>
      <Link to="/gemeente/vergelijken">{messages.compareButton}</Link>
    </Card>
  )
}

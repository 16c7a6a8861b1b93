import { Link } from '@tanstack/react-router'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

/** The way to who works on the scan. */
export function ColleaguesCard() {
  return (
    <Card as="section" labelledBy="colleagues">
      <h2 id="colleagues" className="card__title">
        {messages.colleaguesTitle}
      </h2>
      <p>{messages.colleagues}</p>
      <Link to="/gemeente/collegas">{messages.colleaguesButton}</Link>
    </Card>
  )
}

import { Link } from '@tanstack/react-router'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './proof-card.messages.ts'

/** For an official: the way to the proof of the own actions, and to what worked elsewhere. */
export function ProofCard() {
  return (
    <Card as="section" labelledBy="proof">
      <h2 id="proof" className="card__title">
        {messages.title}
      </h2>
      <p>{messages.text}</p>
      <p>
        <Link to="/gemeente/bewijs">{messages.toProof}</Link>
      </p>
      <Link to="/wat-werkte">{messages.toWorked}</Link>
    </Card>
  )
}

import { Link } from '@tanstack/react-router'
import { Card, LinkCard } from '#ui/layout/card.tsx'
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

/** The same for staff, with the page of the kernteam. */
export function ProofDoors() {
  return (
    <>
      <LinkCard link={<Link to="/kernteam/acties">{messages.kernteamTitle}</Link>}>
        <p>{messages.kernteam}</p>
      </LinkCard>
      <LinkCard link={<Link to="/eszl/bewijs">{messages.proofTitle}</Link>}>
        <p>{messages.proof}</p>
      </LinkCard>
      <LinkCard link={<Link to="/wat-werkte">{messages.workedTitle}</Link>}>
        <p>{messages.worked}</p>
      </LinkCard>
    </>
  )
}

import { Link } from '@tanstack/react-router'
import type { Round, RoundContents } from '#domain/round.ts'
import { messages } from './run-round.messages.ts'

const words = messages.waiting

export type StillWaitingProps = {
  rounds: readonly Round[]
  contents: readonly RoundContents[]
}

/** What still waits for somebody in these rounds, each with the way to it; nothing when nothing does. */
export function StillWaiting({ rounds, contents }: StillWaitingProps) {
  const waiting = rounds.flatMap((round) => {
    const of = contents.find(({ roundId }) => roundId === round.id)
    return of && waits(round, of) ? [{ round, of }] : []
  })
  if (waiting.length === 0) return null
  return (
    <div className="stack stack--small">
      <p>{words.title}</p>
      <ul>
        {waiting.map(({ round, of }) => (
          <OfRound key={round.id} round={round} of={of} />
        ))}
      </ul>
    </div>
  )
}

function OfRound({ round, of }: { round: Round; of: RoundContents }) {
  return (
    <>
      {of.remarksWaiting > 0 && (
        <li>
          <Link to="/eszl/opmerkingen" search={{ ronde: round.id }}>
            {words.remarks(of.remarksWaiting, round.name)}
          </Link>{' '}
          {words.remarksLater}
        </li>
      )}
      {of.heldRatings > 0 && (
        <li>
          <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
            {words.held(of.heldRatings, round.name)}
          </Link>{' '}
          {words.heldLater}
        </li>
      )}
      {isToSign(round, of) && (
        <li>
          {words.toSign(of.readyToSign, round.name)} {words.toSignLater}
        </li>
      )}
    </>
  )
}

/** After closing nobody can sign any more. */
const isToSign = (round: Round, of: RoundContents) => round.state === 'open' && of.readyToSign > 0

const waits = (round: Round, of: RoundContents) =>
  of.remarksWaiting > 0 || of.heldRatings > 0 || isToSign(round, of)

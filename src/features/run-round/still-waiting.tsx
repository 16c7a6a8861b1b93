import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Round, RoundContents } from '#domain/round.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { roundQueries } from '#data/rounds.ts'
import { formatDay } from '#i18n/formats.ts'
import { mayStillSign } from '#parts/may-still-sign.ts'
import { messages } from './run-round.messages.ts'

const words = messages.waiting

/** What still waits for somebody in any round, or in this one, each with the way to it; or nothing. */
export function StillWaiting({ round: only }: { round?: Round }) {
  const all = useSuspenseQuery(roundQueries.all()).data
  const contents = useSuspenseQuery(roundContentsQueries.all()).data
  const rounds = only ? [only] : all
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
  const until = mayStillSign(round)
  return (
    <>
      {of.remarksWaiting > 0 && (
        <li>
          <Link to="/eszl/opmerkingen" search={{ ronde: round.id }}>
            {words.remarks(of.remarksWaiting, round.name)}
          </Link>{' '}
          {round.state === 'open' && words.remarksLater}
        </li>
      )}
      {of.heldMunicipalities > 0 && (
        <li>
          <Link to="/eszl/rondes/$roundId" params={{ roundId: round.id }}>
            {words.held(of.heldMunicipalities, round.name)}
          </Link>{' '}
          {round.state === 'open' && words.heldLater}
        </li>
      )}
      {isToSign(round, of) && (
        <li>
          {words.toSign(of.readyToSign, round.name)}{' '}
          {until === null
            ? words.toSignLater(round.settings?.graceDays ?? 0)
            : words.toSignUntil(formatDay(until))}
        </li>
      )}
    </>
  )
}

/** While the round is open, and in the days of grace after it. */
const isToSign = (round: Round, of: RoundContents) =>
  of.readyToSign > 0 && (round.state === 'open' || mayStillSign(round) !== null)

const waits = (round: Round, of: RoundContents) =>
  of.remarksWaiting > 0 || of.heldMunicipalities > 0 || isToSign(round, of)

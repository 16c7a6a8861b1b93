import { useSuspenseQuery } from '@tanstack/react-query'
import { addDays } from '#domain/day.ts'
import { REOPEN_DAYS, type Round } from '#domain/round.ts'
import type { BoardRow } from '#domain/round-board.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { reaches, stageOf } from '#domain/visibility.ts'
import { roundQueries } from '#data/rounds.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { formatDay } from '#i18n/formats.ts'
import { mayStillSign } from '#parts/may-still-sign.ts'
import { dayOf, today } from '#i18n/today.ts'
import { Alert } from '#ui/feedback/feedback.tsx'
import { fewNames } from '#ui/layout/few.ts'
import { LastDay } from './last-day.tsx'
import { messages } from './manage-round.messages.ts'
import { WhoTakesPart } from './participation.tsx'
import { Reopen } from './reopen.tsx'
import { TakeBack } from './take-back.tsx'

export type ManageRoundProps = {
  round: Round
  municipalities: readonly Municipality[]
  scans: readonly BoardRow[]
}

/** What staff can change about a round that is open. */
export function ManageRound({ round, municipalities, scans }: ManageRoundProps) {
  const untouched = scans.every(({ state, changedAt }) => state === 'not_started' && !changedAt)
  return (
    <section className="stack no-print" aria-labelledby="manage">
      <h2 id="manage">{messages.title}</h2>
      <LastDay round={round} />
      <WhoTakesPart round={round} municipalities={municipalities} />
      {untouched && <TakeBack round={round} />}
    </section>
  )
}

/** Opening a closed round again, as long as that is possible. */
export function MayReopen({ round }: { round: Round }) {
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  if (round.closedAt === null || reaches(stageOf(round.id, steps), 'participants')) return null
  const late = addDays(dayOf(round.closedAt), REOPEN_DAYS) < today()
  return late ? null : <Reopen round={round} closedAt={round.closedAt} />
}

/** That a round was opened again and why, and who can still sign. */
export function RoundNotices({ round, municipalities, scans }: ManageRoundProps) {
  const reopenings = useSuspenseQuery(roundQueries.reopenings()).data
  const reason = reopenings.filter(({ roundId }) => roundId === round.id).at(-1)?.reason
  const until = mayStillSign(round)
  const waiting = scans.filter(({ state }) => state === 'ready_to_sign')
  const names = municipalities
    .filter(({ code }) => waiting.some(({ municipalityCode }) => municipalityCode === code))
    .map(({ name }) => name)
  return (
    <>
      {round.state === 'open' && reason !== undefined && (
        <Alert tone="info">
          <p>{messages.reopened(reason)}</p>
        </Alert>
      )}
      {until !== null && names.length > 0 && (
        <Alert tone="info">
          <p>{messages.grace(formatDay(until), fewNames(names))}</p>
        </Alert>
      )}
    </>
  )
}

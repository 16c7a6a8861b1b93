import { ENOUGH_FOR_A_MEDIAN } from './comparison/thresholds.ts'
import { addDays } from './day.ts'
import type { Route } from './questionnaire/definition.ts'

/** Whether a rating comes with a code: never, where one was handed out, or always. */
export const CODES = ['none', 'some', 'all'] as const

/** How a round was set up (supabase/schemas/4-scan/round.sql). */
export type RoundSettings = {
  /** ISO date on which a planned round opens by itself. */
  startsOn: string | null
  /** The one route of everybody; null leaves the choice to each municipality. */
  route: Route | null
  /** Each municipality sees its own result as soon as it has handed in. */
  ownResults: boolean
  /** Whether entrepreneurs rate in it. */
  rating: boolean
  /** ISO dates; null is as long as the round. */
  ratingFrom: string | null
  ratingUntil: string | null
  codes: (typeof CODES)[number]
  /** So many days after closing a scan that waited for its signature can be signed. */
  graceDays: number
  /** ISO dates from which participants compare and everybody sees the region; null is when staff say so. */
  participantsOn: string | null
  publicOn: string | null
}

/** A round that is not open yet. */
export type PlannedRound = {
  id: string
  name: string
  questionnaireVersion: string
  state: 'draft' | 'planned'
  /** Another after every change: who saves says which one was seen. */
  version: number
  closesOn: string | null
  settings: RoundSettings
}

/** Whether its last day has gone by: then it does not open by itself any more. */
export const isOver = ({ closesOn }: Pick<PlannedRound, 'closesOn'>, today: string): boolean =>
  closesOn !== null && closesOn < today

/** So long after closing a round can be opened again; private.reopen_days (round-close.sql) says it. */
export const REOPEN_DAYS = 14

/** How a municipality is in a round: with a scan, not so far, or not. */
export const PARTICIPATION = ['takes_part', 'not_yet', 'not'] as const
export type Participation = {
  roundId: string
  municipalityCode: string
  state: (typeof PARTICIPATION)[number]
}

/** The period in which municipalities fill in the scan and entrepreneurs rate. */
export type Round = {
  id: string
  name: string
  questionnaireVersion: string
  state: 'open' | 'closed'
  openedAt: string
  /** ISO date of the announced last day; null when none was announced. */
  closesOn: string | null
  closedAt: string | null
  /** Read with the round; what is drawn from a copy may be without. */
  settings?: RoundSettings
  /** Another after every change of how it is set up; read with the round. */
  version?: number
}

/** What there is to see in a round, and what in it still waits for somebody. */
export type RoundContents = {
  roundId: string
  /** Scans. */
  submitted: number
  readyToSign: number
  remarksWaiting: number
  remarksReviewed: number
  heldMunicipalities: number
}

/** The rounds in which something is to be seen. `rounds` and the outcome have the newest first. */
export function roundsWith<Found extends { id: string }>(
  rounds: readonly Found[],
  contents: readonly RoundContents[],
  something: (of: RoundContents) => boolean,
): readonly Found[] {
  return rounds.filter(({ id }) => contents.some((of) => of.roundId === id && something(of)))
}

/**
 * The rounds in which something was handed in: those with enough to compare first, so that a round that has just
 * opened does not make a page empty. `rounds` has the newest first.
 */
export function roundsToCompare<Found extends { id: string }>(
  rounds: readonly Found[],
  contents: readonly RoundContents[],
): readonly Found[] {
  const withMany = roundsWith(rounds, contents, ({ submitted }) => submitted >= ENOUGH_FOR_A_MEDIAN)
  const withAny = roundsWith(rounds, contents, ({ submitted }) => submitted > 0)
  return [...withMany, ...withAny.filter((round) => !withMany.includes(round))]
}

/** The round that is open now, or else the newest one; null when there never was one. */
export function currentRound(rounds: readonly Round[]): Round | null {
  return rounds.find(({ state }) => state === 'open') ?? rounds[0] ?? null
}

/** All rounds with the current one first, then as they were: what a page about progress begins with. */
export function currentFirst(rounds: readonly Round[]): readonly Round[] {
  const current = currentRound(rounds)
  return current ? [current, ...rounds.filter(({ id }) => id !== current.id)] : rounds
}

/** The codes of the municipalities that are in a round like this. */
export function placesIn(
  participation: readonly Participation[],
  roundId: string,
  state: Participation['state'] = 'takes_part',
): readonly string[] {
  return participation
    .filter((one) => one.roundId === roundId && one.state === state)
    .map(({ municipalityCode }) => municipalityCode)
}

/** The round that is open for this municipality; there is one at most. */
export function openRoundOf(
  rounds: readonly Round[],
  participation: readonly Participation[],
  code: string,
): Round | null {
  return (
    rounds.find(
      ({ id, state }) => state === 'open' && placesIn(participation, id).includes(code),
    ) ?? null
  )
}

/** Whether entrepreneurs rate in it, and a code can come with that. */
export const asksWithCodes = ({ settings }: Round): boolean =>
  settings === undefined || (settings.rating && settings.codes !== 'none')

/** Until which day a scan that waits for its signature can be signed; null when that is over, or never was. */
export function graceUntil(
  { closedAt, settings }: Round,
  dayOf: (moment: string) => string,
): string | null {
  if (closedAt === null || !settings || settings.graceDays === 0) return null
  return addDays(dayOf(closedAt), settings.graceDays)
}

/** The round before this one; null for the first, and for one that is not there. `rounds` has the newest first. */
export function roundBefore<Found extends { id: string }>(
  rounds: readonly Found[],
  roundId: string,
): Found | null {
  const place = rounds.findIndex(({ id }) => id === roundId)
  return (place < 0 ? undefined : rounds[place + 1]) ?? null
}

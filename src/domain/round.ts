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

/** The round that is open now, or else the newest one; null when there never was one. */
export function currentRound(rounds: readonly Round[]): Round | null {
  return rounds.find(({ state }) => state === 'open') ?? rounds[0] ?? null
}

/** All rounds with the current one first, then as they were: what a page about progress begins with. */
export function currentFirst(rounds: readonly Round[]): readonly Round[] {
  const current = currentRound(rounds)
  return current ? [current, ...rounds.filter(({ id }) => id !== current.id)] : rounds
}

/** The round before this one; null for the first, and for one that is not there. `rounds` has the newest first. */
export function roundBefore<Found extends { id: string }>(
  rounds: readonly Found[],
  roundId: string,
): Found | null {
  const place = rounds.findIndex(({ id }) => id === roundId)
  return (place < 0 ? undefined : rounds[place + 1]) ?? null
}

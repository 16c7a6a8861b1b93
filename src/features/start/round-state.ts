import { daysBetween } from '#domain/day.ts'
import type { BoardRow } from '#domain/round-board.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'

/** A municipality and how far its scan is. */
export type Standing = { municipality: Municipality; row: BoardRow }

/** One standing per municipality that has a scan in the round. */
export function standings(
  board: readonly BoardRow[],
  municipalities: readonly Municipality[],
): Standing[] {
  return municipalities.flatMap((municipality) =>
    board
      .filter(({ municipalityCode }) => municipalityCode === municipality.code)
      .map((row) => ({ municipality, row })),
  )
}

/** How many scans are in each state. */
export function countStates(all: readonly Standing[]): Record<Scan['state'], number> {
  const count = (state: Scan['state']) => all.filter(({ row }) => row.state === state).length
  return {
    not_started: count('not_started'),
    in_progress: count('in_progress'),
    ready_to_sign: count('ready_to_sign'),
    submitted: count('submitted'),
  }
}

/** Whole days from one ISO date to another; negative when it has passed. */
export function daysUntil(closesOn: string, today: string): number {
  return daysBetween(today, closesOn)
}

import type { Municipality } from './municipality.ts'

type Placed = Pick<Municipality, 'takesPart' | 'rounds'>

/** The municipalities of today: without those that became part of another. */
export function ofToday<One extends Placed>(all: readonly One[]): One[] {
  return all.filter(({ takesPart }) => takesPart)
}

/**
 * The municipalities of a round, with the names of then. A round that was opened after this list was read has
 * those of today.
 */
export function ofRound<One extends Placed>(all: readonly One[], roundId: string): One[] {
  const then = all.filter(({ rounds }) => rounds?.includes(roundId))
  return then.length > 0 ? then : ofToday(all)
}

/** As which municipality this one goes on today; null when it does not. */
export function todayAs<One extends Pick<Municipality, 'code' | 'successor' | 'takesPart'>>(
  all: readonly One[],
  code: string,
): string | null {
  const one = all.find((other) => other.code === code)
  if (one?.takesPart) return code
  return one?.successor ? todayAs(all, one.successor) : null
}

/** Those that became part of this one, by name. */
export function predecessors<One extends Pick<Municipality, 'name' | 'successor'>>(
  all: readonly One[],
  code: string,
): One[] {
  return all
    .filter(({ successor }) => successor === code)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** The same with those that became part of them before. */
export function allPredecessors<One extends Pick<Municipality, 'code' | 'name' | 'successor'>>(
  all: readonly One[],
  code: string,
): One[] {
  return predecessors(all, code).flatMap((one) => [one, ...allPredecessors(all, one.code)])
}

import { direction } from './lineage.ts'
import { median } from './spread.ts'

/** A score of one municipality in two rounds, 0-100, and the points that are within the noise of its scan. */
export type OwnChange = { before: number | null; after: number | null; noise: number }

/**
 * Where they moved together. `close`: so it looks, but without one of those municipalities it would not, and
 * one scan that is handed back must not turn what is said.
 */
export type Moved = 'up' | 'down' | 'none' | 'close'

/** How municipalities moved, each compared with itself. */
export type ChangeOfAll = {
  /** The median of their changes, in points; null when none has both scores. */
  change: number | null
  /** How many went up, down, or stayed within the noise of one scan. */
  up: number
  down: number
  same: number
  moved: Moved | null
}

/**
 * The change of several municipalities: the median of their changes (as the others in the proof of actions,
 * `private.median_change`, which reads tests/vectors/change-of-all.json too), not the difference of two medians, which moves when nobody did. They moved when
 * more than half of them did, each by more than the noise of one scan, also when any one of them is left out:
 * so one scan less makes `close` of what was up or down, and never nothing, nor the other way.
 * Source: docs/decisions/0145; the median is that of the sign test (Conover 1999, Practical nonparametric
 * statistics, 3.4).
 */
export function changeOfAll(all: readonly OwnChange[]): ChangeOfAll {
  const known = all.flatMap((one) => {
    const went = direction(one)
    return went === null ? [] : [{ went, points: (one.after ?? 0) - (one.before ?? 0) }]
  })
  const count = (which: 'up' | 'down' | 'none') => known.filter(({ went }) => went === which).length
  const [up, down, same] = [count('up'), count('down'), count('none')]
  const n = known.length
  return {
    change: median(known.map(({ points }) => points)),
    up,
    down,
    same,
    moved: n === 0 ? null : movedOf(Math.max(up, down), n, up > down ? 'up' : 'down'),
  }
}

function movedOf(most: number, n: number, way: 'up' | 'down'): Moved {
  if (2 * most <= n) return 'none'
  return n === 1 || 2 * (most - 1) > n - 1 ? way : 'close'
}

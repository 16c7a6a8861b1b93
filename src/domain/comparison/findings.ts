import { leaders, trailers, type Measured } from '../rating/leaders.ts'
import { apartBy, median, spread } from './spread.ts'
import {
  howManyHave,
  type ComparedColumn,
  type ComparedRow,
  type ComparisonTable,
} from './table.ts'
import { ENOUGH_FOR_A_MEDIAN } from './thresholds.ts'

/** Both ends, each with all that cannot be told from it; the outermost first. */
export type Ends<Of> = { most: readonly Of[]; least: readonly Of[] }

/** A theme or question with the scores of all municipalities, in the same order for every one of them. */
export type Scored = Pick<ComparedColumn, 'margin'> & { scores: readonly (number | null)[] }

/** The columns of a table with their scores; only those of which enough municipalities have one. */
export function scoredColumns(
  table: ComparisonTable<ComparedRow>,
): readonly (ComparedColumn & Scored)[] {
  return table.columns.flatMap((column, index) =>
    column.spread
      ? [{ ...column, scores: table.rows.map(({ values }) => values[index]?.score ?? null) }]
      : [],
  )
}

/** Of a normal sample of n: √(π/2) is what the median is wider than the mean, and 1.573 the middle half. */
const OF_MEDIAN = Math.sqrt(Math.PI / 2)
const OF_MIDDLE_HALF = 1.573

/**
 * The columns with the highest and the lowest median. One is told from another by how each municipality scores on
 * both: the median of those differences is beyond what self-report makes of it, √(π/2) · √(m₁² + m₂²) / √n, also
 * when any one municipality is left out (as in change-of-all.ts; docs/decisions/0158).
 * @returns null with fewer than two.
 */
export function strongestAndWeakest<Of extends Scored>(columns: readonly Of[]): Ends<Of> | null {
  if (columns.length < 2) return null
  const end = (way: 1 | -1) => {
    const byMedian = [...columns].sort(
      (a, b) => way * ((median(b.scores) ?? 0) - (median(a.scores) ?? 0)),
    )
    const [first] = byMedian
    return first ? byMedian.filter((one) => one === first || !standsAbove(first, one, way)) : []
  }
  return { most: end(1), least: end(-1) }
}

function standsAbove(a: Scored, b: Scored, way: 1 | -1): boolean {
  const differences = a.scores
    .flatMap((score, at) => {
      const other = b.scores[at] ?? null
      return score === null || other === null ? [] : [way * (score - other)]
    })
    .sort((x, y) => x - y)
  const n = differences.length
  const limit = (OF_MEDIAN * Math.hypot(a.margin, b.margin)) / Math.sqrt(n)
  // The median is lowest without the highest of them.
  return n >= ENOUGH_FOR_A_MEDIAN && (median(differences.slice(0, -1)) ?? 0) > limit + 1e-9
}

/**
 * The columns in which municipalities lie furthest apart and closest together, by the middle half: beyond what
 * self-report makes of it, also when any one municipality is left out of either.
 * @returns null with fewer than two.
 */
export function mostAndLeastSpread<Of extends Scored>(columns: readonly Of[]): Ends<Of> | null {
  if (columns.length < 2) return null
  return { most: leaders(columns, middleHalf), least: trailers(columns, middleHalf) }
}

function middleHalf({ scores, margin }: Scored): Measured | null {
  const known = scores.filter((score) => score !== null).sort((a, b) => a - b)
  const all = spread(known)
  if (!all) return null
  const without = [...new Set(known)].flatMap((score) => {
    const at = known.indexOf(score)
    const rest = spread(known.filter((_, index) => index !== at))
    return rest ? [apartBy(rest)] : []
  })
  const value = apartBy(all)
  return {
    value,
    margin: (OF_MIDDLE_HALF * margin) / Math.sqrt(known.length),
    low: Math.min(value, ...without),
    high: Math.max(value, ...without),
  }
}

/**
 * The items that most and fewest municipalities have, by share of those of whom it is known; those are close of
 * which one scan that is handed back decides. Null without two of which anything is known.
 */
export function mostAndLeastHad(table: ComparisonTable<ComparedRow>): Ends<Had> | null {
  const known = table.columns
    .map(({ label }, index) => ({ label, ...howManyHave(table, index) }))
    .filter(({ of }) => of > 0)
  if (known.length < 2) return null
  return { most: leaders(known, share), least: trailers(known, share) }
}

export type Had = { label: string; have: number; of: number }

function share({ have, of }: Had): Measured {
  const left = Math.max(1, of - 1)
  return {
    value: have / of,
    margin: 0,
    low: Math.max(0, have - 1) / left,
    high: Math.min(1, have / left),
  }
}

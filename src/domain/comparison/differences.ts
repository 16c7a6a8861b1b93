import type { Definition, Route } from '../questionnaire/definition.ts'
import type { RatedItem } from '../quick-wins/need.ts'
import { ANSWER_MARGIN, themeMargin } from './self-report.ts'
import { median } from './spread.ts'
import { OTHERS_NEEDED } from './thresholds.ts'

/** Something on which a municipality is laid beside its peers: a theme, a question, or what entrepreneurs say. */
export type Measured = {
  kind: 'theme' | 'item' | 'rating'
  id: string
  /** 0-100; null when there is nothing to compare. */
  own: number | null
  others: readonly (number | null)[]
  /** Points that two such numbers may differ by chance, with 95 % certainty. */
  noise: number
}

/** Where a municipality differs from the median of its peers by more than noise. */
export type Difference = Pick<Measured, 'kind' | 'id' | 'noise'> & {
  own: number
  median: number
  /** Own less median, in points. */
  points: number
  /** How many others the median is of. */
  n: number
}

/** A list that is longer is read by nobody. */
const MOST = 5

/**
 * The largest differences up and down, each beyond its noise, at most five each way: first what lies furthest
 * beyond it, as a ratio, since themes, questions and ratings have noise of their own size. The noise is that
 * of two numbers, although a median is steadier than one: rather too few differences than one by chance.
 * A median needs three others (thresholds.ts).
 */
export function largestDifferences(all: readonly Measured[]): {
  up: readonly Difference[]
  down: readonly Difference[]
} {
  const found = all.flatMap(({ kind, id, own, others, noise }): Difference[] => {
    const known = others.filter((value) => value !== null)
    const middle = median(known)
    if (own === null || middle === null || known.length < OTHERS_NEEDED) return []
    const points = own - middle
    return Math.abs(points) > noise + 1e-9
      ? [{ kind, id, own, median: middle, points, noise, n: known.length }]
      : []
  })
  const beyond = ({ points, noise }: Difference) => Math.abs(points) / noise
  const first = (which: (points: number) => boolean) =>
    found
      .filter(({ points }) => which(points))
      .sort((a, b) => beyond(b) - beyond(a) || a.id.localeCompare(b.id))
      .slice(0, MOST)
  return { up: first((points) => points > 0), down: first((points) => points < 0) }
}

/** How far two scores of one question differ by self-report alone. */
export const NOISE_OF_QUESTIONS = Math.SQRT2 * ANSWER_MARGIN

/** The same of two scores of a theme, by the weights of the questions that the route asks. */
export function noiseOfTheme(definition: Definition, themeId: string, route: Route): number {
  return Math.SQRT2 * themeMargin(definition, themeId, route)
}

/** How far the satisfaction of two municipalities differs by their margins: that of the others is their median. */
export function noiseOfRating(own: RatedItem, others: readonly RatedItem[]): number {
  const theirs = median(others.map(({ satisfactionMargin }) => satisfactionMargin)) ?? 0
  return Math.hypot(own.satisfactionMargin, theirs)
}

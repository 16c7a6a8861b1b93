import type { PublicResult } from './public-result.ts'
import { widestMargin } from './statistics.ts'

/** Half the width of a 95 % interval, in points of 0-100. */
export type Margin = {
  points: number
  /** False when it is only known that the margin is not wider than this. */
  exact: boolean
}

export type Margins = { importance: Margin; satisfaction: Margin }

type Means = { n: number; importance: number; satisfaction: number }

/**
 * The margins of two means over n responses: the published ones, which follow the closing of a round, and
 * until then the widest that such a mean can have, since the spread itself stays in the database.
 * @param published the result of the same item in the same place, if there is one.
 */
export function marginsOf(means: Means, published: PublicResult | undefined): Margins {
  const { n, importance, satisfaction } = means
  const margin = (points: number | null | undefined, mean: number): Margin =>
    points == null ? { points: widestMargin(mean, n), exact: false } : { points, exact: true }
  return {
    importance: margin(published?.importanceMargin, importance),
    satisfaction: margin(published?.satisfactionMargin, satisfaction),
  }
}

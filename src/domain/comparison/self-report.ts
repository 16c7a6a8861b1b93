import { itemsOfRoute, type Definition, type Route } from '../questionnaire/definition.ts'
import { Z } from '../rating/statistics.ts'

/** One answer in five is one level of a ladder off: what self-report is taken to be worth (decision 147). */
const OFF = 0.2
const ONE_LEVEL = 25

/**
 * Half the 95 % interval of a weighted mean of answers by self-report: with one answer in five one level off,
 * independently, it has variance 0.2 · 25² · Σ v², with v the share of an answer in it.
 * @param shares that add up to 1.
 * @returns points, 0-100.
 */
export function selfReport(shares: readonly number[]): number {
  return Z * ONE_LEVEL * Math.sqrt(OFF) * Math.hypot(...shares)
}

/** The same of the score of a theme; 0 when the route asks nothing of it. */
export function themeMargin(definition: Definition, themeId: string, route: Route): number {
  const weights = itemsOfRoute(definition, route).flatMap(({ theme, weight }) =>
    theme === themeId && weight > 0 ? [weight] : [],
  )
  const all = weights.reduce<number>((sum, weight) => sum + weight, 0)
  return all > 0 ? selfReport(weights.map((weight) => weight / all)) : 0
}

/** And of one answer by itself. */
export const ANSWER_MARGIN = selfReport([1])

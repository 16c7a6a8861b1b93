import type { Definition, Route } from '../questionnaire/definition.ts'
import { itemsOfRoute } from '../questionnaire/definition.ts'
import { Z } from '../rating/statistics.ts'

/** Where a score can lie, 0-100: with every unknown answer at its worst and at its best. */
export type Range = { low: number; high: number }

/** One municipality, with its range under every set of weights that is looked at. */
export type Contender = { id: string; ranges: readonly Range[] }

/** A shared place: 1 is the highest; `from` = `to` when nothing could change it. */
export type Band = { from: number; to: number }

/**
 * Shared places instead of ranks (docs/method.md, "Gedeelde plaats"). One stands above another only if
 * its lowest score is more than `noise` points above the other's highest, under every set of weights.
 * @param noise points, 0-100, that two scores have to differ before it means anything.
 * @returns per id the best and the worst place that it could have.
 */
export function bands(contenders: readonly Contender[], noise: number): ReadonlyMap<string, Band> {
  const above = (a: Contender, b: Contender) =>
    a.ranges.length > 0 &&
    a.ranges.every(({ low }, scenario) => low - (b.ranges[scenario]?.high ?? Infinity) > noise)
  return new Map(
    contenders.map((own) => {
      let better = 0
      let worse = 0
      for (const other of contenders) {
        if (above(other, own)) better += 1
        else if (above(own, other)) worse += 1
      }
      return [own.id, { from: better + 1, to: contenders.length - worse }]
    }),
  )
}

/** One answer in five is one level of a ladder off: what self-report is taken to be worth (decision 147). */
const OFF = 0.2
const ONE_LEVEL = 25

/**
 * How far two scores differ by self-report alone, in points: with one answer in five one level off,
 * independently, a score has variance 0.2 · 25² · Σ v², with v the share of an item in it; the difference of two
 * has twice that, and 95 % of them lie within z times its root (decision 147).
 * @param shares of the items, together 1.
 */
export function selfReportNoise(shares: readonly number[]): number {
  return Z * Math.SQRT2 * ONE_LEVEL * Math.sqrt(OFF) * Math.hypot(...shares)
}

/**
 * How far two totals have to differ before self-report does not explain it, in points.
 * @param weights by theme id; any scale.
 */
export function totalNoise(
  definition: Definition,
  weights: Readonly<Record<string, number>>,
  route: Route,
): number {
  const scored = itemsOfRoute(definition, route).filter(({ weight }) => weight > 0)
  const ofTheme = (id: string) =>
    scored.reduce((sum, { theme, weight }) => sum + (theme === id ? weight : 0), 0)
  const all = definition.themes.reduce(
    (sum, { id }) => sum + (ofTheme(id) > 0 ? (weights[id] ?? 0) : 0),
    0,
  )
  if (all === 0) return 0
  const shares = scored.map(
    ({ theme, weight }) => ((weights[theme] ?? 0) / all) * (weight / ofTheme(theme)),
  )
  return selfReportNoise(shares)
}

import type { Definition, Route } from '../questionnaire/definition.ts'
import { itemsOfRoute } from '../questionnaire/definition.ts'
import { noiseOf } from './one-level.ts'

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

/** How far a theme score moves when one answer was one level off, in points; 0 without scored items. */
export function themeNoise(definition: Definition, themeId: string, route: Route): number {
  const items = itemsOfRoute(definition, route).filter(
    ({ theme, weight }) => theme === themeId && weight > 0,
  )
  return noiseOf(items.map(({ weight }) => weight))
}

/**
 * The same for a total: one answer off in every theme, independently, so the root of the sum of squares.
 * @param weights by theme id; any scale.
 */
export function totalNoise(
  definition: Definition,
  weights: Readonly<Record<string, number>>,
  route: Route,
): number {
  const all = definition.themes.reduce((sum, { id }) => sum + (weights[id] ?? 0), 0)
  if (all === 0) return 0
  return Math.hypot(
    ...definition.themes.map(
      ({ id }) => ((weights[id] ?? 0) / all) * themeNoise(definition, id, route),
    ),
  )
}

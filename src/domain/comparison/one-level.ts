import {
  itemsOfRoute,
  type Definition,
  type Item,
  type Route,
} from '../questionnaire/definition.ts'

/** Points between two levels of a ladder of five. */
const ONE_LEVEL = 25

/**
 * How far a weighted mean moves when one answer to its lightest item was one level off: what a self-report
 * is never sharper than. In points, 0-100; 0 without items.
 */
export function noiseOf(weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return all > 0 ? (ONE_LEVEL * Math.min(...weights)) / all : 0
}

/** The same for one item: a ladder moves by whole levels, a number by less. */
export function noiseOfItem({ kind }: Item): number {
  return kind === 'number' ? ONE_LEVEL / 2 : 0
}

/**
 * The same of a total over these themes, each off by its own noise and independently: √(Σ (W · noise)²) / Σ W.
 * In points, 0-100; 0 without themes.
 */
export function noiseOfTotal(
  definition: Definition,
  themeIds: readonly string[],
  route: Route,
): number {
  const items = itemsOfRoute(definition, route).filter(({ weight }) => weight > 0)
  const themes = definition.themes.filter(({ id }) => themeIds.includes(id))
  const all = themes.reduce((sum, { weight }) => sum + weight, 0)
  const parts = themes.map(
    ({ id, weight }) =>
      weight * noiseOf(items.flatMap((item) => (item.theme === id ? [item.weight] : []))),
  )
  return all > 0 ? Math.hypot(...parts) / all : 0
}

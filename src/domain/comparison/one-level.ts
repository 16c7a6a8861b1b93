import type { Item } from '../questionnaire/definition.ts'

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

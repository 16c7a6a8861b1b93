import type { Item } from './definition.ts'

/** Scores between which every answer to an item lies, 0-100. */
export type ScoreRange = { lowest: number; highest: number }

/**
 * The lowest and highest score that an answer to an item can have (`private.lowest_score` and
 * `private.highest_score` in supabase/schemas/3-content/check-measure.sql do the same).
 * @returns null for an item that is not scored.
 */
export function scoreRange(item: Item): ScoreRange | null {
  if (item.weight === 0) return null
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return between(item.options.map(({ score }) => score))
    case 'multi': {
      const sum = item.options.reduce((total, { score }) => total + score, 0)
      const lowest = Math.min(...item.options.map(({ score }) => score))
      return { lowest, highest: Math.min(item.cap, sum) }
    }
    case 'number':
      return item.anchors ? between(item.anchors.map(([, score]) => score)) : null
    case 'date':
      return null
  }
}

/**
 * Every score that an answer can have, ascending; null where a number makes any score between the
 * lowest and the highest possible, or nothing is scored.
 */
export function reachableScores(item: Item): readonly number[] | null {
  if (item.weight === 0) return null
  if (item.kind === 'choice' || item.kind === 'yesNo')
    return ascending(item.options.map(({ score }) => score))
  if (item.kind !== 'multi') return null
  // At least one option is chosen, and an exclusive one alone.
  const { cap } = item
  const together = item.options.filter(({ exclusive }) => !exclusive)
  const sums = together.reduce(
    (before, { score }) => [...new Set([...before, score, ...before.map((sum) => sum + score)])],
    [] as number[],
  )
  const alone = item.options.filter(({ exclusive }) => exclusive).map(({ score }) => score)
  return ascending([...sums, ...alone].map((sum) => Math.min(cap, sum)))
}

const between = (scores: readonly number[]): ScoreRange => ({
  lowest: Math.min(...scores),
  highest: Math.max(...scores),
})

const ascending = (scores: readonly number[]) => [...new Set(scores)].sort((a, b) => a - b)

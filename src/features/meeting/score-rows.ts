import type { Dot } from './dots.tsx'

/** How many municipalities have a score, in whole points, from low to high. */
export type ScoreCount = { score: number; n: number }

/**
 * The scores before the names are shown: a count per score. A row per municipality would be a ranking
 * from high to low, and by name it would tell whose score it is.
 */
export function countsByScore(dots: readonly Dot[]): ScoreCount[] {
  const counts = new Map<number, number>()
  for (const { score } of dots) counts.set(score, (counts.get(score) ?? 0) + 1)
  return [...counts].map(([score, n]) => ({ score, n })).sort((a, b) => a.score - b.score)
}

/** By name, because from high to low would be a ranking; who has no name comes last, by letter. */
export function byName(dots: readonly Dot[]): Dot[] {
  return dots.toSorted((a, b) => {
    if (a.name !== null && b.name !== null) return a.name.localeCompare(b.name, 'nl')
    if (a.name !== null || b.name !== null) return a.name === null ? 1 : -1
    return a.id.length - b.id.length || a.id.localeCompare(b.id, 'nl')
  })
}

import { ENOUGH_FOR_A_MEDIAN } from '../comparison/thresholds.ts'
import { Z } from '../rating/statistics.ts'

/** What is published of one entrepreneur item of one municipality: 0-100, with the margin (95 %). */
export type PublishedItem = {
  /** Null is the region. */
  municipalityCode: string | null
  ratingItem: string
  n: number
  importance: number
  importanceMargin: number
  satisfaction: number
  satisfactionMargin: number
}

/** Beyond this a municipality of a hundred responses is its region for two thirds. */
export const STRONGEST = 200

/**
 * As how many responses the region may count, per side: k = s²/τ², the spread of answers within a
 * municipality against that of municipalities around their region (Efron & Morris 1975). τ² by moments:
 * the variance of the published values minus what their margins explain (DerSimonian & Laird 1986),
 * averaged over the items that enough municipalities have.
 * @returns 1-200 responses, in whole ones; null with fewer than five municipalities.
 */
export function suggestedStrength(
  results: readonly PublishedItem[],
): Record<'importance' | 'satisfaction', number> | null {
  const items = new Map<string, PublishedItem[]>()
  for (const result of results)
    if (result.municipalityCode !== null)
      items.set(result.ratingItem, [...(items.get(result.ratingItem) ?? []), result])
  const enough = [...items.values()].filter((cells) => cells.length >= ENOUGH_FOR_A_MEDIAN)
  if (enough.length === 0) return null
  return {
    importance: strengthOf(
      enough.map((cells) =>
        cells.map(({ n, importance, importanceMargin }) => cell(n, importance, importanceMargin)),
      ),
    ),
    satisfaction: strengthOf(
      enough.map((cells) =>
        cells.map(({ n, satisfaction, satisfactionMargin }) =>
          cell(n, satisfaction, satisfactionMargin),
        ),
      ),
    ),
  }
}

type Cell = { n: number; value: number; error2: number }

const cell = (n: number, value: number, margin: number): Cell => ({
  n,
  value,
  error2: (margin / Z) ** 2,
})

function strengthOf(items: readonly (readonly Cell[])[]): number {
  const within = mean(items.flat().map(({ n, error2 }) => n * error2))
  const freedom = items.reduce((sum, cells) => sum + cells.length - 1, 0)
  const between =
    items.reduce((sum, cells) => {
      const centre = mean(cells.map(({ value }) => value))
      const apart = cells.reduce((total, { value }) => total + (value - centre) ** 2, 0)
      return sum + apart - (cells.length - 1) * mean(cells.map(({ error2 }) => error2))
    }, 0) / freedom
  return between * STRONGEST <= within ? STRONGEST : Math.max(1, Math.floor(within / between + 0.5))
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

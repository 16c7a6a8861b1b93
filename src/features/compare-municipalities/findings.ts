import type { ComparedColumn } from './comparison-table.ts'

/** Columns with the highest and the lowest median; null when fewer than two have one. */
export function strongestAndWeakest(
  columns: readonly ComparedColumn[],
): { strongest: ComparedColumn; weakest: ComparedColumn } | null {
  const ends = extremes(columns, ({ spread }) => spread?.median ?? null)
  return ends && { strongest: ends.highest, weakest: ends.lowest }
}

/** Columns in which municipalities lie furthest apart and closest together (interquartile range). */
export function mostAndLeastSpread(
  columns: readonly ComparedColumn[],
): { most: ComparedColumn; least: ComparedColumn } | null {
  const ends = extremes(columns, ({ spread }) =>
    spread ? spread.upperQuartile - spread.lowerQuartile : null,
  )
  return ends && { most: ends.highest, least: ends.lowest }
}

function extremes(
  columns: readonly ComparedColumn[],
  measure: (column: ComparedColumn) => number | null,
): { highest: ComparedColumn; lowest: ComparedColumn } | null {
  const measured = columns.flatMap((column) => {
    const value = measure(column)
    return value === null ? [] : [{ column, value }]
  })
  if (measured.length < 2) return null
  const sorted = [...measured].sort((a, b) => a.value - b.value)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  return lowest && highest ? { lowest: lowest.column, highest: highest.column } : null
}

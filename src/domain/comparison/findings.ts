import { apartBy } from './spread.ts'
import {
  howManyHave,
  type ComparedColumn,
  type ComparedRow,
  type ComparisonTable,
} from './table.ts'

/** Columns with the highest and the lowest median; null when fewer than two have one or all are equal. */
export function strongestAndWeakest(
  columns: readonly ComparedColumn[],
): { strongest: ComparedColumn; weakest: ComparedColumn } | null {
  const ends = extremes(columns, ({ spread }) => spread?.median ?? null)
  return ends && !ends.same ? { strongest: ends.highest, weakest: ends.lowest } : null
}

/**
 * Columns in which municipalities lie furthest apart and closest together (interquartile range).
 * `same` when no column stands out.
 */
export function mostAndLeastSpread(
  columns: readonly ComparedColumn[],
): { most: ComparedColumn; least: ComparedColumn; same: boolean } | null {
  const ends = extremes(columns, ({ spread }) => (spread ? apartBy(spread) : null))
  return ends && { most: ends.highest, least: ends.lowest, same: ends.same }
}

/** The items that most and fewest municipalities have; null without two of which anything is known. */
export function mostAndLeastHad(
  table: ComparisonTable<ComparedRow>,
): { most: Had; least: Had; same: boolean } | null {
  const known = table.columns
    .map(({ label }, index) => ({ label, ...howManyHave(table, index) }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => a.have / a.of - b.have / b.of)
  const [least] = known
  const most = known.at(-1)
  if (!least || !most || known.length < 2) return null
  return { most, least, same: most.have / most.of === least.have / least.of }
}

type Had = { label: string; have: number; of: number }

function extremes(
  columns: readonly ComparedColumn[],
  measure: (column: ComparedColumn) => number | null,
): { highest: ComparedColumn; lowest: ComparedColumn; same: boolean } | null {
  const measured = columns.flatMap((column) => {
    const value = measure(column)
    return value === null ? [] : [{ column, value }]
  })
  if (measured.length < 2) return null
  const sorted = [...measured].sort((a, b) => a.value - b.value)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (!lowest || !highest) return null
  return {
    highest: highest.column,
    lowest: lowest.column,
    same: highest.value - lowest.value < 1e-9,
  }
}

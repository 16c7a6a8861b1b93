import { spread, type Spread } from '#domain/comparison/spread.ts'
import { ENOUGH_FOR_A_MEDIAN, STRONG_FROM } from '#domain/comparison/thresholds.ts'
import { itemsOfRoute, type Definition, type Route } from '#domain/questionnaire/definition.ts'
import { scoresTheme } from '#domain/questionnaire/size.ts'
import { certaintyOfTotal, type ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Municipality } from '#domain/territory/municipality.ts'

/** One submitted scan with its frozen score. */
export type ComparedScan = { municipality: Municipality; scanId: string; sheet: ScoreSheet }

export type ComparedValue = {
  /** 0-100; null when it may not be shown, which is never 0. */
  score: number | null
  /** 0-1: how much of what applies was answered; null for an item. */
  coverage: number | null
  /** What it could be with the unknown answers known, 0-100. */
  range: { low: number; high: number } | null
  provisional: boolean
  /** Why there is no score. */
  absence: 'too_little' | 'not_applicable' | 'unknown' | 'hidden' | null
}

export type ComparedColumn = { id: string; label: string; spread: Spread | null }
export type ComparedRow = { municipality: Municipality; values: readonly ComparedValue[] }
export type ComparisonTable = {
  columns: readonly ComparedColumn[]
  rows: readonly ComparedRow[]
}

export const TOTAL = 'total'

/** Municipalities by themes, ending with the total. */
export function themeTable(
  definition: Definition,
  scans: readonly ComparedScan[],
  totalLabel: string,
): ComparisonTable {
  const rows = scans.map(({ municipality, sheet }) => ({
    municipality,
    values: [
      ...definition.themes.map(({ id }) =>
        scoresTheme(definition, sheet.route, id) ? themeValue(sheet, id) : nothing('hidden'),
      ),
      total(sheet),
    ],
  }))
  const labels = [
    ...definition.themes.map(({ id, text }) => ({ id, label: text.nl })),
    { id: TOTAL, label: totalLabel },
  ]
  return { rows, columns: withSpread(labels, rows) }
}

/** Municipalities by the scored items of one theme. */
export function itemTable(
  definition: Definition,
  scans: readonly ComparedScan[],
  themeId: string,
  route: Route,
): ComparisonTable {
  const items = itemsOfRoute(definition, route).filter(
    ({ theme, weight }) => theme === themeId && weight > 0,
  )
  const rows = scans.map(({ municipality, sheet }) => ({
    municipality,
    values: items.map(({ id }) => itemValue(sheet, id)),
  }))
  return {
    rows,
    columns: withSpread(
      items.map(({ id, text }) => ({ id, label: text.nl })),
      rows,
    ),
  }
}

const byName = (a: ComparedRow, b: ComparedRow) =>
  a.municipality.name.localeCompare(b.municipality.name, 'nl')

/**
 * Rows by name, by `subregion`, by `size` (most inhabitants first), or by the id of a column from high
 * to low with the missing values last.
 */
export function ordered(table: ComparisonTable, by: string | undefined): readonly ComparedRow[] {
  return [...table.rows].sort((a, b) => compare(table, by, a, b) || byName(a, b))
}

function compare(table: ComparisonTable, by: string | undefined, a: ComparedRow, b: ComparedRow) {
  if (by === 'subregion') return a.municipality.subregion.localeCompare(b.municipality.subregion)
  if (by === 'size') return b.municipality.inhabitants - a.municipality.inhabitants
  const column = table.columns.findIndex(({ id }) => id === by)
  const score = ({ values }: ComparedRow) => values[column]?.score ?? -1
  return column < 0 ? 0 : score(b) - score(a)
}

/** How many of those with a score have what the item asks. */
export function howManyHave(table: ComparisonTable, column: number): { have: number; of: number } {
  const scores = table.rows.flatMap(({ values }) => values[column]?.score ?? [])
  return { have: scores.filter((score) => score >= STRONG_FROM).length, of: scores.length }
}

function themeValue(sheet: ScoreSheet, themeId: string): ComparedValue {
  const theme = sheet.themes[themeId]
  if (!theme?.shown || theme.score === null)
    return { ...nothing('too_little'), coverage: theme?.coverage ?? null }
  const { score, coverage, low, high, provisional } = theme
  const range = low === null || high === null ? null : { low, high }
  return { score, coverage, range, provisional, absence: null }
}

function total(sheet: ScoreSheet): ComparedValue {
  if (sheet.total === null) return nothing('too_little')
  return {
    ...nothing(null),
    score: sheet.total,
    provisional: certaintyOfTotal(sheet) === 'provisional',
  }
}

function itemValue(sheet: ScoreSheet, itemId: string): ComparedValue {
  const item = sheet.items[itemId]
  if (item && item.score !== null) return { ...nothing(null), score: item.score }
  if (item?.status === 'notApplicable') return nothing('not_applicable')
  return nothing(item?.status === 'hidden' ? 'hidden' : 'unknown')
}

function nothing(absence: ComparedValue['absence']): ComparedValue {
  return { score: null, coverage: null, range: null, provisional: false, absence }
}

function withSpread(
  labels: readonly { id: string; label: string }[],
  rows: readonly ComparedRow[],
): ComparedColumn[] {
  return labels.map(({ id, label }, index) => {
    const found = spread(rows.map(({ values }) => values[index]?.score ?? null))
    return { id, label, spread: found && found.n >= ENOUGH_FOR_A_MEDIAN ? found : null }
  })
}

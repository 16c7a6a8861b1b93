import { spread, type Spread } from '#domain/comparison/spread.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { itemsOfRoute } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'

/** One submitted scan with its frozen score. */
export type ComparedScan = {
  municipalityCode: string
  municipalityName: string
  sheet: ScoreSheet
}

export type ComparedValue = {
  /** 0-100; null when it may not be shown, which is never 0. */
  score: number | null
  provisional: boolean
  /** Why there is no score. */
  absence: 'too_little' | 'not_applicable' | 'unknown' | 'hidden' | null
}

export type ComparedColumn = { id: string; label: string; spread: Spread | null }
export type ComparedRow = { code: string; name: string; values: readonly ComparedValue[] }
export type ComparisonTable = {
  columns: readonly ComparedColumn[]
  rows: readonly ComparedRow[]
}

/** A regional median says something from five municipalities on (dossier e2). */
const ENOUGH_FOR_A_MEDIAN = 5

/** Municipalities by themes, ending with the total. */
export function themeTable(
  definition: Definition,
  scans: readonly ComparedScan[],
  totalLabel: string,
): ComparisonTable {
  const rows = scans.map((scan) => ({
    code: scan.municipalityCode,
    name: scan.municipalityName,
    values: [...definition.themes.map((theme) => themeValue(scan.sheet, theme.id)), total(scan)],
  }))
  const labels = [
    ...definition.themes.map((theme) => ({ id: theme.id, label: theme.text.nl })),
    { id: 'total', label: totalLabel },
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
    (item) => item.theme === themeId && item.weight > 0,
  )
  const rows = scans.map((scan) => ({
    code: scan.municipalityCode,
    name: scan.municipalityName,
    values: items.map((item) => itemValue(scan.sheet, item.id)),
  }))
  return {
    rows,
    columns: withSpread(
      items.map((item) => ({ id: item.id, label: item.text.nl })),
      rows,
    ),
  }
}

/** Rows by name, or by a column from high to low with the missing values last. */
export function ordered(table: ComparisonTable, by: string | undefined): readonly ComparedRow[] {
  const column = table.columns.findIndex(({ id }) => id === by)
  const byName = (a: ComparedRow, b: ComparedRow) => a.name.localeCompare(b.name, 'nl')
  if (column < 0) return [...table.rows].sort(byName)
  const score = (row: ComparedRow) => row.values[column]?.score ?? -1
  return [...table.rows].sort((a, b) => score(b) - score(a) || byName(a, b))
}

function themeValue(sheet: ScoreSheet, themeId: string): ComparedValue {
  const theme = sheet.themes[themeId]
  if (!theme?.shown) return { score: null, provisional: false, absence: 'too_little' }
  return { score: theme.score, provisional: theme.provisional, absence: null }
}

function total({ sheet }: ComparedScan): ComparedValue {
  return {
    score: sheet.total,
    provisional: false,
    absence: sheet.total === null ? 'too_little' : null,
  }
}

function itemValue(sheet: ScoreSheet, itemId: string): ComparedValue {
  const item = sheet.items[itemId]
  if (item && item.score !== null) return { score: item.score, provisional: false, absence: null }
  const absence =
    item?.status === 'notApplicable'
      ? 'not_applicable'
      : item?.status === 'hidden'
        ? 'hidden'
        : 'unknown'
  return { score: null, provisional: false, absence }
}

function withSpread(
  labels: readonly { id: string; label: string }[],
  rows: readonly ComparedRow[],
): ComparedColumn[] {
  return labels.map(({ id, label }, index) => {
    const found = spread(rows.map((row) => row.values[index]?.score ?? null))
    return { id, label, spread: found && found.n >= ENOUGH_FOR_A_MEDIAN ? found : null }
  })
}

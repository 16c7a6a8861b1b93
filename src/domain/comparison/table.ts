import { itemsOfRoute, type Definition, type Route } from '../questionnaire/definition.ts'
import { certaintyOfTotal, shownThemes, type ScoreSheet } from '../questionnaire/score-sheet.ts'
import { fewerThemes, scoresTheme } from '../questionnaire/size.ts'
import type { Municipality } from '../territory/municipality.ts'
import { ANSWER_MARGIN, themeMargin } from './self-report.ts'
import { enoughSpread, type Spread } from './spread.ts'
import { STRONG_FROM } from './thresholds.ts'

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
  /** Over how many themes a total is, where that is fewer than are asked; else null. */
  themes: number | null
  /** Why there is no score. */
  absence: 'too_little' | 'not_applicable' | 'unknown' | 'hidden' | null
}

/** A theme, an item or the total; its spread is null when too few have a score. */
export type ComparedColumn = {
  id: string
  label: string
  spread: Spread | null
  /** Half the 95 % interval of one score by self-report, in points (self-report.ts). */
  margin: number
}

/** A municipality that is compared, with a value for each column. */
export type ComparedRow = {
  /** Its code, or the letter that it has for others. */
  id: string
  name: string
  values: readonly ComparedValue[]
}

/** A row of who is not hidden behind a letter. */
export type NamedRow = ComparedRow & { municipality: Municipality }

export type ComparisonTable<Row extends ComparedRow = NamedRow> = {
  columns: readonly ComparedColumn[]
  rows: readonly Row[]
}

export const TOTAL = 'total'

/** The columns with the spread of these rows. */
export function comparisonTable<Row extends ComparedRow>(
  columns: readonly Omit<ComparedColumn, 'spread'>[],
  rows: readonly Row[],
): ComparisonTable<Row> {
  return {
    rows,
    columns: columns.map((column, index) => ({
      ...column,
      spread: enoughSpread(rows.map(({ values }) => values[index]?.score ?? null)),
    })),
  }
}

/** The columns of a table by themes, ending with the total. */
export function themeColumns(definition: Definition, route: Route, totalLabel: string) {
  return [
    ...definition.themes.map(({ id, text }) => ({
      id,
      label: text.nl,
      margin: themeMargin(definition, id, route),
    })),
    { id: TOTAL, label: totalLabel, margin: 0 },
  ]
}

/** The columns of a table by the scored items of one theme. */
export function itemColumns(definition: Definition, themeId: string, route: Route) {
  return itemsOfRoute(definition, route)
    .filter(({ theme, weight }) => theme === themeId && weight > 0)
    .map(({ id, text }) => ({ id, label: text.nl, margin: ANSWER_MARGIN }))
}

/** Municipalities by themes, ending with the total. */
export function themeTable(
  definition: Definition,
  scans: readonly ComparedScan[],
  route: Route,
  totalLabel: string,
): ComparisonTable {
  const rows = scans.map(({ municipality, sheet }) => ({
    ...named(municipality),
    values: [
      ...definition.themes.map(({ id }) =>
        scoresTheme(definition, sheet.route, id) ? themeValue(sheet, id) : nothing('hidden'),
      ),
      total(definition, sheet),
    ],
  }))
  return comparisonTable(themeColumns(definition, route, totalLabel), rows)
}

/** Municipalities by the scored items of one theme. */
export function itemTable(
  definition: Definition,
  scans: readonly ComparedScan[],
  themeId: string,
  route: Route,
): ComparisonTable {
  const columns = itemColumns(definition, themeId, route)
  const rows = scans.map(({ municipality, sheet }) => ({
    ...named(municipality),
    values: columns.map(({ id }) => itemValue(sheet, id)),
  }))
  return comparisonTable(columns, rows)
}

/** A score alone, of which nothing else is told. */
export function valueOf(score: number | null, provisional = false): ComparedValue {
  return { ...nothing(null), score, provisional: score !== null && provisional }
}

const named = (municipality: Municipality) => ({
  id: municipality.code,
  name: municipality.name,
  municipality,
})

const byName = (a: ComparedRow, b: ComparedRow) => a.name.localeCompare(b.name, 'nl')

/**
 * Rows by name, by `subregion`, by `size` (most inhabitants first), or by the id of a column from high
 * to low with the missing values last.
 */
export function ordered(table: ComparisonTable, by: string | undefined): readonly NamedRow[] {
  return [...table.rows].sort((a, b) => compare(table, by, a, b) || byName(a, b))
}

function compare(table: ComparisonTable, by: string | undefined, a: NamedRow, b: NamedRow) {
  if (by === 'subregion') return a.municipality.subregion.localeCompare(b.municipality.subregion)
  if (by === 'size') return b.municipality.inhabitants - a.municipality.inhabitants
  const column = table.columns.findIndex(({ id }) => id === by)
  const score = ({ values }: ComparedRow) => values[column]?.score ?? -1
  return column < 0 ? 0 : score(b) - score(a)
}

/** How many of those with a score have what the item asks. */
export function howManyHave(
  table: ComparisonTable<ComparedRow>,
  column: number,
): { have: number; of: number } {
  const scores = table.rows.flatMap(({ values }) => values[column]?.score ?? [])
  return { have: scores.filter((score) => score >= STRONG_FROM).length, of: scores.length }
}

function themeValue(sheet: ScoreSheet, themeId: string): ComparedValue {
  const theme = sheet.themes[themeId]
  if (!theme?.shown || theme.score === null)
    return { ...nothing('too_little'), coverage: theme?.coverage ?? null }
  const { score, coverage, low, high, provisional } = theme
  const range = low === null || high === null ? null : { low, high }
  return { score, coverage, range, provisional, themes: null, absence: null }
}

function total(definition: Definition, sheet: ScoreSheet): ComparedValue {
  if (sheet.total === null) return nothing('too_little')
  const value = valueOf(sheet.total, certaintyOfTotal(sheet) === 'provisional')
  return { ...value, themes: fewerThemes(definition, sheet.route, shownThemes(sheet)) }
}

function itemValue(sheet: ScoreSheet, itemId: string): ComparedValue {
  const item = sheet.items[itemId]
  if (item && item.score !== null) return valueOf(item.score)
  if (item?.status === 'notApplicable') return nothing('not_applicable')
  return nothing(item?.status === 'hidden' ? 'hidden' : 'unknown')
}

function nothing(absence: ComparedValue['absence']): ComparedValue {
  return { score: null, coverage: null, range: null, provisional: false, themes: null, absence }
}

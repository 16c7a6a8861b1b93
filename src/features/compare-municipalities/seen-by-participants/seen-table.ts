import {
  comparisonTable,
  itemColumns,
  themeColumns,
  TOTAL,
  valueOf,
  type ComparedColumn,
  type ComparisonTable,
} from '#domain/comparison/table.ts'
import { fewerThemes } from '#domain/questionnaire/size.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { matches } from '#domain/territory/filter.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import type { PlacedRow } from '../peer-group.ts'
import { filterOf, isFiltered, type CompareSearch } from '../search.ts'
import { messages } from './see-comparison.messages.ts'

/** A municipality as participants see it, with its name or as "Gemeente A", of which nothing else is known. */
export type SeenRow = PlacedRow & { seen: Compared }

/** Municipalities by themes and total: the own one first, then names, then letters. */
export function seenTable(
  definition: Definition,
  compared: readonly Compared[],
  municipalities: readonly Municipality[],
  route: Route,
): ComparisonTable<SeenRow> {
  const columns = themeColumns(definition, route, messages.total)
  const overOf = ({ themes, total }: Compared) => {
    const shown = Object.keys(themes).filter((id) => themes[id] !== null)
    return total === null ? null : fewerThemes(definition, route, shown)
  }
  const rows = compared.map((seen): SeenRow => {
    const municipality = municipalities.find(({ code }) => code === seen.municipalityCode) ?? null
    return {
      seen,
      municipality,
      id: seen.municipalityCode ?? seen.letter ?? '',
      name: municipality?.name ?? messages.letter(seen.letter ?? ''),
      values: columns.map(({ id }) =>
        id === TOTAL
          ? { ...valueOf(seen.total, seen.provisional.length > 0), themes: overOf(seen) }
          : valueOf(seen.themes[id] ?? null, seen.provisional.includes(id)),
      ),
    }
  })
  return comparisonTable(columns, rows.sort(inOrder))
}

/**
 * The rows that a choice leaves: the own one always, of the others those that are known to fit. A letter
 * fits no choice by subregion or size, whatever it hides.
 */
export function chosenRows(rows: readonly SeenRow[], search: CompareSearch): readonly SeenRow[] {
  if (!isFiltered(search)) return rows
  const filter = filterOf(search)
  return rows.filter(
    ({ seen, municipality }) =>
      seen.own || (municipality !== null && matches(municipality, filter)),
  )
}

/** The items of one theme, of the municipalities that are named. */
export function seenItems(
  definition: Definition,
  rows: readonly SeenRow[],
  themeId: string,
  route: Route,
): ComparisonTable<SeenRow> {
  const columns = itemColumns(definition, themeId, route)
  return comparisonTable(
    columns,
    rows.flatMap((row) => {
      const scores = row.seen.items
      return scores
        ? [{ ...row, values: columns.map(({ id }) => valueOf(scores[id] ?? null)) }]
        : []
    }),
  )
}

/** Who stands behind a letter for others. */
export const isNameless = ({ seen }: SeenRow) => !seen.municipalityCode || seen.letter !== null

/** The columns of themes, without the total. */
export function themesOf({ columns }: ComparisonTable<SeenRow>): readonly ComparedColumn[] {
  return columns.filter(({ id }) => id !== TOTAL)
}

/**
 * At how many themes the own score lies above and below the median of the region, by more than self-report makes of
 * it; of how many.
 */
export function ownPlace(
  table: ComparisonTable<SeenRow>,
): { above: number; below: number; of: number } | null {
  const own = table.rows.find(({ seen }) => seen.own)
  if (!own) return null
  const gaps = themesOf(table).flatMap(({ spread, margin }, index) => {
    const score = own.values[index]?.score ?? null
    return spread === null || score === null ? [] : [{ gap: score - spread.median, margin }]
  })
  return {
    above: gaps.filter(({ gap, margin }) => gap > margin).length,
    below: gaps.filter(({ gap, margin }) => -gap > margin).length,
    of: gaps.length,
  }
}

function inOrder(a: SeenRow, b: SeenRow): number {
  const rank = ({ seen }: SeenRow) => (seen.own ? 0 : seen.municipalityCode === null ? 2 : 1)
  return (
    rank(a) - rank(b) ||
    // Past 26 letters come AA, AB and on, behind Z.
    (rank(a) === 2 ? a.id.length - b.id.length : 0) ||
    a.name.localeCompare(b.name, 'nl')
  )
}

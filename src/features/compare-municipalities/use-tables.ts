import { useMemo } from 'react'
import type { Theme } from '#domain/questionnaire/definition.ts'
import { messages } from './compare.messages.ts'
import {
  comparisonTable,
  itemTable,
  themeTable,
  type ComparisonTable,
} from '#domain/comparison/table.ts'
import type { CompareSearch } from './search.ts'
import type { Comparison } from './use-comparison.ts'

export type Tables = {
  comparison: Comparison
  search: CompareSearch
  /** The theme that was opened. */
  theme: Theme | undefined
  /** All municipalities: medians and spread are theirs. */
  region: ComparisonTable
  /** The rows of those that the filter leaves, with the columns of all. */
  selection: ComparisonTable
  /** The same rows with medians and spread of their own; null when all are chosen, or too few for any median. */
  choice: ComparisonTable | null
}

/** What the sections of the overview show: themes, or the items of one theme. */
export function useTables(comparison: Comparison, search: CompareSearch): Tables {
  const { definition, scans, selected, route } = comparison
  const theme = definition.themes.find(({ id }) => id === search.thema)
  const region = useMemo(
    () =>
      theme
        ? itemTable(definition, scans, theme.id, route)
        : themeTable(definition, scans, route, messages.total),
    [definition, scans, theme, route],
  )
  const selection = useMemo(() => {
    const left = new Set(selected.map(({ municipality }) => municipality.code))
    return {
      ...region,
      rows: region.rows.filter(({ municipality }) => left.has(municipality.code)),
    }
  }, [region, selected])
  const choice = useMemo(() => {
    if (selection.rows.length === region.rows.length) return null
    const own = comparisonTable(region.columns, selection.rows)
    return own.columns.some(({ spread }) => spread !== null) ? own : null
  }, [region, selection])
  return useMemo(
    () => ({ comparison, search, theme, region, selection, choice }),
    [comparison, search, theme, region, selection, choice],
  )
}

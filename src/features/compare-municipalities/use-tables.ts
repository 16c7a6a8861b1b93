import type { Theme } from '#domain/questionnaire/definition.ts'
import { messages } from './compare.messages.ts'
import {
  itemTable,
  themeTable,
  type ComparedScan,
  type ComparisonTable,
} from './comparison-table.ts'
import type { CompareSearch } from './search.ts'
import type { Comparison } from './use-comparison.ts'

export type Tables = {
  comparison: Comparison
  search: CompareSearch
  /** The theme that was opened. */
  theme: Theme | undefined
  /** All municipalities: medians and spread are theirs. */
  region: ComparisonTable
  /** Those that the filter leaves. */
  selection: ComparisonTable
}

/** What the sections of the overview show: themes, or the items of one theme. */
export function tablesOf(comparison: Comparison, search: CompareSearch): Tables {
  const { definition, scans, selected, route } = comparison
  const theme = definition.themes.find(({ id }) => id === search.thema)
  const table = (of: readonly ComparedScan[]) =>
    theme ? itemTable(definition, of, theme.id, route) : themeTable(definition, of, messages.total)
  return { comparison, search, theme, region: table(scans), selection: table(selected) }
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import type { ComparisonTable } from '#domain/comparison/table.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { territoryQueries } from '#data/territory.ts'
import { visibilityQueries } from '#data/visibility.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { useCompareSearch } from '../use-compare-search.ts'
import { messages } from './see-comparison.messages.ts'
import { chosenRows, seenTable, type SeenRow } from './seen-table.ts'
import './see-comparison.css'

/** What the stage of a round shows to participants and viewers. */
export type Seen = {
  round: Round
  route: Route
  definition: Definition
  municipalities: readonly Municipality[]
  /** All rows: medians are theirs. */
  table: ComparisonTable<SeenRow>
  /** Those that the choice in the address leaves. */
  chosen: readonly SeenRow[]
}

export type SeenOfRoundProps = {
  round: Round
  route: Route
  /** Why nothing may have come. */
  nothing: string
  children: (seen: Seen) => ReactNode
}

/** The rows of a round, or why there are none. */
export function SeenOfRound({ round, route, nothing, children }: SeenOfRoundProps) {
  const { search } = useCompareSearch()
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const compared = useSuspenseQuery(visibilityQueries.comparison(round.id, route)).data
  const table = useMemo(
    () => seenTable(definition, compared, municipalities, route),
    [definition, compared, municipalities, route],
  )
  if (compared.length === 0) {
    return (
      <EmptyState title={messages.tooFewTitle}>
        <p>{nothing}</p>
      </EmptyState>
    )
  }
  const chosen = chosenRows(table.rows, search)
  return children({ round, route, definition, municipalities, table, chosen })
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ComparedScan } from '#domain/comparison/table.ts'
import type { Definition, Route } from '#domain/questionnaire/definition.ts'
import { roundsToCompare, type Round } from '#domain/round.ts'
import { matches } from '#domain/territory/filter.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { roundQueries } from '#data/rounds.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { territoryQueries } from '#data/territory.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { filterOf } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'

/** The rounds, and the one that the address asks for or else the newest that municipalities handed in. */
export function useChosenRound() {
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const contents = useSuspenseQuery(roundContentsQueries.all()).data
  return { rounds, ...useRoundChoice(rounds, roundsToCompare(rounds, contents)) }
}

export type Comparison = {
  round: Round
  definition: Definition
  municipalities: readonly Municipality[]
  route: Route
  /** All that were handed in by this route: what medians and places are about. */
  scans: readonly ComparedScan[]
  /** Those that the filter leaves. */
  selected: readonly ComparedScan[]
  /** Handed in by the other route, which asks other questions. */
  others: number
}

/** What is compared: the frozen scores of a round, the route and the filter of the address. */
export function useComparison(round: Round): Comparison {
  const { search } = useCompareSearch()
  const wanted = search.route === 'snel' ? 'short' : 'full'
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const sheets = useSuspenseQuery(scoreSheetQueries.ofRound(round.id)).data
  // The scans stay the same ones while a filter changes, and with them what is made from all of them.
  const { scans, others } = useMemo(() => {
    const known = new Map(municipalities.map((municipality) => [municipality.code, municipality]))
    const compared = sheets.flatMap(({ municipalityCode, scanId, sheet }): ComparedScan[] => {
      const municipality = known.get(municipalityCode)
      return municipality ? [{ municipality, scanId, sheet }] : []
    })
    // By name, so that every list of them is.
    const scans = compared
      .filter(({ sheet }) => sheet.route === wanted)
      .sort((a, b) => a.municipality.name.localeCompare(b.municipality.name, 'nl'))
    return { scans, others: compared.length - scans.length }
  }, [municipalities, sheets, wanted])
  const { subregion, sizeClass, rural, border } = filterOf(search)
  const selected = useMemo(
    () =>
      scans.filter(({ municipality }) =>
        matches(municipality, { subregion, sizeClass, rural, border }),
      ),
    [scans, subregion, sizeClass, rural, border],
  )
  return useMemo(
    () => ({ round, definition, municipalities, route: wanted, scans, selected, others }),
    [round, definition, municipalities, wanted, scans, selected, others],
  )
}

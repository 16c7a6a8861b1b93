import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { allQuestions } from '#domain/questionnaire/all-questions.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { checkCatalogue, type CatalogueCheck } from '#domain/quick-wins/catalogue-check.ts'
import type { Measure } from '#domain/quick-wins/measure.ts'
import { roundsWith, type Round } from '#domain/round.ts'
import { chosenBy, deliberateQueries } from '#data/deliberate.ts'
import { scoreSheetQueries } from '#data/score-sheets.ts'
import { roundQueries } from '#data/rounds.ts'
import { roundContentsQueries } from '#data/round-contents.ts'
import { territoryQueries } from '#data/territory.ts'
import { measureQueries } from '#data/measures.ts'
import { ratingQueries } from '#data/ratings.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import type { SubmittedScan } from './places.ts'

/** The catalogue with what is the matter with it, on the questionnaire of now. */
export type Catalogue = {
  /** With the questions that other versions ask besides. */
  definition: Definition
  measures: readonly Measure[]
  check: CatalogueCheck
  /** Of which the submitted scans are used; null when there never was a round. */
  round: Round | null
  /** The choice of another one. */
  choice: ReactNode
  scans: number
}

/** Reads and judges the catalogue, with the scans of a round. */
export function useCatalogue(): Catalogue {
  const [inUse, versions, measures, rounds, contents] = useSuspenseQueries({
    queries: [
      questionnaireQueries.current(),
      questionnaireQueries.all(),
      measureQueries.all(),
      roundQueries.all(),
      roundContentsQueries.all(),
    ],
    combine: ([a, b, c, d, e]) => [a.data, b.data, c.data, d.data, e.data] as const,
  })
  const definition = useMemo(() => allQuestions(inUse, versions), [inUse, versions])
  const full = roundsWith(rounds, contents, ({ submitted }) => submitted > 0)
  const { round, choice } = useRoundChoice(rounds, full)
  const frozen = useSuspenseQueries({
    queries: (round ? [round] : []).map(({ id }) => scoreSheetQueries.ofRound(id)),
    combine: (results) => results.flatMap(({ data }) => data),
  })
  const check = useMemo(
    () =>
      checkCatalogue(
        definition,
        measures,
        frozen.map(({ sheet }) => sheet),
      ),
    [definition, measures, frozen],
  )
  return { definition, measures, check, round, choice, scans: frozen.length }
}

/** The submitted scans of a round with everything that places a measure in their lists. */
export function useSubmittedScans(round: Round): readonly SubmittedScan[] {
  const frozen = useSuspenseQuery(scoreSheetQueries.ofRound(round.id)).data
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round.id)).data
  const choices = useSuspenseQuery(deliberateQueries.ofRound(round.id)).data
  const needs = useSuspenseQuery(ratingQueries.needsOfRound(round.id)).data
  const donors = useSuspenseQuery(ratingQueries.donorsByItem()).data
  return useMemo(() => {
    const placeOf = new Map(municipalities.map((one) => [one.code, one]))
    const needsOf = new Map(needs.map((one) => [one.municipalityCode, one.needs]))
    return frozen
      .map(({ municipalityCode, sheet }) => ({
        place: placeOf.get(municipalityCode),
        municipality: placeOf.get(municipalityCode)?.name ?? municipalityCode,
        sheet,
        needs: needsOf.get(municipalityCode) ?? [],
        donorItems: new Set(
          donors.flatMap(({ itemId, municipalityCodes }) =>
            municipalityCodes.some((code) => code !== municipalityCode) ? itemId : [],
          ),
        ),
        chosen: chosenBy(choices, municipalityCode),
      }))
      .sort((a, b) => a.municipality.localeCompare(b.municipality, 'nl'))
  }, [frozen, municipalities, needs, donors, choices])
}

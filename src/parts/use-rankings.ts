import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ComparedScan } from '#domain/comparison/table.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { forMunicipality } from '#domain/quick-wins/own-measure.ts'
import { rankMeasures, type RankedMeasures } from '#domain/quick-wins/ranking.ts'
import type { Round } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { chosenBy, deliberateQueries } from '#data/deliberate.ts'
import { ownMeasureQueries } from '#data/own-measures.ts'
import { measureQueries } from '#data/measures.ts'
import { ratingQueries } from '#data/ratings.ts'

export type RankingsInput = {
  definition: Definition
  round: Round
  /** Whose quick wins. */
  selected: readonly ComparedScan[]
}

export type Ranking = { municipality: Municipality; ranked: RankedMeasures }

/** The quick wins of every selected municipality, by their frozen scores and what entrepreneurs need. */
export function useRankings({ definition, round, selected }: RankingsInput): readonly Ranking[] {
  const [measures, needs, donors, own, choices] = useSuspenseQueries({
    queries: [
      measureQueries.ofRound(round.id),
      ratingQueries.needsOfRound(round.id),
      ratingQueries.donorsByItem(),
      ownMeasureQueries.all(),
      deliberateQueries.ofRound(round.id),
    ],
    combine: ([a, b, c, d, e]) => [a.data, b.data, c.data, d.data, e.data] as const,
  })
  return useMemo(() => {
    const needsOf = new Map(needs.map((one) => [one.municipalityCode, one.needs]))
    return selected.map(({ municipality, sheet }) => ({
      municipality,
      ranked: rankMeasures({
        definition,
        sheet,
        ...forMunicipality(
          measures,
          own.filter(({ municipalityCode }) => municipalityCode === municipality.code),
          municipality,
        ),
        chosen: chosenBy(choices, municipality.code),
        needs: needsOf.get(municipality.code) ?? [],
        donorItems: new Set(
          donors.flatMap(({ itemId, municipalityCodes }) =>
            municipalityCodes.some((code) => code !== municipality.code) ? itemId : [],
          ),
        ),
      }),
    }))
  }, [definition, selected, measures, needs, donors, own, choices])
}

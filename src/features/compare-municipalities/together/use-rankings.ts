import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { rankMeasures, type RankedMeasures } from '#domain/quick-wins/ranking.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { queries } from '#data/queries.ts'
import type { Comparison } from '../use-comparison.ts'

export type Ranking = { municipality: Municipality; ranked: RankedMeasures }

/** The quick wins of every selected municipality, by their frozen scores and what entrepreneurs need. */
export function useRankings({ definition, round, selected }: Comparison): readonly Ranking[] {
  const measures = useSuspenseQuery(queries.measuresOfRound(round.id)).data
  const needs = useSuspenseQueries({
    queries: selected.map(({ municipality }) => queries.needs(round.id, municipality.code)),
  })
  const donors = useSuspenseQueries({
    queries: selected.map(({ scanId }) => queries.donors(scanId)),
  })
  return selected.map(({ municipality, sheet }, index) => ({
    municipality,
    ranked: rankMeasures({
      definition,
      sheet,
      measures,
      needs: needs[index]?.data ?? [],
      donorItems: new Set(donors[index]?.data.map(({ itemId }) => itemId)),
    }),
  }))
}

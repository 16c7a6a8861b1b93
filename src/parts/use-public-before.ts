import { useSuspenseQueries } from '@tanstack/react-query'
import type { PublicResult } from '#domain/rating/public-result.ts'
import { ratedBefore, type RatedBefore } from '#domain/rating/since-before.ts'
import { roundBefore } from '#domain/round.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'

/** A closed round, as everybody reads it. */
type Closed = { id: string; name: string; questionnaireVersion: string }

/**
 * What entrepreneurs said in the closed round before, as everybody may read it; null when there was none.
 * @param rounds the closed ones, the newest first.
 * @param code of a municipality; null for the region.
 */
export function usePublicBefore(
  rounds: readonly Closed[],
  { id }: Pick<Closed, 'id'>,
  code: string | null,
): RatedBefore | null {
  const before = roundBefore(rounds, id)
  const there = before ? [before] : []
  const [results] = useSuspenseQueries({
    queries: there.map((round) => publicResultQueries.results(round.id)),
    combine: (found) => found.map(({ data }) => data),
  })
  const [definition] = useSuspenseQueries({
    queries: there.map((round) => questionnaireQueries.version(round.questionnaireVersion)),
    combine: (found) => found.map(({ data }) => data),
  })
  if (!before || !results || !definition) return null
  return ratedBefore(
    before.name,
    definition.ratingItems.map((item) => item.id),
    results
      .filter(({ municipalityCode }) => municipalityCode === code)
      .map((result): [string, PublicResult] => [result.ratingItem, result]),
  )
}

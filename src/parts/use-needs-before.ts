import { useSuspenseQueries } from '@tanstack/react-query'
import type { Need } from '#domain/quick-wins/need.ts'
import { ratedBefore, type RatedBefore } from '#domain/rating/since-before.ts'
import { roundBefore, type Round } from '#domain/round.ts'
import { ratingQueries } from '#data/ratings.ts'

const NOTHING: readonly Need[] = []

/** Of the municipality itself, or of the region. */
type Whose = 'own' | 'region'

/**
 * What entrepreneurs said in the round before, for members; null when there was none, or when it does not show
 * results to who looks yet.
 * @param rounds the newest first.
 * @param code of any municipality when it is about the region.
 */
export function useNeedsBefore(
  rounds: readonly Round[],
  { id }: Round,
  code: string,
  whose: Whose,
): RatedBefore | null {
  const before = roundBefore(rounds, id)
  const needs = useSuspenseQueries({
    queries: (before ? [before.id] : []).map((roundId) => ratingQueries.needs(roundId, code)),
    combine: ([found]) => found?.data ?? NOTHING,
  })
  return before ? needsBefore(before.name, needs, whose) : null
}

/** The same of needs that were read already. */
export function needsBefore(
  round: string,
  needs: readonly Need[],
  whose: Whose,
): RatedBefore | null {
  return ratedBefore(
    round,
    needs.map(({ ratingItem }) => ratingItem),
    needs.flatMap((need) => {
      const rated = need[whose]
      return rated ? [[need.ratingItem, rated] as const] : []
    }),
  )
}

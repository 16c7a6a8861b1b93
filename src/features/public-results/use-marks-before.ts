import { useSuspenseQueries } from '@tanstack/react-query'
import type { PublicResponse, PublicRound } from '#domain/rating/public-result.ts'
import { markSince, type SinceBefore } from '#domain/rating/since-before.ts'
import { roundBefore } from '#domain/round.ts'
import { publicResultQueries } from '#data/public-results.ts'

/** How a report mark stands beside that of the round before; null when there is nothing to say. */
export function useMarksBefore(rounds: readonly PublicRound[], { id }: PublicRound) {
  const before = roundBefore(rounds, id)
  const responses = useSuspenseQueries({
    queries: (before ? [before.id] : []).map((roundId) => publicResultQueries.responses(roundId)),
    combine: (found) => found[0]?.data ?? [],
  })
  return {
    round: before?.name ?? '',
    of: (now: PublicResponse): SinceBefore | null =>
      markSince(
        now,
        responses.find(({ municipalityCode }) => municipalityCode === now.municipalityCode),
      ),
  }
}

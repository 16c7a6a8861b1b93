import { useSuspenseQuery } from '@tanstack/react-query'
import type { Round } from '#domain/round.ts'
import { reaches, stageOf } from '#domain/visibility.ts'
import { roundQueries } from '#data/rounds.ts'
import { visibilityQueries } from '#data/visibility.ts'

/** The rounds that can be talked about: participants see the comparison. */
export function useShownRounds(): readonly Round[] {
  const steps = useSuspenseQuery(visibilityQueries.steps()).data
  const rounds = useSuspenseQuery(roundQueries.all()).data
  return rounds.filter(({ id }) => reaches(stageOf(id, steps), 'participants'))
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, type ReactNode } from 'react'
import type { Round } from '#domain/round.ts'
import { territoryQueries } from '#data/territory.ts'
import { EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { messages } from './compare.messages.ts'
import { Filters } from './filters.tsx'
import { useChosenRound, useComparison, type Comparison } from './use-comparison.ts'

/** The filters, and below them what they leave to compare. */
export function CompareHead({ children }: { children: (comparison: Comparison) => ReactNode }) {
  const chosen = useChosenRound()
  // What is drawn stays until the other round is there: what moves is seen moving.
  const round = useDeferredValue(chosen.round)
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round?.id ?? '')).data
  if (!round)
    return (
      <EmptyState title={messages.emptyTitle}>
        <p>{messages.noRound}</p>
      </EmptyState>
    )
  return (
    <>
      <Filters round={chosen.choice} name={round.name} municipalities={municipalities} />
      {chosen.round && chosen.round.id !== round.id && (
        <Loading label={messages.fetching(chosen.round.name)} />
      )}
      <Below round={round}>{children}</Below>
    </>
  )
}

function Below({
  round,
  children,
}: {
  round: Round
  children: (comparison: Comparison) => ReactNode
}) {
  return children(useComparison(round))
}

import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Round } from '#domain/round.ts'
import { territoryQueries } from '#data/territory.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { messages } from './compare.messages.ts'
import { Filters } from './filters.tsx'
import { useChosenRound, useComparison, type Comparison } from './use-comparison.ts'

/** The filters, and below them what they leave to compare. */
export function CompareHead({ children }: { children: (comparison: Comparison) => ReactNode }) {
  const { round, choice } = useChosenRound()
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round?.id ?? '')).data
  if (!round)
    return (
      <EmptyState title={messages.emptyTitle}>
        <p>{messages.noRound}</p>
      </EmptyState>
    )
  return (
    <>
      <Filters round={choice} name={round.name} municipalities={municipalities} />
      {/* The same part through the rounds: what moves is seen moving. */}
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

import { useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, type ReactNode } from 'react'
import { ENOUGH_FOR_A_MEDIAN } from '#domain/comparison/thresholds.ts'
import type { Round } from '#domain/round.ts'
import { roundQueries } from '#data/rounds.ts'
import { territoryQueries } from '#data/territory.ts'
import { useRoundChoice } from '#parts/round-choice.tsx'
import { EmptyState, Loading } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages as compared } from '../compare.messages.ts'
import { Filters } from '../filters.tsx'
import { useCompareSearch } from '../use-compare-search.ts'
import { messages } from './see-comparison.messages.ts'
import { SeenOfRound, type Seen } from './seen.tsx'

export type ViewerHeadProps = {
  title: string
  intro: string
  /** The rounds that are shown, the newest first. */
  children: (seen: Seen, rounds: readonly Round[]) => ReactNode
}

/** A page of who looks along: the round, the choice of municipalities, and what the stage shows of them. */
export function ViewerHead({ title, intro, children }: ViewerHeadProps) {
  const { search } = useCompareSearch()
  const rounds = useSuspenseQuery(roundQueries.all()).data
  // Letters are drawn anew in every round: who was chosen by letter is another one there.
  const chosen = useRoundChoice(rounds, rounds, ['thema', 'gemeente', 'naast', 'eerder'])
  // What is drawn stays until the other round is there: what moves is seen moving.
  const round = useDeferredValue(chosen.round)
  const route = search.route === 'snel' ? 'short' : 'full'
  const municipalities = useSuspenseQuery(territoryQueries.municipalitiesOf(round?.id ?? '')).data
  return (
    <div className="stack stack--large">
      <PageTitle about={<p>{intro}</p>}>{title}</PageTitle>
      {round ? (
        <>
          <Filters round={chosen.choice} name={round.name} municipalities={municipalities} />
          {chosen.round && chosen.round.id !== round.id && (
            <Loading label={compared.fetching(chosen.round.name)} />
          )}
          <SeenOfRound
            round={round}
            route={route}
            nothing={messages.tooFew(route, ENOUGH_FOR_A_MEDIAN)}
          >
            {(seen) => children(seen, rounds)}
          </SeenOfRound>
        </>
      ) : (
        <EmptyState title={messages.nothingYetTitle}>
          <p>{messages.nothingYet}</p>
        </EmptyState>
      )}
    </div>
  )
}

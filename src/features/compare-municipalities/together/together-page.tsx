import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { CompareHead } from '../compare-head.tsx'
import { messages as compare } from '../compare.messages.ts'
import '../compare.css'
import type { Comparison } from '../use-comparison.ts'
import { Joint } from './joint.tsx'
import { Pairs } from './pairs.tsx'
import { Shared } from './shared-table.tsx'
import { messages } from './together.messages.ts'
import { useRankings } from '#parts/use-rankings.ts'

/** What municipalities share, can do together and can learn from each other. */
export function TogetherPage() {
  return (
    <div className="stack stack--large">
      <PageTitle about={<p>{messages.intro}</p>}>{messages.title}</PageTitle>
      <CompareHead>{(comparison) => <Together {...comparison} />}</CompareHead>
    </div>
  )
}

function Together(comparison: Comparison) {
  const { scans, selected } = comparison
  if (selected.length < 2) {
    const byChoice = scans.length > 1
    return (
      <EmptyState title={byChoice ? messages.tooFewTitle : compare.emptyTitle}>
        <p>{byChoice ? messages.tooFewChosen : messages.tooFew}</p>
      </EmptyState>
    )
  }
  return <Ranked {...comparison} />
}

function Ranked(comparison: Comparison) {
  const { round, route, scans, selected, municipalities } = comparison
  const rankings = useRankings(comparison)
  const said = [
    compare.scored(scans.length, municipalities.length, route),
    ...(selected.length < scans.length ? [compare.chosen(selected.length, scans.length)] : []),
  ].join(' ')
  return (
    <TakeAwayOrigin value={{ round: round.name, n: said }}>
      <Shared rankings={rankings} roundId={round.id} />
      <Joint rankings={rankings} roundId={round.id} />
      <Pairs {...comparison} />
    </TakeAwayOrigin>
  )
}

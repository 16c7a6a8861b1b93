import { useMemo } from 'react'
import { themeTable } from '#domain/comparison/table.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { CompareHead } from './compare-head.tsx'
import { messages } from './compare.messages.ts'
import { Profile } from './profile.tsx'
import { useCompareSearch } from './use-compare-search.ts'
import type { Comparison } from './use-comparison.ts'

const words = messages.profile

/** One municipality, or a few side by side, against a group: as a radar and as dots. */
export function ProfilePage() {
  return (
    <div className="stack stack--large">
      <div className="stack">
        <PageTitle>{words.title}</PageTitle>
        <p className="lead">{words.intro}</p>
      </div>
      <CompareHead>{(comparison) => <Compared {...comparison} />}</CompareHead>
    </div>
  )
}

function Compared({ definition, scans, selected, round, route, municipalities }: Comparison) {
  const { search } = useCompareSearch()
  const table = useMemo(() => themeTable(definition, scans, messages.total), [definition, scans])
  const chosen = new Set(selected.map(({ municipality }) => municipality.code))
  // Of all by name, as the scans are.
  const candidates = table.rows.filter(({ id }) => chosen.has(id))
  const own = table.rows.find(({ id }) => id === search.gemeente) ?? candidates[0]
  if (!own) {
    return (
      <EmptyState title={scans.length > 0 ? messages.noneSelectedTitle : messages.emptyTitle}>
        <p>{scans.length > 0 ? messages.noneSelected : messages.empty(route)}</p>
      </EmptyState>
    )
  }
  return (
    <TakeAwayOrigin
      value={{
        subject: own.name,
        round: round.name,
        n: messages.scored(scans.length, municipalities.length, route),
      }}
    >
      <Profile {...{ definition, table, own, candidates }} />
    </TakeAwayOrigin>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { themeTable } from '#domain/comparison/table.ts'
import { ratingQueries } from '#data/ratings.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { CompareHead } from './compare-head.tsx'
import { messages } from './compare.messages.ts'
import type { Sources } from './differences.tsx'
import { Profile } from './profile.tsx'
import { hrefWith } from './search.ts'
import { useCompareSearch } from './use-compare-search.ts'
import type { Comparison } from './use-comparison.ts'

const words = messages.profile

/** One municipality, or a few side by side, against a group: as a radar and as dots. */
export function ProfilePage() {
  return (
    <div className="stack stack--large">
      <PageTitle about={<p>{words.intro}</p>}>{words.title}</PageTitle>
      <CompareHead>{(comparison) => <Compared {...comparison} />}</CompareHead>
    </div>
  )
}

function Compared({ definition, scans, selected, round, route, municipalities }: Comparison) {
  const { search } = useCompareSearch()
  const table = useMemo(
    () => themeTable(definition, scans, route, messages.total),
    [definition, scans, route],
  )
  // What entrepreneurs say comes when it is there.
  const needs = useQuery(ratingQueries.needsOfRound(round.id)).data ?? []
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
  const sheetOf = new Map(scans.map(({ municipality, sheet }) => [municipality.code, sheet]))
  const sources: Sources = {
    definition,
    route,
    scoreOf: ({ id }, item) => sheetOf.get(id)?.items[item]?.score ?? null,
    ratedOf: (code, item) =>
      needs
        .find(({ municipalityCode }) => municipalityCode === code)
        ?.needs.find(({ ratingItem }) => ratingItem === item)?.own ?? undefined,
    linkTo: (kind, thema, vraag, { id: gemeente }) => {
      const from = { ronde: search.ronde, route: search.route, gemeente }
      if (kind === 'rating') return `/eszl/vergelijken/beide-kanten${hrefWith(from, {})}`
      return `/eszl/vergelijken${hrefWith(from, { thema, ...(kind === 'item' && { vraag }) })}`
    },
  }
  return (
    <TakeAwayOrigin
      value={{
        subject: own.name,
        round: round.name,
        n: messages.scored(scans.length, municipalities.length, route),
      }}
    >
      <Profile {...{ sources, table, own, candidates }} />
    </TakeAwayOrigin>
  )
}

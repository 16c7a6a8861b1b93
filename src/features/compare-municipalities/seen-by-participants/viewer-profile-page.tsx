import { EmptyState } from '#ui/feedback/feedback.tsx'
import { TakeAwayOrigin } from '#ui/take-away/origin.ts'
import { messages as compare } from '../compare.messages.ts'
import { Profile } from '../profile.tsx'
import { hrefWith } from '../search.ts'
import { useCompareSearch } from '../use-compare-search.ts'
import { messages } from './see-comparison.messages.ts'
import { isNameless } from './seen-table.ts'
import type { Seen } from './seen.tsx'
import { useShownSources } from './shown-sources.ts'
import { ViewerHead } from './viewer-head.tsx'

/** One municipality beside others, for who looks along. */
export function ViewerProfilePage() {
  return (
    <ViewerHead title={compare.profile.title} intro={compare.profile.intro}>
      {(seen) => <OfOne {...seen} />}
    </ViewerHead>
  )
}

function OfOne(seen: Seen) {
  const { round, table, chosen } = seen
  const { search } = useCompareSearch()
  const sources = useShownSources(seen, (kind, thema, _, { id: gemeente }) => {
    const from = { ronde: search.ronde, route: search.route, gemeente }
    return kind === 'rating'
      ? `/meekijken/beide-kanten${hrefWith(from, {})}`
      : `/meekijken${hrefWith(from, { thema })}`
  })
  const own = table.rows.find(({ id }) => id === search.gemeente) ?? chosen[0]
  if (!own) {
    return (
      <EmptyState title={compare.noneSelectedTitle}>
        <p>{compare.noneSelected}</p>
      </EmptyState>
    )
  }
  const said = messages.count(table.rows.length, table.rows.filter(isNameless).length)
  return (
    <TakeAwayOrigin value={{ subject: own.name, round: round.name, n: said }}>
      <p>{said}</p>
      <Profile {...{ sources, table, own }} candidates={chosen} />
    </TakeAwayOrigin>
  )
}

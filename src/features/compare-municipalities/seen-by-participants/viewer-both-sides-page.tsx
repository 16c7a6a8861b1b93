import { useSuspenseQuery } from '@tanstack/react-query'
import { scoresOfNamed } from '#domain/comparison/compared.ts'
import { needsFromPublic } from '#domain/rating/public-needs.ts'
import { publicResultQueries } from '#data/public-results.ts'
import { usePublicBefore } from '#parts/use-public-before.ts'
import { messages as both } from '../both-sides/both-sides.messages.ts'
import { BothSides } from '../both-sides/both-sides.tsx'
import '../compare.css'
import { useCompareSearch } from '../use-compare-search.ts'
import { messages } from './see-comparison.messages.ts'
import type { Seen } from './seen.tsx'
import { ViewerHead } from './viewer-head.tsx'

/** What entrepreneurs say, which is public, beside what named municipalities say to have organised. */
export function ViewerBothSidesPage() {
  return (
    <ViewerHead title={both.title} intro={both.intro}>
      {(seen) => <OfRound {...seen} />}
    </ViewerHead>
  )
}

function OfRound({ round, route, definition, municipalities, table }: Seen) {
  const { search } = useCompareSearch()
  const results = useSuspenseQuery(publicResultQueries.results(round.id)).data
  const own = municipalities.find(({ code }) => code === search.gemeente) ?? null
  const rounds = useSuspenseQuery(publicResultQueries.rounds()).data
  const before = usePublicBefore(rounds, round, own?.code ?? null)
  const ids = definition.ratingItems.map(({ id }) => id)
  const sheets = scoresOfNamed(
    table.rows.map(({ seen }) => seen),
    route,
  )
  return (
    <BothSides
      {...{ round, definition, municipalities, own, before }}
      needs={needsFromPublic(ids, results, own?.code ?? '')}
      sheet={(own && sheets.get(own.code)) ?? null}
      noSheet={messages.notNamed}
    />
  )
}

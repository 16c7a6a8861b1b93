import { useQuery } from '@tanstack/react-query'
import { ratedOf } from '#domain/rating/public-needs.ts'
import { publicResultQueries } from '#data/public-results.ts'
import type { Sources } from '../differences.tsx'
import type { Seen } from './seen.tsx'

/** What participants and viewers lay beside a group: what the stage shows, and what is public. */
export function useShownSources(
  { round, route, definition, table }: Seen,
  linkTo: Sources['linkTo'],
): Sources {
  // What entrepreneurs say comes when it is there.
  const results = useQuery(publicResultQueries.results(round.id)).data ?? []
  const items = new Map(table.rows.map(({ id, seen }) => [id, seen.items]))
  return {
    definition,
    route,
    scoreOf: ({ id }, item) => items.get(id)?.[item] ?? null,
    ratedOf: (code, item) => {
      const found = results.find(
        ({ municipalityCode, ratingItem }) => municipalityCode === code && ratingItem === item,
      )
      return found && ratedOf(found)
    },
    linkTo,
  }
}

import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { allPredecessors } from '#domain/territory/of-round.ts'
import type { Round } from '#domain/round.ts'
import { scanQueries } from '#data/scans.ts'
import { territoryQueries } from '#data/territory.ts'
import { Card } from '#ui/layout/card.tsx'
import { messages } from './official-start.messages.ts'

type ScansOfBeforeProps = { code: string; rounds: readonly Round[] }

/** What was filled in by municipalities that are part of this one now: to read, not to change. */
export function ScansOfBefore({ code, rounds }: ScansOfBeforeProps) {
  const all = useQuery(territoryQueries.everywhere()).data ?? []
  const before = allPredecessors(all, code)
  const found = useQueries({
    queries: before.map((one) => scanQueries.ofMunicipality(one.code)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  const scans = rounds.flatMap((round) =>
    found
      .filter(({ roundId, state }) => roundId === round.id && state !== 'not_started')
      .map((scan) => ({
        scan,
        round,
        of: before.find((one) => one.code === scan.municipalityCode),
      })),
  )
  if (scans.length === 0) return null
  return (
    <Card as="section" labelledBy="scans-of-before">
      <h2 id="scans-of-before" className="card__title">
        {messages.beforeTitle}
      </h2>
      <ul>
        {scans.map(({ scan, round, of }) => (
          <li key={scan.id}>
            <Link to="/gemeente/scan/$scanId" params={{ scanId: scan.id }}>
              {messages.scanOfBefore(of?.name ?? '', round.name)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './quick-wins.messages.ts'

/** Leads on to the list of the own municipality: that of the newest scan it submitted, else of its newest. */
export function NewestQuickWinsPage() {
  const municipalityCode =
    useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode ?? ''
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(municipalityCode)).data
  const newestFirst = rounds.flatMap(({ id }) => scans.filter(({ roundId }) => roundId === id))
  const scan = newestFirst.find(({ state }) => state === 'submitted') ?? newestFirst[0]
  if (scan)
    return <Navigate to="/gemeente/quick-wins/$scanId" params={{ scanId: scan.id }} replace />
  return (
    <div className="stack">
      <PageTitle>{messages.titleAll}</PageTitle>
      <EmptyState title={messages.noRoundTitle}>
        <p>{messages.noScanYet}</p>
      </EmptyState>
    </div>
  )
}

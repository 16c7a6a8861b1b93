import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { Scan } from '#domain/scan.ts'
import { currentRound } from '#domain/round.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { EmptyState } from '#ui/feedback/feedback.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { messages } from './official-start.messages.ts'

/** The scan of the own municipality in the round that runs, or ran last. */
function useNewestScan(): Scan | undefined {
  const code = useSuspenseQuery(sessionQueries.current()).data.member?.municipalityCode ?? ''
  const round = currentRound(useSuspenseQuery(roundQueries.all()).data)
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(code)).data
  return scans.find(({ roundId }) => roundId === round?.id)
}

/** Leads on to the own scan. */
export function NewestScanPage() {
  const scan = useNewestScan()
  if (scan) return <Navigate to="/gemeente/scan/$scanId" params={{ scanId: scan.id }} replace />
  return <NoScan />
}

/** Leads on to dividing the own scan. */
export function NewestDivisionPage() {
  const scan = useNewestScan()
  if (scan)
    return <Navigate to="/gemeente/scan/$scanId/verdelen" params={{ scanId: scan.id }} replace />
  return <NoScan />
}

function NoScan() {
  return (
    <div className="stack">
      <PageTitle>{messages.scanTitle}</PageTitle>
      <EmptyState title={messages.noRoundTitle}>
        <p>{messages.noRound}</p>
      </EmptyState>
    </div>
  )
}

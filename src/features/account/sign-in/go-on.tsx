import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { Member } from '#domain/access/member.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { startPage } from './start-page.ts'

export type GoOnProps = {
  member: Member
  /** The page on which someone was asked to sign in. */
  wanted: string | undefined
}

/**
 * Where signing in leads: the page someone was going to, if it is for them (who went there before may
 * have been another); else the own start page, or straight to the own scan while nobody has begun it.
 */
export function GoOn({ member, wanted }: GoOnProps) {
  const start = startPage(member)
  if (wanted?.startsWith(start)) return <Navigate to={wanted} replace />
  if (member.municipalityCode === null) return <Navigate to={start} replace />
  return <ToOwnScan municipalityCode={member.municipalityCode} />
}

function ToOwnScan({ municipalityCode }: { municipalityCode: string }) {
  const open = useSuspenseQuery(roundQueries.all()).data.find(({ state }) => state === 'open')
  const scans = useSuspenseQuery(scanQueries.ofMunicipality(municipalityCode)).data
  const scan = scans.find(({ roundId }) => roundId === open?.id)
  return scan?.state === 'not_started' ? (
    <Navigate to="/gemeente/scan/$scanId" params={{ scanId: scan.id }} replace />
  ) : (
    <Navigate to="/gemeente" replace />
  )
}

import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { canFillIn, type Decision } from '#domain/access/permissions.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { DataFailure } from '#data/errors.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'

export type PaperScan = {
  scan: Scan
  round: Round
  municipality: Municipality
  definition: Definition
  /** Whether the person may fill in, and so import. */
  fillIn: Decision
}

/**
 * A scan with all that is printed or written around it, for who may read it.
 * @throws DataFailure (notFound) for a scan that does not exist or may not be seen.
 */
export function usePaperScan(scanId: string): PaperScan {
  const { member } = useSuspenseQuery(sessionQueries.current()).data
  const scan = useSuspenseQuery(scanQueries.one(scanId)).data
  const round = useSuspenseQuery(roundQueries.all()).data.find(({ id }) => id === scan.roundId)
  const municipality = useSuspenseQuery(territoryQueries.everywhere()).data.find(
    ({ code }) => code === scan.municipalityCode,
  )
  if (!round || !municipality || !member) throw new DataFailure({ kind: 'notFound' })
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  return { scan, round, municipality, definition, fillIn: canFillIn(member, scan, round) }
}

/**
 * The scan as it is stored at this moment. Without a connection it fails at once, where the cache by
 * itself would wait for one.
 * @throws DataFailure
 */
export function storedScan(queryClient: QueryClient, scanId: string): Promise<Scan> {
  return queryClient.fetchQuery({ ...scanQueries.one(scanId), staleTime: 0, networkMode: 'always' })
}

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { placesIn, type Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { DataFailure } from '#data/errors.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { sessionQueries } from '#data/session.ts'
import { territoryQueries } from '#data/territory.ts'
import { answerQueue, storedAnswers } from './saving/answer-session.ts'
import { ScanContext, type ReadOnly } from './scan-context.tsx'
import { useScanKeptFresh } from './together/use-scan-kept-fresh.ts'

const route = getRouteApi('/gemeente/scan/$scanId')

/**
 * Around all pages of one scan: brings its data together and keeps what is seen up to date.
 * @throws DataFailure (notFound) for a scan that does not exist or may not be seen.
 */
export function ScanFrame() {
  const { scanId } = route.useParams()
  const queryClient = useQueryClient()
  const session = useSuspenseQuery(sessionQueries.current()).data
  const scan = useSuspenseQuery(scanQueries.one(scanId)).data
  useScanKeptFresh(scan)
  const rounds = useSuspenseQuery(roundQueries.all()).data
  const municipalities = useSuspenseQuery(territoryQueries.everywhere()).data
  // On a device without a connection it may not be known; the database holds it.
  const participation = useQuery(roundQueries.participation()).data
  const round = rounds.find(({ id }) => id === scan.roundId)
  const municipality = municipalities.find(({ code }) => code === scan.municipalityCode)
  if (!round || !municipality) throw new DataFailure({ kind: 'notFound' })
  const definition = useSuspenseQuery(questionnaireQueries.version(round.questionnaireVersion)).data
  const { queue, storage } = useSuspenseQuery(
    answerQueue(queryClient, scanId, definition, session.email),
  ).data

  useEffect(() => queue.learn(storedAnswers(scan)), [queue, scan])
  // What waits has its chance when the scan was given back, and none any more when it was signed.
  useEffect(() => queue.retry(), [queue, scan.state])

  const ours = session.member?.municipalityCode === scan.municipalityCode
  const readOnly =
    whyReadOnly(scan, round, ours) ??
    (participation && !placesIn(participation, round.id).includes(scan.municipalityCode)
      ? 'notInRound'
      : null)
  return (
    <ScanContext value={{ scan, round, definition, municipality, queue, storage, ours, readOnly }}>
      <Outlet />
    </ScanContext>
  )
}

function whyReadOnly(scan: Scan, round: Round, ours: boolean): ReadOnly {
  if (scan.state === 'submitted') return 'submitted'
  if (!ours) return 'notYours'
  if (round.state === 'closed') return 'roundClosed'
  return scan.state === 'ready_to_sign' ? 'readyToSign' : null
}

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { DataFailure } from '#data/errors.ts'
import { queries } from '#data/queries.ts'
import { answerQueue, storedAnswers } from './answer-session.ts'
import { ScanContext, type ReadOnly } from './scan-context.tsx'

const route = getRouteApi('/gemeente/scan/$scanId')

/** How often the answers of colleagues are looked up, in milliseconds. */
const LOOK_EVERY = 4_000

/**
 * Around all pages of one scan: brings its data together and keeps what is seen up to date.
 * @throws DataFailure (notFound) for a scan that does not exist or may not be seen.
 */
export function ScanFrame() {
  const { scanId } = route.useParams()
  const queryClient = useQueryClient()
  const session = useSuspenseQuery(queries.session()).data
  const scan = useSuspenseQuery({ ...queries.scan(scanId), refetchInterval: LOOK_EVERY }).data
  const rounds = useSuspenseQuery(queries.rounds()).data
  const municipalities = useSuspenseQuery(queries.municipalities()).data
  const round = rounds.find(({ id }) => id === scan.roundId)
  const municipality = municipalities.find(({ code }) => code === scan.municipalityCode)
  if (!round || !municipality) throw new DataFailure({ kind: 'notFound' })
  const definition = useSuspenseQuery(queries.definition(round.questionnaireVersion)).data
  const { queue, storage } = useSuspenseQuery(
    answerQueue(queryClient, scanId, definition, session.email),
  ).data

  useEffect(() => queue.learn(storedAnswers(scan)), [queue, scan])

  const ours = session.member?.municipalityCode === scan.municipalityCode
  const readOnly = whyReadOnly(scan, round, ours)
  return (
    <ScanContext value={{ scan, round, definition, municipality, queue, storage, ours, readOnly }}>
      <Outlet />
    </ScanContext>
  )
}

function whyReadOnly(scan: Scan, round: Round, ours: boolean): ReadOnly {
  if (scan.state === 'submitted') return 'submitted'
  if (!ours) return 'notYours'
  return round.state === 'closed' ? 'roundClosed' : null
}

import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Result } from '#domain/result.ts'
import { SCAN_STATES, type Scan } from '#domain/scan.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'
import { storedAnswer } from './scans.ts'

const revisionRow = z
  .object({
    state: z.enum(SCAN_STATES),
    route: z.enum(['short', 'full']),
    revision: z.number(),
  })
  .transform(({ state, route, revision }) => ({ state, route, revision }))

/** Says whether a scan changed; far smaller than the scan. `revision` never goes down. */
export type ScanRevision = z.output<typeof revisionRow>

/** The revision of a scan on the server. */
function getScanRevision(scanId: string): Promise<Result<ScanRevision, DataError>> {
  return read(
    supabase.from('scan_revision').select('state, route, revision').eq('id', scanId).single(),
    revisionRow,
    'scan_revision',
  )
}

/** The revision of a scan as it was read before. */
export function revisionOf({ state, route, versions }: Scan): ScanRevision {
  const revision = Object.values(versions).reduce((sum, version) => sum + version, 0)
  return { state, route, revision }
}

const presentRow = z
  .object({ email: z.string(), theme_id: z.string().nullable() })
  .transform((row) => ({ email: row.email, themeId: row.theme_id }))

/** A colleague who has the scan open now; `themeId` is null on a page that is no theme. */
export type PresentColleague = z.output<typeof presentRow>

/** How many answers are on this device and not saved, and how many of them clash with those of a colleague. */
export type OnDevice = { waiting: number; clashes: number }

/** Says where in the scan the person is and what waits on this device, and hears where colleagues are. Officials of the scan only. */
function bePresent(
  scanId: string,
  themeId: string | null,
  { waiting, clashes }: OnDevice,
): Promise<Result<PresentColleague[], DataError>> {
  return read(
    supabase.rpc('be_present', { scan_id: scanId, theme: themeId, waiting, clashes }),
    z.array(presentRow),
    'be_present',
  )
}

const changeRow = z
  .object({ answered_at: moment, email: z.string().nullable(), answer: storedAnswer })
  .transform(({ answered_at, email, answer: { version, ...answer } }) => ({
    version,
    at: answered_at,
    email,
    answer: answer satisfies Answer as Answer,
  }))

/** One version of an answer; `email` is null when who gave it has left the municipality. */
export type AnswerVersion = z.output<typeof changeRow>

/** Every version of the answer to one item, newest first. */
function listAnswerVersions(
  scanId: string,
  itemId: string,
): Promise<Result<AnswerVersion[], DataError>> {
  return read(
    supabase
      .from('answer_change')
      .select('answered_at, email, answer')
      .eq('scan_id', scanId)
      .eq('item_id', itemId)
      .order('version', { ascending: false }),
    z.array(changeRow),
    'answer_change',
  )
}

/** What screens read here, for the query cache. */
export const togetherQueries = {
  revision: (scanId: string) =>
    queryOptions({
      queryKey: ['scan-revision', scanId],
      queryFn: () => valueOf(getScanRevision(scanId)),
    }),
  /** @param onDevice asked each time that it is told. */
  presence: (scanId: string, themeId: string | null, onDevice: () => OnDevice) =>
    queryOptions({
      queryKey: ['presence', scanId, themeId],
      queryFn: async () => {
        const told = onDevice()
        return { told, colleagues: await valueOf(bePresent(scanId, themeId, told)) }
      },
    }),
  /** @param version of the answer that the history is of; null when it is not known here. */
  answerVersions: (scanId: string, itemId: string, version: number | null) =>
    queryOptions({
      queryKey: ['answer-versions', scanId, itemId, version],
      queryFn: () => valueOf(listAnswerVersions(scanId, itemId)),
    }),
}

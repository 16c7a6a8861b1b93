import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { isUnaltered } from '#domain/signature.ts'
import type { Submission } from '#domain/submission.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const returnRow = z.object({ reason: z.string(), returned_at: moment })

const sheetRow = z.object({ sheet: z.json() })

const submissionRow = z
  .object({
    id: z.string(),
    scan_id: z.string(),
    number: z.number(),
    questionnaire_version: z.string(),
    route: z.enum(['short', 'full']),
    // As it came: the hash is over exactly this.
    answers: z.record(z.string(), z.record(z.string(), z.json())),
    hash: z.string(),
    signature_version: z.union([z.literal(1), z.literal(2)]),
    score_hash: z.string().nullable(),
    people_hash: z.string().nullable(),
    handed_in_by: z.string(),
    signed_by: z.string(),
    scan: z.object({ round_id: z.string(), municipality_code: z.string() }),
    // None for who may not read the score yet.
    submission_sheet: z.union([sheetRow, z.array(sheetRow)]).nullable(),
    handed_in_name: z.string(),
    handed_in_at: moment,
    signed_name: z.string(),
    signed_at: moment,
    // One or none; told as a list by a server that does not see that.
    submission_return: z.union([returnRow, z.array(returnRow)]).nullable(),
  })
  .transform((row): Submission => {
    const [returned] = [row.submission_return ?? []].flat()
    const [scored] = [row.submission_sheet ?? []].flat()
    return {
      id: row.id,
      scanId: row.scan_id,
      roundId: row.scan.round_id,
      municipalityCode: row.scan.municipality_code,
      signatureVersion: row.signature_version,
      number: row.number,
      questionnaireVersion: row.questionnaire_version,
      route: row.route,
      answers: row.answers,
      hash: row.hash,
      scoreHash: row.score_hash,
      peopleHash: row.people_hash,
      sheet: scored?.sheet ?? null,
      handedInBy: row.handed_in_by,
      signedBy: row.signed_by,
      handedInName: row.handed_in_name,
      handedInAt: row.handed_in_at,
      signedName: row.signed_name,
      signedAt: row.signed_at,
      returned: returned ? { reason: returned.reason, at: returned.returned_at } : null,
    }
  })

const COLUMNS = `id, scan_id, number, questionnaire_version, route, answers, hash, handed_in_by,
  handed_in_name, handed_in_at, signed_by, signed_name, signed_at, signature_version, score_hash, people_hash,
  scan (round_id, municipality_code), submission_sheet (sheet), submission_return (reason, returned_at)`

/** Everything a scan was signed for, the newest first; to its municipality and to staff. */
export function listSubmissions(scanId: string): Promise<Result<Submission[], DataError>> {
  return read(
    supabase
      .from('submission')
      .select(COLUMNS)
      .eq('scan_id', scanId)
      .order('number', { ascending: false }),
    z.array(submissionRow),
    'submission',
  )
}

/** What the steps below give back; who wants to know more reads the scan again. */
const done = z.object({ id: z.string() }).transform(() => null)

/**
 * Hands the scan in under this name, to be signed by a colleague; nothing in it changes any more.
 * Refused while too much is open or unproven, and without a name.
 */
export function handInScan(scanId: string, name: string): Promise<Result<null, DataError>> {
  return read(supabase.rpc('hand_in_scan', { scan_id: scanId, name }), done, 'hand_in_scan')
}

/** Takes a scan back that waits for a signature. Refused to others than who handed in and the coordinator. */
export function takeBackScan(scanId: string): Promise<Result<null, DataError>> {
  return read(supabase.rpc('take_back_scan', { scan_id: scanId }), done, 'take_back_scan')
}

/**
 * Signs what was handed in and submits the scan. `hash` is that of what the signer saw; refused when
 * it is no longer that, and to who handed it in.
 */
export function signScan(
  scanId: string,
  name: string,
  hash: string,
): Promise<Result<null, DataError>> {
  return read(supabase.rpc('sign_scan', { scan_id: scanId, name, hash }), done, 'sign_scan')
}

/** Staff give a submitted scan back to be changed, with the reason that the municipality reads. */
export function returnScan(scanId: string, reason: string): Promise<Result<null, DataError>> {
  return read(supabase.rpc('return_scan', { scan_id: scanId, reason }), done, 'return_scan')
}

/** What screens read here, for the query cache. */
export const submissionQueries = {
  /** Whether what was signed is what is kept; computed here, so it need not wait for a network. */
  isUnaltered: (submission: Submission) =>
    queryOptions({
      queryKey: ['is-unaltered', submission],
      queryFn: () => isUnaltered(submission),
      networkMode: 'always',
      retry: false,
      staleTime: Infinity,
    }),
  ofScan: (scanId: string) =>
    queryOptions({
      queryKey: ['submissions', scanId],
      queryFn: () => valueOf(listSubmissions(scanId)),
    }),
}

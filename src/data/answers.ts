import { z } from 'zod'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'
import { storedAnswer } from './scans.ts'

export type StoredAnswer = { answer: Answer; version: number }

/** What save_answer returns; what it stored of the rest is what was sent. */
const savedRow = z.object({ version: z.number() })

/**
 * Saves one answer on top of the version it was based on (0 when it was never answered).
 * Refused with `changed_by_colleague` when someone else saved another answer meanwhile.
 */
export async function saveAnswer(
  scanId: string,
  itemId: string,
  answer: Answer,
  expectedVersion: number,
): Promise<Result<StoredAnswer, DataError>> {
  const saved = await read(
    supabase.rpc('save_answer', {
      scan_id: scanId,
      item_id: itemId,
      expected_version: expectedVersion,
      status: answer.status,
      // As JSON text: see save_answer in supabase/schemas/4-scan/answer.sql.
      value: answer.status === 'answered' ? JSON.stringify(answer.value) : null,
      reason: answer.status === 'notApplicable' ? answer.reason : '',
      note: answer.note,
      evidence_url: answer.evidenceUrl,
      shareable: answer.shareable,
      deliberate_reason: answer.deliberate?.reason ?? '',
      deliberate_until: answer.deliberate?.until ?? null,
      internal_note: answer.internalNote,
    }),
    savedRow,
    'save_answer',
  )
  return saved.ok ? ok({ answer, version: saved.value.version }) : saved
}

const versionRow = z
  .object({
    evidence_url: z.string(),
    deliberate_reason: z.string(),
    deliberate_until: z.iso.date().nullable(),
    internal_note: z.object({ note: z.string() }).nullable(),
  })
  .loose()
  .transform(({ evidence_url, deliberate_reason, deliberate_until, internal_note, ...row }) => ({
    ...row,
    evidenceUrl: evidence_url,
    deliberate: deliberate_until && { reason: deliberate_reason, until: deliberate_until },
    internalNote: internal_note?.note ?? '',
  }))
  .pipe(storedAnswer)
  .transform(({ version, ...answer }): StoredAnswer => ({ answer, version }))

const COLUMNS =
  'status, value, reason, note, evidence_url, shareable, deliberate_reason, deliberate_until, version, internal_note(note)'

/** How far back a save that was overtaken looks for itself. */
const VERSIONS_BACK = 100

/** The latest versions of the answer to one item, newest first; none when it was never answered. */
export function getVersions(
  scanId: string,
  itemId: string,
): Promise<Result<StoredAnswer[], DataError>> {
  return read(
    supabase
      .from('answer_history')
      .select(COLUMNS)
      .eq('scan_id', scanId)
      .eq('item_id', itemId)
      .order('version', { ascending: false })
      .limit(VERSIONS_BACK),
    z.array(versionRow),
    'answer_history',
  )
}

/** Where the query cache has the answers to a scan that are on their way from this device. */
export const answerQueueKey = (scanId: string, email: string | null) =>
  ['answer-queue', scanId, email] as const

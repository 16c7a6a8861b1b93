import { z } from 'zod'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'
import { storedAnswer } from './scans.ts'

export type StoredAnswer = { answer: Answer; version: number }

const answerRow = z
  .object({ evidence_url: z.string() })
  .loose()
  .transform(({ evidence_url, ...row }): unknown => ({ ...row, evidenceUrl: evidence_url }))
  .pipe(storedAnswer)
  .transform(({ version, ...answer }): StoredAnswer => ({ answer, version }))

const COLUMNS = 'status, value, reason, note, evidence_url, shareable, version'

/**
 * Saves one answer on top of the version it was based on (0 when it was never answered).
 * Refused with `answer_changed_by_colleague` when someone else saved another answer meanwhile.
 */
export function saveAnswer(
  scanId: string,
  itemId: string,
  answer: Answer,
  expectedVersion: number,
): Promise<Result<StoredAnswer, DataError>> {
  return read(
    supabase.rpc('save_answer', {
      scan_id: scanId,
      item_id: itemId,
      expected_version: expectedVersion,
      status: answer.status,
      // As JSON text: see save_answer in supabase/schemas/answer.sql.
      value: answer.status === 'answered' ? JSON.stringify(answer.value) : null,
      reason: answer.status === 'notApplicable' ? answer.reason : '',
      note: answer.note,
      evidence_url: answer.evidenceUrl,
      shareable: answer.shareable,
    }),
    answerRow,
    'save_answer',
  )
}

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
    z.array(answerRow),
    'answer_history',
  )
}

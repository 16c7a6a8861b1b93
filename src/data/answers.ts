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
 * Refused with `answer_changed_by_colleague` when someone else saved another answer meanwhile.
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
      // As JSON text: see save_answer in supabase/schemas/answer.sql.
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

/** The stored answer to one item; null when it was never answered. */
export async function getAnswer(
  scanId: string,
  itemId: string,
): Promise<Result<StoredAnswer | null, DataError>> {
  const found = await read(
    supabase.from('scan_sheet').select('answers').eq('id', scanId),
    z.array(z.object({ answers: z.record(z.string(), storedAnswer) })),
    'scan_sheet',
  )
  if (!found.ok) return found
  const stored = found.value[0]?.answers[itemId]
  if (!stored) return ok(null)
  const { version, ...answer } = stored
  return ok({ answer, version })
}

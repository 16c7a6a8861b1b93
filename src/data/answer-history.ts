import { z } from 'zod'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read } from './read.ts'
import { storedAnswer } from './scans.ts'

/** An answer as it once was. `by` is the user who gave it; null for the demo and imported data. */
export type AnswerVersion = { version: number; answer: Answer; by: string | null; at: string }

const row = z
  .object({
    evidence_url: z.string(),
    deliberate_reason: z.string(),
    deliberate_until: z.string().nullable(),
    answered_by: z.string().nullable(),
    answered_at: moment,
  })
  .loose()

const noteRow = z.object({ version: z.number(), note: z.string() })

/** Every version of one answer, newest first, as far as the signed-in person may read it. */
export async function listAnswerVersions(
  scanId: string,
  itemId: string,
): Promise<Result<AnswerVersion[], DataError>> {
  const of = { scan_id: scanId, item_id: itemId }
  const notes = await read(
    supabase.from('internal_note').select('version, note').match(of),
    z.array(noteRow),
    'internal_note',
  )
  if (!notes.ok) return notes
  const noteOf = new Map(notes.value.map(({ version, note }) => [version, note]))
  const versions = z.array(
    row.transform(({ evidence_url, deliberate_reason, deliberate_until, ...rest }) => {
      const { version, ...answer } = storedAnswer.parse({
        ...rest,
        evidenceUrl: evidence_url,
        deliberate:
          deliberate_until === null ? null : { reason: deliberate_reason, until: deliberate_until },
        internalNote: noteOf.get(Number(rest['version'])) ?? '',
      })
      return { version, answer, by: rest.answered_by, at: rest.answered_at }
    }),
  )
  const found = await read(
    supabase.from('answer_history').select().match(of).order('version', { ascending: false }),
    versions,
    'answer_history',
  )
  return found.ok ? ok(found.value) : found
}

import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { wordingSchema, type Wording } from '#domain/questionnaire/wording.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { questionnaireQueries } from './questionnaires.ts'
import { read, valueOf } from './read.ts'

/** The words of a version of the questionnaire, and which of their own versions these are. */
export type StoredWording = { version: number; content: Wording }

const stored = z.object({ version: z.number(), content: wordingSchema })

function getWording(
  questionnaireVersion: string,
): Promise<Result<StoredWording | null, DataError>> {
  return read(
    supabase
      .from('questionnaire_wording')
      .select('version, content')
      .eq('questionnaire_version', questionnaireVersion)
      .maybeSingle(),
    stored.nullable(),
    'questionnaire_wording',
  )
}

/**
 * Writes the next wording of a version; staff only.
 * @param expectedVersion of the wording that the editor saw; refused with `changed_by_colleague`
 * when it is no longer the last.
 */
export function saveWording(
  questionnaireVersion: string,
  expectedVersion: number,
  content: Wording,
): Promise<Result<StoredWording, DataError>> {
  return read(
    supabase.rpc('save_wording', {
      questionnaire_version: questionnaireVersion,
      expected_version: expectedVersion,
      content: JSON.stringify(content),
    }),
    stored,
    'save_wording',
  )
}

export const wordingQueries = {
  of: (questionnaireVersion: string) =>
    queryOptions({
      queryKey: ['wording', questionnaireVersion],
      queryFn: () => valueOf(getWording(questionnaireVersion)),
    }),
  /** What is read again when words changed: they travel with their questionnaire too. */
  changedWith: (questionnaireVersion: string) => [
    wordingQueries.of(questionnaireVersion).queryKey,
    questionnaireQueries.version(questionnaireVersion).queryKey,
    questionnaireQueries.current().queryKey,
  ],
}

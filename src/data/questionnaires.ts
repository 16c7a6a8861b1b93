import { z } from 'zod'
import { definitionSchema, type Definition } from '#domain/questionnaire/definition.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

/** The definition of a published version; only this file parses one. */
export async function getDefinition(version: string): Promise<Result<Definition, DataError>> {
  const found = await read(
    supabase.from('questionnaire_version').select('definition').eq('id', version).single(),
    z.object({ definition: definitionSchema }),
    'questionnaire_version',
  )
  return found.ok ? ok(found.value.definition) : found
}

/** The definition that new rounds use: the one published last. Everyone may read it. */
export async function getCurrentDefinition(): Promise<Result<Definition, DataError>> {
  const found = await read(
    supabase
      .from('questionnaire_version')
      .select('definition')
      .order('published_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(1)
      .single(),
    z.object({ definition: definitionSchema }),
    'questionnaire_version',
  )
  return found.ok ? ok(found.value.definition) : found
}

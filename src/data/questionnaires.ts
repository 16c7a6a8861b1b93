import { z } from 'zod'
import { definitionSchema, type Definition } from '#domain/questionnaire/definition.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

/** The definition of a published version: the only place in the program where one is parsed. */
export async function getDefinition(version: string): Promise<Result<Definition, DataError>> {
  const found = await read(
    supabase.from('questionnaire_version').select('definition').eq('id', version).single(),
    z.object({ definition: definitionSchema }),
    'questionnaire_version',
  )
  return found.ok ? ok(found.value.definition) : found
}

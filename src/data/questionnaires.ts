import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { definitionSchema, type Definition } from '#domain/questionnaire/definition.ts'
import { NO_WORDING, wordingSchema, type Questionnaire } from '#domain/questionnaire/wording.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, REFERENCE, valueOf } from './read.ts'

const COLUMNS = 'definition, wording:questionnaire_wording(content)'

const questionnaire = z
  .object({
    definition: definitionSchema,
    // Words of a shape that this program does not know are not said; the questions still are.
    wording: z.object({ content: wordingSchema.catch(NO_WORDING) }).nullable(),
  })
  .transform(({ definition, wording }): Questionnaire => ({
    ...definition,
    wording: wording?.content ?? NO_WORDING,
  }))

/** A published version with what is said about it; only this file parses one. */
export function getDefinition(version: string): Promise<Result<Questionnaire, DataError>> {
  return read(
    supabase.from('questionnaire_version').select(COLUMNS).eq('id', version).single(),
    questionnaire,
    'questionnaire_version',
  )
}

/**
 * The version in use: that of the open round, while none is open the one that the next will use. Everyone
 * may read it.
 */
function getDefinitionInUse(): Promise<Result<Questionnaire, DataError>> {
  return read(supabase.rpc('questionnaire_in_use'), questionnaire, 'questionnaire_in_use')
}

/** The names of the published versions, the newest first: that is the one which new rounds use. */
function listVersions(): Promise<Result<string[], DataError>> {
  return read(
    supabase
      .from('questionnaire_version')
      .select('id')
      .order('published_at', { ascending: false })
      .order('id', { ascending: false }),
    z.array(z.object({ id: z.string() }).transform(({ id }) => id)),
    'questionnaire_version',
  )
}

/** Every published version, the newest first. */
function listDefinitions(): Promise<Result<Definition[], DataError>> {
  return read(
    supabase
      .from('questionnaire_version')
      .select('definition')
      .order('published_at', { ascending: false })
      .order('id', { ascending: false }),
    z.array(z.object({ definition: definitionSchema }).transform((row) => row.definition)),
    'questionnaire_version',
  )
}

const text = z.object({ nl: z.string(), en: z.string(), de: z.string() })
const scale = z.array(z.object({ value: z.string(), text }))
const ratingScales = z.object({ contact: scale, sector: scale, size: scale })

/** The answers that an entrepreneur chose from about the own business, in their order. */
export type RatingScales = z.infer<typeof ratingScales>

function getRatingScales(version: string): Promise<Result<RatingScales, DataError>> {
  return read(
    supabase
      .from('rating_questions')
      .select('scales:content->scales')
      .eq('questionnaire_version', version)
      .single(),
    z.object({ scales: ratingScales }).transform(({ scales }) => scales),
    'rating_questions',
  )
}

/** What screens read here, for the query cache. */
export const questionnaireQueries = {
  ratingScales: (version: string) =>
    queryOptions({
      queryKey: ['rating-scales', version],
      queryFn: () => valueOf(getRatingScales(version)),
      ...REFERENCE,
    }),
  version: (version: string) =>
    queryOptions({
      queryKey: ['definition', version],
      queryFn: async ({ client }) =>
        (await inUseAs(version, client)) ?? valueOf(getDefinition(version)),
      ...REFERENCE,
    }),
  versions: () =>
    queryOptions({ queryKey: ['versions'], queryFn: () => valueOf(listVersions()), ...REFERENCE }),
  all: () =>
    queryOptions({
      queryKey: ['definitions'],
      queryFn: () => valueOf(listDefinitions()),
      ...REFERENCE,
    }),
  current: () =>
    queryOptions({
      queryKey: ['definition', 'current'],
      queryFn: () => valueOf(getDefinitionInUse()),
      ...REFERENCE,
    }),
}

/** Who cannot know yet which version it will be asks for the one in use; if that is it, it is here or on its way. */
async function inUseAs(version: string, client: QueryClient): Promise<Questionnaire | null> {
  const inUse = questionnaireQueries.current()
  if (!client.getQueryState(inUse.queryKey)) return null
  const found = await client.fetchQuery(inUse).catch(() => null)
  return found?.version === version ? found : null
}

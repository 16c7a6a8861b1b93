import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import {
  documentOf,
  documentOfEdition,
  PART_SCHEMAS,
  ratingQuestionsSchema,
  type Document,
  type Kind,
} from '#domain/questionnaire/draft/document.ts'
import type { Edit } from '#domain/questionnaire/draft/edits.ts'
import { NO_WORDING, wordingSchema } from '#domain/questionnaire/wording.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, REFERENCE, valueOf } from './read.ts'

export const kind = z.enum(Object.keys(PART_SCHEMAS) as [Kind, ...Kind[]])
export const nothing = z.unknown().transform(() => null)

const draftRow = z
  .object({
    id: z.string(),
    name: z.string(),
    started_from: z.string(),
    state: z.enum(['open', 'published', 'thrown_away']),
    started_at: moment,
    reader_key: z.string().nullable(),
  })
  .transform((row) => ({
    ...{ id: row.id, name: row.name, state: row.state, startedAt: row.started_at },
    ...{ startedFrom: row.started_from, readerKey: row.reader_key },
  }))

/** A version of the questionnaire in the making. */
export type Draft = z.output<typeof draftRow>

const partRow = z
  .object({
    kind,
    id: z.string(),
    version: z.number(),
    position: z.number(),
    content: z.unknown(),
    changed_by: z.string().nullable(),
    changed_at: moment,
  })
  .transform(({ changed_by, changed_at, ...row }) => ({
    ...row,
    ...{ changedBy: changed_by, changedAt: changed_at },
  }))

/** A part of a draft as it is, or was, with who made it so. Without content it was taken out. */
export type DraftPart = z.output<typeof partRow>

const draftWithParts = z.intersection(
  draftRow,
  z.object({ parts: z.array(partRow), edits: z.int() }),
)
export type DraftWithParts = z.output<typeof draftWithParts>

function listDrafts(): Promise<Result<Draft[], DataError>> {
  return read(
    supabase.from('questionnaire_draft').select('*').order('started_at', { ascending: false }),
    z.array(draftRow),
    'questionnaire_draft',
  )
}

function readDraft(draftId: string): Promise<Result<DraftWithParts, DataError>> {
  return read(supabase.rpc('read_draft', { draft_id: draftId }), draftWithParts, 'read_draft')
}

/** Every edit of one part, the newest first. */
export function listEdits(
  draftId: string,
  partKind: Kind,
  partId: string,
): Promise<Result<DraftPart[], DataError>> {
  return read(
    supabase
      .from('draft_part')
      .select('*')
      .eq('draft_id', draftId)
      .eq('kind', partKind)
      .eq('id', partId)
      .order('version', { ascending: false }),
    z.array(partRow),
    'draft_part',
  )
}

const goneRow = z.object({ kind, id: z.string(), version: z.number() })

/** The last edits that took a part out, the newest first; some parts came back since. */
function listTakenOut(draftId: string): Promise<Result<z.output<typeof goneRow>[], DataError>> {
  return read(
    supabase
      .from('draft_part')
      .select('kind, id, version')
      .eq('draft_id', draftId)
      .is('content', null)
      .order('changed_at', { ascending: false })
      .order('id'),
    z.array(goneRow),
    'draft_part',
  )
}

/**
 * Starts a draft from a published version.
 * @returns its id; refused with `version_name_taken` where there is one of that name.
 */
export function startDraft(
  name: string,
  startedFrom: string,
  parts: readonly Edit[],
): Promise<Result<string, DataError>> {
  return read(
    supabase.rpc('start_draft', {
      ...{ name, started_from: startedFrom, parts: JSON.stringify(parts) },
    }),
    z.string(),
    'start_draft',
  )
}

/** Writes edits, all or none; refused with `changed_by_colleague` where a part is not any more as it was seen. */
export async function saveDraft(
  draftId: string,
  edits: readonly Edit[],
): Promise<Result<null, DataError>> {
  if (edits.length === 0) return ok(null)
  return read(
    supabase.rpc('save_draft', { draft_id: draftId, edits: JSON.stringify(edits) }),
    nothing,
    'save_draft',
  )
}

/**
 * Publishes a draft, for good; refused with `changed_by_colleague` where more edits were made than were seen.
 * @returns the version it became
 */
export function publishDraft(
  { id, edits }: Pick<DraftWithParts, 'id' | 'edits'>,
  note: string,
): Promise<Result<string, DataError>> {
  return read(
    supabase.rpc('publish_draft', { draft_id: id, note, edits_seen: edits }),
    z.string(),
    'publish_draft',
  )
}

export function throwDraftAway(draftId: string): Promise<Result<null, DataError>> {
  return read(supabase.rpc('throw_draft_away', { draft_id: draftId }), nothing, 'throw_draft_away')
}

/** Makes a link for a reader, or ends the one there is. */
export function shareDraft(
  draftId: string,
  shared: boolean,
): Promise<Result<string | null, DataError>> {
  return read(
    supabase.rpc('share_draft', { draft_id: draftId, shared }),
    z.string().nullable(),
    'share_draft',
  )
}

const reachRow = z
  .object({
    kind: z.enum(['item', 'ratingItem']),
    id: z.string(),
    trends: z.number(),
    prefilled: z.number(),
    proofs: z.number(),
    going_on: z.number(),
  })
  .transform(({ id, going_on, ...numbers }) => ({ item: id, goingOn: going_on, ...numbers }))

function readReach(draftId: string): Promise<Result<z.output<typeof reachRow>[], DataError>> {
  return read(supabase.rpc('draft_reach', { draft_id: draftId }), z.array(reachRow), 'draft_reach')
}

const versionRow = z
  .object({ id: z.string(), note: z.string(), published_at: moment })
  .transform(({ id, note, published_at }) => ({ id, note, publishedAt: published_at }))

/** The published versions with what was said to be new in them, the newest first. */
function listPublished(): Promise<Result<z.output<typeof versionRow>[], DataError>> {
  return read(
    supabase
      .from('questionnaire_version')
      .select('id, note, published_at')
      .order('published_at', { ascending: false })
      .order('id', { ascending: false }),
    z.array(versionRow),
    'questionnaire_version',
  )
}

const published = z
  .object({
    definition: definitionSchema,
    wording: z.object({ content: wordingSchema.catch(NO_WORDING) }).nullable(),
    rating: z.object({ content: ratingQuestionsSchema }),
  })
  .transform(({ definition, wording, rating }): Document =>
    documentOfEdition({
      ...{ definition, wording: wording?.content ?? NO_WORDING },
      ratingQuestions: rating.content,
    }),
  )

/** A published version as one document. */
export function getPublished(version: string): Promise<Result<Document, DataError>> {
  return read(
    supabase
      .from('questionnaire_version')
      .select(
        'definition, wording:questionnaire_wording(content), rating:rating_questions(content)',
      )
      .eq('id', version)
      .single(),
    published,
    'questionnaire_version',
  )
}

/** Two editors see each other's edits after so many milliseconds. */
export const OFTEN = 15_000

export const draftQueries = {
  all: () => queryOptions({ queryKey: ['drafts'], queryFn: () => valueOf(listDrafts()) }),
  one: (draftId: string) =>
    queryOptions({
      queryKey: ['drafts', draftId],
      queryFn: () => valueOf(readDraft(draftId)),
      refetchInterval: OFTEN,
    }),
  edits: (draftId: string, partKind: Kind, partId: string) =>
    queryOptions({
      queryKey: ['drafts', draftId, 'edits', partKind, partId],
      queryFn: () => valueOf(listEdits(draftId, partKind, partId)),
    }),
  takenOut: (draftId: string) =>
    queryOptions({
      queryKey: ['drafts', draftId, 'taken-out'],
      queryFn: () => valueOf(listTakenOut(draftId)),
    }),
  /** A draft as one document. */
  draftDocument: (draftId: string) =>
    queryOptions({
      queryKey: ['drafts', draftId, 'document'],
      queryFn: async (): Promise<Document> => {
        const draft = await valueOf(readDraft(draftId))
        return documentOf(draft.name, draft.parts)
      },
    }),
  /** Of a draft after so many edits: a colleague's edit breaks something else. */
  reach: (draftId: string, edits: number) =>
    queryOptions({
      queryKey: ['drafts', draftId, 'reach', edits],
      queryFn: () => valueOf(readReach(draftId)),
    }),
  published: () =>
    queryOptions({ queryKey: ['versions', 'published'], queryFn: () => valueOf(listPublished()) }),
  document: (version: string) =>
    queryOptions({
      queryKey: ['versions', 'document', version],
      queryFn: () => valueOf(getPublished(version)),
      ...REFERENCE,
    }),
}

import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Kind } from '#domain/questionnaire/draft/document.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { kind, nothing, OFTEN } from './questionnaire-drafts.ts'
import { moment, read, valueOf } from './read.ts'

/** Around a draft of the questionnaire: who has it open, what is said about it, and who reads along. */

const sharedDraft = z
  .object({
    name: z.string(),
    parts: z.array(z.object({ kind, id: z.string(), position: z.number(), content: z.unknown() })),
  })
  .nullable()

/** What a reader with a link sees; null when the link is ended. */
function readShared(key: string): Promise<Result<z.output<typeof sharedDraft>, DataError>> {
  return read(
    supabase.rpc('read_shared_draft', { reader_key: key }),
    sharedDraft,
    'read_shared_draft',
  )
}

const presence = z.array(
  z
    .object({ email: z.string(), at_part: z.string().nullable() })
    .transform(({ email, at_part }) => ({ email, part: at_part })),
)

/** Says that this editor is here; tells who else is, and at which part. */
function beAtDraft(
  draftId: string,
  part: string | null,
): Promise<Result<z.output<typeof presence>, DataError>> {
  return read(
    supabase.rpc('be_at_draft', { draft_id: draftId, ...(part !== null && { part }) }),
    presence,
    'be_at_draft',
  )
}

const commentRow = z
  .object({
    id: z.string(),
    kind,
    part_id: z.string(),
    text: z.string(),
    written_by: z.string().nullable(),
    written_at: moment,
    settled: z.boolean(),
    reader_name: z.string().nullable(),
  })
  .transform(({ part_id, written_by, written_at, reader_name, ...row }) => ({
    ...row,
    ...{ partId: part_id, writtenBy: written_by, writtenAt: written_at },
    /** Of a reader with the link; empty once the link ended. */
    readerName: reader_name,
  }))
export type DraftComment = z.output<typeof commentRow>

function listComments(draftId: string): Promise<Result<DraftComment[], DataError>> {
  return read(
    supabase.from('draft_comment').select('*').eq('draft_id', draftId).order('written_at'),
    z.array(commentRow),
    'draft_comment',
  )
}

export function commentOnDraft(
  draftId: string,
  comment: { id: string; kind: Kind; partId: string; text: string },
): Promise<Result<null, DataError>> {
  return read(
    supabase.rpc('comment_on_draft', {
      ...{ id: comment.id, draft_id: draftId, kind: comment.kind },
      ...{ part_id: comment.partId, text: comment.text },
    }),
    nothing,
    'comment_on_draft',
  )
}

/** The same of a reader with the link, under the name that they typed. */
export function commentAsReader(
  readerKey: string,
  comment: { id: string; kind: Kind; partId: string; name: string; text: string },
): Promise<Result<null, DataError>> {
  return read(
    supabase.rpc('comment_as_reader', {
      ...{ reader_key: readerKey, id: comment.id, kind: comment.kind, part_id: comment.partId },
      ...{ name: comment.name, text: comment.text },
    }),
    nothing,
    'comment_as_reader',
  )
}

export function settleDraftComment(
  commentId: string,
  settled: boolean,
): Promise<Result<null, DataError>> {
  return read(
    supabase.rpc('settle_draft_comment', { comment_id: commentId, settled }),
    nothing,
    'settle_draft_comment',
  )
}

export const draftTalkQueries = {
  comments: (draftId: string) =>
    queryOptions({
      queryKey: ['drafts', draftId, 'comments'],
      queryFn: () => valueOf(listComments(draftId)),
    }),
  present: (draftId: string, part: string | null) =>
    queryOptions({
      queryKey: ['drafts', draftId, 'present', part],
      queryFn: () => valueOf(beAtDraft(draftId, part)),
      refetchInterval: OFTEN,
    }),
  shared: (key: string) =>
    queryOptions({ queryKey: ['shared-draft', key], queryFn: () => valueOf(readShared(key)) }),
}

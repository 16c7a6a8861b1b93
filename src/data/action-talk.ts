import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ACTION_STATUSES } from '#domain/action.ts'
import type { Result } from '#domain/result.ts'
import { actionQueries } from './actions.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const commentRow = z
  .object({
    id: z.string(),
    written_by: z.string(),
    municipality_code: z.string().nullable(),
    written_at: moment,
    text: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    /** User id. */
    writtenBy: row.written_by,
    /** Where the writer works; null for staff. */
    municipalityCode: row.municipality_code,
    writtenAt: row.written_at,
    text: row.text,
  }))

/** What somebody said about an action. */
export type ActionComment = z.output<typeof commentRow>

const eventRow = z
  .object({
    id: z.number(),
    at: moment,
    by: z.string().nullable(),
    status: z.enum(ACTION_STATUSES),
    owner: z.string(),
    due_on: z.string(),
    public: z.boolean(),
    reason: z.string(),
  })
  .transform(({ due_on, ...row }) => ({ ...row, dueOn: due_on }))

/** How an action was after a change of its status, owner, day, or whether it is public. */
export type ActionEvent = z.output<typeof eventRow>

/** What was said about an action, oldest first. */
function listActionComments(actionId: string): Promise<Result<ActionComment[], DataError>> {
  return read(
    supabase
      .from('action_comment')
      .select('id, written_by, municipality_code, written_at, text')
      .eq('action_id', actionId)
      .order('written_at')
      .order('id'),
    z.array(commentRow),
    'action_comment',
  )
}

/** The history of an action, oldest first. */
function listActionEvents(actionId: string): Promise<Result<ActionEvent[], DataError>> {
  return read(
    supabase
      .from('action_event')
      .select('id, at, by, status, owner, due_on, public, reason')
      .eq('action_id', actionId)
      .order('id'),
    z.array(eventRow),
    'action_event',
  )
}

/** Says something about an action; the id is the sender's, so that sending it again changes nothing. */
export function commentAction(
  id: string,
  actionId: string,
  text: string,
): Promise<Result<ActionComment, DataError>> {
  return read(
    supabase.rpc('comment_action', { id, action_id: actionId, text }),
    commentRow,
    'comment_action',
  )
}

/** What screens read here, for the query cache. */
export const actionTalkQueries = {
  comments: (actionId: string) =>
    queryOptions({
      queryKey: [...actionQueries.one(actionId).queryKey, 'comments'],
      queryFn: () => valueOf(listActionComments(actionId)),
    }),
  events: (actionId: string) =>
    queryOptions({
      queryKey: [...actionQueries.one(actionId).queryKey, 'events'],
      queryFn: () => valueOf(listActionEvents(actionId)),
    }),
}

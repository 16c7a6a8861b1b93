import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const decisionRow = z
  .object({
    id: z.string(),
    round_id: z.string(),
    theme: z.string(),
    text: z.string(),
    owner: z.string(),
    decided_at: moment,
  })
  .transform((row) => ({
    id: row.id,
    roundId: row.round_id,
    themeId: row.theme,
    text: row.text,
    owner: row.owner,
    decidedAt: row.decided_at,
  }))

/** What a meeting decided about a theme. The owner is who takes it up, or empty. */
export type MeetingDecision = z.output<typeof decisionRow>

/** Keeps a decision; the id is the sender's, so that sending it again changes nothing more. */
export function saveDecision(
  decision: Omit<MeetingDecision, 'decidedAt'>,
): Promise<Result<MeetingDecision, DataError>> {
  const { id, roundId, themeId, text, owner } = decision
  return read(
    supabase.rpc('save_decision', { id, round_id: roundId, theme: themeId, text, owner }),
    decisionRow,
    'save_decision',
  )
}

/** Takes a decision away; one that is not there is no mistake. */
export function removeDecision(id: string): Promise<Result<unknown, DataError>> {
  return read(supabase.rpc('remove_decision', { id }), z.unknown(), 'remove_decision')
}

/** The decisions of a round in the order in which they were taken. */
function listDecisions(roundId: string): Promise<Result<MeetingDecision[], DataError>> {
  return read(
    supabase
      .from('meeting_decision')
      .select('id, round_id, theme, text, owner, decided_at')
      .eq('round_id', roundId)
      .order('decided_at'),
    z.array(decisionRow),
    'meeting_decision',
  )
}

/** What screens read here, for the query cache. */
export const decisionQueries = {
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['decisions', roundId],
      queryFn: () => valueOf(listDecisions(roundId)),
    }),
}

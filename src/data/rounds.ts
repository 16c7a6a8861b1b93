import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import type { Round } from '#domain/round.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const roundRow = z
  .object({
    id: z.string(),
    name: z.string(),
    questionnaire_version: z.string(),
    state: z.enum(['open', 'closed']),
    opened_at: moment,
    closes_on: z.string().nullable(),
    closed_at: moment.nullable(),
  })
  .transform((row): Round => ({
    id: row.id,
    name: row.name,
    questionnaireVersion: row.questionnaire_version,
    state: row.state,
    openedAt: row.opened_at,
    closesOn: row.closes_on,
    closedAt: row.closed_at,
  }))

/** All rounds, the newest first. */
export function listRounds(): Promise<Result<Round[], DataError>> {
  return read(
    supabase
      .from('round')
      .select('id, name, questionnaire_version, state, opened_at, closes_on, closed_at')
      .order('opened_at', { ascending: false }),
    z.array(roundRow),
    'round',
  )
}

/**
 * Opens a round with an empty scan for every municipality that takes part.
 * @param ownResults whether each sees its own result as soon as it has handed in.
 * @param version of the questionnaire; the newest when it is not said.
 */
export function openRound(
  name: string,
  closesOn: string | null,
  ownResults: boolean,
  version?: string,
): Promise<Result<Round, DataError>> {
  return read(
    supabase.rpc('open_round', {
      ...{ name, closes_on: closesOn, own_results: ownResults },
      ...(version !== undefined && { questionnaire_version: version }),
    }),
    roundRow,
    'open_round',
  )
}

/** Closes a round: nothing in it can be changed any more. */
export function closeRound(roundId: string): Promise<Result<Round, DataError>> {
  return read(supabase.rpc('close_round', { round_id: roundId }), roundRow, 'close_round')
}

/** What screens read here, for the query cache. */
export const roundQueries = {
  all: () => queryOptions({ queryKey: ['rounds'], queryFn: () => valueOf(listRounds()) }),
}

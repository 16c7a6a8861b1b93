import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ACTION_STATUSES } from '#domain/action.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, readAll, valueOf } from './read.ts'

/** What everybody reads of an action, wherever it stands. */
const shownColumns = z.object({
  title: z.string(),
  words: z.string(),
  status: z.enum(ACTION_STATUSES),
  done_month: z.string().nullable(),
  theme: z.string().nullable(),
  together: z.array(z.string()),
})

const shownOf = (row: z.output<typeof shownColumns>) => ({
  title: row.title,
  /** What the municipality says to entrepreneurs. */
  words: row.words,
  status: row.status,
  /** ISO date of the first day of the month; null unless done. */
  doneMonth: row.done_month,
  /** Null for an idea of their own. */
  theme: row.theme,
  /** Codes of the other municipalities that take part. */
  together: row.together,
})

const publicActionRow = shownColumns
  .extend({
    round_id: z.string().nullable(),
    due_month: z.string(),
    rating_items: z.array(z.string()),
  })
  .transform((row) => ({
    ...shownOf(row),
    /** The round it came from; null as long as what was said in it is not public. */
    roundId: row.round_id,
    /** ISO date of the first day of the month. */
    dueMonth: row.due_month,
    /** Entrepreneur items that it works on, the one it does most for first. */
    ratingItems: row.rating_items,
  }))

/** What everybody may read of an action. */
export type PublicAction = z.output<typeof publicActionRow>

/** The public actions of a municipality, by the month they are due. */
function listPublicActions(municipalityCode: string): Promise<Result<PublicAction[], DataError>> {
  return read(
    supabase.rpc('public_actions', { municipality_code: municipalityCode }),
    z.array(publicActionRow),
    'public_actions',
  )
}

const roundActionRow = shownColumns
  .extend({
    municipality_code: z.string(),
    due_month: z.string().nullable(),
    rating_item: z.string().nullable(),
  })
  .transform((row) => ({
    ...shownOf(row),
    municipalityCode: row.municipality_code,
    /** ISO date of the first day of the month; null once it is done or stopped. */
    dueMonth: row.due_month,
    /** The entrepreneur item that it does most for; null for an idea of their own. */
    ratingItem: row.rating_item,
  }))

/** A public action as it stands with one municipality. */
export type RoundAction = z.output<typeof roundActionRow>

/**
 * The public actions that a closed round led to, of every municipality: a joint one once for each that
 * takes part in it.
 */
export function listPublicActionsOfRound(
  roundId: string,
): Promise<Result<RoundAction[], DataError>> {
  return readAll(
    (from, to) => supabase.rpc('public_actions_of_round', { round_id: roundId }).range(from, to),
    roundActionRow,
    'public_actions_of_round',
  )
}

/** What screens read here, for the query cache. */
export const publicActionQueries = {
  ofMunicipality: (municipalityCode: string) =>
    queryOptions({
      queryKey: ['public-actions', municipalityCode],
      queryFn: () => valueOf(listPublicActions(municipalityCode)),
    }),
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['public-actions', 'round', roundId],
      queryFn: () => valueOf(listPublicActionsOfRound(roundId)),
    }),
}

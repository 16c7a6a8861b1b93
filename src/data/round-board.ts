import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { BoardRow } from '#domain/round-board.ts'
import type { Result } from '#domain/result.ts'
import { SCAN_STATES } from '#domain/scan.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const boardRow = z
  .object({
    scan_id: z.string(),
    municipality_code: z.string(),
    takes_part: z.boolean(),
    state: z.enum(SCAN_STATES),
    route: z.enum(['short', 'full']),
    themes: z.array(z.tuple([z.string(), z.number(), z.number()])),
    changed_at: moment.nullable(),
    handed_in_at: moment.nullable(),
    submitted_at: moment.nullable(),
    returned_at: moment.nullable(),
    coordinators: z.number(),
    invited: z.number(),
    ratings: z.number().nullable(),
    enough_ratings: z.boolean(),
    open_questions: z.number(),
    to_answer: z.number(),
    unsaved: z.number(),
    clashes: z.number(),
    unsaved_since: moment.nullable(),
    not_reached: z.string().nullable(),
  })
  .transform((row): BoardRow => ({
    scanId: row.scan_id,
    municipalityCode: row.municipality_code,
    takesPart: row.takes_part,
    state: row.state,
    route: row.route,
    themes: row.themes.map(([id, done, asked]) => ({ id, done, asked })),
    changedAt: row.changed_at,
    handedInAt: row.handed_in_at,
    submittedAt: row.submitted_at,
    returnedAt: row.returned_at,
    coordinators: row.coordinators,
    invited: row.invited,
    ratings: row.ratings,
    enoughRatings: row.enough_ratings,
    openQuestions: row.open_questions,
    toAnswer: row.to_answer,
    unsaved: row.unsaved,
    clashes: row.clashes,
    unsavedSince: row.unsaved_since,
    notReached: row.not_reached,
  }))

/** How far every municipality of a round is; for staff, in one question. */
function readBoard(roundId: string): Promise<Result<BoardRow[], DataError>> {
  return read(supabase.rpc('round_board', { round_id: roundId }), z.array(boardRow), 'round_board')
}

/** What screens read here, for the query cache. */
export const boardQueries = {
  /** Of whichever round: to be asked again. */
  any: { queryKey: ['round-board'] },
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['round-board', roundId],
      queryFn: () => valueOf(readBoard(roundId)),
    }),
}

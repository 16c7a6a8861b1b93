import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const codesRow = z
  .object({ municipality_code: z.string(), made: z.number(), required: z.boolean() })
  .transform((row) => ({
    municipalityCode: row.municipality_code,
    made: row.made,
    required: row.required,
  }))

/** Per municipality: how many codes were made, and whether ratings of this round need one. */
export type RatingCodes = z.output<typeof codesRow>

/** How codes stand in a round; staff only. */
function listRatingCodes(roundId: string): Promise<Result<RatingCodes[], DataError>> {
  return read(
    supabase.rpc('rating_codes', { round_id: roundId }),
    z.array(codesRow),
    'rating_codes',
  )
}

/** Lets ratings of an open round in with a code only, or with none again; staff only. */
export function requireRatingCodes(
  roundId: string,
  required: boolean,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('require_rating_codes', { round_id: roundId, required }),
    z.unknown(),
    'require_rating_codes',
  )
}

/** Makes 1 to 500 codes for a municipality. They are readable in this answer only; staff only. */
export function makeRatingCodes(
  roundId: string,
  municipalityCode: string,
  amount: number,
): Promise<Result<string[], DataError>> {
  return read(
    supabase.rpc('make_rating_codes', {
      round_id: roundId,
      municipality_code: municipalityCode,
      amount,
    }),
    z.array(z.object({ code: z.string() }).transform(({ code }) => code)),
    'make_rating_codes',
  )
}

/** Whether this installation can tell senders of ratings apart; if not, all are one; staff only. */
function areSendersKnown(): Promise<Result<boolean, DataError>> {
  return read(supabase.rpc('senders_are_known'), z.boolean(), 'senders_are_known')
}

/** What screens read here, for the query cache. */
export const ratingCodeQueries = {
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['rating-codes', roundId],
      queryFn: () => valueOf(listRatingCodes(roundId)),
    }),
  sendersAreKnown: () =>
    queryOptions({ queryKey: ['senders-are-known'], queryFn: () => valueOf(areSendersKnown()) }),
}

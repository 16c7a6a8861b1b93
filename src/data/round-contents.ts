import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import type { RoundContents } from '#domain/round.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const contentsRow = z
  .object({
    round_id: z.string(),
    submitted: z.number(),
    ready_to_sign: z.number(),
    remarks_waiting: z.number(),
    remarks_reviewed: z.number(),
    held_municipalities: z.number(),
  })
  .transform((row): RoundContents => ({
    roundId: row.round_id,
    submitted: row.submitted,
    readyToSign: row.ready_to_sign,
    remarksWaiting: row.remarks_waiting,
    remarksReviewed: row.remarks_reviewed,
    heldMunicipalities: row.held_municipalities,
  }))

/** What there is to see in every round, and what still waits; staff only. */
function listRoundContents(): Promise<Result<RoundContents[], DataError>> {
  return read(supabase.rpc('round_contents'), z.array(contentsRow), 'round_contents')
}

/** What screens read here, for the query cache. */
export const roundContentsQueries = {
  all: () =>
    queryOptions({ queryKey: ['round-contents'], queryFn: () => valueOf(listRoundContents()) }),
}

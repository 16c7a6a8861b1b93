import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const remarkRow = z
  .object({
    id: z.string(),
    municipality_code: z.string(),
    week: z.string(),
    written: z.string(),
    state: z.enum(['waiting', 'released', 'hidden']),
    released: z.string().nullable(),
  })
  .transform(({ municipality_code: municipalityCode, ...row }) => ({ municipalityCode, ...row }))

/** What an entrepreneur wrote, the Monday of its week, and how the review stands. */
export type Remark = z.output<typeof remarkRow>

/** The remarks of a round, in the order of chance; staff only. */
function listRemarks(roundId: string): Promise<Result<Remark[], DataError>> {
  return read(
    supabase.rpc('remarks_to_review', { round_id: roundId }),
    z.array(remarkRow),
    'remarks_to_review',
  )
}

/** Lets a remark out in these words, keeps it in, or puts it back to be reviewed; staff only. */
export function reviewRemark(
  id: string,
  state: Remark['state'],
  words?: string,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('review_remark', {
      remark_id: id,
      state,
      ...(words !== undefined && { words }),
    }),
    z.unknown(),
    'review_remark',
  )
}

/** What screens read here, for the query cache. */
export const remarkQueries = {
  ofRound: (roundId: string) =>
    queryOptions({ queryKey: ['remarks', roundId], queryFn: () => valueOf(listRemarks(roundId)) }),
}

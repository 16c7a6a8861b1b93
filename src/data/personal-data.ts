import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const myData = z.looseObject({
  account: z.object({ email: z.string() }),
  signatures: z.array(
    z.object({
      round: z.string(),
      name: z.string(),
      at: moment,
      keptUntil: z.string().nullable(),
    }),
  ),
})

/** Everything that is kept of the person who is signed in, by table (personal-data.sql). */
export type MyData = z.output<typeof myData>

/** What is kept of the person who is signed in, and how long names are kept, for the query cache. */
export const personalDataQueries = {
  mine: () =>
    queryOptions({
      queryKey: ['my-data'],
      queryFn: () => valueOf(read(supabase.rpc('my_data'), myData, 'my_data')),
    }),
  /** How long names are kept after a round closes, in years; rounds without a choice of their own are not in it. */
  retention: () =>
    queryOptions({
      queryKey: ['signature-retention'],
      queryFn: () =>
        valueOf(
          read(
            supabase.from('signature_retention').select('round_id, years'),
            z.array(z.object({ round_id: z.string(), years: z.number() })),
            'signature_retention',
          ),
        ),
    }),
}

/** Years that names stay under what was signed when a round says nothing else (signature-names.sql). */
export const USUAL_RETENTION = 7

/** Forgets the person who is signed in; there is no way back. */
export function eraseMe(): Promise<Result<unknown, DataError>> {
  return read(supabase.rpc('erase_me'), z.unknown(), 'erase_me')
}

/** Staff say for how many years after closing the names under a round stay. */
export function setSignatureRetention(
  roundId: string,
  years: number,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('set_signature_retention', { round_id: roundId, years }),
    z.object({ years: z.number() }),
    'set_signature_retention',
  )
}

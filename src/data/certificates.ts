import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Certificate } from '#domain/certificate.ts'
import { supabase } from './client.ts'
import { read, valueOf } from './read.ts'

const certificateRow = z
  .object({
    municipality: z.string(),
    round: z.string(),
    number: z.number(),
    handed_in_on: z.string(),
    signed_on: z.string(),
    returned_on: z.string().nullable(),
    unaltered: z.boolean(),
  })
  .transform((row): Certificate => ({
    municipality: row.municipality,
    round: row.round,
    number: row.number,
    handedInOn: row.handed_in_on,
    signedOn: row.signed_on,
    returnedOn: row.returned_on,
    unaltered: row.unaltered,
  }))

/** What was signed under a code, for whoever has it (certificate.sql); none for a code that is nobody's. */
export const certificateQueries = {
  of: (code: string) =>
    queryOptions({
      queryKey: ['certificate', code],
      queryFn: () =>
        valueOf(
          read(supabase.rpc('certificate', { code }), z.array(certificateRow), 'certificate'),
        ),
    }),
}

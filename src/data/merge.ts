import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import type { Merger } from '#domain/territory/merger.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

const previewRow = z
  .object({
    people: z.number(),
    invited: z.number(),
    actions: z.number(),
    stopping: z.number(),
    contact_points: z.number(),
    shared: z.number(),
    rounds: z.number(),
    planned: z.number(),
  })
  .transform(({ contact_points: contactPoints, ...row }) => ({ ...row, contactPoints }))
/** What a merger would pass on, in numbers (supabase/schemas/7-actions/merge-municipalities.sql). */
export type MergePreview = z.output<typeof previewRow>

/** What this merger would do; refused as the merger itself would be. */
export const previewMerger = ({
  codes,
  successor,
}: Merger): Promise<Result<MergePreview, DataError>> =>
  read(
    supabase.rpc('merge_preview', { codes: JSON.stringify(codes), successor }).single(),
    previewRow,
    'merge_preview',
  )

/** Merges them; gives the code of the successor. */
export const mergeMunicipalities = ({
  codes,
  successor,
  endedOn,
  made,
}: Merger): Promise<Result<{ code: string }, DataError>> =>
  read(
    supabase.rpc('merge_municipalities', {
      codes: JSON.stringify(codes),
      successor,
      ended_on: endedOn,
      made: made && JSON.stringify(made),
    }),
    z.object({ code: z.string() }),
    'merge_municipalities',
  )

import { z } from 'zod'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

const row = z
  .object({ colleague: z.string(), in_theme: z.string().nullable() })
  .transform(({ colleague, in_theme }) => ({ userId: colleague, themeId: in_theme }))

/** A colleague who has the scan open now, and in which theme; null outside the themes. */
export type Presence = z.output<typeof row>

/** Says where the signed-in person is in a scan, and hears where colleagues are. Kept for under a minute. */
export function bePresent(
  scanId: string,
  themeId: string | null,
): Promise<Result<Presence[], DataError>> {
  return read(
    supabase.rpc('be_present', { scan_id: scanId, theme_id: themeId }),
    z.array(row),
    'be_present',
  )
}

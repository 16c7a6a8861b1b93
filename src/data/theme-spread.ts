import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Spread } from '#domain/comparison/spread.ts'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

/** How the scores of a theme lie in the region. */
export type ThemeSpread = { themeId: string; spread: Spread }

const numbers = z.object({
  n: z.number(),
  min: z.number(),
  lower_quartile: z.number(),
  median: z.number(),
  upper_quartile: z.number(),
  max: z.number(),
})

const spreadOf = (row: z.output<typeof numbers>): Spread => ({
  n: row.n,
  min: row.min,
  lowerQuartile: row.lower_quartile,
  median: row.median,
  upperQuartile: row.upper_quartile,
  max: row.max,
})

const spreadRow = numbers
  .extend({ theme: z.string() })
  .transform((row): ThemeSpread => ({ themeId: row.theme, spread: spreadOf(row) }))

/** The spread per theme; without themes that fewer than five municipalities have a score for. */
function listThemeSpread(scanId: string): Promise<Result<ThemeSpread[], DataError>> {
  return read(supabase.rpc('theme_spread', { scan_id: scanId }), z.array(spreadRow), 'theme_spread')
}

/** The spread of the totals; null below five of them, or before the own scan was handed in. */
async function getTotalSpread(scanId: string): Promise<Result<Spread | null, DataError>> {
  const rows = await read(
    supabase.rpc('total_spread', { scan_id: scanId }),
    z.array(numbers.transform(spreadOf)),
    'total_spread',
  )
  return rows.ok ? ok(rows.value[0] ?? null) : rows
}

/** What screens read here, for the query cache. */
export const spreadQueries = {
  themes: (scanId: string) =>
    queryOptions({
      queryKey: ['theme-spread', scanId],
      queryFn: () => valueOf(listThemeSpread(scanId)),
    }),
  total: (scanId: string) =>
    queryOptions({
      queryKey: ['total-spread', scanId],
      queryFn: () => valueOf(getTotalSpread(scanId)),
    }),
}

import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { ThemeRating } from '#domain/rating/theme-trend.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const number = z.number().nullable()
const ownRow = z
  .object({ satisfaction: z.number(), margin: z.number(), n: z.number(), items: z.number() })
  .transform(({ satisfaction: value, ...row }) => ({ value, ...row }))

const row = z
  .object({
    round_id: z.string(),
    theme: z.string(),
    items: number,
    n: number,
    satisfaction: number,
    margin: number,
    municipalities: z.number(),
    median: number,
  })
  .transform((found): ThemeRating => {
    const own = ownRow.safeParse(found)
    return {
      roundId: found.round_id,
      theme: found.theme,
      own: own.success ? own.data : null,
      median: found.median,
      municipalities: found.municipalities,
    }
  })

/** Satisfaction per theme in the closed rounds; of the region without a municipality. */
function listThemeRatings(
  municipalityCode: string | null,
): Promise<Result<ThemeRating[], DataError>> {
  return read(
    supabase.rpc('theme_ratings', { municipality_code: municipalityCode }),
    z.array(row),
    'theme_ratings',
  )
}

/** What screens read here, for the query cache. */
export const themeRatingQueries = {
  of: (municipalityCode: string | null) =>
    queryOptions({
      queryKey: ['theme-ratings', municipalityCode],
      queryFn: () => valueOf(listThemeRatings(municipalityCode)),
    }),
}

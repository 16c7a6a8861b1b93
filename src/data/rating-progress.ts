import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const stepRow = z
  .object({ municipality_code: z.string(), step: z.number(), reached: z.number().nullable() })
  .transform(({ municipality_code: municipalityCode, ...row }) => ({ municipalityCode, ...row }))
const dayRow = z
  .object({ municipality_code: z.string(), day: z.string(), responses: z.number() })
  .transform(({ municipality_code: municipalityCode, ...row }) => ({ municipalityCode, ...row }))
const minutesRow = z
  .object({ municipality_code: z.string(), minutes: z.number() })
  .transform(({ municipality_code: municipalityCode, ...row }) => ({ municipalityCode, ...row }))

/** Rounded down to batches; below the threshold null, or no row. */
export type RatingProgress = {
  /** How many reached a page: 1 the role, 9 the last one; 10 is a rating that was kept. */
  steps: z.output<typeof stepRow>[]
  /** Responses in all on the day that the rounded number changed (ISO date). */
  days: z.output<typeof dayRow>[]
  /** Half of the entrepreneurs were done within so many minutes. */
  minutes: z.output<typeof minutesRow>[]
}

/** How entrepreneurs come through the questions, of the municipalities that the person may see. */
async function listRatingProgress(roundId: string): Promise<Result<RatingProgress, DataError>> {
  const round = { round_id: roundId }
  const [steps, days, minutes] = await Promise.all([
    read(supabase.rpc('rating_steps', round), z.array(stepRow), 'rating_steps'),
    read(supabase.rpc('rating_days', round), z.array(dayRow), 'rating_days'),
    read(supabase.rpc('rating_minutes', round), z.array(minutesRow), 'rating_minutes'),
  ])
  if (!steps.ok) return steps
  if (!days.ok) return days
  if (!minutes.ok) return minutes
  return ok({ steps: steps.value, days: days.value, minutes: minutes.value })
}

/** What screens read here, for the query cache. */
export const ratingProgressQueries = {
  ofRound: (roundId: string) =>
    queryOptions({
      queryKey: ['rating-progress', roundId],
      queryFn: () => valueOf(listRatingProgress(roundId)),
    }),
}

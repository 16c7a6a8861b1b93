import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { ROUTES, type PublishedScore, type PublishedSpread } from '#domain/comparison/published.ts'
import { halfUp } from '#domain/half-up.ts'
import type { PublicRound } from '#domain/rating/public-result.ts'
import { supabase } from './client.ts'
import { moment, read, readAll, valueOf } from './read.ts'

const roundRow = z
  .object({
    id: z.string(),
    name: z.string(),
    closed_at: moment,
    questionnaire_version: z.string(),
  })
  .transform((row): PublicRound => ({
    id: row.id,
    name: row.name,
    closedAt: row.closed_at,
    questionnaireVersion: row.questionnaire_version,
  }))

const route = z.enum(ROUTES)

const spreadRow = z
  .object({
    route,
    theme: z.string(),
    n: z.number(),
    lower_quartile: z.number(),
    median: z.number(),
    upper_quartile: z.number(),
  })
  .transform((row): PublishedSpread => ({
    route: row.route,
    themeId: row.theme,
    n: row.n,
    lowerQuartile: halfUp(row.lower_quartile),
    median: halfUp(row.median),
    upperQuartile: halfUp(row.upper_quartile),
  }))

const scoreRow = z
  .object({
    municipality_code: z.string(),
    route,
    theme: z.string(),
    score: z.number(),
    provisional: z.boolean(),
  })
  .transform((row): PublishedScore => ({
    municipalityCode: row.municipality_code,
    route: row.route,
    themeId: row.theme,
    score: row.score,
    provisional: row.provisional,
  }))

const listRounds = () =>
  read(supabase.rpc('published_rounds'), z.array(roundRow), 'published_rounds')

const listSpread = (roundId: string) =>
  read(
    supabase.rpc('published_theme_spread', { round_id: roundId }),
    z.array(spreadRow),
    'published_theme_spread',
  )

const listScores = (roundId: string) =>
  readAll(
    (from, to) => supabase.rpc('published_scores', { round_id: roundId }).range(from, to),
    scoreRow,
    'published_scores',
  )

/** What everybody reads of the scores of a round (published-scores.sql), for the query cache. */
export const publishedQueries = {
  /** Rounds that staff showed to everybody, the newest first. */
  rounds: () =>
    queryOptions({ queryKey: ['published-rounds'], queryFn: () => valueOf(listRounds()) }),
  /** Staff read it before everybody does, to see what a step would show. */
  spread: (roundId: string) =>
    queryOptions({
      queryKey: ['published-spread', roundId],
      queryFn: () => valueOf(listSpread(roundId)),
    }),
  scores: (roundId: string) =>
    queryOptions({
      queryKey: ['published-scores', roundId],
      queryFn: () => valueOf(listScores(roundId)),
    }),
}

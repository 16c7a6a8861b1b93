import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type {
  PublicPart,
  PublicResponse,
  PublicResult,
  PublicRound,
  Split,
} from '#domain/rating/public-result.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, readAll, valueOf } from './read.ts'

const number = z.number().nullable()

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

/** Rounds of which everyone may read what entrepreneurs said, the newest first. */
function listPublicRounds(): Promise<Result<PublicRound[], DataError>> {
  return read(supabase.rpc('public_rounds'), z.array(roundRow), 'public_rounds')
}

const responseRow = z
  .object({
    municipality_code: z.string(),
    responses: number,
    left_out: number,
    indicative: z.boolean().nullable(),
    mark: number,
    mark_n: number,
    mark_margin: number,
  })
  .transform((row): PublicResponse => ({
    municipalityCode: row.municipality_code,
    responses: row.responses,
    leftOut: row.left_out,
    indicative: row.indicative,
    mark: row.mark,
    markN: row.mark_n,
    markMargin: row.mark_margin,
  }))

/** How many rated each municipality in a closed round, where enough did. */
function listPublicResponses(roundId: string): Promise<Result<PublicResponse[], DataError>> {
  return read(
    supabase.rpc('public_responses', { round_id: roundId }),
    z.array(responseRow),
    'public_responses',
  )
}

const resultRow = z
  .object({
    municipality_code: z.string().nullable(),
    rating_item: z.string(),
    n: z.number(),
    indicative: z.boolean(),
    importance: z.number(),
    importance_margin: z.number(),
    satisfaction: z.number(),
    satisfaction_margin: z.number(),
    satisfied: z.number(),
    satisfied_margin: z.number(),
  })
  .transform((row): PublicResult => ({
    municipalityCode: row.municipality_code,
    ratingItem: row.rating_item,
    n: row.n,
    indicative: row.indicative,
    importance: row.importance,
    importanceMargin: row.importance_margin,
    satisfaction: row.satisfaction,
    satisfactionMargin: row.satisfaction_margin,
    satisfied: row.satisfied,
    satisfiedMargin: row.satisfied_margin,
  }))

/** What may be shown of a closed round, of the region and of every municipality. */
function listPublicResults(roundId: string): Promise<Result<PublicResult[], DataError>> {
  return readAll(
    (from, to) => supabase.rpc('public_results', { round_id: roundId }).range(from, to),
    resultRow,
    'public_results',
  )
}

const partRow = z
  .object({
    part: z.string(),
    rating_item: z.string(),
    n: z.number(),
    importance: z.number(),
    importance_margin: z.number(),
    satisfaction: z.number(),
    satisfaction_margin: z.number(),
  })
  .transform((row): PublicPart => ({
    part: row.part,
    ratingItem: row.rating_item,
    n: row.n,
    importance: row.importance,
    importanceMargin: row.importance_margin,
    satisfaction: row.satisfaction,
    satisfactionMargin: row.satisfaction_margin,
  }))

/** The parts of one split of a municipality that may be shown. */
function listPublicParts(
  roundId: string,
  municipalityCode: string,
  split: Split,
): Promise<Result<PublicPart[], DataError>> {
  return read(
    supabase.rpc('public_split', {
      round_id: roundId,
      municipality_code: municipalityCode,
      split,
    }),
    z.array(partRow),
    'public_split',
  )
}

/** Remarks of entrepreneurs that staff let out, without anything that leads to a person. */
function listReleasedRemarks(
  roundId: string,
  municipalityCode: string,
): Promise<Result<string[], DataError>> {
  return read(
    supabase.rpc('released_remarks', { round_id: roundId, municipality_code: municipalityCode }),
    z.array(z.object({ remark: z.string() }).transform(({ remark }) => remark)),
    'released_remarks',
  )
}

/** What screens read here, for the query cache. */
export const publicResultQueries = {
  rounds: () =>
    queryOptions({ queryKey: ['public-rounds'], queryFn: () => valueOf(listPublicRounds()) }),
  responses: (roundId: string) =>
    queryOptions({
      queryKey: ['public-responses', roundId],
      queryFn: () => valueOf(listPublicResponses(roundId)),
    }),
  results: (roundId: string) =>
    queryOptions({
      queryKey: ['public-results', roundId],
      queryFn: () => valueOf(listPublicResults(roundId)),
    }),
  parts: (roundId: string, municipalityCode: string, split: Split) =>
    queryOptions({
      queryKey: ['public-parts', roundId, municipalityCode, split],
      queryFn: () => valueOf(listPublicParts(roundId, municipalityCode, split)),
    }),
  remarks: (roundId: string, municipalityCode: string) =>
    queryOptions({
      queryKey: ['released-remarks', roundId, municipalityCode],
      queryFn: () => valueOf(listReleasedRemarks(roundId, municipalityCode)),
    }),
}

import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Donor } from '#domain/quick-wins/donors.ts'
import { needFrom, type Need, type RatedItem } from '#domain/quick-wins/need.ts'
import type { RatingSpread } from '#domain/quick-wins/stability.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read, valueOf } from './read.ts'

const number = z.number().nullable()

type Rated = Record<keyof z.input<typeof ratedRow>, number | null>

/** What may be shown of an item; null when it may not. */
function ratedItem(row: Rated): RatedItem | null {
  const known = ratedRow.safeParse(row)
  return known.success ? known.data : null
}

const ratedRow = z
  .object({
    n: z.number(),
    importance: z.number(),
    importance_margin: z.number(),
    satisfaction: z.number(),
    satisfaction_margin: z.number(),
    satisfied: z.number(),
    satisfied_margin: z.number(),
  })
  .transform((row): RatedItem => ({
    n: row.n,
    importance: row.importance,
    importanceMargin: row.importance_margin,
    satisfaction: row.satisfaction,
    satisfactionMargin: row.satisfaction_margin,
    shareSatisfied: row.satisfied / 100,
    shareMargin: row.satisfied_margin / 100,
  }))

const needRow = z
  .object({
    rating_item: z.string(),
    n: number,
    importance: number,
    importance_margin: number,
    satisfaction: number,
    satisfaction_margin: number,
    satisfied: number,
    satisfied_margin: number,
    region_n: number,
    region_importance: number,
    region_importance_margin: number,
    region_satisfaction: number,
    region_satisfaction_margin: number,
    region_satisfied: number,
    region_satisfied_margin: number,
  })
  .transform((row): Need =>
    needFrom(
      row.rating_item,
      ratedItem(row),
      ratedItem({
        n: row.region_n,
        importance: row.region_importance,
        importance_margin: row.region_importance_margin,
        satisfaction: row.region_satisfaction,
        satisfaction_margin: row.region_satisfaction_margin,
        satisfied: row.region_satisfied,
        satisfied_margin: row.region_satisfied_margin,
      }),
    ),
  )

/** What entrepreneurs of a municipality need, and what may be shown of the numbers behind it. */
export function listNeeds(
  roundId: string,
  municipalityCode: string,
): Promise<Result<Need[], DataError>> {
  return read(
    supabase.rpc('needs', { round_id: roundId, municipality_code: municipalityCode }),
    z.array(needRow),
    'needs',
  )
}

const ratingSpreadRow = z.object({ importance: z.number(), satisfaction: z.number() })

/** How far the answers of entrepreneurs lie apart, over the whole region; null where it may not be seen. */
async function findRatingSpread(roundId: string): Promise<Result<RatingSpread | null, DataError>> {
  const found = await read(
    supabase.rpc('rating_spread', { round_id: roundId }),
    z.array(ratingSpreadRow),
    'rating_spread',
  )
  return found.ok ? { ok: true, value: found.value[0] ?? null } : found
}

const needsOfMunicipality = z
  .object({ municipality_code: z.string(), needs: z.array(needRow) })
  .transform((row) => ({ municipalityCode: row.municipality_code, needs: row.needs }))

/** What entrepreneurs need in a municipality, as `listNeeds` gives it. */
export type NeedsOfMunicipality = z.output<typeof needsOfMunicipality>

/** The needs of all municipalities that take part, in one question; staff only. */
function listNeedsOfRound(roundId: string): Promise<Result<NeedsOfMunicipality[], DataError>> {
  return read(
    supabase.rpc('needs_of_round', { round_id: roundId }),
    z.array(needsOfMunicipality),
    'needs_of_round',
  )
}

/**
 * How many entrepreneurs rated a municipality, and how many responses were kept but not counted; null below the
 * threshold, and what is not counted also while the last release of a closed round is still to come.
 */
export type RatingResponse = {
  municipalityCode: string
  n: number | null
  leftOut: number | null
  enough: boolean
  /** Whether the mark would differ by more than five points of a hundred with those; staff only, null is unknown. */
  leftOutMatters: boolean | null
}

const responseRow = z
  .object({
    municipality_code: z.string(),
    n: number,
    left_out: number,
    enough: z.boolean(),
    left_out_matters: z.boolean().nullable(),
  })
  .transform((row): RatingResponse => ({
    municipalityCode: row.municipality_code,
    n: row.n,
    leftOut: row.left_out,
    enough: row.enough,
    leftOutMatters: row.left_out_matters,
  }))

/** The response per municipality that the person may see. */
export function listRatingResponse(roundId: string): Promise<Result<RatingResponse[], DataError>> {
  return read(
    supabase.rpc('rating_response', { round_id: roundId }),
    z.array(responseRow),
    'rating_response',
  )
}

const donorRow = z
  .object({ item_id: z.string(), municipality_code: z.string(), contact_point: z.string() })
  .transform((row): Donor => ({
    itemId: row.item_id,
    municipalityCode: row.municipality_code,
    contactPoint: row.contact_point,
  }))

/** Other municipalities that do well on an item and want to share it. */
export function listDonors(scanId: string): Promise<Result<Donor[], DataError>> {
  return read(supabase.rpc('donors', { scan_id: scanId }), z.array(donorRow), 'donors')
}

const donorsRow = z
  .object({ item_id: z.string(), municipality_codes: z.array(z.string()) })
  .transform((row) => ({ itemId: row.item_id, municipalityCodes: row.municipality_codes }))

/** Who does well on an item and wants to share it. */
export type DonorsOfItem = z.output<typeof donorsRow>

/** The donors of every item that has any; staff only. */
function listDonorsByItem(): Promise<Result<DonorsOfItem[], DataError>> {
  return read(supabase.rpc('donors_by_item'), z.array(donorsRow), 'donors_by_item')
}

const heldRow = z
  .object({ municipality_code: z.string(), held: z.number() })
  .transform((row) => ({ municipalityCode: row.municipality_code, held: row.held }))

/** Responses that came in a wave and wait for the judgement of staff, per municipality. */
export type HeldRatings = z.output<typeof heldRow>

/** What waits for judgement in a round; staff only. */
function listHeldRatings(roundId: string): Promise<Result<HeldRatings[], DataError>> {
  return read(supabase.rpc('held_ratings', { round_id: roundId }), z.array(heldRow), 'held_ratings')
}

/** Counts what was held of a municipality, or leaves it out of what is published. */
export function judgeHeldRatings(
  roundId: string,
  municipalityCode: string,
  counts: boolean,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('judge_held_ratings', {
      round_id: roundId,
      municipality_code: municipalityCode,
      counts,
    }),
    z.unknown(),
    'judge_held_ratings',
  )
}

/** What screens read here, for the query cache. */
export const ratingQueries = {
  needs: (roundId: string, municipalityCode: string) =>
    queryOptions({
      queryKey: [...ratingQueries.needsOfRound(roundId).queryKey, municipalityCode],
      queryFn: () => valueOf(listNeeds(roundId, municipalityCode)),
    }),
  needsOfRound: (roundId: string) =>
    queryOptions({
      queryKey: ['needs', roundId],
      queryFn: () => valueOf(listNeedsOfRound(roundId)),
    }),
  spread: (roundId: string) =>
    queryOptions({
      queryKey: ['rating-spread', roundId],
      queryFn: () => valueOf(findRatingSpread(roundId)),
    }),
  response: (roundId: string) =>
    queryOptions({
      queryKey: ['rating-response', roundId],
      queryFn: () => valueOf(listRatingResponse(roundId)),
    }),
  donors: (scanId: string) =>
    queryOptions({ queryKey: ['donors', scanId], queryFn: () => valueOf(listDonors(scanId)) }),
  donorsByItem: () =>
    queryOptions({ queryKey: ['donors-by-item'], queryFn: () => valueOf(listDonorsByItem()) }),
  held: (roundId: string) =>
    queryOptions({
      queryKey: ['held-ratings', roundId],
      queryFn: () => valueOf(listHeldRatings(roundId)),
    }),
}

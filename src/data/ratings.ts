import { z } from 'zod'
import type { Donor } from '#domain/quick-wins/donors.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import type { RatingSpread } from '#domain/quick-wins/stability.ts'
import type { Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { read } from './read.ts'

const number = z.number().nullable()

const needRow = z
  .object({
    rating_item: z.string(),
    need: z.number(),
    basis: z.enum(['own', 'small', 'region', 'none']),
    n: number,
    importance: number,
    satisfaction: number,
    share_satisfied: number,
    region_n: number,
    region_importance: number,
    region_satisfaction: number,
    region_share_satisfied: number,
  })
  .transform((row): Need => ({
    ratingItem: row.rating_item,
    need: row.need,
    basis: row.basis,
    own:
      row.n === null || row.importance === null || row.satisfaction === null
        ? null
        : {
            n: row.n,
            importance: row.importance,
            satisfaction: row.satisfaction,
            shareSatisfied: row.share_satisfied,
          },
    region:
      row.region_n === null || row.region_importance === null || row.region_satisfaction === null
        ? null
        : {
            n: row.region_n,
            importance: row.region_importance,
            satisfaction: row.region_satisfaction,
            shareSatisfied: row.region_share_satisfied,
          },
  }))

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

const ratingSpreadRow = z
  .object({ rating_item: z.string(), importance: number, satisfaction: number })
  .transform(({ rating_item, ...row }): RatingSpread => ({ ratingItem: rating_item, ...row }))

/** How far the answers of entrepreneurs lie apart, per entrepreneur item, over the whole region. */
export function listRatingSpread(roundId: string): Promise<Result<RatingSpread[], DataError>> {
  return read(
    supabase.rpc('rating_spread', { round_id: roundId }),
    z.array(ratingSpreadRow),
    'rating_spread',
  )
}

const needsOfMunicipality = z
  .object({ municipality_code: z.string(), needs: z.array(needRow) })
  .transform((row) => ({ municipalityCode: row.municipality_code, needs: row.needs }))

/** What entrepreneurs need in a municipality, as `listNeeds` gives it. */
export type NeedsOfMunicipality = z.output<typeof needsOfMunicipality>

/** The needs of all municipalities that take part, in one question; staff only. */
export function listNeedsOfRound(
  roundId: string,
): Promise<Result<NeedsOfMunicipality[], DataError>> {
  return read(
    supabase.rpc('needs_of_round', { round_id: roundId }),
    z.array(needsOfMunicipality),
    'needs_of_round',
  )
}

/** How many entrepreneurs rated a municipality; `n` is null below the threshold. */
export type RatingResponse = { municipalityCode: string; n: number | null; enough: boolean }

const responseRow = z
  .object({ municipality_code: z.string(), n: number, enough: z.boolean() })
  .transform((row): RatingResponse => ({
    municipalityCode: row.municipality_code,
    n: row.n,
    enough: row.enough,
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
export function listDonorsByItem(): Promise<Result<DonorsOfItem[], DataError>> {
  return read(supabase.rpc('donors_by_item'), z.array(donorsRow), 'donors_by_item')
}

const heldRow = z
  .object({ municipality_code: z.string(), held: z.number() })
  .transform((row) => ({ municipalityCode: row.municipality_code, held: row.held }))

/** Responses that came in a wave and wait for the judgement of staff, per municipality. */
export type HeldRatings = z.output<typeof heldRow>

/** What waits for judgement in a round; staff only. */
export function listHeldRatings(roundId: string): Promise<Result<HeldRatings[], DataError>> {
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

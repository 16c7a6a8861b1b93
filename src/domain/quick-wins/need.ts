/** Pull of the region on the values of a municipality, in responses (dossier e3.1). */
export const SHRINKAGE = 20

/**
 * What entrepreneurs need, per entrepreneur item. The database computes it (`needs` in
 * supabase/schemas/rating-results.sql) because the ratings behind small numbers may not leave it.
 */
export type Need = {
  ratingItem: string
  /** 0-100: important and not satisfied is high. */
  need: number
  /**
   * own: ten or more responses, all numbers present; small: fewer, only the need, leaning on the
   * region; region: none here, the regional values; none: none in the region, 50 for every item.
   */
  basis: 'own' | 'small' | 'region' | 'none'
  own: RatedItem | null
  region: RatedItem | null
}

/** Importance and performance of an entrepreneur item, both 0-100, over n responses. */
export type RatedItem = {
  n: number
  importance: number
  satisfaction: number
  /** 0-1: share of 4 and 5. */
  shareSatisfied: number | null
}

/** x̃ = (n·x + k·x_region)/(n + k), k = 20 (dossier e3.1). */
export function shrink(value: number, n: number, regional: number): number {
  return (n * value + SHRINKAGE * regional) / (n + SHRINKAGE)
}

/** need = importance·(100 − satisfaction)/100, 0-100 (dossier e3.1). */
export function needOf(importance: number, satisfaction: number): number {
  return (importance * (100 - satisfaction)) / 100
}

/** Need of a municipality after shrinkage to the region (dossier e3.1). */
export function shrunkenNeed(
  own: Pick<RatedItem, 'n' | 'importance' | 'satisfaction'>,
  region: Pick<RatedItem, 'importance' | 'satisfaction'>,
): number {
  return needOf(
    shrink(own.importance, own.n, region.importance),
    shrink(own.satisfaction, own.n, region.satisfaction),
  )
}

/** Pull of the region on the values of a municipality, in responses (dossier e3.1). */
export const SHRINKAGE = 20

/** What entrepreneurs need, per entrepreneur item: it follows from numbers that everybody here may see. */
export type Need = {
  ratingItem: string
  /** 0-100: important and not satisfied is high. */
  need: number
  /**
   * own: ten or more responses here; region: fewer, so the regional values; none: none in the region,
   * 50 for every item.
   */
  basis: 'own' | 'region' | 'none'
  own: RatedItem | null
  region: RatedItem | null
}

/**
 * Importance and performance of an entrepreneur item over n responses: whole numbers of 0-100, each with
 * half the width of its 95 % interval (other entrepreneurs, and the noise that protects those who answered).
 */
export type RatedItem = {
  n: number
  importance: number
  importanceMargin: number
  satisfaction: number
  satisfactionMargin: number
  /** 0-1: share of 4 and 5. */
  shareSatisfied: number
  shareMargin: number
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

/**
 * How much heavier a need is here than in the region: need ÷ need of the region, between these, so that a
 * region without needs cannot decide alone (docs/decisions/0150).
 */
export const EMPHASIS = [0.5, 2] as const

/** 1 when it is as heavy as in the region, or when the region is all that is known. */
export function emphasis({ need, region }: Pick<Need, 'need' | 'region'>): number {
  if (!region) return 1
  const regional = needOf(region.importance, region.satisfaction)
  const [least, most] = EMPHASIS
  if (regional === 0) return need > 0 ? most : 1
  return Math.min(most, Math.max(least, need / regional))
}

/** The need that follows from what may be shown of a municipality and of the region. */
export function needFrom(
  ratingItem: string,
  own: RatedItem | null,
  region: RatedItem | null,
): Need {
  if (!region) return { ratingItem, need: 50, basis: 'none', own: null, region: null }
  const need = own ? shrunkenNeed(own, region) : needOf(region.importance, region.satisfaction)
  return { ratingItem, need, basis: own ? 'own' : 'region', own, region }
}

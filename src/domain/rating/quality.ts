import type { Rating } from './rating.ts'

/** What tells whether a rating was really read. */
export type Judged = Pick<Rating, 'importance' | 'satisfaction' | 'mark' | 'contact' | 'seconds'>

/** Duplicates and waves need other responses to be seen: supabase/schemas/rating-signs.sql judges them. */
export type QualityFlag = 'speeder' | 'straight_lining' | 'contradiction'

/** A response counts with this many answers (dossier e2). */
export const IMPORTANCE_ANSWERS = 8
export const SATISFACTION_ANSWERS = 5
export const FASTEST_SECONDS = 90
export const SHARE_OF_MEDIAN = 0.4
export const STRAIGHT_FROM = 10

/** Given answers; "geen ervaring" (0) is no satisfaction answer. */
const given = (values: readonly (number | null)[]) =>
  values.filter((value) => value !== null && value > 0)
const allEqual = (values: readonly unknown[]) => new Set(values).size === 1

/**
 * Signs of a response that was not read (dossier e4; `private.rating_flags` in SQL does the same).
 * @param medianSeconds median completion time, once there are at least 100 responses.
 */
export function qualityFlags(rating: Judged, medianSeconds: number | null): readonly QualityFlag[] {
  const importance = given(rating.importance)
  const satisfaction = given(rating.satisfaction)
  const floor = Math.max(FASTEST_SECONDS, SHARE_OF_MEDIAN * (medianSeconds ?? 0))
  const straight =
    satisfaction.length >= STRAIGHT_FROM && allEqual(satisfaction) && allEqual(importance)
  const contradiction =
    rating.contact === 'geen' &&
    !rating.satisfaction.includes(0) &&
    (rating.mark === 1 || rating.mark === 10)
  return [
    ...(rating.seconds < floor ? ['speeder' as const] : []),
    ...(straight ? ['straight_lining' as const] : []),
    ...(contradiction ? ['contradiction' as const] : []),
  ]
}

/** Whether enough was answered to count (dossier e2). */
export function isValid(rating: Judged): boolean {
  return (
    given(rating.importance).length >= IMPORTANCE_ANSWERS &&
    given(rating.satisfaction).length >= SATISFACTION_ANSWERS
  )
}

/** One flag is kept and counted apart; two or more leave the response out of published results (dossier e4). */
export function isPublished(rating: Judged, flags: readonly QualityFlag[]): boolean {
  return isValid(rating) && flags.length < 2
}

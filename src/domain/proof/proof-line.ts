import { RATING_SPREAD } from '../quick-wins/stability.ts'
import { Z } from '../rating/statistics.ts'

/** Why something cannot stand beside what it was before. */
export const INCOMPARABLE = [
  /** An idea of their own: no measure of the catalogue says what it should change. */
  'no_measure',
  /** The measure improves no question of the scan, only what entrepreneurs experience. */
  'no_target',
  'not_before',
  'no_next_round',
  'not_handed_in',
  /** Handed in, but who asks may not see it yet. */
  'not_shown',
  /** The question was split, merged or added since. */
  'new_item',
  'item_gone',
  /** No score in one of both: unknown, not applicable, or not asked on the short route. */
  'unknown',
  'few_responses',
] as const

export type Incomparable = (typeof INCOMPARABLE)[number]

/** What the others did meanwhile: municipalities without an action on this measure, five or more. */
export type RegionChange = {
  /** Points; of answers the median, of ratings the mean. */
  change: number
  /** Standard error of the mean, from how the municipalities differ; null for a median. */
  error: number | null
  municipalities: number
}

/** A question of the scan that the measure improves, in both rounds. */
export type AnswerLine = {
  kind: 'answer'
  item: string
  /** Scores of 0-100; null where there is none. */
  before: number | null
  after: number | null
  /** The score that the measure leads to, 0-100. */
  goal: number | null
  /** Null when both can be compared. */
  reason: Incomparable | null
  region: RegionChange | null
}

/** Satisfaction with an entrepreneur item as it is published, 0-100 in whole points. */
export type Rated = {
  n: number
  satisfaction: number
  /** Half the 95 % interval; null while the round is open, when it is not published. */
  margin: number | null
}

/** An experience of entrepreneurs that the measure works on, in both rounds. */
export type RatingLine = {
  kind: 'rating'
  item: string
  /** 0.6 small, 0.8 medium, 1.0 large (dossier d). */
  factor: number
  before: Rated | null
  after: Rated | null
  reason: Incomparable | null
  region: RegionChange | null
}

export type ProofLine = AnswerLine | RatingLine

/** A change in points with its standard error; an answer has none. */
export type Change = { difference: number; error: number }

/** Points that an answer moved; null when it cannot be compared. */
export function answerChange({ before, after, reason }: AnswerLine): number | null {
  return reason === null && before !== null && after !== null ? after - before : null
}

/**
 * Points that satisfaction moved: two independent samples, so the errors add up as squares.
 * @returns null when one of both is below the threshold.
 */
export function ratingChange({ before, after, reason }: RatingLine): Change | null {
  if (reason !== null || before === null || after === null) return null
  return {
    difference: after.satisfaction - before.satisfaction,
    error: Math.hypot(standardError(before), standardError(after)),
  }
}

/**
 * Standard error in points: from the published margin, or while the round is open 29/√n, the spread of
 * one answer that the ranking assumes too (dossier e2).
 */
function standardError({ n, margin }: Rated): number {
  return margin === null ? RATING_SPREAD / Math.sqrt(n) : margin / Z
}

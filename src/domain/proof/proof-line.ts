import { changeBetween, type Change } from '../rating/since-before.ts'

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
  /** A change of ten points would be within the margin: too few answers to say that there is none. */
  'low_power',
] as const

export type Incomparable = (typeof INCOMPARABLE)[number]

/** What the others did meanwhile: municipalities without an action on this measure, five or more. */
export type RegionChange = {
  /** Points; of answers the median, of ratings the mean. */
  change: number
  municipalities: number
}

/**
 * The one test of an action, as the database does it (private.change_test): whether satisfaction moved more
 * than chance, and more than with the others.
 */
export type RatingTest = {
  verdict: 'improved' | 'worse' | 'none' | 'low_power'
  /** Points that the weighted mean moved, the first one drawn to that of the others. */
  change: number
  /** Half the 95 % interval, in points. */
  margin: number
  /** Null with fewer than five others: then it is chance alone that is ruled out. */
  others: RegionChange | null
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
  /** Half the 95 % interval, in points. */
  margin: number
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
  /** Of the action, the same on each of its lines; null when nothing can be tested. */
  test: RatingTest | null
}

export type ProofLine = AnswerLine | RatingLine

/** Points that an answer moved; null when it cannot be compared. */
export function answerChange({ before, after, reason }: AnswerLine): number | null {
  return reason === null && before !== null && after !== null ? after - before : null
}

/**
 * How satisfaction with one item moved: for its row, not a verdict on the action.
 * @returns null when one of both is below the threshold.
 */
export function ratingChange({ before, after, reason }: RatingLine): Change | null {
  if (reason !== null || before === null || after === null) return null
  return changeBetween(measured(before), measured(after))
}

const measured = ({ satisfaction: value, margin }: Rated) => ({ value, margin })

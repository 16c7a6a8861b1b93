import { itemsOfRoute, type Definition, type RatingItem } from '../questionnaire/definition.ts'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { weightedMean } from '../questionnaire/scoring.ts'
import { publication } from '../rating/publishing.ts'
import { FELT_BELOW, FELT_FROM, STRONG_FROM, WEAK_BELOW } from './thresholds.ts'

/** Where what a municipality organises and what entrepreneurs experience part ways (dossier e2). */
export type PerceptionGap = {
  ratingItem: string
  /** M, 0-100: weighted mean of the scan items that this experience mirrors. */
  organised: number
  /** P, 0-100: satisfaction of entrepreneurs. */
  experienced: number
  /** M − P: above 0 the municipality thinks better of it than entrepreneurs do. */
  gap: number
  /** Organised well but not felt ("blinde vlek"), or felt but hardly organised ("verborgen kracht"). */
  finding: 'blindSpot' | 'hiddenStrength' | null
}

/**
 * The gap of one entrepreneur item.
 * @param rated satisfaction 0-100 over n responses.
 * @returns null below ten responses, or when no scan item behind it has a score.
 */
export function perceptionGap(
  definition: Definition,
  sheet: ScoreSheet,
  ratingItem: RatingItem,
  rated: { n: number; satisfaction: number },
): PerceptionGap | null {
  const organised = organisedScore(definition, sheet, ratingItem)
  if (publication(rated.n) === 'nothing' || organised === null) return null
  const experienced = rated.satisfaction
  return {
    ratingItem: ratingItem.id,
    organised,
    experienced,
    gap: organised - experienced,
    finding: findingOf(organised, experienced),
  }
}

/** Why there is no gap: too few said it, or the scan has no score for it, because its route does not ask it or else. */
export type NoGap = 'few_responses' | 'not_asked' | 'no_score'

/** Why an experience has no gap; null when it has one. */
export function whyNoGap(
  definition: Definition,
  sheet: ScoreSheet,
  ratingItem: RatingItem,
  rated: { n: number } | null,
): NoGap | null {
  if (rated === null || publication(rated.n) === 'nothing') return 'few_responses'
  const asked = itemsOfRoute(definition, sheet.route).some(
    ({ id, weight }) => weight > 0 && ratingItem.scanItems.includes(id),
  )
  if (!asked) return 'not_asked'
  return organisedScore(definition, sheet, ratingItem) === null ? 'no_score' : null
}

function findingOf(organised: number, experienced: number): PerceptionGap['finding'] {
  if (organised >= STRONG_FROM && experienced < FELT_BELOW) return 'blindSpot'
  return organised < WEAK_BELOW && experienced >= FELT_FROM ? 'hiddenStrength' : null
}

function organisedScore(
  definition: Definition,
  sheet: ScoreSheet,
  { scanItems }: RatingItem,
): number | null {
  return weightedMean(
    definition.items.flatMap(({ id, weight }) => {
      const score = scanItems.includes(id) ? (sheet.items[id]?.score ?? null) : null
      return score === null ? [] : [{ weight, score }]
    }),
  )
}

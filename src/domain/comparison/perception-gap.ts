import { itemsOfRoute, type Definition, type RatingItem } from '../questionnaire/definition.ts'
import type { ShownScores } from '../questionnaire/score-sheet.ts'
import { weightedMean } from '../questionnaire/scoring.ts'
import { publication } from '../rating/publishing.ts'
import { GAP_BEYOND } from './thresholds.ts'

/** Where what a municipality organises and what entrepreneurs experience part ways (dossier e2). */
export type PerceptionGap = {
  ratingItem: string
  /** M, 0-100: weighted mean of the scan items that this experience mirrors. */
  organised: number
  /** P, 0-100: satisfaction of entrepreneurs. */
  experienced: number
  /** M − P: above 0 the municipality thinks better of it than entrepreneurs do. */
  gap: number
  /** Half the width of the 95 % interval of what is experienced, in points. */
  margin: number
  /** Over how many responses. */
  n: number
  finding: GapFinding | null
}

/**
 * More organised than felt ("blinde vlek"), or more felt than organised ("verborgen kracht"), when the whole
 * interval is beyond GAP_BEYOND; `close` when the gap is and its interval is not.
 */
export type GapFinding = 'blindSpot' | 'hiddenStrength' | 'close'

/**
 * The gap of one entrepreneur item.
 * @param rated satisfaction 0-100 over n responses, with its margin.
 * @returns null below ten responses, or when no scan item behind it has a score.
 */
export function perceptionGap(
  definition: Definition,
  sheet: Pick<ShownScores, 'route' | 'items'>,
  ratingItem: RatingItem,
  rated: { n: number; satisfaction: number; satisfactionMargin: number },
): PerceptionGap | null {
  const organised = organisedScore(definition, sheet, ratingItem)
  if (publication(rated.n) === 'nothing' || organised === null) return null
  const { n, satisfaction: experienced, satisfactionMargin: margin } = rated
  const gap = organised - experienced
  return {
    ratingItem: ratingItem.id,
    organised,
    experienced,
    gap,
    margin,
    n,
    finding: findingOf(gap, margin),
  }
}

/** Why there is no gap: too few said it, or the scan has no score for it, because its route does not ask it or else. */
export type NoGap = 'few_responses' | 'not_asked' | 'no_score'

/** Why an experience has no gap; null when it has one. */
export function whyNoGap(
  definition: Definition,
  sheet: Pick<ShownScores, 'route' | 'items'>,
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

function findingOf(gap: number, margin: number): GapFinding | null {
  if (Math.abs(gap) <= GAP_BEYOND) return null
  if (Math.abs(gap) - margin <= GAP_BEYOND) return 'close'
  return gap > 0 ? 'blindSpot' : 'hiddenStrength'
}

function organisedScore(
  definition: Definition,
  sheet: Pick<ShownScores, 'route' | 'items'>,
  { scanItems }: RatingItem,
): number | null {
  return weightedMean(
    definition.items.flatMap(({ id, weight }) => {
      const score = scanItems.includes(id) ? (sheet.items[id]?.score ?? null) : null
      return score === null ? [] : [{ weight, score }]
    }),
  )
}

import { needFrom, type Need, type RatedItem } from '../quick-wins/need.ts'
import type { PublicResult } from './public-result.ts'

/** What everybody may read of an item, as the pages of members hold it. */
export function ratedOf(result: PublicResult): RatedItem {
  const { n, importance, importanceMargin, satisfaction, satisfactionMargin } = result
  return {
    n,
    importance,
    importanceMargin,
    satisfaction,
    satisfactionMargin,
    shareSatisfied: result.satisfied / 100,
    shareMargin: result.satisfiedMargin / 100,
  }
}

/**
 * The needs of a municipality from what everybody may read of a closed round: the same numbers as
 * `needs` (needs.sql) gives to who works for it.
 * @param ratingItems ids, in the order of the questionnaire.
 */
export function needsFromPublic(
  ratingItems: readonly string[],
  results: readonly PublicResult[],
  municipalityCode: string,
): readonly Need[] {
  const found = (id: string, code: string | null): RatedItem | null => {
    const result = results.find((one) => one.ratingItem === id && one.municipalityCode === code)
    return result ? ratedOf(result) : null
  }
  return ratingItems.map((id) => needFrom(id, found(id, municipalityCode), found(id, null)))
}

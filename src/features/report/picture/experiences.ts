import type { PerceptionGap } from '#domain/comparison/perception-gap.ts'
import { needOf } from '#domain/quick-wins/need.ts'
import type { Details, RatingRow } from '../details.ts'

export type Experience = Pick<RatingRow, 'row' | 'text'> & { need: number; gap: PerceptionGap }

/** So many fit a picture that is read in a minute. */
const SHOWN = 5

/** What entrepreneurs need most of what the municipality was asked about as well, the most first. */
export function mostNeeded(ratings: Details['ratings']): readonly Experience[] {
  return ratings
    .flatMap(({ row, text, rated, gap }) =>
      rated && gap ? [{ row, text, gap, need: needOf(rated.importance, rated.satisfaction) }] : [],
    )
    .sort((a, b) => b.need - a.need)
    .slice(0, SHOWN)
}

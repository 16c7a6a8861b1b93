import { whyNoGap, type NoGap } from '#domain/comparison/perception-gap.ts'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { messages } from './own-result.messages.ts'

const WHYS = ['few_responses', 'not_asked', 'no_score'] as const satisfies readonly NoGap[]

/** How many experiences are not shown beside the scan and why, in sentences. */
export function withoutGap(
  definition: Definition,
  sheet: ScoreSheet,
  needs: readonly Need[],
): readonly string[] {
  const whys = definition.ratingItems.map((item) => {
    const rated = needs.find(({ ratingItem }) => ratingItem === item.id)?.own ?? null
    return whyNoGap(definition, sheet, item, rated)
  })
  if (whys.every((why) => why === 'few_responses')) return [messages.gap.tooFew]
  return WHYS.flatMap((why) => {
    const n = whys.filter((found) => found === why).length
    return n === 0 ? [] : [messages.gap.without[why](n)]
  })
}

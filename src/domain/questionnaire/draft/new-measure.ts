import { contentOf, type Measure, type MeasureContent } from '../../quick-wins/measure.ts'
import type { Content } from './document.ts'
import type { Item, RatingItem } from '../definition.ts'
import { scoreRange } from '../reachable-scores.ts'
import { TO_FILL_IN } from './publish-checks.ts'

/** What a new measure for a question begins with: from its lowest score to its highest; the words are to be filled in. */
export function newMeasure(
  item: Item | undefined,
  ratingItems: readonly RatingItem[],
): MeasureContent {
  const { lowest = 0, highest = 100 } = (item && scoreRange(item)) ?? {}
  const ratingItem = item?.ratingItems[0] ?? ratingItems[0]?.id
  return {
    ...{ title: TO_FILL_IN, approach: TO_FILL_IN, sharing: TO_FILL_IN },
    triggers: item ? [{ item: item.id, atMost: lowest }] : [],
    unknownTriggers: [],
    targets: item ? [{ item: item.id, to: highest }] : [],
    effects: ratingItem === undefined ? [] : [{ ratingItem, factor: 0.8 }],
    ...{ conditions: [], duties: [] },
    ...{ personDays: 1, hoursPerYear: 0, weeks: 4, cost: 'K0', retired: false },
  }
}

/** A measure of the catalogue as a part of a draft, in which every text is one line. */
export function measurePart(measure: Measure): Content<'measure'> {
  const content = contentOf(measure)
  const line = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ')
  return {
    version: measure.version,
    content: { ...content, approach: line(content.approach), sharing: line(content.sharing) },
  }
}

import { describe, expect, test } from 'vitest'
import { isQuickWin, type Measure } from '#domain/quick-wins/measure.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { plausibleRegion } from './plausible-region.ts'
import { seededRandom } from './random.ts'
import { variety } from './variety.ts'

/** How varied the advice is, judged per region and not over all of them together (docs/decisions/0150). */
const REGIONS = 60

/** A measure of a later edition begins with no question of this one. */
const asked = new Set(DEFINITION.items.map(({ id }) => id))
const isAsked = ({ triggers }: Measure) => triggers.some(({ item }) => asked.has(item))

describe.each([20261123, 1, 2])('over 60 plausible regions (seed %d)', (seed) => {
  const random = seededRandom(seed)
  const regions = Array.from({ length: REGIONS }, () => plausibleRegion(DEFINITION, random))
  const found = variety(regions, ({ sheet, donorItems }, needs) =>
    rankMeasures({ definition: DEFINITION, sheet, measures: MEASURES, needs, donorItems }).top.map(
      ({ measure }) => measure.id,
    ),
  )

  test('in nine of ten no measure is in more than 40 % of the top threes', () => {
    const within = found.mostFrequent.filter(({ share }) => share <= 0.4)
    expect(within.length).toBeGreaterThanOrEqual(0.9 * REGIONS)
  })

  test('with the needs of another municipality at least two of the first five change', () => {
    expect(found.exchangedMedian).toBeGreaterThanOrEqual(2)
    expect(found.sameWithEqualNeeds).toBeLessThan(3)
  })

  test('every quick win is among the first five somewhere', () => {
    const never = MEASURES.filter(isAsked).filter(
      (measure) => isQuickWin(measure) && !found.reached.has(measure.id),
    )
    expect(never.map(({ id }) => id)).toEqual([])
  })
})

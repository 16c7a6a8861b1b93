import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import {
  largestDifferences,
  NOISE_OF_QUESTIONS,
  noiseOfRating,
  noiseOfTheme,
  type Measured,
} from './differences.ts'

const measured = (id: string, own: number | null, noise = 10, others = [40, 50, 60]): Measured => ({
  kind: 'item',
  id,
  own,
  others,
  noise,
})

test('only what is beyond its noise is a difference, on either side', () => {
  const { up, down } = largestDifferences([
    measured('at the noise', 60),
    measured('above', 61),
    measured('below', 39),
    measured('unknown', null),
  ])
  expect(up).toEqual([
    { kind: 'item', id: 'above', own: 61, median: 50, points: 11, noise: 10, n: 3 },
  ])
  expect(down.map(({ id }) => id)).toEqual(['below'])
})

test('without three others there is no median to differ from', () => {
  const none = largestDifferences([measured('two', 100, 1, [0, 0]), measured('none', 100, 1, [])])
  expect(none).toEqual({ up: [], down: [] })
})

test('at most five each way, first what lies furthest beyond its own noise', () => {
  const all = Array.from({ length: 7 }, (_, index) => measured(`m${index}`, 62 + index))
  const { up } = largestDifferences([...all, measured('steady', 60, 1)])
  expect(up.map(({ id }) => id)).toEqual(['steady', 'm6', 'm5', 'm4', 'm3'])
})

test('the noise by hand: one question 30.99 points, a theme less, ratings by both margins', () => {
  expect(NOISE_OF_QUESTIONS).toBeCloseTo(1.959963984540054 * Math.SQRT2 * 25 * Math.sqrt(0.2), 9)
  for (const { id } of DEFINITION.themes) {
    const noise = noiseOfTheme(DEFINITION, id, 'full')
    expect(noise).toBeGreaterThan(0)
    expect(noise).toBeLessThan(NOISE_OF_QUESTIONS)
  }
  const one = (satisfactionMargin: number) => ({ ...rated(20, 50, 50), satisfactionMargin })
  expect(noiseOfRating(one(3), [one(1), one(4), one(9)])).toBe(5)
})

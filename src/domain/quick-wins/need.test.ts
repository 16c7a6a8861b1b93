import { expect, test } from 'vitest'
import { expectClose, vectors } from '#tests/vectors.ts'
import { needOf, shrink, shrunkenNeed } from './need.ts'

type Rated = { importance: number; satisfaction: number }
type Input = { own: Rated & { n: number }; region: Rated; shrinkage: number }

test.for(vectors<Input, Rated & { need: number }>('needs'))(
  '$source: $name',
  ({ input: { own, region, shrinkage }, expected, tolerance }) => {
    if (shrinkage === 0) {
      expectClose(needOf(own.importance, own.satisfaction), expected.need, tolerance)
    } else {
      expectClose(shrink(own.importance, own.n, region.importance), expected.importance, tolerance)
      expectClose(
        shrink(own.satisfaction, own.n, region.satisfaction),
        expected.satisfaction,
        tolerance,
      )
      expectClose(shrunkenNeed(own, region), expected.need, tolerance)
    }
  },
)

test('without own responses the region decides; with many it hardly matters', () => {
  expect(shrink(90, 0, 40)).toBe(40)
  expect(shrink(90, 100_000, 40)).toBeCloseTo(90, 1)
})

test('important and not satisfied is a need; either alone is not', () => {
  expect(needOf(100, 0)).toBe(100)
  expect(needOf(100, 100)).toBe(0)
  expect(needOf(0, 0)).toBe(0)
})

import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('nothing to spread', () => {
  expect(spread([])).toBeNull()
  expect(spread([null, null])).toBeNull()
})

test('what is missing does not count, and is never 0', () => {
  expect(spread([null, 40, null])).toEqual({
    n: 1,
    min: 40,
    lowerQuartile: 40,
    median: 40,
    upperQuartile: 40,
    max: 40,
  })
})

test('quartiles lie between the values', () => {
  expect(spread([4, 1, 3, 2])).toEqual({
    n: 4,
    min: 1,
    lowerQuartile: 1.75,
    median: 2.5,
    upperQuartile: 3.25,
    max: 4,
  })
  expect(spread([100, 9, 20])?.median).toBe(20)
})

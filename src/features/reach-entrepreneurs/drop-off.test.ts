import { expect, test } from 'vitest'
import { dropOff, mostStopBefore } from './drop-off.ts'

const steps = [
  { step: 1, reached: 40 },
  { step: 2, reached: 35 },
  { step: 3, reached: 35 },
  { step: 4, reached: 35 },
  { step: 5, reached: 30 },
  { step: 6, reached: 30 },
  { step: 7, reached: 20 },
  { step: 8, reached: 20 },
  { step: 10, reached: null },
]

test('the share is of who began; what is not told stays untold', () => {
  expect(dropOff(steps).map(({ share }) => share)).toEqual([
    1,
    0.875,
    0.875,
    0.875,
    0.75,
    0.75,
    0.5,
    0.5,
    null,
    null,
  ])
})
test('most stop before the page where the number falls most', () => {
  expect(mostStopBefore(dropOff(steps))).toBe('mark')
})
test('when nobody stops, or nothing is known, there is no such page', () => {
  expect(mostStopBefore(dropOff([]))).toBeNull()
  expect(mostStopBefore(dropOff(steps.map(({ step }) => ({ step, reached: 20 }))))).toBeNull()
})
test('more on a later page than began, by a link passed on, is not more than all', () => {
  expect(dropOff([steps[0]!, { step: 2, reached: 50 }])[1]?.share).toBe(1)
})

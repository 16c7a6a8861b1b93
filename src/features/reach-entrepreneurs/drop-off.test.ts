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
test('most stop before the page where the number falls most, beyond noise', () => {
  const told = (...reached: number[]) =>
    mostStopBefore(dropOff(reached.map((n, index) => ({ step: index + 1, reached: n }))))
  expect(told(200, 190, 190, 150)).toBe('questions3')
  // 40 against 30 may be chance; of 20 against none the tens alone make up ten.
  expect(told(200, 170, 170, 130)).toBeNull()
  expect(told(200, 180)).toBe('questions1')
  expect(mostStopBefore(dropOff(steps))).toBeNull()
})
test('when nobody stops, or nothing is known, there is no such page', () => {
  expect(mostStopBefore(dropOff([]))).toBeNull()
  expect(mostStopBefore(dropOff(steps.map(({ step }) => ({ step, reached: 20 }))))).toBeNull()
})
test('more on a later page than began, by a link passed on, is not more than all', () => {
  expect(dropOff([steps[0]!, { step: 2, reached: 50 }])[1]?.share).toBe(1)
})

import { expect, test } from 'vitest'
import { limitsOf, stepOf, STEPS } from './steps.ts'

test('numbers that are shown the same have one class, however exact they are', () => {
  expect(stepOf(19.6)).toBe(stepOf(20))
  expect(stepOf(20.4)).toBe(stepOf(20))
  expect(stepOf(39.5)).toBe(stepOf(40))
  expect(stepOf(19.4)).toBe(stepOf(19))
  expect(stepOf(19.4)).not.toBe(stepOf(20))
})

test('the limits that the legend shows are those of the colours', () => {
  for (const step of STEPS) {
    const { low, high } = limitsOf(step)
    for (let shown = low; shown <= high; shown += 1) expect(stepOf(shown)).toBe(step)
  }
  expect([limitsOf(1).low, limitsOf(5).high]).toEqual([0, 100])
})

import { expect, test } from 'vitest'
import { crossing, quadrant } from './importance-performance.ts'

const rated = (importance: number, satisfaction: number) => ({ importance, satisfaction })

test('the axes cross at the regional means', () => {
  expect(crossing([rated(80, 40), rated(60, 70)])).toEqual(rated(70, 55))
  expect(crossing([])).toBeNull()
})

test.for([
  [71, 54, 'actFirst'],
  [71, 56, 'keepUp'],
  [70, 55, 'keepUp'],
  [69, 54, 'canWait'],
  [69, 56, 'possiblyTooMuch'],
] as const)('importance %d, satisfaction %d: %s', ([importance, satisfaction, expected]) => {
  expect(quadrant(rated(importance, satisfaction), rated(70, 55))).toBe(expected)
})

import { expect, test } from 'vitest'
import { actFirst, crossing, priority } from './importance-performance.ts'

const rated = (importance: number, satisfaction: number) => ({ importance, satisfaction })
const withMargins = (
  importance: number,
  satisfaction: number,
  importanceMargin = 5,
  satisfactionMargin = 5,
) => ({ importance, satisfaction, importanceMargin, satisfactionMargin })

test('the axes cross at the regional means', () => {
  expect(crossing([rated(80, 40), rated(60, 70)])).toEqual(rated(70, 55))
  expect(crossing([])).toBeNull()
})

test.for([
  [76, 49, 'actFirst'],
  [76, 61, 'keepUp'],
  [64, 49, 'canWait'],
  [64, 61, 'possiblyTooMuch'],
  // The interval touches or contains the line of one of both.
  [75, 40, 'close'],
  [70, 31, 'close'],
  [80, 50, 'close'],
] as const)('importance %d, satisfaction %d: %s', ([importance, satisfaction, expected]) => {
  expect(priority(withMargins(importance, satisfaction), rated(70, 55))).toBe(expected)
})

test('a label needs an interval that clears the cross: with wider margins it is close', () => {
  const cross = rated(70, 55)
  expect(priority(withMargins(80, 40, 9, 14), cross)).toBe('actFirst')
  expect(priority(withMargins(80, 40, 10, 14), cross)).toBe('close')
  expect(priority(withMargins(80, 40, 9, 15), cross)).toBe('close')
})

test('first comes what is called so, the largest need before the others', () => {
  const cross = rated(70, 55)
  const items = [
    withMargins(76, 49),
    withMargins(90, 30),
    withMargins(60, 5),
    withMargins(95, 90),
    withMargins(71, 20),
  ]
  expect(actFirst(items, cross)).toEqual([items[1], items[0]])
  expect(actFirst(items, null)).toEqual([])
})

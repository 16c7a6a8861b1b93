import { expect, test } from 'vitest'
import content from '#content/measures.json'
import { measureCalled, MEASURES } from '#tests/content.ts'
import { ease, effort, isQuickWin, type Measure } from './measure.ts'

const like = (change: Partial<Measure>): Measure => ({
  ...measureCalled('qw-schouw'),
  personDays: 10,
  weeks: 13,
  cost: 'K2',
  ...change,
})

test('of the 41 measures of the catalogue 40 are quick wins', () => {
  expect(MEASURES).toHaveLength(41)
  expect(MEASURES.filter((measure) => !isQuickWin(measure)).map(({ id }) => id)).toEqual([
    'qw-schraplijst',
  ])
})

test('a quick win takes at most 10 person-days, 13 weeks and €10,000', () => {
  expect(isQuickWin(like({}))).toBe(true)
  expect(isQuickWin(like({ personDays: 10.5 }))).toBe(false)
  expect(isQuickWin(like({ weeks: 14 }))).toBe(false)
  expect(isQuickWin(like({ cost: 'K3' }))).toBe(false)
})

test.for([
  [1, 'S'],
  [3, 'S'],
  [4, 'M'],
  [10, 'M'],
  [11, 'L'],
] as const)('%d person-days are %s', ([personDays, expected]) => {
  expect(effort(like({ personDays }))).toBe(expected)
})

test.for(['K0', 'K1', 'K2', 'K3', 'K4'] as const)('cost class %s weighs as listed', (cost) => {
  const { points } = content.costClasses[cost]
  expect(ease(like({ cost, personDays: 0, weeks: 0 }))).toBeCloseTo(20 / (20 + points))
})

import { expect, test } from 'vitest'
import content from '#content/measures.json'
import { measureCalled, MEASURES } from '#tests/content.ts'
import { ease, effort, isQuickWin, spentOn, type Measure } from './measure.ts'

const like = (change: Partial<Measure>): Measure => ({
  ...measureCalled('qw-schouw'),
  personDays: 10,
  hoursPerYear: 0,
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
] as const)('%d days are %s, to make it or to keep it running', ([days, expected]) => {
  expect(effort(like({ personDays: days }))).toBe(expected)
  expect(effort(like({ personDays: 0, hoursPerYear: 8 * days }))).toBe(expected)
})

test('a meeting every two weeks costs more than the two days to start it', () => {
  const meeting = measureCalled('qw-casusoverleg')
  // Five departments, half an hour, 26 times.
  expect(meeting.hoursPerYear).toBe(65)
  expect(effort(meeting)).toBe('L')
  expect(ease(meeting)).toBeCloseTo(20 / (20 + 2 + 65 / 8 + 3 / 2))
})

test('measuring alone promises no score', () => {
  expect(measureCalled('qw-reactie-steekproef').targets).toEqual([
    { item: 'reactie-gemeten-pct', raise: 10 },
  ])
})

test.for(['K0', 'K1', 'K2', 'K3', 'K4'] as const)('cost class %s weighs as listed', (cost) => {
  const { points } = content.costClasses[cost]
  expect(ease(like({ cost, personDays: 0, weeks: 0 }))).toBeCloseTo(20 / (20 + points))
})

test('what is chosen together takes the sum of days, hours and money, and as long as the longest', () => {
  const one = { personDays: 2, hoursPerYear: 4, weeks: 3, cost: 'K1' } as const
  const other = { personDays: 5, hoursPerYear: 0, weeks: 8, cost: 'K2' } as const
  expect(spentOn([one, other])).toEqual({
    days: 7,
    hours: 4,
    weeks: 8,
    cost: { low: 2500, high: 12_500 },
  })
  expect(spentOn([one, { ...other, cost: 'K4' }]).cost).toEqual({ low: 25_000, high: null })
  expect(spentOn([])).toEqual({ days: 0, hours: 0, weeks: 0, cost: { low: 0, high: 0 } })
})

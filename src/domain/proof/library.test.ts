import { expect, test } from 'vitest'
import { MEASURES } from '#tests/content.ts'
import { library, type Experience } from './library.ts'

const [first, second, third, fourth] = MEASURES.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
]
const done = (measureId: string, more: Partial<Experience> = {}): Experience => ({
  measureId,
  municipalityCode: null,
  contactPoint: null,
  roundId: 'r',
  publicText: '',
  joint: false,
  own: false,
  personDays: null,
  cost: null,
  daysSpent: null,
  costSpent: null,
  answers: 'none',
  ratings: 'none',
  ...more,
})

test('what entrepreneurs notice comes first, then better answers, then what was done most', () => {
  const learnt = library(MEASURES, [
    done(first),
    done(second, { answers: 'improved' }),
    done(third, { ratings: 'improved' }),
    done(fourth),
    done(fourth),
  ])
  expect(learnt.map(({ measure }) => measure.id)).toEqual([third, second, fourth, first])
})

test('what it really took is the middle of what was written down', () => {
  const [learnt] = library(MEASURES, [
    done(first, { daysSpent: 2, costSpent: 100 }),
    done(first, { daysSpent: 9 }),
    done(first, { daysSpent: 3 }),
    done(first),
  ])
  expect([learnt?.days, learnt?.cost, learnt?.experiences.length]).toEqual([3, 100, 4])
  expect(library(MEASURES, [done(first)])[0]).toMatchObject({ days: null, cost: null })
})

test('a measure that nobody finished is not in it', () => {
  expect(library(MEASURES, [])).toEqual([])
})

import { expect, test } from 'vitest'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { QUESTIONNAIRE } from '#tests/content.ts'
import { found, questions } from './question-states.ts'

const definition = QUESTIONNAIRE
const [first, second] = definition.items
const all = questions(
  definition,
  {
    [first?.id ?? '']: { ...EMPTY_ANSWER, status: 'unknown' },
    [second?.id ?? '']: { ...EMPTY_ANSWER, status: 'notApplicable', reason: '' },
  },
  'full',
)

test('every question is on the map, numbered as in the questionnaire, with its state', () => {
  expect(all).toHaveLength(definition.items.length)
  expect(all.map(({ number }) => number)).toEqual(definition.items.map((_, index) => index + 1))
  expect(all[0]?.state).toBe('unknown')
  // Without a reason it is not done.
  expect(all[1]?.state).toBe('open')
})

test('in the short version the others are not asked', () => {
  const short = questions(definition, {}, 'short')
  expect(short.filter(({ state }) => state === 'notAsked').length).toBeGreaterThan(10)
})

test('a question is found by its number, and by words however they are typed', () => {
  expect(found(all, '12').map(({ number }) => number)).toEqual([12])
  const word = (definition.items[4]?.text.nl.match(/[a-z]{6,}/)?.[0] ?? '').toUpperCase()
  expect(found(all, word).map(({ item }) => item.id)).toContain(definition.items[4]?.id)
  expect(found(all, 'xyzxyz')).toEqual([])
  expect(found(all, ' ')).toEqual(all)
})

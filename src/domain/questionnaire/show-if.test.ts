import { expect, test } from 'vitest'
import { answer, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import { EMPTY_ANSWER, type Answers } from './answers.ts'
import type { Definition } from './definition.ts'
import { isVisible, visibility } from './show-if.ts'

const seen = (id: string, answers: Answers) => visibility(DEFINITION, itemCalled(id), answers)

test('an item without a condition is always asked', () => {
  expect(seen('vast-aanspreekpunt', {})).toBe('shown')
})

test.for([
  [0, 'hidden'],
  [1, 'shown'],
  [10, 'shown'],
] as const)('business sign-in with %d digital applications: %s', ([count, expected]) => {
  expect(seen('zakelijk-inloggen', { 'digitale-aanvragen': answer(count) })).toBe(expected)
})

test.for([
  ['l1', 'hidden'],
  ['l2', 'shown'],
  ['l4', 'shown'],
] as const)('local share with procurement policy %s: %s', ([level, expected]) => {
  expect(seen('lokaal-mkb-aandeel-pct', { 'lokaal-inkoopbeleid': answer(level) })).toBe(expected)
})

test('while the condition has no answer it is undecided, and not asked', () => {
  for (const controller of [UNKNOWN, EMPTY_ANSWER]) {
    expect(seen('zakelijk-inloggen', { 'digitale-aanvragen': controller })).toBe('undecided')
  }
  expect(isVisible(DEFINITION, itemCalled('zakelijk-inloggen'), {})).toBe(false)
})

test('behind a hidden item everything is hidden, whatever is still stored', () => {
  const chained: Definition = {
    ...DEFINITION,
    items: DEFINITION.items.map((item) =>
      item.id === 'meertalig'
        ? { ...item, showIf: { item: 'zakelijk-inloggen', oneOf: ['l3'] } }
        : item,
    ),
  }
  const last = chained.items.find(({ id }) => id === 'meertalig')
  const answers = { 'digitale-aanvragen': answer(1), 'zakelijk-inloggen': answer('l3') }
  expect(last && visibility(chained, last, answers)).toBe('shown')
  const none = { ...answers, 'digitale-aanvragen': answer(0) }
  expect(last && visibility(chained, last, none)).toBe('hidden')
})

import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer, RUNS, UNKNOWN, valueOf } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import { EMPTY_ANSWER, type Answer, type AnswerValue } from './answers.ts'
import { checkAnswer } from './check-answer.ts'

const TODAY = '2026-11-23'
const notApplicable = (reason: string): Answer => ({
  ...EMPTY_ANSWER,
  status: 'notApplicable',
  reason,
})
const refusal = (item: string, given: Answer) => {
  const checked = checkAnswer(itemCalled(item), given, TODAY)
  return checked.ok ? null : checked.error
}

const itemWithValue = fc
  .constantFrom(...DEFINITION.items)
  .chain((item) => fc.tuple(fc.constant(item), valueOf(item)))

property.prop([itemWithValue], RUNS)('every value an item offers is taken', ([item, value]) => {
  expect(checkAnswer(item, answer(value), TODAY).ok).toBe(true)
})

test.for<[string, AnswerValue, string]>([
  ['vooroverleg', 'l9', 'option_unknown'],
  ['vooroverleg', 3, 'option_unknown'],
  ['vooroverleg', ['l1'], 'option_unknown'],
  ['e-factuur', 'misschien', 'option_unknown'],
  ['meertalig', 'nl', 'options_invalid'],
  ['meertalig', [], 'options_invalid'],
  ['meertalig', ['nl', 'nl'], 'options_invalid'],
  ['meertalig', ['nl', 'es'], 'option_unknown'],
  ['controle-werkwijze', ['geen', 'uitleg'], 'options_invalid'],
  ['bcf-fte', '3', 'number_invalid'],
  ['bcf-fte', NaN, 'number_invalid'],
  ['bcf-fte', 0.25, 'number_invalid'],
  ['bcf-fte', -0.1, 'number_out_of_range'],
  ['bcf-fte', 40.1, 'number_out_of_range'],
  ['laatste-meting-datum', '2026-11-24', 'date_invalid'],
  ['laatste-meting-datum', '2026-02-30', 'date_invalid'],
  ['laatste-meting-datum', '1026-01-01', 'date_invalid'],
  ['laatste-meting-datum', '1-2-2026', 'date_invalid'],
  ['laatste-meting-datum', 20260101, 'date_invalid'],
])('%s: %j is refused as %s', ([item, value, code]) => {
  expect(refusal(item, answer(value))).toBe(code)
})

test('numbers off by a rounding error are on the step; the ends and today are inside', () => {
  expect(refusal('bcf-fte', answer(0.1 + 0.2))).toBeNull()
  for (const end of [0, 40]) expect(refusal('bcf-fte', answer(end))).toBeNull()
  expect(refusal('laatste-meting-datum', answer(TODAY))).toBeNull()
})

test('"not applicable" only where allowed, with a reason of at most 500 characters', () => {
  expect(refusal('gebiedsbeheer', notApplicable('Geen terrein'))).toBeNull()
  expect(refusal('gebiedsbeheer', notApplicable(' '))).toBe('reason_missing')
  expect(refusal('gebiedsbeheer', notApplicable('x'.repeat(500)))).toBeNull()
  expect(refusal('gebiedsbeheer', notApplicable('x'.repeat(501)))).toBe('text_too_long')
  expect(refusal('vooroverleg', notApplicable('Nooit'))).toBe('not_applicable_not_allowed')
})

test('unknown and empty are always possible', () => {
  for (const { id } of DEFINITION.items)
    for (const given of [UNKNOWN, EMPTY_ANSWER]) expect(refusal(id, given), id).toBeNull()
})

test('note and link', () => {
  const accompanied = (extras: Partial<Answer>) =>
    refusal('vooroverleg', { ...EMPTY_ANSWER, ...extras } as Answer)
  expect(accompanied({ note: 'x'.repeat(4000) })).toBeNull()
  expect(accompanied({ note: 'x'.repeat(4001) })).toBe('text_too_long')
  expect(accompanied({ evidenceUrl: `https://voorbeeld.nl/${'x'.repeat(480)}` })).toBe(
    'text_too_long',
  )
  expect(accompanied({ evidenceUrl: ' https://voorbeeld.nl/pagina ' })).toBeNull()
  for (const bad of ['javascript:alert(1)', 'voorbeeld', 'https://', 'https://a b'])
    expect(accompanied({ evidenceUrl: bad }), bad).toBe('evidence_url_invalid')
})

test.for<[string, string | null]>([
  ['2020-01-01', 'deliberate_date_invalid'],
  [TODAY, 'deliberate_date_invalid'],
  ['2026-11-24', null],
  ['2031-11-23', null],
  ['2031-11-24', 'deliberate_date_invalid'],
  ['2027-02-30', 'deliberate_date_invalid'],
])('a deliberate choice until %s: %s', ([until, code]) => {
  const given = { ...answer('l0'), deliberate: { reason: 'Te klein', until } }
  expect(refusal('vast-aanspreekpunt', given)).toBe(code)
  // What is stored may stay.
  expect(checkAnswer(itemCalled('vast-aanspreekpunt'), given, TODAY, given).ok).toBe(true)
})

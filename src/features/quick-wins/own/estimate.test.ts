import { expect, test } from 'vitest'
import { BARE_NUMBERS } from '#tests/dutch-numbers.ts'
import { estimateOf, estimateProblem } from './estimate.ts'

test.each(BARE_NUMBERS)('$text is an estimate as at every door', ({ text, value }) => {
  const fits = value == null || (value >= 0 && value <= 1000)
  expect(estimateOf(text, 'days')).toBe(value === undefined || !fits ? NaN : value)
})

test('what is no estimate is said, with how to write it', () => {
  expect(estimateProblem('0x10', 'days')).toContain('alleen een getal')
  expect(estimateProblem('1e2', 'weeks')).toContain('schrijf het getal uit'.slice(1))
  expect(estimateProblem('1001', 'days')).toBe('Vul een getal in van 0 tot en met 1.000.')
  expect(estimateProblem('', 'days')).toBeUndefined()
})

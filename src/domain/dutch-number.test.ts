import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NUMBERS, type NumberVector } from '#tests/dutch-numbers.ts'
import { isPlain, numberText, readNumber } from './dutch-number.ts'

const outcome = ({ value, fault }: NumberVector) => {
  if (fault !== undefined) return { kind: 'wrong', fault }
  return value === null ? { kind: 'none' } : { kind: 'number', value }
}

test.each(NUMBERS)('$text ($unit)', (vector) => {
  expect(readNumber(vector.text, vector.unit)).toEqual(outcome(vector))
})

test('what is shown of a number is read as that number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
      const value = hundredths / 100
      expect(isPlain(value)).toBe(true)
      expect(readNumber(numberText(value))).toEqual({ kind: 'number', value })
      expect(readNumber(new Intl.NumberFormat('nl-NL').format(value))).toEqual({
        kind: 'number',
        value,
      })
    }),
  )
})

test('nothing that can be typed becomes what is no number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '%', 'euro'), (text, unit) => {
      const read = readNumber(text, unit)
      expect(read.kind !== 'number' || Number.isFinite(read.value)).toBe(true)
    }),
  )
})

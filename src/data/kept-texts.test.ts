import { afterEach, expect, test, vi } from 'vitest'
import { countTexts, keptTexts, removeTexts } from './kept-texts.ts'

afterEach(() => vi.useRealTimers())

test('a text is found by the person who typed it, at its place, until it is sent', () => {
  keptTexts('anna@a.example').keep('comment:1', 'Wij bellen morgen.')
  expect(keptTexts('anna@a.example').read('comment:1')).toBe('Wij bellen morgen.')
  expect(keptTexts('anna@a.example').read('comment:2')).toBeNull()
  keptTexts('anna@a.example').remove('comment:1')
  expect(countTexts('anna@a.example')).toBe(0)
})

test('nobody finds the text of another, also when one address begins as the other', () => {
  keptTexts('an@a.example').keep('x', 'mine')
  expect(keptTexts('an@a.example2').read('x')).toBeNull()
  expect(countTexts('an@a.exampl')).toBe(0)
  removeTexts('bea@a.example')
  expect(countTexts('an@a.example')).toBe(1)
  removeTexts('an@a.example')
  expect(keptTexts('an@a.example').read('x')).toBeNull()
})

test('after two months nobody goes on with it', () => {
  vi.useFakeTimers()
  keptTexts('cor@a.example').keep('x', 'old')
  vi.advanceTimersByTime(61 * 24 * 3_600_000)
  expect(keptTexts('cor@a.example').read('x')).toBeNull()
})

import { expect, test } from 'vitest'
import { isOneLine, oneLine, withLineBreaks } from './one-line.ts'

test.each([
  ['a line break', 'a\nb'],
  ['a line break of Word', 'a\u000Bb'],
  ['a tab', 'a\tb'],
  ['a line separator', 'a\u2028b'],
  ['an override of direction', 'a\u202Egpj.exe'],
  ['an isolate', 'a\u2066b'],
  ['a mark of direction', 'a\u200Fb'],
  ['NUL', 'a\u0000b'],
])('%s is not in one line', (_, text) => {
  expect(isOneLine(text)).toBe(false)
})

test('what people write is', () => {
  for (const text of ['', 'Café ’t Hoekje – plan 2', 'Müller & Söhne', 'مقهى', 'a\u00A0b'])
    expect(isOneLine(text), text).toBe(true)
})

test('a field of one line is what is written without the spaces around it, with these words for the rest', () => {
  const title = oneLine('Eén regel.').min(1, 'Vul iets in.')
  expect(title.parse('  Plan 2\n')).toBe('Plan 2')
  expect(title.safeParse('a\tb').error?.issues[0]?.message).toBe('Eén regel.')
  expect(title.safeParse(' \t').error?.issues[0]?.message).toBe('Vul iets in.')
})

test('every line break becomes one that is shown', () => {
  expect(withLineBreaks('a\u000Bb\r\nc\rd\u2028e\nf')).toBe('a\nb\nc\nd\ne\nf')
})

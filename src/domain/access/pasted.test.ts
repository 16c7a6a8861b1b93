import { expect, test } from 'vitest'
import { readAddress, readCode } from './pasted.ts'

test.each([
  ['123456', '123456'],
  [' 123456 ', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['123\u2011456', '123456'],
  ['123\u00a0456', '123456'],
  ['12\u200b34\u200b56', '123456'],
  ['\ufeff123456', '123456'],
  ['１２３４５６', '123456'],
  ['1234 5678', '12345678'],
  ['1234-5678', '12345678'],
  ['Uw code voor de quick scan is 123 456.', '123456'],
  ['Uw code: 123456\nDeze code werkt 15 minuten.', '123456'],
  ['1234567890', '1234567890'],
])('the code in %j is %s', (text, code) => {
  expect(readCode(text)).toBe(code)
})

test.each([[''], ['12345'], ['12345678901'], ['abcdef'], ['123456 of 654321 hier 1']])(
  'there is no code in %j',
  (text) => {
    expect(readCode(text)).toBeNull()
  },
)

test.each([
  ['Anna.Jansen@Gemeente.nl', 'anna.jansen@gemeente.nl'],
  [' anna@gemeente.nl ', 'anna@gemeente.nl'],
  ['Anna Jansen <anna@gemeente.nl>', 'anna@gemeente.nl'],
  ['"Jansen, Anna" < anna@gemeente.nl >', 'anna@gemeente.nl'],
  ['<anna@gemeente.nl>', 'anna@gemeente.nl'],
  ['mailto:anna@gemeente.nl', 'anna@gemeente.nl'],
  ['anna@gemeente.nl;', 'anna@gemeente.nl'],
  ['anna@gemeente.nl\u200b', 'anna@gemeente.nl'],
  ['anna', 'anna'],
  ["o'brien@gemeente.nl", "o'brien@gemeente.nl"],
])('the address in %j is %s', (text, address) => {
  expect(readAddress(text)).toBe(address)
})

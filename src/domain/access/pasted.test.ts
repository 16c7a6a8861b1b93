import { describe, expect, test } from 'vitest'
import { groupCode, readAddress, readCode } from './pasted.ts'

test.each([
  ['12345678', '12345678'],
  [' 12345678 ', '12345678'],
  ['1234 5678', '12345678'],
  ['1234-5678', '12345678'],
  ['123-456 78', '12345678'],
  ['1234\u20115678', '12345678'],
  ['1234\u00a05678', '12345678'],
  ['12\u200b34\u200b5678', '12345678'],
  ['\ufeff12345678', '12345678'],
  ['１２３４５６７８', '12345678'],
  ['1234.5678', '12345678'],
  ['Uw code voor de quick scan is 1234 5678.', '12345678'],
  ['Uw code: 12345678\nDeze code werkt 15 minuten.', '12345678'],
  ['1234 5678\n15 minuten', '12345678'],
  ['Code 1234 5678. 15 minuten geldig.', '12345678'],
  ['1234 5678 (dus 12345678)', '12345678'],
])('the code in %j is %s', (text, code) => {
  expect(readCode(text)).toBe(code)
})

test.each([
  [''],
  ['123456'],
  ['1234567'],
  ['123456789'],
  ['06 1234 5678'],
  ['abcdefgh'],
  ['12345678 of 87654321'],
])('there is no code in %j', (text) => {
  expect(readCode(text)).toBeNull()
})

describe('the field of a code', () => {
  /** Where the caret is, as a bar. */
  const typed = (shown: string, forward = false) => {
    const { text, caret } = groupCode(shown.replace('|', ''), shown.indexOf('|'), forward)
    return `${text.slice(0, caret)}|${text.slice(caret)}`
  }

  test.each([
    ['1|', '1|'],
    ['1234|', '1234|'],
    ['12345|', '1234 5|'],
    ['12345678|', '1234 5678|'],
    ['1234 56789|', '1234 56789|'],
    ['123-456 78|', '1234 5678|'],
    ['1\u200b2345678|', '1234 5678|'],
    ['Uw code is 1234 5678.|', '1234 5678|'],
    // In the middle: a digit too many, one taken away, the space taken away.
    ['12|34 5678', '12|34 5678'],
    ['129|34 5678', '129|3 45678'],
    ['1234 |678', '1234| 678'],
    ['1|34 5678', '1|345 678'],
    ['1234|5678', '1234| 5678'],
    ['abc|', 'abc|'],
    ['|', '|'],
  ])('%j becomes %j', (given, shown) => {
    expect(typed(given)).toBe(shown)
  })

  test('deleting forward goes over the space', () => {
    expect(typed('1234|5678', true)).toBe('1234 |5678')
  })
})

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

import { expect, test } from 'vitest'
import { typedDays } from './typed-days.ts'

test.each([
  ['14, 7 en 2', [14, 7, 2]],
  ['14,7,2', [14, 7, 2]],
  [' 0 ', [0]],
  ['', []],
  ['60', [60]],
  ['61', null],
  ['7, 7', null],
  ['-1', null],
  ['een week', null],
  ['1,5.5', null],
  ['1 2 3 4 5 6 7', null],
])('%s is %o', (text, days) => {
  expect(typedDays(text)).toEqual(days)
})

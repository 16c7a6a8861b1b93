import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RUNS, valueOf } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import { BARE_NUMBERS } from '#tests/dutch-numbers.ts'
import { readValue } from './read-value.ts'
import type { Cell } from './sheet.ts'

const ladder = itemCalled('vast-aanspreekpunt')
const multi = itemCalled('aanspreekpunt-kanalen')
const yesNo = itemCalled('e-factuur')
const share = itemCalled('betaaltermijn-pct')
const date = itemCalled('laatste-meting-datum')

describe('a level', () => {
  test.each<[Cell, string | null]>([
    [4, 'l3'],
    ['4', 'l3'],
    ['4.', 'l3'],
    ['niveau 4', 'l3'],
    ['D', 'l3'],
    ['4. Er is een aanspreekpunt voor alle', 'l3'],
    ['IEMAND doet het erbij,  maar dat staat nergens vermeld', 'l1'],
    [6, null],
    [0, null],
    ['4,5', null],
    ['een beetje', null],
    // The number and the text of different levels.
    ['4. Iemand doet het erbij, maar dat staat nergens vermeld.', null],
    [true, null],
  ])('written as %s is %s', (cell, expected) => {
    expect(readValue(ladder, cell)).toBe(expected)
  })
})

describe('several options', () => {
  test.each<[Cell, readonly string[] | null]>([
    ['a; c', ['voorpagina', 'verenigingen']],
    ['a, c', ['voorpagina', 'verenigingen']],
    ['A\nC\n', ['voorpagina', 'verenigingen']],
    ['1; 3', ['voorpagina', 'verenigingen']],
    ['a; a', ['voorpagina']],
    ['- Via ondernemersverenigingen, BIZ of parkmanagement', ['verenigingen']],
    ['a; iets anders', null],
    ['z', null],
  ])('written as %s are %s', (cell, expected) => {
    expect(readValue(multi, cell)).toEqual(expected)
  })
})

test('yes and no in any of their ways', () => {
  const read = (cell: Cell) => readValue(yesNo, cell)
  expect([read('ja'), read('J'), read('Ja.'), read(true), read(1)]).toEqual(Array(5).fill('ja'))
  expect([read('NEE'), read('n'), read(false), read(2)]).toEqual(Array(4).fill('nee'))
  expect(read('misschien')).toBeNull()
})

describe('a number', () => {
  test.each<[Cell, number | null]>([
    [97.5, 97.5],
    [0.1 + 0.2, 0.3],
    ['97,5', 97.5],
    ['97.5', 97.5],
    [' 97,5 % ', 97.5],
    ['-3', -3],
    ['veel', null],
    ['1.000,5', 1000.5],
    ['97%', 97],
    [1e-8, 1e-8],
    ['9e9', null],
    ['', null],
    [true, null],
  ])('written as %s is %s', (cell, expected) => {
    expect(readValue(share, cell)).toBe(expected)
  })
})

test.each(BARE_NUMBERS)('$text is a number as at every door', ({ text, value }) => {
  expect(readValue(share, text)).toBe(value ?? null)
})

describe('a date', () => {
  test.each<[Cell, string | null]>([
    [new Date('2026-05-12T00:00:00Z'), '2026-05-12'],
    ['12-05-2026', '2026-05-12'],
    ['2-5-2026', '2026-05-02'],
    ['12/05/2026', '2026-05-12'],
    ['2026-05-12', '2026-05-12'],
    // The number of a day, in a cell that is no date.
    [46154, '2026-05-12'],
    [12, null],
    ['mei 2026', null],
    ['12-05-26', null],
  ])('written as %s is %s', (cell, expected) => {
    expect(readValue(date, cell)).toBe(expected)
  })
})

test('nothing that can be typed makes reading fall over', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DEFINITION.items),
      fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()),
      (item, cell) => {
        expect(() => readValue(item, cell)).not.toThrow()
      },
    ),
    RUNS,
  )
})

test('options are read by their number or letter as by their text', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...DEFINITION.items.filter((item) => item.kind === 'choice'))
        .chain((item) => fc.tuple(fc.constant(item), valueOf(item))),
      ([item, value]) => {
        const index = item.options.findIndex(({ id }) => id === value)
        expect(readValue(item, index + 1)).toBe(value)
        expect(readValue(item, 'abcdefgh'.charAt(index))).toBe(value)
        expect(readValue(item, item.options[index]?.text ?? '')).toBe(value)
      },
    ),
    RUNS,
  )
})

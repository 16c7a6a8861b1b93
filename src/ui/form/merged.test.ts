import { expect, test } from 'vitest'
import { merged } from './merged.ts'

const rows = (...texts: readonly string[]) => texts.map((text, id) => ({ id: `l${id}`, text }))

test('two who changed other languages of one text both keep theirs', () => {
  const over = { nl: 'een', en: 'one' }
  const found = merged(over, { nl: 'twee', en: 'one' }, { nl: 'een', en: 'two' })
  expect(found).toEqual({
    mine: { nl: 'twee', en: 'two' },
    theirs: { nl: 'twee', en: 'two' },
    over: { nl: 'een', en: 'two' },
    clashes: [],
  })
})

test('so do two who changed other rows, where the rows stand as they stood', () => {
  const found = merged(rows('a', 'b'), rows('A', 'b'), rows('a', 'B'))
  expect(found).toMatchObject({ mine: rows('A', 'B'), clashes: [] })
})

test('a clash says where, and either side keeps what is not in it', () => {
  const found = merged(rows('a', 'b'), rows('A', 'bb'), rows('a', 'B'))
  expect(found).toEqual({
    mine: rows('A', 'bb'),
    theirs: rows('A', 'B'),
    over: rows('a', 'b'),
    clashes: ['1.text'],
  })
})

test.each([
  ['a row more', rows('a', 'b', 'c')],
  ['rows in another order', [...rows('a', 'b')].reverse()],
  ['rows without a name', [{ text: 'a' }, { text: 'c' }]],
])('a list with %s is one whole', (_, typed) => {
  expect(merged(rows('a', 'b'), typed, rows('a', 'B')).clashes).toEqual([''])
})

test('what a colleague changes later in another language is no clash', () => {
  const first = merged({ nl: 'a', en: 'a' }, { nl: 'b', en: 'a' }, { nl: 'a', en: 'b' })
  expect(merged(first.over, first.mine, { nl: 'a', en: 'c' })).toMatchObject({
    ...{ mine: { nl: 'b', en: 'c' }, clashes: [] },
  })
})

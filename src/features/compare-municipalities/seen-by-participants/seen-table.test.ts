import { expect, test } from 'vitest'
import { municipalitySchema } from '#domain/territory/municipality.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import { ownPlace, seenTable, themesOf } from './seen-table.ts'

const municipalities = territory.municipalities.map((municipality) =>
  municipalitySchema.parse({ takesPart: true, ...municipality }),
)
const [first, second] = DEFINITION.themes.map(({ id }) => id)
const row = (change: Partial<Compared>, a: number | null, b: number | null): Compared => ({
  municipalityCode: null,
  letter: null,
  own: false,
  themes: { [first ?? '']: a, [second ?? '']: b },
  provisional: [],
  items: null,
  total: null,
  ...change,
})
const compared = [
  row({ letter: 'B' }, 10, 50),
  row({ municipalityCode: 'GM0971' }, 20, 50),
  row({ letter: 'A' }, 60, 50),
  row({ municipalityCode: 'GM0888', own: true }, 30, 60),
  row({ municipalityCode: 'GM0938' }, 90, null),
  row({ letter: 'C' }, 80, 55),
]
const table = (rows: readonly Compared[]) => seenTable(DEFINITION, rows, municipalities, 'full')

test('the own municipality comes first, then names, then letters', () => {
  expect(table(compared).rows.map(({ name }) => name)).toEqual([
    'Beek',
    'Meerssen',
    'Stein',
    'Gemeente A',
    'Gemeente B',
    'Gemeente C',
  ])
})
test('letters past Z follow it', () => {
  const many = ['AA', 'B', 'Z', 'A'].map((letter) => row({ letter }, 1, 2))
  expect(table(many).rows.map(({ id }) => id)).toEqual(['A', 'B', 'Z', 'AA'])
})
test('a median needs five values, and none is not 0', () => {
  const medianOf = (scores: readonly (number | null)[]) =>
    themesOf(table(scores.map((score, n) => row({ letter: `${n}` }, score, null))))[0]?.spread
      ?.median
  expect(medianOf([1, 2, 3, 4, null])).toBeUndefined()
  expect(medianOf([1, 2, 3, 4, 100])).toBe(3)
})
test('the own place is told against the median, beyond what self-report makes of it', () => {
  // Of the first theme 30 beside 45, of the second 60 beside 50; their margins are 10.4 and 9.8.
  expect(ownPlace(table(compared))).toEqual({ above: 1, below: 1, of: 2 })
  const close = compared.map((one) => (one.own ? { ...one, themes: { [first ?? '']: 45 } } : one))
  expect(ownPlace(table(close))).toEqual({ above: 0, below: 0, of: 1 })
  expect(ownPlace(table(compared.filter(({ own }) => !own)))).toBeNull()
})
test('a total over fewer themes than the others says over how many it is', () => {
  const all = Object.fromEntries(DEFINITION.themes.map(({ id }) => [id, 50]))
  const rows = [
    row({ letter: 'A', themes: all, total: 50 }, 0, 0),
    row({ letter: 'B', themes: { ...all, [first ?? '']: null }, total: 60 }, 0, 0),
    row({ letter: 'C', themes: { [first ?? '']: 50 }, total: null }, 0, 0),
  ]
  const over = table(rows).rows.map(({ values }) => values.at(-1)?.themes)
  expect(over).toEqual([null, DEFINITION.themes.length - 1, null])
})

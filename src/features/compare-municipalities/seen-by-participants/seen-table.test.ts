import { expect, test } from 'vitest'
import { strongestAndWeakest } from '#domain/comparison/findings.ts'
import { municipalitySchema } from '#domain/territory/municipality.ts'
import type { Compared } from '#domain/comparison/compared.ts'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import { mostSpread, ownPlace, seenTable, themesOf } from './seen-table.ts'

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
const table = (rows: readonly Compared[]) => seenTable(DEFINITION, rows, municipalities)

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
test('the own place is told against the median, with the theme furthest below', () => {
  expect(ownPlace(table(compared))).toMatchObject({
    above: 1,
    of: 2,
    furthestBelow: { id: first },
  })
  expect(ownPlace(table(compared.filter(({ own }) => !own)))).toBeNull()
})
test('the widest theme is that of the widest middle half', () => {
  expect(mostSpread(table(compared))?.id).toBe(first)
  expect(mostSpread(table(compared.slice(0, 4)))).toBeNull()
})
test('the themes with the highest and lowest median are told, unless none differs', () => {
  expect(strongestAndWeakest(themesOf(table(compared)))).toMatchObject({
    strongest: { id: second },
    weakest: { id: first },
  })
  const equal = [1, 2, 3, 4, 5].map((score) => row({ letter: `${score}` }, score, score))
  expect(strongestAndWeakest(themesOf(table(equal)))).toBeNull()
  expect(strongestAndWeakest(themesOf(table([])))).toBeNull()
})

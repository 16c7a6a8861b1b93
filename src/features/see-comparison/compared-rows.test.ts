import { expect, test } from 'vitest'
import { municipalitySchema } from '#domain/territory/municipality.ts'
import type { Compared } from '#data/visibility.ts'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import { comparedRows, highestAndLowest, medianOf, mostSpread, ownPlace } from './compared-rows.ts'

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
const rows = comparedRows(
  [
    row({ letter: 'B' }, 10, 50),
    row({ municipalityCode: 'GM0971' }, 20, 50),
    row({ letter: 'A' }, 60, 50),
    row({ municipalityCode: 'GM0888', own: true }, 30, 60),
    row({ municipalityCode: 'GM0938' }, 90, null),
    row({ letter: 'C' }, 80, 55),
  ],
  municipalities,
)

test('the own municipality comes first, then names, then letters', () => {
  expect(rows.map(({ name }) => name)).toEqual([
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
  expect(comparedRows(many, municipalities).map(({ letter }) => letter)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
  ])
})
test('a median needs five values, and none is not 0', () => {
  expect(medianOf([1, 2, 3, 4, null])).toBeNull()
  expect(medianOf([1, 2, 3, 4, 100])).toBe(3)
})
test('the own place is told against the median, with the theme furthest below', () => {
  expect(ownPlace(rows, DEFINITION.themes)).toMatchObject({
    above: 1,
    of: 2,
    furthestBelow: { id: first },
  })
  expect(ownPlace(rows.slice(1), DEFINITION.themes)).toBeNull()
})
test('the widest theme is that of the widest middle half', () => {
  expect(mostSpread(rows, DEFINITION.themes)?.id).toBe(first)
  expect(mostSpread(rows.slice(0, 4), DEFINITION.themes)).toBeNull()
})
test('the themes with the highest and lowest median are told, unless none differs', () => {
  expect(highestAndLowest(rows, DEFINITION.themes)).toMatchObject({
    highest: { id: second },
    lowest: { id: first },
  })
  const equal = [1, 2, 3, 4, 5].map((score) => ({
    ...rows[0],
    themes: { [first ?? '']: score, [second ?? '']: score },
  }))
  expect(highestAndLowest(equal as typeof rows, DEFINITION.themes)).toBeNull()
  expect(highestAndLowest([], DEFINITION.themes)).toBeNull()
})

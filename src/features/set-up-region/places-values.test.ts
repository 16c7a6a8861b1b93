import { expect, test } from 'vitest'
import { besideOf, placesOf } from './places-values.ts'

const CSV = 'GM0001;Aa;10000\nGM0002;Bergen;30000\nGM0003;Cadier;90000'
const VALUES = { csv: CSV, medium: '25000', large: '50000', parts: 'Deel: Aa, Bergen, Cadier' }

test('a line behind an empty one is told with its own number', () => {
  const wrong = placesOf({ ...VALUES, beside: 'Aa: Bergen\n\nElders: Aa', parts: '\nNoord: Ee' })
  expect(wrong).toMatchObject({
    faults: {
      beside: [expect.stringMatching(/^Regel 3: “Elders”/)],
      parts: [expect.stringMatching(/^Regel 2: “Ee”/), expect.any(String)],
    },
  })
})

test('parts that differ in a number only are two parts', () => {
  const made = placesOf({ ...VALUES, beside: '', parts: 'Deel 1: Aa\nDeel 2: Bergen, Cadier' })
  if (!('places' in made)) throw new Error('not made')
  expect(made.places.subregions.map(({ id }) => id)).toEqual(['deel', 'deel-b'])
  expect(made.places.municipalities.map(({ subregion }) => subregion)).toEqual([
    ...['deel', 'deel-b', 'deel-b'],
  ])
})

test('a file of boundaries becomes lines of neighbours', () => {
  const feature = (statcode: string, x: number) => ({
    ...{ type: 'Feature', properties: { statcode } },
    geometry: { type: 'Polygon', coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] },
  }) // prettier-ignore
  const file = { type: 'FeatureCollection', features: [feature('GM0001', 0), feature('GM0002', 1)] }
  expect(besideOf(JSON.stringify(file), CSV)).toEqual({
    lines: 'Aa: Bergen',
    missing: ['Cadier'],
  })
  expect(besideOf('{}', CSV)).toHaveProperty('fault')
  expect(besideOf(JSON.stringify(file), '')).toHaveProperty('fault')
})

import { expect, test } from 'vitest'
import region from '#content/region.json' with { type: 'json' }
import second from '#content/second/region.json' with { type: 'json' }
import { regionFileSchema, type RegionPlaces } from '#domain/territory/region-file.ts'
import { besideOf, placesOf, typedPlaces, withDetails } from './places-values.ts'

const CSV = 'GM0001;Aa;10000\nGM0002;Bergen;30000\nGM0003;Cadier;90000'
const NOTHING = typedPlaces({ subregions: [], municipalities: [], neighbours: [] })
const VALUES = { ...NOTHING, csv: CSV, parts: 'Deel: Aa, Bergen, Cadier' }
const made = (values: typeof NOTHING): RegionPlaces => {
  const found = placesOf(values)
  if (!('places' in found)) throw new Error(JSON.stringify(found.faults))
  return found.places
}

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
  const { subregions, municipalities } = made({
    ...{ ...VALUES, parts: 'Deel 1: Aa\nDeel 2: Bergen, Cadier' },
  })
  expect(subregions.map(({ id }) => id)).toEqual(['deel', 'deel-b'])
  expect(municipalities.map(({ subregion }) => subregion)).toEqual(['deel', 'deel-b', 'deel-b'])
})

test('a part that is there twice is told', () => {
  expect(placesOf({ ...VALUES, parts: 'Deel: Aa\nDeel: Bergen, Cadier' })).toEqual({
    faults: { parts: ['Regel 2: “Deel” staat er al.'], beside: [], large: [] },
  })
})

test.each([
  ['ours', region],
  ['the second one', second],
])('what is kept of %s comes back as it would be typed, and is the same', (_, file) => {
  const { subregions, municipalities, neighbours } = regionFileSchema.parse(file)
  const again = made(typedPlaces({ subregions, municipalities, neighbours }))
  expect(again.subregions).toEqual(subregions)
  expect(again.municipalities).toEqual(municipalities)
  const sorted = (of: RegionPlaces['neighbours']) =>
    of.map(({ a, b, borderKm }) => [...[a, b].sort(), borderKm].join(' ')).sort()
  expect(sorted(again.neighbours)).toEqual(sorted(neighbours))
})

test('another name, part or neighbour leaves the rest: tile, address, and what was ticked', () => {
  const before = made({ ...VALUES, beside: 'Aa: Bergen' })
  const ticked = before.municipalities.map((one) => ({
    ...{ ...one, tileRow: one.tileRow + 4, borders: ['BE' as const], rural: true },
  }))
  const typed = withDetails(VALUES, ticked)
  const csv = CSV.replace('Cadier', 'Cadier en Keer').replace('30000', '60000')
  const after = made({
    ...{ ...typed, csv: `${csv}\nGM0004;Deurne;1000`, beside: 'Aa: Cadier en Keer, Deurne' },
    parts: 'Nieuw: Aa, Bergen, Cadier en Keer, Deurne',
  })
  const [, bergen, cadier, deurne] = after.municipalities
  expect(bergen).toMatchObject({ ...ticked[1], subregion: 'nieuw', inhabitants: 60_000, sizeClass: 'large', tileRow: expect.any(Number) as number }) // prettier-ignore
  expect(cadier).toMatchObject({
    name: 'Cadier en Keer',
    slug: 'cadier',
    shortName: 'CAD',
    rural: true,
  })
  expect(deurne).toMatchObject({ slug: 'deurne', borders: [], rural: true })
  // As they lie towards each other.
  const rows = after.municipalities
    .slice(0, 3)
    .map(({ tileRow }, index) => tileRow - (ticked[index]?.tileRow ?? 0))
  expect(new Set(rows).size).toBe(1)
  expect(withDetails(typed, ticked)).toBe(typed)
})

test('sizes that no two numbers tell stay as they are', () => {
  const [small, ...others] = made(VALUES).municipalities
  const deliberate = [{ ...small!, sizeClass: 'large' as const }, ...others]
  const typed = typedPlaces({ ...made(VALUES), municipalities: deliberate })
  expect(typed).toMatchObject({ medium: '', large: '' })
  expect(made(typed).municipalities).toEqual(deliberate)
  expect(placesOf({ ...typed, csv: `${CSV}\nGM0004;Deurne;10`, parts: `${VALUES.parts}, Deurne` })).toHaveProperty('faults.large', [expect.stringMatching(/^Groot begint/)]) // prettier-ignore
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

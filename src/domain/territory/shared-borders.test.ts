import { expect, test } from 'vitest'
import { codeBy } from './make-places.ts'
import { sharedBorders } from './shared-borders.ts'

const PLACES = ['Aa', 'Berg', 'Cadier', 'Dal'].map((name, index) => ({
  ...{ name, code: `GM000${index + 1}`, inhabitants: 1 },
}))
const codes = PLACES.map(({ code }) => code)
/** A square of one by one with this corner. */
const square = (x: number, y: number) => [
  ...[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]],
] // prettier-ignore
const feature = (properties: object, ...squares: number[][][]) => ({
  ...{ type: 'Feature', properties },
  geometry:
    squares.length === 1
      ? { type: 'Polygon', coordinates: squares }
      : { type: 'MultiPolygon', coordinates: squares.map((one) => [one]) },
})
const read = (...features: object[]) =>
  sharedBorders(JSON.stringify({ type: 'FeatureCollection', features }), codes, codeBy(PLACES))

test('who share a piece of border are neighbours; touching in a corner is none', () => {
  const found = read(
    feature({ statcode: 'GM0001', statnaam: 'Aa' }, square(0, 0)),
    feature({ id: 2, statnaam: 'Berg' }, square(1, 0)),
    feature({ statcode: 'GM0003' }, square(1, 1), square(9, 9)),
    feature({ statcode: 'GM0004' }, square(10, 9)),
    feature({ statcode: 'GM9999' }, square(2, 0)),
  )
  expect(found).toEqual({
    pairs: [
      ['GM0001', 'GM0002'],
      ['GM0002', 'GM0003'],
      ['GM0003', 'GM0004'],
    ],
    missing: [],
  })
})

test('who has no shape in the file is told', () => {
  const found = read(
    feature({ statcode: 'GM0001' }, square(0, 0)),
    { type: 'Feature', properties: { statcode: 'GM0002' }, geometry: null },
    { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } },
  )
  expect(found).toEqual({ pairs: [], missing: ['GM0002', 'GM0003', 'GM0004'] })
})

test('what is no GeoJSON is refused', () => {
  for (const text of ['', '{', '[]', '{"type":"Feature"}', '{"type":"FeatureCollection"}'])
    expect(sharedBorders(text, codes, codeBy(PLACES))).toBeNull()
})

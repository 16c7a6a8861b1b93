import { expect, test } from 'vitest'
import { namesOnLines, ROW_HEIGHT, type Drawing, type NamedLine } from './names-on-lines.ts'

const AXES = [
  'Aanspreekpunt',
  'Informatie',
  'Reactie',
  'Vergunningen',
  'Toezicht',
  'Inkoop',
  'Groei',
  'Luisteren',
]
const SCALE = { angle: (67.5 / 180) * Math.PI, values: [0, 25, 50, 75, 100] }
const PHONE: Drawing = { width: 324, height: 340, radius: 97, axes: AXES, scale: SCALE }
const DESKTOP: Drawing = { width: 500, height: 460, radius: 175, axes: AXES, scale: SCALE }

const LINES: readonly NamedLine[] = [
  { name: 'Mediaan: de hele regio (8)', values: [50, 62, 54, 56, 55, 54, 59, 54] },
  { name: 'Beekdaelen', values: [29, 75, 44, 23, 56, 41, 65, 54] },
  { name: 'Heerlen', values: [58, 83, 100, 58, 100, 78, 59, 83] },
  { name: 'Valkenburg aan de Geul', values: [60, 52, 66, 57, 43, 84, 50, 50] },
]

/** As wide as names mostly are. */
function boxesOf(lines: readonly NamedLine[], drawing: Drawing) {
  return namesOnLines(lines, drawing).map((place) => {
    if (!place) throw new Error('a line without a name')
    const halfWidth = (Math.max(...place.rows.map(({ length }) => length)) * 6) / 2
    const halfHeight = (place.rows.length * ROW_HEIGHT) / 2
    const { x, y } = place
    return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, low: y + halfHeight }
  })
}

for (const [where, drawing] of Object.entries({ PHONE, DESKTOP }))
  for (const count of [1, 2, 3, 4])
    test(`${where}: of ${count} lines all have a name, in the drawing and not on each other`, () => {
      const boxes = boxesOf(LINES.slice(0, count), drawing)
      expect(boxes).toHaveLength(count)
      for (const { left, right, top, low } of boxes) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(drawing.width)
        expect(low).toBeLessThanOrEqual(drawing.height)
      }
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          expect(a.right <= b.left || b.right <= a.left || a.low <= b.top || b.low <= a.top).toBe(
            true,
          )
    })

test('a name stands beside its own line, not on the one of another', () => {
  const inner = { name: 'Binnen', values: AXES.map(() => 30) }
  const outer = { name: 'Buiten', values: AXES.map(() => 80) }
  const places = namesOnLines([inner, outer], DESKTOP)
  const out = places.map((place) =>
    Math.round((Math.hypot((place?.x ?? 0) - 250, (place?.y ?? 0) - 230) / 175) * 100),
  )
  expect(Math.abs((out[0] ?? 0) - 30)).toBeLessThan(Math.abs((out[0] ?? 0) - 80))
  expect(Math.abs((out[1] ?? 0) - 80)).toBeLessThan(Math.abs((out[1] ?? 0) - 30))
})

test('lines that lie on each other have their names apart, and one of a single mark has its name there', () => {
  const same = [50, 50, 50, 50, 50, 50, 50, 50]
  expect(
    boxesOf(
      ['Beek', 'Stein', 'Vaals'].map((name) => ({ name, values: same })),
      PHONE,
    ),
  ).toHaveLength(3)
  const [place] = namesOnLines(
    [{ name: 'Beek', values: [null, null, null, null, 40, null, null, null] }],
    PHONE,
  )
  const mark = { x: 162, y: 170 + 0.4 * 97 }
  expect(Math.hypot((place?.x ?? 0) - mark.x, (place?.y ?? 0) - mark.y)).toBeLessThan(40)
})

test('a value that has no axis, such as the total, moves no name', () => {
  const withTotal = LINES.map(({ name, values }) => ({ name, values: [...values, 50] }))
  expect(namesOnLines(withTotal, PHONE)).toEqual(namesOnLines(LINES, PHONE))
})

test('a line without values has no name', () => {
  expect(namesOnLines([{ name: 'Beek', values: AXES.map(() => null) }], PHONE)).toEqual([null])
})

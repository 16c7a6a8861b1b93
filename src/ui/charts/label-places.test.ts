import { expect, test } from 'vitest'
import { labelPlaces } from './label-places.ts'

test('labels of points that lie close do not lie on each other', () => {
  const points = [
    { x: 50, y: 50 },
    { x: 51, y: 50 },
    { x: 50, y: 51 },
    { x: 52, y: 51 },
    { x: 51, y: 52 },
  ]
  const labels = labelPlaces(points, [4, 8, 12], 4).map((offset, index) => ({
    x: (points[index]?.x ?? NaN) + offset.x,
    y: (points[index]?.y ?? NaN) + offset.y,
  }))
  for (const [index, a] of labels.entries())
    for (const b of labels.slice(index + 1))
      expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(4)
})

test('a point alone has its label beside it, the same every time', () => {
  const alone = [{ x: 10, y: 10 }]
  expect(labelPlaces(alone, [4], 4)).toEqual([{ x: 4, y: 0 }])
})

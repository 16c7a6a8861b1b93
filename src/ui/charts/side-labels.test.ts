import { expect, test } from 'vitest'
import { sideLabels, twoLines } from './side-labels.ts'

test('names beside points that lie on each other do not, and stay beside the plot', () => {
  const points = Array.from({ length: 15 }, (_, index) => ({
    id: String(index),
    x: 50 + index,
    y: index % 2 === 0 ? 2 : 398,
  }))
  const labels = [...sideLabels(points, 400, 40).values()]
  for (const side of ['left', 'right'] as const) {
    const heights = labels.filter((one) => one.side === side).map(({ y }) => y)
    expect(heights.length).toBeGreaterThan(6)
    const sorted = [...heights].sort((a, b) => a - b)
    for (const [index, y] of sorted.slice(1).entries())
      expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(40 - 1e-9)
    expect(sorted[0]).toBeGreaterThanOrEqual(0)
    expect(sorted.at(-1)).toBeLessThanOrEqual(400)
  }
})

test('a point alone has its name at its own height', () => {
  expect(sideLabels([{ id: 'a', x: 1, y: 120 }], 400, 40).get('a')).toEqual({
    side: 'left',
    y: 120,
  })
})

test('a long name takes two lines, and says that there is more', () => {
  expect(twoLines('Snel antwoord', 20)).toEqual(['Snel antwoord'])
  const lines = twoLines('Lokale regels en voorwaarden die werkbaar zijn voor mijn bedrijf', 20)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
})

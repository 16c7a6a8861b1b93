import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { regionMoved, themesMoved } from './themes-moved.ts'

const [theme] = DEFINITION.themes.map(({ id }) => id) as [string]
const asked = DEFINITION.items.filter((item) => item.theme === theme && item.weight > 0)

/** Every question of the first theme at one score. */
const at = (score: number) => ({
  items: Object.fromEntries(asked.map(({ id }) => [id, { score }])),
})
const round = (name: string, score: number) => ({
  ...{ round: name, definition: DEFINITION, sheet: at(score) },
  route: 'full' as const,
})
const byAll = (name: string, scores: Readonly<Record<string, number>>) => ({
  ...{ round: name, definition: DEFINITION },
  sheets: new Map(Object.entries(scores).map(([code, score]) => [code, at(score)])),
})

test('a theme stands higher only by more than one answer one level off', () => {
  expect(themesMoved(round('Voorjaar', 25), round('Najaar', 75))).toMatchObject({
    since: 'Voorjaar',
    byTheme: { [theme]: 'up' },
  })
  expect(themesMoved(round('Voorjaar', 50), round('Najaar', 51))?.byTheme[theme]).toBe('none')
  expect(themesMoved(round('Voorjaar', 75), round('Najaar', 25))?.byTheme[theme]).toBe('down')
})

test('another route, or no earlier round, is nothing to stand beside', () => {
  expect(themesMoved(null, round('Najaar', 50))).toBeNull()
  const short = { ...round('Voorjaar', 50), route: 'short' as const }
  expect(themesMoved(short, round('Najaar', 50))).toBeNull()
})

test('the region moved by those who handed in in both rounds, each beside itself', () => {
  const before = byAll('Voorjaar', { a: 25, b: 25, c: 25 })
  // Who is new does not make the region better.
  const now = byAll('Najaar', { a: 75, b: 75, c: 75, d: 100 })
  expect(regionMoved(before, now, 'full')?.byTheme[theme]).toBe('up')
  const same = byAll('Najaar', { a: 25, b: 25, c: 25, d: 100 })
  expect(regionMoved(before, same, 'full')?.byTheme[theme]).toBe('none')
  expect(regionMoved(before, byAll('Najaar', { d: 100 }), 'full')).toBeNull()
})

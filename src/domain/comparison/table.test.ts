import { expect, test } from 'vitest'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet, ThemeScore } from '#domain/questionnaire/score-sheet.ts'
import { DEFINITION } from '#tests/content.ts'
import { mostAndLeastSpread, strongestAndWeakest, scoredColumns } from './findings.ts'
import { howManyHave, itemTable, ordered, themeTable, type ComparedScan } from './table.ts'

const definition: Definition = DEFINITION

function themeScore(score: number | null, shown = score !== null): ThemeScore {
  return {
    score,
    coverage: shown ? 1 : 0.4,
    low: score,
    high: score,
    shown,
    provisional: false,
    notApplicableShare: 0,
  }
}

const municipality = (name: string) => ({
  code: name,
  name,
  shortName: name.slice(0, 3),
  slug: name.toLowerCase(),
  subregion: 'Parkstad Limburg',
  sizeClass: 'small' as const,
  inhabitants: 20_000,
  rural: true,
  borders: [],
  features: [],
  tileRow: 0,
  tileColumn: 0,
  takesPart: true,
})

function scan(
  name: string,
  scores: Record<string, ThemeScore>,
  total: number | null,
): ComparedScan {
  const sheet: ScoreSheet = { version: '2026-1', route: 'full', items: {}, themes: scores, total }
  return { municipality: municipality(name), scanId: name, sheet }
}

test('a theme that may not be shown is absent, never 0', () => {
  const table = themeTable(
    definition,
    [scan('Beek', { reactie: themeScore(0), inkoop: themeScore(50, false) }, null)],
    'full',
    'Totaal',
  )
  const value = (id: string) => table.rows[0]?.values[table.columns.findIndex((c) => c.id === id)]
  expect(value('reactie')?.score).toBe(0)
  expect(value('inkoop')).toEqual({
    score: null,
    coverage: 0.4,
    range: null,
    provisional: false,
    themes: null,
    absence: 'too_little',
  })
  expect(value('total')?.score).toBeNull()
})

test('a regional median appears from five municipalities on', () => {
  const scans = [10, 20, 30, 40].map((s) => scan(`G${s}`, { reactie: themeScore(s) }, null))
  const column = (list: ComparedScan[]) =>
    themeTable(definition, list, 'full', 'Totaal').columns.find(({ id }) => id === 'reactie')
  expect(column(scans)?.spread).toBeNull()
  expect(column([...scans, scan('G90', { reactie: themeScore(90) }, null)])?.spread?.median).toBe(
    30,
  )
})

test('ordering by a theme puts the missing last and ties by name', () => {
  const table = themeTable(
    definition,
    [
      scan('Stein', { reactie: themeScore(40) }, null),
      scan('Beek', { reactie: themeScore(40) }, null),
      scan('Vaals', {}, null),
      scan('Heerlen', { reactie: themeScore(70) }, null),
    ],
    'full',
    'Totaal',
  )
  expect(ordered(table, 'reactie').map((row) => row.municipality.name)).toEqual([
    'Heerlen',
    'Beek',
    'Stein',
    'Vaals',
  ])
  expect(ordered(table, undefined)[0]?.municipality.name).toBe('Beek')
})

test('the items of a theme leave out context items and say why a value is missing', () => {
  const base = scan('Beek', {}, null)
  const sheet: ScoreSheet = {
    ...base.sheet,
    items: {
      'betaaltermijn-pct': { status: 'ok', score: 72 },
      'e-factuur': { status: 'unknown', score: null },
    },
  }
  const table = itemTable(definition, [{ ...base, sheet }], 'inkoop', 'full')
  expect(table.columns.map(({ id }) => id)).not.toContain('lokaal-mkb-aandeel-pct')
  expect(table.rows[0]?.values.slice(0, 3).map(({ score, absence }) => [score, absence])).toEqual([
    [72, null],
    [null, 'unknown'],
    [null, 'unknown'],
  ])
  expect(itemTable(definition, [], 'inkoop', 'short').columns.map(({ id }) => id)).toEqual([
    'betaaltermijn-pct',
    'lokaal-inkoopbeleid',
  ])
})

test('the findings name the strongest, the weakest and the most spread theme', () => {
  const scans = [1, 2, 3, 4, 5].map((n) =>
    scan(`G${n}`, { reactie: themeScore(80 + n), inkoop: themeScore(10 * n) }, null),
  )
  const columns = scoredColumns(themeTable(definition, scans, 'full', 'Totaal'))
  expect(strongestAndWeakest(columns)).toMatchObject({
    most: [{ id: 'reactie' }],
    least: [{ id: 'inkoop' }],
  })
  expect(mostAndLeastSpread(columns)?.most[0]?.id).toBe('inkoop')
  expect(mostAndLeastSpread([])).toBeNull()
})

test('how many have it counts from 75 points on, among those with a score', () => {
  const scans = [100, 75, 74].map((score) =>
    scan(`G${score}`, { reactie: themeScore(score) }, null),
  )
  const table = themeTable(definition, [...scans, scan('Leeg', {}, null)], 'full', 'Totaal')
  const index = table.columns.findIndex(({ id }) => id === 'reactie')
  expect(howManyHave(table, index)).toEqual({ have: 2, of: 3 })
})

test('when municipalities lie equally far apart everywhere, nothing stands out', () => {
  const scans = [1, 2, 3, 4, 5].map((n) =>
    scan(`G${n}`, { reactie: themeScore(50), inkoop: themeScore(50) }, null),
  )
  const columns = scoredColumns(themeTable(definition, scans, 'full', 'Totaal'))
  for (const found of [mostAndLeastSpread, strongestAndWeakest])
    expect(found(columns)?.most).toHaveLength(2)
})

test('a theme that the short route does not ask about is said to be not asked, not left open', () => {
  const items = definition.items.map((item) =>
    item.theme === 'inkoop' ? { ...item, core: false } : item,
  )
  const { sheet, ...of } = scan('Beek', {}, null)
  const table = themeTable(
    { ...definition, items },
    [{ ...of, sheet: { ...sheet, route: 'short' } }],
    'full',
    'Totaal',
  )
  const absence = (id: string) =>
    table.rows[0]?.values[table.columns.findIndex((column) => column.id === id)]?.absence
  expect(absence('inkoop')).toBe('hidden')
  expect(absence('reactie')).toBe('too_little')
})

test('a total over fewer themes than the route asks about says over how many', () => {
  const all = Object.fromEntries(definition.themes.map(({ id }) => [id, themeScore(50)]))
  const over = (scores: Record<string, ThemeScore>, total: number | null) =>
    themeTable(definition, [scan('Beek', scores, total)], 'full', 'Totaal').rows[0]?.values.at(-1)
      ?.themes
  expect(over(all, 50)).toBeNull()
  expect(over({ ...all, reactie: themeScore(50, false) }, 50)).toBe(definition.themes.length - 1)
  expect(over({}, null)).toBeNull()
})

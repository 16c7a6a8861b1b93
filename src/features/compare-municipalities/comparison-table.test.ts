import { expect, test } from 'vitest'
import type { Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet, ThemeScore } from '#domain/questionnaire/score-sheet.ts'
import questionnaire from '#content/questionnaire-2026-1.json'
import rating from '#content/rating-2026-1.json'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { mostAndLeastSpread, strongestAndWeakest } from './findings.ts'
import { itemTable, ordered, themeTable, type ComparedScan } from './comparison-table.ts'

const definition: Definition = definitionSchema.parse({
  ...questionnaire,
  ratingItems: rating.items,
})

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

function scan(
  name: string,
  scores: Record<string, ThemeScore>,
  total: number | null,
): ComparedScan {
  const sheet: ScoreSheet = { version: '2026-1', route: 'full', items: {}, themes: scores, total }
  return { municipalityCode: name, municipalityName: name, sheet }
}

test('a theme that may not be shown is absent, never 0', () => {
  const table = themeTable(
    definition,
    [scan('Beek', { reactie: themeScore(0), inkoop: themeScore(50, false) }, null)],
    'Totaal',
  )
  const value = (id: string) => table.rows[0]?.values[table.columns.findIndex((c) => c.id === id)]
  expect(value('reactie')?.score).toBe(0)
  expect(value('inkoop')).toEqual({ score: null, provisional: false, absence: 'too_little' })
  expect(value('total')?.score).toBeNull()
})

test('a regional median appears from five municipalities on', () => {
  const scans = [10, 20, 30, 40].map((s) => scan(`G${s}`, { reactie: themeScore(s) }, null))
  const column = (list: ComparedScan[]) =>
    themeTable(definition, list, 'Totaal').columns.find(({ id }) => id === 'reactie')
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
    'Totaal',
  )
  expect(ordered(table, 'reactie').map((row) => row.name)).toEqual([
    'Heerlen',
    'Beek',
    'Stein',
    'Vaals',
  ])
  expect(ordered(table, undefined)[0]?.name).toBe('Beek')
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
    scan(`G${n}`, { reactie: themeScore(60 + n), inkoop: themeScore(10 * n) }, null),
  )
  const { columns } = themeTable(definition, scans, 'Totaal')
  expect(strongestAndWeakest(columns)?.strongest.id).toBe('reactie')
  expect(mostAndLeastSpread(columns)?.most.id).toBe('inkoop')
  expect(mostAndLeastSpread([])).toBeNull()
})

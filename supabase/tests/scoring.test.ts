import { afterAll, beforeAll, expect, test } from 'vitest'
import { definition as published } from '#content/2026-1/version.ts'
import { definitionSchema, type Definition } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { unfinishedThemes } from '#domain/questionnaire/unfinished.ts'
import { choiceCoverage, submitObstacles } from '#domain/questionnaire/completeness.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { randomScans, type RandomScan } from './random-answers.ts'

/** The score is computed twice, in TypeScript for live use and in SQL for the record: never differently. */
let db: TestDatabase

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

const definition = definitionSchema.parse(published)
const SEED = 20261123

type Official = { sheet: ScoreSheet; coverage: number; unproven: string[] }

/** One question for all scans. */
function official(
  scans: readonly RandomScan[],
  asked: Definition = definition,
): Promise<Official[]> {
  return db.sql<Official>(`
    select sheet, private.choice_coverage(definition, sheet) as coverage,
      (select coalesce(json_agg(id), '[]') from private.without_evidence(definition, answers, sheet) as id) as unproven
    from jsonb_array_elements(${json(scans)}) with ordinality as given (scan, position)
    cross join (select ${json(asked)} as definition) as version
    cross join lateral (
      select scan -> 'answers' as answers,
        private.score_scan(definition, scan -> 'answers', scan ->> 'route') as sheet offset 0
    ) as scored
    order by position`)
}

const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`

/** Equal to 1e-9, with the same keys everywhere. */
function expectSame(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number')
    return void (
      Math.abs(actual - expected) < 1e-9 ||
      expect.fail(`${path}: SQL ${actual}, TypeScript ${expected}`)
    )
  if (typeof expected !== 'object' || expected === null)
    return void (
      actual === expected ||
      expect.fail(`${path}: SQL ${JSON.stringify(actual)}, TypeScript ${String(expected)}`)
    )
  const [a, b] = [actual as Record<string, unknown>, expected as Record<string, unknown>]
  expect(Object.keys(a ?? {}).sort(), path).toEqual(Object.keys(b).sort())
  for (const key of Object.keys(b)) expectSame(a[key], b[key], `${path}.${key}`)
}

async function expectAgreement(scans: readonly RandomScan[], asked: Definition): Promise<number> {
  const sheets = await official(scans, asked)
  expect(sheets).toHaveLength(scans.length)
  const totals = new Set<number | null>()
  for (const [index, { route, answers }] of scans.entries()) {
    const expected = score(asked, answers, route)
    const obstacle = submitObstacles(asked, answers, route).find(
      (o) => o.reason === 'evidence_missing',
    )
    const unproven =
      obstacle?.reason === 'evidence_missing' ? obstacle.items.map(({ id }) => id) : []
    const coverage = choiceCoverage(asked, answers, route)
    expectSame(sheets[index], { sheet: expected, coverage, unproven }, `scan ${index}`)
    totals.add(expected.total)
  }
  return totals.size
}

test('both agree on a thousand random scans', { timeout: 60_000 }, async () => {
  const totals = await expectAgreement(randomScans(definition, 1000, SEED), definition)
  expect(totals).toBeGreaterThan(300)
})

/** Said before signing in TypeScript, and to everybody else afterwards by SQL. */
test('both call the same themes provisional, numbers that were left open included', async () => {
  const scans = randomScans(definition, 200, SEED).map(({ route, answers }, index) => ({
    route,
    answers: Object.fromEntries(
      Object.entries(answers).filter(
        ([id]) =>
          index % 2 > 0 || definition.items.some((one) => one.id === id && one.kind !== 'number'),
      ),
    ),
  }))
  const rows = await db.sql<{ themes: string[] }>(`
    select private.provisional_themes(
      private.score_scan(${json(definition)}, scan -> 'answers', scan ->> 'route')
    ) as themes
    from jsonb_array_elements(${json(scans)}) with ordinality as given (scan, position)
    order by position`)
  const said = scans.map(({ route, answers }) =>
    unfinishedThemes(definition, score(definition, answers, route))
      .filter(({ shown }) => shown)
      .map(({ theme }) => theme.id)
      .sort(),
  )
  expect(rows.map(({ themes }) => themes)).toEqual(said)
  expect(said.filter((themes) => themes.length > 0).length).toBeGreaterThan(50)
})

/** Conditions that version 2026-1 does not have, but the definition allows. */
test('both agree on hidden items with and without a score, also in a chain', async () => {
  const items = definition.items.map((item) => {
    const { hiddenScore, ...rest } = item
    if (item.id === 'reactie-gemeten-pct') return rest
    if (item.id === 'lokaal-mkb-aandeel-pct') return { ...item, hiddenScore: 10 }
    if (item.id === 'zakelijk-inloggen') return { ...item, hiddenScore: 100 }
    if (item.id === 'doorverbinden')
      return { ...rest, showIf: { item: 'reactie-gemeten-pct', atLeast: 60 } }
    if (item.id === 'tussenbericht')
      return { ...rest, hiddenScore: 40, showIf: { item: 'doorverbinden', oneOf: ['l0', 'l1'] } }
    return hiddenScore === undefined ? rest : item
  })
  const chained = definitionSchema.parse({ ...definition, items })
  await expectAgreement(randomScans(chained, 200, SEED), chained)
})

test('an empty scan scores nothing, not 0', async () => {
  const [empty] = await official([{ route: 'full', answers: {} }])
  expect(empty?.sheet.total).toBeNull()
  expect(empty?.sheet.themes['aanspreekpunt']).toEqual({
    score: null,
    coverage: 0,
    low: 0,
    high: 100,
    shown: false,
    provisional: false,
    notApplicableShare: 0,
  })
})

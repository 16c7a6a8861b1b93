import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerValue } from '#domain/questionnaire/answers.ts'
import type { Route } from '#domain/questionnaire/definition.ts'
import type { ScoreSheet, ThemeScore, ItemScore } from '#domain/questionnaire/score-sheet.ts'
import * as quality from '#domain/rating/quality.ts'
import { expectClose, vectors, type BareAnswers } from '#tests/vectors.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'

/** The worked numbers of the dossier, read by SQL from the same files as by TypeScript. */
let db: TestDatabase

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`
const array = (values: readonly (number | null)[]) =>
  `'{${values.map((v) => v ?? 'null').join(',')}}'::smallint[]`

async function ask<Row>(query: string): Promise<Row> {
  const [row] = await db.sql<Row>(query)
  if (!row) throw new Error('no answer')
  return row
}

async function sheet(route: Route, answers: BareAnswers): Promise<ScoreSheet> {
  const query = `select private.score_scan(definition, ${json(answers)}, '${route}') as sheet`
  return (await ask<{ sheet: ScoreSheet }>(`${query} from public.questionnaire_version`)).sheet
}

test.for(vectors<{ item: string; value: AnswerValue }, number | null>('items'))(
  'item, $source: $name',
  async ({ input, expected, tolerance }) => {
    const { score } = await ask<{ score: number | null }>(
      `select private.answer_score(private.item_of(definition, '${input.item}'), ${json(input.value)}) as score
       from public.questionnaire_version`,
    )
    expectClose(score, expected, tolerance)
  },
)

test.for(vectors<number, number>('half-up'))(
  'rounding, $name: $input is $expected',
  async ({ input, expected }) => {
    expect(
      await ask<{ whole: number }>(`select private.half_up(${input}::double precision) as whole`),
    ).toEqual({ whole: expected })
  },
)

test.for(vectors<{ before: object; now: object }, string>('same-question'))(
  'the same question, $name: $expected',
  async ({ input: { before, now }, expected }) => {
    for (const [one, other] of [
      [before, now],
      [now, before],
    ])
      // prettier-ignore
      expect(
        await ask<{ same: string }>(
          `select private.same_question(${json(one)}, ${json(other)}) as same`,
        ),
      ).toEqual({ same: expected })
  },
)

type ThemeInput = { theme: string; route: Route; answers: BareAnswers }

test.for(vectors<ThemeInput, { theme: ThemeScore; items: Record<string, ItemScore> }>('themes'))(
  'theme, $source: $name',
  async ({ input, expected, tolerance }) => {
    const { themes, items } = await sheet(input.route, input.answers)
    expectClose(themes[input.theme], expected.theme, tolerance)
    expectClose(items, expected.items, tolerance)
  },
)

type TotalInput = { route: Route; answers: BareAnswers }

test.for(
  vectors<TotalInput, { total: number | null; themes: Record<string, number | null> }>('totals'),
)('total, $source: $name', async ({ input, expected, tolerance }) => {
  const { total, themes } = await sheet(input.route, input.answers)
  expectClose(total, expected.total, tolerance)
  for (const [id, score] of Object.entries(expected.themes))
    expectClose(themes[id]?.score, score, tolerance)
})

type Rated = {
  importance: (number | null)[]
  satisfaction: (number | null)[]
  mark: number | null
  contact: string | null
  seconds: number
}

async function judged(rating: Rated, medianSeconds: number | null) {
  const given = `${array(rating.importance)}, ${array(rating.satisfaction)}`
  const contact = rating.contact === null ? 'null' : `'${rating.contact}'`
  return ask<{ flags: string[]; published: boolean }>(
    `select to_json(flags) as flags, private.is_valid_rating(${given}, flags) as published
     from private.rating_flags(${given}, ${rating.mark ?? 'null'}::smallint, ${contact}, ${rating.seconds}, ${medianSeconds ?? 'null'}) as flags`,
  )
}

test.for(
  vectors<{ rating: Rated; medianSeconds: number | null }, { flags: string[]; published: boolean }>(
    'quality',
  ),
)('quality, $source: $name', async ({ input, expected }) => {
  expect(await judged(input.rating, input.medianSeconds)).toEqual(expected)
})

test('the numbers on the method page are those of the database', async () => {
  const answered = (n: number, values: number[]) =>
    Array.from({ length: 15 }, (_, index) =>
      index < n ? (values[index % values.length] ?? null) : null,
    )
  const rating = (importance: number, satisfaction: number, seconds = 10_000): Rated => ({
    importance: answered(importance, [5, 3]),
    satisfaction: answered(satisfaction, [4, 2]),
    ...{ mark: 7, contact: '2-5', seconds },
  })
  const counts = async (importance: number, satisfaction: number) =>
    (await judged(rating(importance, satisfaction), null)).published
  expect(await counts(quality.IMPORTANCE_ANSWERS, quality.SATISFACTION_ANSWERS)).toBe(true)
  expect(await counts(quality.IMPORTANCE_ANSWERS - 1, quality.SATISFACTION_ANSWERS)).toBe(false)
  expect(await counts(quality.IMPORTANCE_ANSWERS, quality.SATISFACTION_ANSWERS - 1)).toBe(false)
  const flagsOf = async (seconds: number, median: number | null) =>
    (await judged(rating(15, 15, seconds), median)).flags
  expect(await flagsOf(quality.FASTEST_SECONDS, null)).toEqual([])
  expect(await flagsOf(quality.FASTEST_SECONDS - 1, null)).toEqual(['speeder'])
  expect(await flagsOf(quality.SHARE_OF_MEDIAN * 1_000, 1_000)).toEqual([])
  expect(await flagsOf(quality.SHARE_OF_MEDIAN * 1_000 - 1, 1_000)).toEqual(['speeder'])
  const equal = async (n: number) =>
    (
      await judged(
        { ...rating(15, 15), importance: answered(15, [4]), satisfaction: answered(n, [4]) },
        null,
      )
    ).flags
  expect(await equal(quality.STRAIGHT_FROM)).toEqual(['straight_lining'])
  expect(await equal(quality.STRAIGHT_FROM - 1)).toEqual([])
})

test.for(vectors<{ counts: number[] }, { n: number; margin: number }>('means'))(
  'margin, $source: $name, rounded up and never too narrow',
  async ({ input: { counts }, expected: { n, margin } }) => {
    const sum = (power: number) =>
      counts.reduce((total, count, index) => total + count * (index + 1) ** power, 0)
    const spread = 25 * Math.sqrt((sum(2) - sum(1) ** 2 / n) / (n - 1))
    const result = await ask<{ margin: number }>(
      `select private.margin(${spread}, ${n}, 1, 0, 0, 0) as margin`,
    )
    expect(result.margin).toBeGreaterThanOrEqual(25 * margin)
    expect(result.margin).toBeLessThanOrEqual(25 * margin + 2)
  },
)

test.for(vectors<{ item: object; value: AnswerValue }, boolean>('evidence-rules'))(
  'evidence, $source: $name, $expected',
  async ({ input: { item, value }, expected }) => {
    expect(
      await ask<{ asks: boolean }>(
        `select private.asks_evidence(${json(item)}, ${json(value)}) as asks`,
      ),
    ).toEqual({ asks: expected })
  },
)

test.for(vectors<string, string | null>('evidence-links'))(
  'a link, $name becomes $expected',
  async ({ input, expected }) => {
    const { link } = await ask<{ link: string }>(
      `select private.complete_link(${json(input)} #>> '{}') as link`,
    )
    // The same check as of the column.
    expect(/^(https?:\/\/\S+)?$/.test(link) ? link : null).toBe(expected)
  },
)

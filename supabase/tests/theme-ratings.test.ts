import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { halfUp } from '#domain/half-up.ts'
import { changeBetween } from '#domain/rating/since-before.ts'
import { seededRandom } from '../demo/random.ts'
import rating from '#content/2026-1/rating.json' with { type: 'json' }
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, without, type World } from './world.ts'

/** What entrepreneurs say of each theme through the closed rounds, for everybody. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const TIME = 'e-vergunningtijd'
const ADVICE = 'e-meedenken'
const RULES = 'e-regels'

/** As if ratings had been released, without noise: so many answers with this mean of five. */
async function released(
  code: string,
  means: Record<string, number>,
  n = 40,
  round = world.roundId,
) {
  await db.sql(`insert into private.rating_overview (round_id, municipality_code, responses)
    values ('${round}', '${code}', ${n}) on conflict do nothing`)
  for (const [item, mean] of Object.entries(means)) {
    const position = 1 + rating.items.findIndex(({ id }) => id === item)
    await db.sql(`insert into private.rating_release
      select '${round}', '${code}', ${position}, ${n}, ${n}, 0, ${n}, ${n}, ${n * (mean - 3)}, ${n / 2}`)
  }
}

/** Closes the round and opens the next. */
async function nextRound(): Promise<void> {
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await db.sql(`update public.round set opened_at = opened_at - interval '200 days',
    closed_at = closed_at - interval '200 days', name = 'Eerder ' || gen_random_uuid()`)
  const opened = await db.as(world.staff).rpc('open_round', { name: 'Later' })
  world = { ...world, roundId: String((opened.body as { id: string }).id) }
}
const close = () => db.as(world.staff).rpc('close_round', { round_id: world.roundId })

const read = async (code: string | null = A) =>
  (await db.as('anonymous').rpc('theme_ratings', { municipality_code: code })).rows
const permits = async (code: string | null = A) =>
  (await read(code)).filter((row) => row['theme'] === 'vergunningen')

test('everybody reads a theme in the closed rounds, the oldest first, with its margin', async () => {
  await released(A, { [TIME]: 3, [ADVICE]: 4 })
  await nextRound()
  await released(A, { [TIME]: 4, [ADVICE]: 4 })
  await close()
  // Below three municipalities answers are taken to go together: 2.05 · 29/√40 = 9.4.
  expect(await permits()).toMatchObject([
    { items: 2, n: 40, satisfaction: 63, margin: 10, municipalities: 1, median: null },
    { items: 2, n: 40, satisfaction: 75, margin: 10, municipalities: 1, median: null },
  ])
})

test('the errors of the items of one person go together as far as they do in the region', async () => {
  await released(A, { [TIME]: 3, [ADVICE]: 3 })
  for (const code of [B, C]) await released(code, {})
  // A spread of 25 and a correlation of 0.4.
  await db.sql(`update private.rating_overview set blocks = 1, satisfaction_squares = 50, satisfaction_freedom = 50,
    satisfaction_products = 20, satisfaction_pairs = 50`)
  await close()
  // (0.4 · (2 · 3.95)² + 0.6 · 2 · 3.95² + 2 · 1.875²)/2² = 12.7; 2.05 · √12.7 = 7.3. As one it would be 9, apart 7.
  expect(await permits()).toMatchObject([{ satisfaction: 50, margin: 8 }])
})

test('an item that one round does not show is in no round: else it is a change of questions', async () => {
  await released(A, { [TIME]: 3, [ADVICE]: 3, [RULES]: 1 })
  await nextRound()
  await released(A, { [TIME]: 3, [ADVICE]: 3 })
  await released(A, { [RULES]: 5 }, 9)
  await close()
  expect((await permits()).map((row) => [row['items'], row['satisfaction']])).toEqual([
    [2, 50],
    [2, 50],
  ])
})

test('a round that shows next to nothing takes no theme from the others', async () => {
  await released(A, { [ADVICE]: 4 })
  await nextRound()
  await released(A, { [TIME]: 3, [RULES]: 3 })
  await nextRound()
  await released(A, { [TIME]: 4, [RULES]: 4 })
  await close()
  expect((await permits()).map((row) => [row['items'], row['satisfaction']])).toEqual([
    [2, 50],
    [2, 75],
  ])
})

test('a round without numbers of the municipality stands without, beside the median of five others', async () => {
  const others = await db.sql<{ code: string }>(
    `select code from public.municipality where takes_part and code <> '${A}' order by code limit 5`,
  )
  await released(A, { [TIME]: 5 }, 9)
  for (const [index, { code }] of others.entries()) await released(code, { [TIME]: 2 + index / 2 })
  await close()
  expect(await permits()).toMatchObject([
    { items: null, n: null, satisfaction: null, margin: null, municipalities: 5, median: 50 },
  ])
  // 25, 37.5, 50, 62.5 and 75 in whole points, each of forty.
  expect(await permits(null)).toMatchObject([{ n: 200, satisfaction: 50, median: 50, margin: 5 }])
})

test('of four municipalities there is no median', async () => {
  const four = await db.sql<{ code: string }>(
    `select code from public.municipality where takes_part order by code limit 4`,
  )
  for (const { code } of four) await released(code, { [TIME]: 3 })
  await close()
  expect(await permits(null)).toMatchObject([{ municipalities: 4, median: null }])
})

test('nobody reads a round that is open, not even staff', async () => {
  await released(A, { [TIME]: 3 })
  for (const person of ['anonymous', world.staff, world.officialA] as const)
    expect((await db.as(person).rpc('theme_ratings', { municipality_code: A })).rows).toEqual([])
  await without(db, 'public.theme_ratings', [['where private.is_public(id)', '']], async () => {
    expect(await read()).toHaveLength(1)
  })
})

test('of numbers that did not change fewer than one in twenty is called more than chance', async () => {
  const random = seededRandom(15)
  const told: string[] = []
  for (const [n, blocks] of [
    [15, 1],
    [40, 2],
    [150, 5],
  ] as const) {
    // Published as item_results does: a spread of 25, and the noise of so many blocks.
    const [found] = await db.sql<{ margin: number; deviation: number }>(
      `select private.margin(25, ${n}, ${blocks}, 25 * answers, counts, 10) as margin,
        sqrt(25 ^ 2 / ${n}.0 + ${blocks} * ((25 * answers) ^ 2 + (10 * counts) ^ 2) / ${n}.0 ^ 2) as deviation
      from private.noise_sizes()`,
    )
    const { margin = 0, deviation = 0 } = found ?? {}
    const published = (mean: number) => ({ value: halfUp(random.normal(mean, deviation)), margin })
    const called = (change: number) => {
      let beyond = 0
      for (let turn = 0; turn < 20_000; turn++)
        beyond += Number(changeBetween(published(60), published(60 + change)).moved !== 'chance')
      return beyond / 20_000
    }
    const [alarms, power] = [called(0), called(10)]
    told.push(`n ${n}: margin ${margin}, false alarms ${alarms}, ten points found ${power}`)
    expect(alarms).toBeGreaterThan(0.01)
    expect(alarms).toBeLessThan(0.05)
  }
  console.info(told.join('\n'))
})

test('a municipality that does not take part is refused', async () => {
  const reply = await db.as('anonymous').rpc('theme_ratings', { municipality_code: 'GM9999' })
  expect(reply.code).toBe('municipality_unknown')
})

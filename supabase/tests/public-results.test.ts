import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import {
  A,
  B,
  C,
  freshWorld,
  rateTimes,
  rating,
  weekPasses,
  without,
  withoutNoise,
  type World,
} from './world.ts'

/** What everyone may read of a closed round, and what not. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const NO_ROUND = '00000000-0000-4000-8000-000000000000'
const SPLIT = { split: 'sector' }
const stranger = (name: string, more: object = {}) =>
  db.as('anonymous').rpc(name, { round_id: world.roundId, ...more })
const close = () => db.as(world.staff).rpc('close_round', { round_id: world.roundId })
/** Closed, and the Monday after. */
async function closed(): Promise<void> {
  await close()
  await weekPasses(db)
  await stranger('public_results')
}
const split = async (municipality: string, by = 'sector') =>
  (await stranger('public_split', { municipality_code: municipality, split: by })).rows
const varied = (turn: number, more: object = {}) => ({
  satisfaction: Array.from({ length: 15 }, (_, index) => 1 + ((index + turn) % 5)),
  importance: Array.from({ length: 15 }, (_, index) => 1 + ((index + 2 * turn) % 5)),
  mark: 6 + (turn % 3),
  ...more,
})
async function rateVaried(times: number, municipality: string, more: object = {}): Promise<void> {
  for (let turn = 0; turn < times; turn++)
    await db.as('anonymous').rpc('rate_service', rating(municipality, varied(turn, more)))
}

describe('a stranger', () => {
  test('may not read an open round, nor one that does not exist', async () => {
    await rateVaried(12, A)
    expect((await db.as('anonymous').rpc('public_rounds')).rows).toEqual([])
    for (const name of [
      'public_responses',
      'public_results',
      'public_split',
      'public_actions_of_round',
    ]) {
      const more = name === 'public_split' ? { municipality_code: A, ...SPLIT } : {}
      for (const round_id of [world.roundId, NO_ROUND])
        expect([name, (await stranger(name, { ...more, round_id })).code]).toEqual([
          name,
          'not_found',
        ])
    }
  })

  test('reads a closed round on the Monday after: whole numbers with their margin, and the mark', async () => {
    await withoutNoise(db, async () => {
      await rateVaried(15, A)
      await closed()
      const { rows: rounds } = await db.as('anonymous').rpc('public_rounds')
      expect(rounds).toMatchObject([{ id: world.roundId, name: 'Najaar 2026' }])
      const { rows } = await stranger('public_results')
      const own = rows.filter((row) => row['municipality_code'] === A)
      expect(own).toHaveLength(15)
      // Every value three times; 2.15 · √(29²/15 + (25 · 3/15)² + (25 · 1.5/15)²) for importance, 25 from its centre.
      expect(own[0]).toMatchObject({
        n: 15,
        indicative: true,
        importance: 50,
        importance_margin: 21,
        satisfaction: 50,
        satisfaction_margin: 20,
        satisfied: 40,
      })
      expect((await stranger('public_responses')).rows).toContainEqual({
        municipality_code: A,
        responses: 15,
        left_out: 0,
        indicative: true,
        mark: 7,
        mark_n: 15,
        // In halves: 2.15 · √(2.61²/15 + (4/15)² + (1.5 · 1/15)²) = 1.6; 2.61 is nine hundredths of 29.
        mark_margin: 2,
      })
      await db.sql(
        `update private.rating_overview set mark_n = 40, mark_people = 40, mark_sum = 40`,
      )
      const { rows: more } = await stranger('public_responses')
      // In tenths: 2.05 · √(2.61²/40 + (4/40)² + (1.5 · 1/40)²) = 0.87.
      expect(more.find((row) => row['municipality_code'] === A)).toMatchObject({
        mark: 7,
        mark_n: 40,
        mark_margin: 0.9,
      })
    })
  })

  test('reads the region with the margin that follows from those of the municipalities', async () => {
    await withoutNoise(db, async () => {
      await rateVaried(15, A)
      await rateVaried(30, B)
      await rateVaried(9, C)
      await closed()
      const { rows } = await stranger('public_results')
      const item = rows.filter((row) => row['rating_item'] === 'e-juiste-persoon')
      const [region, a, b] = [null, A, B].map((code) =>
        item.find((row) => row['municipality_code'] === code),
      )
      expect(item).toHaveLength(3)
      const margin = (row: typeof a) => Number(row?.['importance_margin'])
      expect([a?.['n'], b?.['n'], region?.['n']]).toEqual([15, 30, 45])
      expect(margin(region)).toBe(Math.ceil(Math.hypot(15 * margin(a), 30 * margin(b)) / 45))
      expect(margin(region)).toBeLessThan(margin(b))
    })
  })

  test('sees that a municipality has too few, not how many', async () => {
    await rateVaried(9, A)
    await closed()
    expect((await stranger('public_results')).rows).toEqual([])
    for (const row of (await stranger('public_responses')).rows)
      expect(row).toMatchObject({
        responses: null,
        left_out: null,
        mark: null,
        mark_n: null,
        mark_margin: null,
      })
  })

  test('sees how many were left out, and not what they said', async () => {
    const careless = { seconds: 10, importance: Array<number>(15).fill(1) }
    await rateTimes(world, 2, A, { ...careless, satisfaction: Array<number>(15).fill(1), mark: 1 })
    await rateVaried(14, A)
    await withoutNoise(db, closed)
    const { rows } = await stranger('public_responses')
    expect(rows.find((row) => row['municipality_code'] === A)).toMatchObject({
      responses: 14,
      left_out: 2,
      mark: 7,
    })
  })

  const lost = (name: string) => `delete from private.setting where name = '${name}'`
  const zero = (name: string) => `update private.setting set value = 0 where name = '${name}'`
  test.each([
    ['publish_min_n', 'missing', lost],
    ['publish_batch', 'missing', lost],
    ['indicative_below', 'missing', lost],
    ['publish_min_n', 'zero', zero],
    ['publish_batch', 'zero', zero],
    ['indicative_below', 'zero', zero],
  ])('sees nothing when the setting %s is %s', async (name, _, lose) => {
    await rateVaried(45, A)
    await rateVaried(15, A, { sector: 'zorg' })
    await withoutNoise(db, closed)
    expect(await split(A)).not.toEqual([])
    const [setting] = await db.sql<{ value: number }>(
      `select value from private.setting where name = '${name}'`,
    )
    await db.sql(lose(name))
    try {
      expect((await stranger('public_results')).rows).toEqual([])
      expect(await split(A)).toEqual([])
      for (const row of (await stranger('public_responses')).rows)
        expect(row).toMatchObject({ responses: null, mark: null })
      for (const door of ['rating_steps', 'rating_days', 'rating_minutes', 'remarks_to_review']) {
        const reply = await db.as(world.staff).rpc(door, { round_id: world.roundId })
        expect([door, reply.status]).toEqual([door, 200])
        for (const row of reply.rows) expect(row).toMatchObject({ reached: null })
      }
    } finally {
      await db.sql(`insert into private.setting values ('${name}', ${setting?.value ?? 0})
        on conflict (name) do update set value = excluded.value`)
    }
  })
})

describe('a split', () => {
  const parts = async (municipality: string) => [
    ...new Set((await split(municipality)).map(({ part }) => part)),
  ]

  test('shows parts of thirty or more, with ten others beside them', async () => {
    await withoutNoise(db, async () => {
      await rateVaried(31, A, { sector: 'bouw' })
      await rateVaried(30, A, { sector: 'zorg' })
      await rateVaried(29, A, { sector: 'agro' })
      await rateVaried(40, B, { sector: 'bouw' })
      await rateVaried(9, B, { sector: 'zorg' })
      await closed()
      expect(await parts(A)).toEqual(['bouw', 'zorg'])
      expect(await parts(B)).toEqual([])
    })
  })

  test('tells how many only with noise, and the same for every item', async () => {
    await rateVaried(40, A, { sector: 'bouw' })
    await rateVaried(40, A, { sector: 'zorg' })
    // Keys that are the same each time, and so the noise: seven more and three fewer.
    await db.sql(`update private.rating set record_key = ('x' || md5('sleutel ' || sector || place))::bit(128)
      from (select id as known, row_number() over (partition by sector order by id) as place
        from private.rating) as numbered where id = known`)
    await closed()
    expect(await parts(A)).toEqual(['bouw', 'zorg'])
    for (const [part, n] of [
      ['bouw', 47],
      ['zorg', 37],
    ] as const) {
      const rows = (await split(A)).filter((row) => row['part'] === part)
      expect([part, new Set(rows.map((row) => row['n']))]).toEqual([part, new Set([n])])
    }
  })

  /** Thirty of one address and a few others, that staff let count. */
  async function dominated() {
    await rateVaried(20, A, { sector: 'zorg' })
    await db.sql(`insert into private.rating (id, round_id, municipality_code, week, language, importance,
        satisfaction, sector, size, contact, seconds, valid, repeated)
      select gen_random_uuid(), '${world.roundId}', '${A}', private.this_monday(), 'nl',
        array_fill(4::smallint, array[15]), array_fill(3::smallint, array[15]), 'bouw', '1', '1', 300, true, turn > 10
      from generate_series(1, 40) as turn`)
    await closed()
    return parts(A)
  }
  test('hides a part of which one sender may be more than half', async () => {
    expect(await withoutNoise(db, dominated)).toEqual([])
  })
  test('would show it without that rule', async () => {
    const shown = await without(
      db,
      'private.parts_to_show',
      [['and 2 * people.repeated <= noisy.n', '']],
      () => withoutNoise(db, dominated),
    )
    expect(shown).toEqual(['bouw'])
  })

  test.each([
    ['an unknown split', { split: 'mark' }, 'malformed_request'],
    ['two splits', { split: 'sector,size' }, 'malformed_request'],
    ['no split', { split: null }, 'malformed_request'],
    ['an unknown municipality', { municipality_code: 'GM0363' }, 'municipality_unknown'],
  ])('refuses %s', async (_, more, code) => {
    await close()
    const reply = await stranger('public_split', { municipality_code: C, ...SPLIT, ...more })
    expect(reply.code).toBe(code)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, rateTimes, rating, type World } from './world.ts'

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

const SPLIT = { split: 'sector' }
const stranger = (name: string, more: object = {}) =>
  db.as('anonymous').rpc(name, { round_id: world.roundId, ...more })
const close = () => db.as(world.staff).rpc('close_round', { round_id: world.roundId })
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
      expect([name, (await stranger(name, more)).code]).toEqual([name, 'not_found'])
    }
  })

  test('reads a closed round: whole numbers with their margin, and the mark in halves', async () => {
    await rateVaried(15, A)
    await close()
    const { rows: rounds } = await db.as('anonymous').rpc('public_rounds')
    expect(rounds).toMatchObject([{ id: world.roundId, name: 'Najaar 2026' }])
    const { rows } = await stranger('public_results')
    const own = rows.filter((row) => row['municipality_code'] === A)
    expect(own).toHaveLength(15)
    // Every value three times: mean 3, spread √2 · √(15/14); t of 14 degrees is 2.145.
    expect(own[0]).toMatchObject({
      n: 15,
      indicative: true,
      importance: 50,
      importance_margin: 21,
      satisfaction: 50,
      satisfied: 40,
    })
    expect((await stranger('public_responses')).rows).toContainEqual({
      municipality_code: A,
      responses: 15,
      left_out: 0,
      indicative: true,
      mark: 7,
    })
  })

  test('reads the region with the margin that follows from those of the municipalities', async () => {
    await rateVaried(15, A)
    await rateVaried(30, B)
    await rateVaried(9, C)
    await close()
    const { rows } = await stranger('public_results')
    const item = rows.filter((row) => row['rating_item'] === 'e-juiste-persoon')
    const [region, a, b] = [null, A, B].map((code) =>
      item.find((row) => row['municipality_code'] === code),
    )
    expect(item).toHaveLength(3)
    const margin = (row: typeof a) => Number(row?.['importance_margin'])
    expect([a?.['n'], b?.['n'], region?.['n']]).toEqual([15, 30, 45])
    expect(region?.['importance_margin']).toBe(
      Math.ceil(Math.hypot(15 * margin(a), 30 * margin(b)) / 45),
    )
    expect(margin(region)).toBeLessThan(margin(b))
  })

  test('sees that a municipality has too few, not how many', async () => {
    await rateVaried(9, A)
    await close()
    expect((await stranger('public_results')).rows).toEqual([])
    for (const row of (await stranger('public_responses')).rows)
      expect(row).toMatchObject({ responses: null, left_out: null, mark: null })
  })

  test('sees how many were left out, and not what they said', async () => {
    const careless = { seconds: 10, importance: Array<number>(15).fill(1) }
    await rateTimes(world, 2, A, { ...careless, satisfaction: Array<number>(15).fill(1), mark: 1 })
    await rateVaried(10, A)
    await close()
    const { rows } = await stranger('public_responses')
    expect(rows.find((row) => row['municipality_code'] === A)).toMatchObject({
      responses: 10,
      left_out: 2,
      mark: 7,
    })
  })

  const lost = (name: string) => `delete from private.setting where name = '${name}'`
  const zero = (name: string) => `update private.setting set value = 0 where name = '${name}'`
  test.each([
    ['publish_min_n', 'missing', lost],
    ['publish_batch', 'missing', lost],
    ['shrinkage_k', 'missing', lost],
    ['indicative_below', 'missing', lost],
    ['publish_min_n', 'zero', zero],
    ['publish_batch', 'zero', zero],
    ['indicative_below', 'zero', zero],
  ])('sees nothing when the setting %s is %s', async (name, _, lose) => {
    await rateVaried(15, A)
    await rateVaried(10, A, { sector: 'zorg' })
    await close()
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

  test('shows parts of ten or more', async () => {
    await rateVaried(15, A, { sector: 'bouw' })
    await rateVaried(10, A, { sector: 'zorg' })
    await close()
    expect(await parts(A)).toEqual(['bouw', 'zorg'])
  })

  test('hides a second part when one would be the rest', async () => {
    await rateVaried(15, A, { sector: 'bouw' })
    await rateVaried(10, A, { sector: 'zorg' })
    await rateVaried(5, A, { sector: 'agro' })
    await close()
    expect(await parts(A)).toEqual(['bouw'])
  })

  test('shows nothing when the rest of the largest is too small', async () => {
    await rateVaried(15, A, { sector: 'bouw' })
    await rateVaried(5, A, { sector: 'agro' })
    await rateVaried(9, B, { sector: 'bouw' })
    await close()
    expect(await parts(A)).toEqual([])
    expect(await parts(B)).toEqual([])
  })

  test('holds nobody whose answer was not released', async () => {
    await rateVaried(10, A, { sector: 'bouw' })
    await rateVaried(10, A, { sector: 'zorg' })
    await rateVaried(3, A, { sector: 'zorg' })
    await close()
    const counts = (await split(A)).map(({ part, n }) => `${String(part)} ${String(n)}`)
    expect([...new Set(counts)]).toEqual(['bouw 10', 'zorg 10'])
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

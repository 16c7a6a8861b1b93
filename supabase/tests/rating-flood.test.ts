import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, type World } from './world.ts'

/** A script that takes its time is not seen by its first fifty ratings; what it sent is taken back then. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const SCRIPT = '203.0.113.9'

/**
 * Ratings with answers that differ, in turn for these municipalities, from one sender; without a sender
 * they come from people each with their own connection.
 */
async function rateFrom(sender: string | null, times: number, places = [A]): Promise<void> {
  const address = sender === null ? 'gen_random_uuid()::text' : `'${sender}'`
  const list = (lowest: number, step: number) =>
    `array(select (${lowest} + (turn * ${step} + item + turn / 5) % 5)::smallint from generate_series(0, 14) as item)`
  await db.sql(`begin; select set_config(
      'request.headers', json_build_object('x-forwarded-for', ${address})::text, true
    ), public.rate_service(gen_random_uuid(), (array['${places.join(`','`)}'])[1 + turn % ${places.length}],
      'nl', ${list(1, 1)}, ${list(1, 3)}, (6 + turn % 3)::smallint, 'bouw', '2-9', '2-5', null, 300,
      given_round => (select id from public.round where state = 'open'))
    from generate_series(1, ${times}) as turn; commit`)
}

const count = async (from: string) =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n
const counted = (place: string) =>
  count(`private.rating where municipality_code = '${place}' and folded and valid`)

/** What is kept of a municipality against its ratings, added up anew. */
async function differences(place: string): Promise<unknown[]> {
  return db.sql(`
    select known.item_position from private.rating_summary as known
    left join (
      select item_position, count(i) as i_n, sum(i) as i_sum, sum(i * i) as i_squares,
        count(s) as s_n, sum(s) as s_sum, sum(s * s) as s_squares, count(*) filter (where s >= 4) as satisfied
      from private.rating cross join unnest(importance, satisfaction) with ordinality as given (i, s, item_position)
      where municipality_code = '${place}' and folded and valid group by item_position
    ) as anew on anew.item_position = known.item_position
    where municipality_code = '${place}' and (importance_n, importance_sum, importance_squares, satisfaction_n,
      satisfaction_sum, satisfaction_squares, satisfied_n) is distinct from
      (coalesce(i_n, 0)::int, coalesce(i_sum, 0)::int, coalesce(i_squares, 0)::int, coalesce(s_n, 0)::int,
       coalesce(s_sum, 0)::int, coalesce(s_squares, 0)::int, coalesce(satisfied, 0)::int)`)
}

async function firstNeed(place: string) {
  const asked = { round_id: world.roundId, municipality_code: place }
  return (await db.as(world.staff).rpc('needs', asked)).rows[0]
}

describe('a flood from one sender', () => {
  test('leaves three counted, and every sum as if the rest had never come', async () => {
    await rateFrom(null, 10)
    await rateFrom(SCRIPT, 50)
    expect(await counted(A)).toBe(60)
    expect(await firstNeed(A)).toMatchObject({ n: 60 })
    await rateFrom(SCRIPT, 250)
    expect(await counted(A)).toBe(13)
    expect(await differences(A)).toEqual([])
    expect(await firstNeed(A)).toMatchObject({ n: 13 })
    expect(await count(`private.rating_overview where responses = 13 and mark_n = 13`)).toBe(1)
    // Ten and three of the script: what was released is exactly their sum.
    expect(
      await count(`private.rating_release as r join private.rating_summary as s
        using (round_id, municipality_code, item_position)
        where r.importance_sum = s.importance_sum and r.satisfaction_squares = s.satisfaction_squares`),
    ).toBe(15)
  })

  test('alone is not enough to publish', async () => {
    await rateFrom(SCRIPT, 60)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect(await counted(A)).toBe(3)
    const { rows } = await db.as('anonymous').rpc('public_results', { round_id: world.roundId })
    expect(rows).toEqual([])
  })

  test('is counted after all when ESZL knows these people', async () => {
    await rateFrom(SCRIPT, 60)
    const held = await db.as(world.staff).rpc('held_ratings', { round_id: world.roundId })
    expect(held.rows).toEqual([{ municipality_code: A, held: 47 }])
    const judged = { round_id: world.roundId, municipality_code: A, counts: true }
    await db.as(world.staff).rpc('judge_held_ratings', judged)
    expect(await counted(A)).toBe(50)
    expect(await differences(A)).toEqual([])
    expect(await firstNeed(A)).toMatchObject({ n: 50 })
  })

  test('of fewer than a batch per place hides what it touched until enough others have come', async () => {
    await rateFrom(null, 15, [A])
    await rateFrom(null, 15, [B])
    // Most of it elsewhere, a few in A.
    await rateFrom(SCRIPT, 3, [C])
    await rateFrom(SCRIPT, 4, [A])
    await rateFrom(null, 1, [A])
    expect(await firstNeed(A)).toMatchObject({ n: 20 })
    await rateFrom(SCRIPT, 50, [C])
    // Twenty minus sixteen would tell what four said.
    expect(await firstNeed(A)).toMatchObject({ n: null, basis: 'region', region_n: 15 })
    expect(await counted(A)).toBe(16)
    await rateFrom(null, 5, [A])
    expect(await firstNeed(A)).toMatchObject({ n: null })
    await rateFrom(null, 5, [A])
    expect(await firstNeed(A)).toMatchObject({ n: 26, basis: 'own' })
    expect(await differences(A)).toEqual([])
    // Nothing that was hidden comes out by a group either.
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    const whole = { round_id: world.roundId, municipality_code: A, split: 'sector' }
    const { rows } = await db.as('anonymous').rpc('public_split', whole)
    expect([...new Set(rows.map(({ n }) => n))]).toEqual([26])
  })
})

describe('what leads from a rating to its sender', () => {
  test('begins with the fourth of a day, and ends when it was taken back', async () => {
    await rateFrom(SCRIPT, 3)
    expect(await count('private.daily_duplicate')).toBe(0)
    await rateFrom(SCRIPT, 20)
    expect(await count('private.daily_duplicate')).toBe(20)
    await rateFrom(SCRIPT, 28)
    expect(await count('private.daily_duplicate')).toBe(0)
  })

  test('is gone the next day, with the salt', async () => {
    await rateFrom(SCRIPT, 10)
    await db.sql('update private.daily_salt set day = day - 1')
    await rateFrom(SCRIPT, 1)
    expect(await count('private.daily_duplicate')).toBe(0)
    expect(await counted(A)).toBe(10)
  })

  test('is gone when the round closes: nobody comes then who would destroy the salt', async () => {
    await rateFrom(SCRIPT, 10)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    for (const table of ['daily_salt', 'daily_sender', 'daily_duplicate', 'hourly_response'])
      expect(await count(`private.${table}`), table).toBe(0)
  })
})

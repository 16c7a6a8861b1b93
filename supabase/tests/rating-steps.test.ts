import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, rating, weekPasses, type World } from './world.ts'

/** How far entrepreneurs come, and how many a day: numbers from ten up, in tens. */
const keys = generateKeys()
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase(keys)
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const reach = (municipality_code: string, step: number | null, proof: object = {}) =>
  db.as('anonymous').rpc('reach_rating_step', { municipality_code, step, ...proof })
const requestTo = (name: string, body: object) =>
  new Request(`http://localhost/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: keys.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const stepOf = (municipality_code: string, step: number) =>
  requestTo('reach_rating_step', { municipality_code, step })

type Challenge = { id: string; work: number }
function proofOf(challenge?: Challenge) {
  if (!challenge) throw new Error('no challenge')
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${challenge.id}:${nonce}`).digest()
    if (hash.readUIntBE(0, 6) < 2 ** 48 / challenge.work)
      return { challenge: challenge.id, nonce: String(nonce) }
  }
}
const reached = async (times: number, step: number, municipality = A) => {
  for (let turn = 0; turn < times; turn += 1) await reach(municipality, step)
}
/** What is told on the Monday after. */
const ask = async (person: Person, name: string) => {
  await weekPasses(db)
  return (await db.as(person).rpc(name, { round_id: world.roundId })).rows
}

describe('who came how far', () => {
  test('is told from ten up, rounded down to ten', async () => {
    await reached(12, 1)
    await reached(7, 2)
    expect(await ask(world.staff, 'rating_steps')).toEqual([
      { municipality_code: A, step: 1, reached: 10 },
      { municipality_code: A, step: 2, reached: null },
    ])
  })
  test('is counted over all days', async () => {
    await reached(6, 1)
    await weekPasses(db)
    await reached(6, 1)
    expect(await ask(world.staff, 'rating_steps')).toMatchObject([{ reached: 10 }])
  })
  test('is told to an official of the own municipality only', async () => {
    await reached(10, 1)
    await reached(10, 1, B)
    const places = (rows: Record<string, unknown>[]) => rows.map((row) => row['municipality_code'])
    expect(places(await ask(world.officialA, 'rating_steps'))).toEqual([A])
    expect(places(await ask(world.staff, 'rating_steps')).toSorted()).toEqual([A, B].toSorted())
  })
  test('is told to nobody without thresholds', async () => {
    await reached(12, 1)
    await db.sql(`update private.setting set name = 'gone' where name = 'publish_min_n'`)
    try {
      expect(await ask(world.staff, 'rating_steps')).toMatchObject([{ reached: null }])
    } finally {
      await db.sql(`update private.setting set name = 'publish_min_n' where name = 'gone'`)
    }
  })
  test.each([0, 10, -1, null])('is refused for step %s', async (step) => {
    expect(await reach(A, step)).toMatchObject({ status: 400, code: 'malformed_request' })
  })
  test('is refused for a place that is none, and not counted without an open round', async () => {
    expect(await reach('GM0000', 1)).toMatchObject({ code: 'municipality_unknown' })
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect((await reach(A, 1)).status).toBe(204)
    expect(await db.sql('select * from private.rating_step')).toEqual([])
  })
  test('is counted once per sender, municipality and page, however often and in what order', async () => {
    await reached(9, 3)
    for (const step of [4, 2, 4, 9, 1, 9]) await db.fetch(stepOf(A, step), '203.0.113.7')
    await db.fetch(stepOf(B, 2), '203.0.113.7')
    expect(
      await db.sql(
        `select municipality_code, page as step, sum(reached)::int as reached
         from private.rating_step, generate_series(after + 1, step) as page group by 1, 2 order by 1, 2`,
      ),
    ).toEqual([
      { municipality_code: B, step: 1, reached: 1 },
      { municipality_code: B, step: 2, reached: 1 },
      ...Array.from({ length: 9 }, (_, index) => ({
        municipality_code: A,
        step: index + 1,
        reached: index < 3 ? 10 : 1,
      })),
    ])
  })
  test('pays with the challenge of the rating, which stays good for it', async () => {
    await db.sql(`delete from private.setting where name = 'proof_work'`)
    expect(await reach(A, 1)).toMatchObject({ status: 400, code: 'proof_wrong' })
    const [challenge] = (await db.as('anonymous').rpc('rating_challenge')).rows as Challenge[]
    const made = { id: crypto.randomUUID(), work: 1 }
    expect(await reach(A, 1, proofOf(made))).toMatchObject({ status: 410, code: 'proof_expired' })
    expect((await reach(A, 1, proofOf(challenge))).status).toBe(204)
    const given = rating(A, proofOf(challenge))
    expect((await db.as('anonymous').rpc('rate_service', given)).status).toBe(200)
    expect(await reach(A, 2, proofOf(challenge))).toMatchObject({ code: 'proof_expired' })
  })
  test('is counted once per sender in a round, also on another day and with many ratings', async () => {
    const from = (name: string, body: object) =>
      db.fetch(requestTo(name, body), '203.0.113.7').then(({ status }) => status)
    for (let day = 1; day <= 5; day++) {
      await from('reach_rating_step', { municipality_code: A, step: 3 })
      expect(await from('rate_service', rating(A))).toBe(200)
      await db.sql('update private.daily_salt set day = day - 1')
      await weekPasses(db)
    }
    expect(
      await db.sql(`select page as step, sum(reached)::int as n
        from private.rating_step, generate_series(after + 1, step) as page group by 1`),
    ).toEqual(
      expect.arrayContaining([
        { step: 3, n: 1 },
        { step: 10, n: 1 },
      ]),
    )
    expect(await db.sql('select from private.rating_step where reached > 1')).toEqual([])
  })
  test('of who rated is all pages, also those that were not told', async () => {
    await rateTimes(world, 12, A)
    expect(await ask(world.staff, 'rating_steps')).toEqual(
      Array.from({ length: 10 }, (_, index) => ({
        municipality_code: A,
        step: index + 1,
        reached: 10,
      })),
    )
  })
  test('holds nothing but place, round, day, page and number', async () => {
    const columns = await db.sql<{ name: string }>(`select attname as name from pg_attribute
      where attrelid = 'private.rating_step'::regclass and attnum > 0 order by attnum`)
    expect(columns.map(({ name }) => name).join()).toBe(
      'round_id,municipality_code,day,after,step,part,reached',
    )
  })
})

describe('the time it takes', () => {
  test('is told in whole minutes of ten counted responses, and not of nine', async () => {
    await rateTimes(world, 9, A, { seconds: 250 })
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect(await ask(world.staff, 'rating_minutes')).toEqual([])
    world = await freshWorld(db)
    await rateTimes(world, 10, A, { seconds: 250 })
    await ask(world.staff, 'rating_response')
    expect(await ask(world.staff, 'rating_minutes')).toEqual([{ municipality_code: A, minutes: 5 }])
  })
})

describe('responses per week', () => {
  test('begin with the tenth and move in tens, on the Sunday of weeks that are over', async () => {
    for (const times of [8, 4, 2, 6]) {
      await rateTimes(world, times, A)
      await weekPasses(db)
    }
    await rateTimes(world, 20, A)
    const { rows } = await db.as(world.staff).rpc('rating_days', { round_id: world.roundId })
    const [sunday] = await db.sql<{ day: string }>(
      'select (private.this_monday() - 1)::text as day',
    )
    expect(rows.map(({ responses }) => responses)).toEqual([10, 20])
    expect(rows.at(-1)).toMatchObject({ day: sunday?.day })
  })
  test('are told of nine to nobody', async () => {
    await rateTimes(world, 9, A)
    expect(await ask(world.staff, 'rating_days')).toEqual([])
    expect(await ask(world.officialA, 'rating_days')).toEqual([])
  })
})

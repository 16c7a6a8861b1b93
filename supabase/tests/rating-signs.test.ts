import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, rating, weekPasses, type World } from './world.ts'

/** Many responses from one sender, and waves: kept, marked, and left out only where the rules say so. */
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

const SENDER = '203.0.113.7'
let made = 0

/** A rating as it comes in through a proxy that names the sender, after what the sender itself wrote. */
async function rateFrom(sender: string | null, municipality = A): Promise<string> {
  const given = rating(municipality)
  const forged = `10.9.${Math.floor(made / 250)}.${made++ % 250}`
  const headers = JSON.stringify(
    sender === null ? {} : { 'x-forwarded-for': `${forged}, ${sender}` },
  )
  await db.sql(`begin; select set_config('request.headers', '${headers}', true);
    select public.rate_service('${given.rating_id}', '${municipality}', 'nl',
      '{${given.importance.join(',')}}', '{${given.satisfaction.join(',')}}', 7::smallint,
      'bouw', '2-9', '2-5', null, 300, given_round => '${world.roundId}'); commit;`)
  return given.rating_id
}

/** Over HTTP, with headers as a proxy or a sender sets them, from a connection of its own or this one. */
async function post(
  headers: Record<string, string>,
  given: object = rating(A),
  peer?: string,
): Promise<number> {
  const request = new Request('http://localhost/rest/v1/rpc/rate_service', {
    method: 'POST',
    headers: { apikey: keys.publishableKey, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(given),
  })
  return (await db.fetch(request, peer)).status
}

async function flagsOf(id: string): Promise<string[]> {
  const [row] = await db.sql<{ flags: string }>(
    `select array_to_string(flags, ',') as flags from private.rating where id = '${id}'`,
  )
  return row?.flags ? row.flags.split(',') : []
}

const known = async () => (await db.as(world.staff).rpc('senders_are_known')).body

const count = async (from: string) =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

describe('more than one response of one sender to a municipality', () => {
  test('are flagged from the second on, in every municipality apart; other senders are not', async () => {
    const flagged: boolean[] = []
    for (let turn = 1; turn <= 5; turn++) {
      flagged.push((await flagsOf(await rateFrom(SENDER))).includes('duplicate'))
    }
    expect(flagged).toEqual([false, true, true, true, true])
    expect(await flagsOf(await rateFrom(SENDER, B))).toEqual([])
    expect(await flagsOf(await rateFrom('203.0.113.8'))).toEqual([])
  })

  test('are one sender when nobody names them, or while no header is trusted', async () => {
    for (let turn = 1; turn <= 4; turn++) await rateFrom(null)
    expect(await count(`private.rating where 'duplicate' = any (flags)`)).toBe(3)
    await db.sql('update private.sender_header set name = null')
    try {
      expect(await known()).toBe(false)
      for (let turn = 1; turn <= 4; turn++) await rateFrom(`203.0.113.${turn}`)
      expect(await count(`private.rating where 'duplicate' = any (flags)`)).toBe(7)
      expect(await count('private.round_sender')).toBe(1)
    } finally {
      await db.sql(`update private.sender_header set name = 'x-forwarded-for'`)
    }
    expect(await known()).toBe(true)
  })

  test('are not told apart by what a script writes: of sixty none counts as somebody else', async () => {
    for (let turn = 1; turn <= 60; turn++) await rateFrom(SENDER)
    expect(await count('private.round_sender')).toBe(1)
    expect(await count('private.rating where valid and not held')).toBe(1)
  })

  test('are told apart by the connection in the embedded server, whatever header is sent', async () => {
    for (let turn = 1; turn <= 60; turn++)
      await post({ 'x-forwarded-for': `203.0.113.${turn}` }, rating(A), SENDER)
    expect(await count('private.round_sender')).toBe(1)
    expect(await count('private.rating where valid and not held')).toBe(1)
  })

  test.each([
    ['203.0.113.7:4431', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff::1'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::8'],
    ['Unknown', 'unknown'],
  ])('%s is the same sender as %s', async (one, other) => {
    const [row] = await db.sql<{ same: boolean }>(
      `select private.sender_of_address('${one}') = private.sender_of_address('${other}') as same`,
    )
    expect(row?.same).toBe(true)
  })

  test('wait for ESZL', async () => {
    for (let turn = 1; turn <= 4; turn++) await rateFrom(SENDER)
    expect(await count('private.rating where valid and held and repeated')).toBe(3)
  })

  test('do not lose their place to one that does not count', async () => {
    const empty = rating(A, { satisfaction: Array<null>(15).fill(null) })
    expect(await post({}, empty, SENDER)).toBe(200)
    expect(await flagsOf(await rateFrom(SENDER))).toEqual([])
  })

  test('a second flag leaves it out', async () => {
    await rateFrom(SENDER)
    const hasty = rating(A, { seconds: 10 })
    expect(await post({}, hasty, SENDER)).toBe(200)
    expect(await flagsOf(hasty.rating_id)).toEqual(['speeder', 'duplicate'])
    expect(await count('private.rating where valid')).toBe(1)
  })

  test('are told by the header of the setting, not by another that anyone can send', async () => {
    await db.sql(`update private.sender_header set name = 'x-real-ip'`)
    try {
      for (let turn = 1; turn <= 4; turn++)
        await post({ 'x-forwarded-for': SENDER, 'x-real-ip': `203.0.113.${turn}` })
      expect(await count(`private.rating where 'duplicate' = any (flags)`)).toBe(0)
      for (let turn = 1; turn <= 4; turn++)
        await post({ 'x-forwarded-for': `198.51.100.${turn}`, 'x-real-ip': SENDER })
      expect(await count(`private.rating where 'duplicate' = any (flags)`)).toBe(3)
    } finally {
      await db.sql(`update private.sender_header set name = 'x-forwarded-for'`)
    }
  })

  test('the same response sent many times at the same moment counts once', async () => {
    for (let turn = 1; turn <= 15; turn++) {
      const [given, peer] = [rating(A), `203.0.113.${turn}`]
      const replies = await Promise.all(Array.from({ length: 8 }, () => post({}, given, peer)))
      expect(replies).toEqual(Array<number>(8).fill(200))
      expect(await count('private.round_sender')).toBe(turn)
      expect(await count('private.rating where repeated')).toBe(0)
      expect(await count(`private.hourly_response where responses = ${turn}`)).toBe(1)
    }
  })

  test('are known for the round, by a salt of the round; a new day destroys that of the day', async () => {
    await rateFrom(SENDER)
    await db.as('anonymous').rpc('rating_challenge')
    const salts = () => db.sql<{ salt: string }>('select salt from private.daily_salt')
    const before = await salts()
    await db.sql('update private.daily_salt set day = day - 1')
    await db.as('anonymous').rpc('rating_challenge')
    expect(await salts()).not.toEqual(before)
    expect(await flagsOf(await rateFrom(SENDER))).toEqual(['duplicate'])
    expect(await count('private.round_salt')).toBe(1)
  })

  test('the address of a sender is stored nowhere', async () => {
    await rateFrom(SENDER)
    const tables = await db.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'private')`,
    )
    for (const { name } of tables) {
      expect(await count(`${name} as t where t::text like '%${SENDER}%'`), name).toBe(0)
    }
  })
})

describe('a wave', () => {
  /** So many in an hour of last week: of two, more than six in this hour is unusual, from the tenth on. */
  async function usualHour(municipality = A, usual = 2, ago = '7 days') {
    await db.sql(`insert into private.hourly_response
      values ('${world.roundId}', '${municipality}', date_trunc('hour', now(), 'UTC') - interval '${ago}', ${usual})`)
  }
  const firstWeek = () => db.sql(`delete from private.setting where name = 'usual_hour'`)
  /** As if an hour went by. */
  const hourPasses = () =>
    db.sql(`update private.hourly_response set hour = hour - interval '1000 hours';
      update private.hourly_response set hour = hour + interval '999 hours'`)
  /** How many, as rows say it; the door tells tens, and nothing of this week. */
  const held = async () =>
    (
      await db.sql<{ code: string; n: number }>(
        `select municipality_code as code, count(*)::int as n from private.rating where held group by 1`,
      )
    ).map(({ code, n }) => [code, n])
  const toldHeld = async () => {
    const reply = await db.as(world.staff).rpc('held_ratings', { round_id: world.roundId })
    return reply.rows.map((row) => [row['municipality_code'], row['held']])
  }
  const judge = (counts: boolean) =>
    db
      .as(world.staff)
      .rpc('judge_held_ratings', { round_id: world.roundId, municipality_code: A, counts })

  test('is held from the tenth response of the hour on, in that municipality only', async () => {
    await usualHour()
    await rateTimes(world, 14, A)
    await rateTimes(world, 14, B)
    expect(await held()).toEqual([[A, 5]])
    expect(await toldHeld()).toEqual([])
    await weekPasses(db)
    expect(await toldHeld()).toEqual([[A, 0]])
  })

  test('is held in the first hour too, from the sixteenth on', async () => {
    await firstWeek()
    await rateTimes(world, 20, A)
    expect(await held()).toEqual([[A, 5]])
  })

  test('does not make itself usual: the next hour takes no more, nor the one after', async () => {
    await firstWeek()
    for (const soFar of [5, 10, 15]) {
      await rateTimes(world, 20, A)
      expect(await held()).toEqual([[A, soFar]])
      await hourPasses()
    }
  })

  test('does not grow usual by what does not count: repeated, incomplete, held', async () => {
    await firstWeek()
    for (let turn = 1; turn <= 30; turn++) await rateFrom(SENDER)
    await rateTimes(world, 30, A, { satisfaction: Array<null>(15).fill(null) })
    await rateTimes(world, 20, A)
    expect(await count('private.hourly_response where responses = 15')).toBe(1)
  })

  test('three times the usual is no wave; more is', async () => {
    await usualHour(A, 5)
    await rateTimes(world, 16, A)
    expect(await held()).toEqual([[A, 1]])
  })

  test('is measured by the weeks that are over, not by the hour before', async () => {
    await usualHour(A, 5)
    await usualHour(A, 500, '1 hour')
    await rateTimes(world, 16, A)
    expect(await held()).toEqual([[A, 1]])
  })

  test('counts after ESZL released it', async () => {
    await usualHour()
    await rateTimes(world, 14, A)
    await weekPasses(db)
    expect((await judge(true)).status).toBe(204)
    expect(await held()).toEqual([])
    await weekPasses(db)
    await rateTimes(world, 1, A)
    expect(await count('private.rating where valid and block = 1')).toBe(14)
  })

  test('stays out, but is kept, after ESZL left it out or the round closed', async () => {
    await usualHour()
    await rateTimes(world, 14, A)
    await weekPasses(db)
    await judge(false)
    expect(await count('private.rating where valid')).toBe(9)
    expect(await count('private.rating')).toBe(14)
    await usualHour(B)
    await rateTimes(world, 12, B)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await weekPasses(db)
    await db.as(world.staff).rpc('rating_response', { round_id: world.roundId })
    expect(await count(`private.rating where municipality_code = '${B}' and valid`)).toBe(9)
    expect(await count('private.hourly_response')).toBe(0)
  })

  test('is judged by staff only, until the last release', async () => {
    const args = { round_id: world.roundId, municipality_code: A, counts: true }
    for (const person of [world.officialA, world.outsider]) {
      expect((await db.as(person).rpc('held_ratings', { round_id: world.roundId })).status).toBe(
        403,
      )
      expect((await db.as(person).rpc('judge_held_ratings', args)).status).toBe(403)
    }
    expect((await db.as('anonymous').rpc('judge_held_ratings', args)).status).toBe(401)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect((await judge(true)).status).toBe(204)
    await weekPasses(db)
    await db.as(world.staff).rpc('rating_response', { round_id: world.roundId })
    expect(await judge(true)).toMatchObject({ status: 409, code: 'round_not_open' })
  })
})

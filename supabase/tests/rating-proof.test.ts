import { getRequestListener } from '@hono/node-server'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, freshWorld, rating, weekPasses, type World } from './world.ts'

/** Every rating pays with a computation. Real requests over loopback, through a proxy that names the sender. */
const keys = generateKeys()
let db: TestDatabase
let world: World
let server: Server
let address: string

beforeAll(async () => {
  db = await startTestDatabase(keys)
  const listener = getRequestListener((request, { incoming }) => {
    return db.fetch(request, 'socket' in incoming ? incoming.socket.remoteAddress : undefined)
  })
  server = createServer((request, response) => void listener(request, response))
  // Solving holds up this process for seconds; a server that then hangs up would be its own doing.
  server.keepAliveTimeout = 0
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  world = await freshWorld(db)
  await db.sql(`delete from private.setting where name = 'proof_work'`)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await db.close()
})

type Challenge = { id: string; work: number }

const post = (name: string, body: object) =>
  fetch(`${address}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: keys.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function challenged(): Promise<Challenge> {
  const response = await post('rating_challenge', {})
  const [challenge] = (await response.json()) as Challenge[]
  if (!response.ok || !challenge) throw new Error(`no challenge: ${response.status}`)
  return challenge
}

function solution({ id, work }: Challenge, solves = true): string {
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${id}:${nonce}`).digest()
    if (hash.readUIntBE(0, 6) < 2 ** 48 / work === solves) return String(nonce)
  }
}

const proof = (challenge: Challenge) => ({
  challenge: challenge.id,
  nonce: solution(challenge),
})

async function send(given: object): Promise<[number, unknown]> {
  const response = await post('rate_service', given)
  const body: unknown = await response.json()
  return [response.status, (body as { message?: unknown }).message]
}

/** As if everyone who has a challenge now took five minutes to answer. */
const fiveMinutesPass = () =>
  db.sql(`update private.rating_challenge set issued_at = issued_at - interval '5 minutes'`)

const setWork = (work: number) =>
  db.sql(`insert into private.setting values ('proof_work', ${work})`)

const count = async (from: string) =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

describe('a rating', () => {
  test('is kept with a solved challenge, and not without', async () => {
    const challenge = await challenged()
    expect(await send(rating(A))).toEqual([400, 'proof_wrong'])
    const wrong = { challenge: challenge.id, nonce: solution(challenge, false) }
    expect(await send(rating(A, wrong))).toEqual([400, 'proof_wrong'])
    const long = { challenge: challenge.id, nonce: '1'.repeat(21) }
    expect(await send(rating(A, long))).toEqual([400, 'proof_wrong'])
    expect(await count('private.rating')).toBe(0)
    expect(await send(rating(A, proof(challenge)))).toEqual([200, undefined])
    expect(await count('private.rating')).toBe(1)
    expect(await count('private.rating_challenge')).toBe(0)
  })

  test('cannot use a challenge again, one that is a day old, or one of its own making', async () => {
    const [used, old] = [proof(await challenged()), proof(await challenged())]
    expect(await send(rating(A, used))).toEqual([200, undefined])
    expect(await send(rating(A, used))).toEqual([410, 'proof_expired'])
    await db.sql(`update private.rating_challenge set issued_at = issued_at - interval '1 day'`)
    expect(await send(rating(A, old))).toEqual([410, 'proof_expired'])
    const own = proof({ id: crypto.randomUUID(), work: 4096 })
    expect(await send(rating(A, own))).toEqual([410, 'proof_expired'])
    expect(await count('private.rating')).toBe(1)
  })

  test('that is refused for another reason does not use up its challenge', async () => {
    const solved = proof(await challenged())
    expect(await send(rating(A, { ...solved, mark: 11 }))).toEqual([400, 'rating_mark_invalid'])
    expect(await send(rating(A, solved))).toEqual([200, undefined])
  })

  test('sent ten times at once is one record, and every sender is told that it arrived', async () => {
    const given = rating(A, proof(await challenged()))
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(given)))
    expect(replies).toEqual(Array(10).fill([200, undefined]))
    expect(await count('private.rating')).toBe(1)
    expect(await count('private.round_sender')).toBe(1)
    expect(await count('private.hourly_response where responses = 1')).toBe(1)
    expect(await count('private.rating_step where step = 10 and reached = 1')).toBe(1)
  })

  test('took no longer than since its challenge, whatever a device says: also for who is judged later', async () => {
    await send(rating(A, { ...proof(await challenged()), seconds: 90_000 }))
    expect(await count('private.rating where seconds < 600')).toBe(1)
  })

  test('keeps of its moment the week, of its sender nothing, and of its challenge nothing', async () => {
    const solved = proof(await challenged())
    await send(rating(A, solved))
    const [kept] = await db.sql<{ row: string }>('select r::text as row from private.rating as r')
    expect(kept?.row).not.toMatch(/127\.0\.0\.1|\d\d:\d\d:\d\d/)
    expect(kept?.row).not.toContain(solved.challenge)
    expect(await count(`private.rating where week = date_trunc('week', week)::date`)).toBe(1)
    for (const table of ['rating', 'rating_comment', 'rating_challenge', 'daily_sender'])
      for (const role of ['anon', 'authenticated', 'service_role'])
        expect(
          await db.sql(
            `select has_table_privilege('${role}', 'private.${table}', 'select, insert, update, delete') as may`,
          ),
        ).toEqual([{ may: false }])
  })
})

describe('a code', () => {
  const WRONG = 'FFFF-FFFF-FFFF'
  let codes: string[]

  beforeEach(async () => {
    await setWork(64)
    const asked = { round_id: world.roundId, municipality_code: A, amount: 2 }
    const { rows } = await db.as(world.staff).rpc('make_rating_codes', asked)
    codes = rows.map(({ code }) => String(code))
    const paid = { ...proof(await challenged()), code: codes[0] }
    expect(await send(rating(A, paid))).toEqual([200, undefined])
  })

  test('used, unused or made up answers the same without a proof', async () => {
    const challenge = await challenged()
    const unproven: [object, number, string][] = [
      [{}, 400, 'proof_wrong'],
      [{ challenge: challenge.id, nonce: solution(challenge, false) }, 400, 'proof_wrong'],
      [proof({ id: crypto.randomUUID(), work: 64 }), 410, 'proof_expired'],
    ]
    for (const [given, status, message] of unproven)
      for (const code of [...codes, WRONG])
        expect(await send(rating(A, { ...given, code })), code).toEqual([status, message])
    const paid = { ...proof(challenge), code: codes[0] }
    expect(await send(rating(A, paid))).toEqual([403, 'rating_code_invalid'])
    // A code that is refused costs nothing: the same proof goes with the right one.
    expect(await send(rating(A, { ...paid, code: codes[1] }))).toEqual([200, undefined])
  })

  test('is looked at for who shows a proof that was not used, and is none the worse for it', async () => {
    const fits = async (given: object, code = codes[1]) => {
      const response = await post('rating_code_fits', { code, municipality_code: A, ...given })
      const body: unknown = await response.json()
      return [response.status, response.ok ? body : (body as { message: string }).message]
    }
    const challenge = await challenged()
    const wrong = { challenge: challenge.id, nonce: solution(challenge, false) }
    for (const code of [...codes, WRONG]) {
      expect(await fits({}, code), code).toEqual([400, 'proof_wrong'])
      expect(await fits(wrong, code), code).toEqual([400, 'proof_wrong'])
    }
    const paid = proof(challenge)
    expect(await fits(paid, WRONG)).toEqual([200, false])
    expect(await fits(paid)).toEqual([200, true])
    expect(await send(rating(A, { ...paid, code: codes[1] }))).toEqual([200, undefined])
    expect(await fits(paid)).toEqual([410, 'proof_expired'])
  })
})

describe('the computation', () => {
  test('grows with every challenge for one address, up to 256 times', async () => {
    const works = [await challenged(), await challenged(), await challenged()]
    expect(works.map(({ work }) => work)).toEqual([4096, 8192, 12_288])
    await db.sql('update private.daily_sender set challenges = 280')
    expect((await challenged()).work).toBe(4096 * 256)
  })

  test('is refused to an address that asked for 300 today; tomorrow it begins anew', async () => {
    await db.sql(`select private.sender_today()`)
    await challenged()
    await db.sql('update private.daily_sender set challenges = 300')
    const refused = await post('rating_challenge', {})
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ message: 'too_many_ratings' })
    await db.sql('update private.daily_salt set day = day - 1')
    expect((await challenged()).work).toBe(4096)
  })

  test('begins only while a round is open', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect((await post('rating_challenge', {})).status).toBe(409)
  })

  test('leaves no challenge behind that nobody can use', async () => {
    await challenged()
    await db.sql(`update private.rating_challenge set issued_at = issued_at - interval '1 day'`)
    await challenged()
    expect(await count('private.rating_challenge')).toBe(1)
  })
})

describe('one address', () => {
  test('of a company with thirty people who take their time: one counts, the others wait for ESZL', async () => {
    await setWork(64)
    const challenges: Challenge[] = []
    for (let person = 1; person <= 30; person += 1) challenges.push(await challenged())
    expect(challenges.at(-1)?.work).toBe(30 * 64)
    await fiveMinutesPass()
    for (const challenge of challenges)
      expect(await send(rating(A, proof(challenge)))).toEqual([200, undefined])
    expect(await count('private.rating where valid and not held')).toBe(1)
    expect(await count(`private.rating where valid and held and flags = '{duplicate}'`)).toBe(29)
    await weekPasses(db)
    const counts = { round_id: world.roundId, municipality_code: A, counts: true }
    expect((await db.as(world.staff).rpc('judge_held_ratings', counts)).status).toBe(204)
    expect(await count('private.rating where valid and not held')).toBe(30)
  })

  test('of a company with thirty people who have codes: all thirty count', async () => {
    await setWork(1)
    const { rows: codes } = await db
      .as(world.staff)
      .rpc('make_rating_codes', { round_id: world.roundId, municipality_code: A, amount: 30 })
    expect(codes).toHaveLength(30)
    const challenges: Challenge[] = []
    for (let person = 1; person <= 30; person += 1) challenges.push(await challenged())
    await fiveMinutesPass()
    for (const [person, challenge] of challenges.entries())
      await send(rating(A, { ...proof(challenge), code: codes[person]?.['code'] }))
    expect(await count(`private.rating where valid and not held and flags = '{}'`)).toBe(30)
  })

  test('with a script that sends a thousand: one is kept to count, though each claims five minutes', async () => {
    await setWork(1)
    const statuses: number[] = []
    for (let turn = 1; turn <= 1000; turn += 1) {
      const response = await post('rating_challenge', {})
      const [challenge] = response.ok ? ((await response.json()) as Challenge[]) : []
      const solved = challenge ? proof(challenge) : {}
      if (!challenge) await response.text()
      statuses.push((await send(rating(A, { ...solved, seconds: 300 })))[0])
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(300)
    expect(statuses.filter((status) => status === 400)).toHaveLength(700)
    expect(await count('private.rating')).toBe(300)
    expect(await count('private.rating where valid')).toBe(1)
  })

  test('with a script that has patience: one counts too, the rest waits for the eyes of ESZL', async () => {
    await setWork(1)
    const challenges: Challenge[] = []
    for (let turn = 1; turn <= 80; turn += 1) challenges.push(await challenged())
    await fiveMinutesPass()
    for (const challenge of challenges) await send(rating(A, proof(challenge)))
    expect(await count('private.rating')).toBe(80)
    expect(await count('private.rating where valid and not held')).toBe(1)
    expect(await count('private.rating where valid and held and repeated')).toBe(79)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type Reply, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, rating, type World } from './world.ts'

/** A round may ask for a code that works once. */
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

const byStaff = (name: string, more: object = {}): Promise<Reply> =>
  db.as(world.staff).rpc(name, { round_id: world.roundId, ...more })
const requireCodes = (required = true) => byStaff('require_rating_codes', { required })
const make = async (amount: number, municipality_code = A): Promise<string[]> =>
  (await byStaff('make_rating_codes', { municipality_code, amount })).rows.map(({ code }) =>
    String(code),
  )
const rate = (more: object) => db.as('anonymous').rpc('rate_service', rating(A, more))
/** As the page does: an answer of 500 or more is no answer, and the same is sent again. */
async function untilAnswered(more: object): Promise<Reply> {
  const given = rating(A, more)
  for (;;) {
    const reply = await db.as('anonymous').rpc('rate_service', given)
    if (reply.status < 500) return reply
  }
}
const count = async (from: string) =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

describe('a round that asks for codes', () => {
  beforeEach(() => requireCodes())

  test('takes a rating with a code, once, however the code is typed', async () => {
    const [code = '', other = ''] = await make(2)
    expect(code).toMatch(/^([0-9A-F]{4}-){2}[0-9A-F]{4}$/)
    expect((await rate({ code })).status).toBe(200)
    expect(await rate({ code })).toMatchObject({ status: 403, code: 'rating_code_invalid' })
    expect((await rate({ code: ` ${other.toLowerCase().replaceAll('-', ' ')} ` })).status).toBe(200)
    expect(await count('private.rating')).toBe(2)
  })

  test('refuses without a code, with a made-up one and with one of elsewhere', async () => {
    const [elsewhere] = await make(1, B)
    for (const code of [null, '', '-', '0000-0000-0000', elsewhere, 'x'.repeat(5000)])
      expect(await rate({ code }), String(code)).toMatchObject({ code: 'rating_code_invalid' })
    expect(await count('private.rating')).toBe(0)
  })

  test('tells on the first page whether a code is one of here, never whether it was used', async () => {
    const [code = '', other = ''] = await make(2)
    const [elsewhere] = await make(1, B)
    const fits = async (typed: unknown) =>
      (await db.as('anonymous').rpc('rating_code_fits', { code: typed, municipality_code: A })).body
    expect((await rate({ code })).status).toBe(200)
    for (const known of [code, other, other.toLowerCase().replaceAll('-', ' ')])
      expect(await fits(known), known).toBe(true)
    for (const unknown of ['0000-0000-0000', elsewhere, '', null, 'x'.repeat(5000)])
      expect(await fits(unknown), String(unknown)).toBe(false)
    // Asking uses nothing up.
    expect((await rate({ code: other })).status).toBe(200)
  })

  test('lets one of ten at the same moment in with one code', async () => {
    const [code] = await make(1)
    const replies = await Promise.all(Array.from({ length: 10 }, () => untilAnswered({ code })))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await count('private.rating')).toBe(1)
  })

  test('takes the same rating again without using a second code', async () => {
    const [code] = await make(2)
    const given = rating(A, { code })
    for (let turn = 1; turn <= 3; turn += 1)
      expect((await db.as('anonymous').rpc('rate_service', given)).status).toBe(200)
    expect(await count('private.rating_code where used')).toBe(1)
  })

  test('keeps a code when the rating is refused for something else', async () => {
    const [code] = await make(1)
    expect((await rate({ code, mark: 11 })).status).toBe(400)
    expect((await rate({ code })).status).toBe(200)
  })

  test('keeps no code that can be read, and no link from code to rating', async () => {
    const [code = ''] = await make(1)
    await rate({ code })
    for (const table of ['rating_code', 'rating', 'rating_comment'])
      expect(await count(`private.${table} as t where t::text like '%${code}%'`)).toBe(0)
    const columns = await db.sql<{ name: string }>(`select attname as name from pg_attribute
      where attrelid = 'private.rating_code'::regclass and attnum > 0 order by attnum`)
    expect(columns.map(({ name }) => name)).toEqual([
      'hash',
      'round_id',
      'municipality_code',
      'used',
    ])
  })

  test('tells everyone that it does, until staff switch it off', async () => {
    const needed = () => db.as('anonymous').rpc('rating_round')
    expect((await needed()).rows).toMatchObject([{ coded: true }])
    await requireCodes(false)
    expect((await needed()).rows).toMatchObject([{ coded: false }])
    expect((await rate({})).status).toBe(200)
  })
})

describe('an evening with codes, in a round that asks for none', () => {
  test('counts everybody at one address, each code as one sender, also in a wave', async () => {
    await db.sql(`delete from private.setting where name = 'usual_hour'`)
    const codes = await make(51)
    for (const code of codes) await send({ code })
    expect(await count('private.rating where valid and not held')).toBe(51)
    expect(await count(`private.rating where flags <> '{}'`)).toBe(0)
    // Without codes the same fifty-one are one sender.
    for (let turn = 1; turn <= 51; turn += 1) await send({})
    expect(await count('private.rating where valid and not held')).toBe(52)
  })

  test('refuses a code that is used or made up, and lets people in without', async () => {
    const [code] = await make(1)
    expect((await rate({ code })).status).toBe(200)
    for (const wrong of [code, '0000-0000-0000'])
      expect(await rate({ code: wrong })).toMatchObject({ code: 'rating_code_invalid' })
    expect((await rate({ code: ' ' })).status).toBe(200)
  })

  const send = (more: object) =>
    db.fetch(
      new Request('http://localhost/rest/v1/rpc/rate_service', {
        method: 'POST',
        headers: { apikey: keys.publishableKey, 'content-type': 'application/json' },
        body: JSON.stringify(rating(A, more)),
      }),
      '203.0.113.7',
    )
})

describe('staff', () => {
  test('see how many codes were made, not how many were used', async () => {
    await requireCodes()
    const [code] = await make(30)
    await rate({ code })
    const { rows } = await byStaff('rating_codes')
    expect(rows).toHaveLength(16)
    expect(rows.find((row) => row['municipality_code'] === A)).toEqual({
      municipality_code: A,
      made: 30,
      required: true,
    })
  })

  test.each([0, -1, 501, null])('cannot make %s codes', async (amount) => {
    const reply = await byStaff('make_rating_codes', { municipality_code: A, amount })
    expect(reply).toMatchObject({ status: 400, code: 'code_amount_invalid' })
  })

  test('cannot make more than 5,000, nor for a place that is none, nor in a closed round', async () => {
    for (let turn = 1; turn <= 10; turn += 1) expect(await make(500)).toHaveLength(500)
    expect(await make(1)).toEqual([])
    expect(
      await byStaff('make_rating_codes', { municipality_code: 'GM0000', amount: 1 }),
    ).toMatchObject({ code: 'municipality_unknown' })
    await byStaff('close_round')
    for (const [name, more] of [
      ['require_rating_codes', { required: true }],
      ['make_rating_codes', { municipality_code: A, amount: 1 }],
    ] as const)
      expect(await byStaff(name, more)).toMatchObject({ status: 409, code: 'round_not_open' })
  })
})

test('officials and strangers neither make codes, nor switch them, nor see them', async () => {
  const calls: [string, object][] = [
    ['require_rating_codes', { required: true }],
    ['make_rating_codes', { municipality_code: A, amount: 1 }],
    ['rating_codes', {}],
  ]
  for (const [name, more] of calls) {
    const args = { round_id: world.roundId, ...more }
    for (const person of [world.officialA, world.outsider])
      expect((await db.as(person).rpc(name, args)).status, name).toBe(403)
    expect((await db.as('anonymous').rpc(name, args)).status, name).toBe(401)
  }
})

test('a round without codes takes ratings as before', async () => {
  await make(1)
  await rateTimes(world, 3, A)
  expect(await count('private.rating')).toBe(3)
  expect(await count('private.rating_code where used')).toBe(0)
})

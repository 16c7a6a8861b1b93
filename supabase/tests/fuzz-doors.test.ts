import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { goodArguments } from './good-arguments.ts'
import { freshWorld, type World } from './world.ts'

/**
 * Whatever is sent to a door of sign-in or of a function, the answer is never a fault of the server: it is
 * done, or it is refused with a 4xx and a code. Seeded; a few hundred requests each time.
 */
const SEED = 20261128
const keys = generateKeys()
let db: TestDatabase
let world: World
let functions: { name: string; args: string[] }[]

beforeAll(async () => {
  db = await startTestDatabase(keys, { perAddress: 3, together: 30 })
  world = await freshWorld(db)
  functions = await db.sql(
    `select proname as name, coalesce(proargnames[1:pronargs], '{}') as args from pg_proc
     where pronamespace = 'public'::regnamespace
       and (has_function_privilege('authenticated', oid, 'execute') or has_function_privilege('anon', oid, 'execute'))
     order by proname`,
  )
})
afterAll(() => db.close())

const NESTED = '['.repeat(20_000) + ']'.repeat(20_000)
const OBJECTS = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)

/** Each of these, for each argument of each function. */
const NASTY: unknown[] = [NESTED, 1_764_288_000, { a: [null] }]
/** Would leave nothing to try the others on. */
const ENDS_THE_ROUND = ['close_round']

/** What nobody means, of every kind that has made a server fall over. */
const odd = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      0,
      -1,
      1.5,
      1e300,
      -0,
      2 ** 53,
      9_999_999_999_999_999_999n.toString(),
      '',
      ' ',
      '\u0000',
    ],
    ...[
      '\ud800',
      '\u202e',
      '2026-02-30',
      'infinity',
      '-infinity',
      'now',
      '1e400',
      'NaN',
      '{}',
      '[]',
      'null',
    ],
    ...['00000000-0000-4000-8000-000000000000', "';--", '%', '\\', 'x'.repeat(5000)],
    ...[1_764_288_000, [1_764_288_000], { a: { b: [{}] } }, [[[]]], [null], NESTED, OBJECTS],
    ...[
      'naam@gemeente.nl.',
      'naam@gemeente..nl',
      '@',
      'a@b',
      'naam@[127.0.0.1]',
      '12345678',
      '1234567',
    ],
  ),
)

async function send(method: string, path: string, body: string | null, token?: string) {
  const answer = await db.fetch(
    new Request(`http://localhost/${path}`, {
      method,
      headers: {
        apikey: keys.publishableKey,
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== null && { body }),
    }),
  )
  return { status: answer.status, text: await answer.text() }
}

/** Done, or refused with a code. */
async function isAnswered(method: string, path: string, body: string | null, token?: string) {
  const { status, text } = await send(method, path, body, token)
  const said = { path, body: body?.slice(0, 300), text: text.slice(0, 300), status }
  if (status < 400) return
  expect(status, JSON.stringify(said)).toBeLessThan(500)
  const parsed = JSON.parse(text) as Record<string, unknown>
  expect(parsed['error_code'] ?? parsed['code'], JSON.stringify(said)).toBeTruthy()
}

test('functions: one odd argument among good ones', { timeout: 300_000 }, async () => {
  const good = await goodArguments(world)
  const voices = [world.officialA, world.staff].map((person) => db.tokenOf(person as never))
  let turn = 0
  for (const { name, args } of functions.filter((one) => !ENDS_THE_ROUND.includes(one.name)))
    for (const arg of args)
      for (const value of [...fc.sample(odd, { seed: SEED + (turn += 1), numRuns: 1 }), ...NASTY]) {
        const sent = Object.fromEntries(args.map((other) => [other, good[other]]))
        const body = JSON.stringify({ ...sent, [arg]: value })
        await isAnswered('POST', `rest/v1/rpc/${name}`, body, voices[turn % voices.length])
      }
})

test('functions: nothing right', { timeout: 120_000 }, async () => {
  for (const [index, { name, args }] of functions.entries()) {
    const values = fc.sample(odd, { seed: SEED + index, numRuns: args.length + 1 })
    const sent = Object.fromEntries(args.map((arg, place) => [arg, values[place]]))
    const token = index % 2 === 0 ? db.tokenOf(world.outsider as never) : undefined
    await isAnswered('POST', `rest/v1/rpc/${name}`, JSON.stringify(sent), token)
  }
})

test('functions: any body', { timeout: 120_000 }, async () => {
  const bodies = fc.sample(
    fc.oneof(
      odd.map((value) => JSON.stringify(value) ?? ''),
      fc.string({ maxLength: 60 }),
    ),
    { seed: SEED, numRuns: 60 },
  )
  const doors = [
    'rpc/save_answer',
    'rpc/rate_service',
    'rpc/needs',
    'rpc/nothing',
    'answer',
    'nothing',
  ]
  for (const [index, body] of [NESTED, OBJECTS, `"${NESTED}"`, '{', ...bodies].entries())
    await isAnswered('POST', `rest/v1/${doors[index % doors.length] ?? ''}`, body, db.tokenOf(world.officialA as never)) // prettier-ignore
})

test('sign-in: any door, any body', { timeout: 300_000 }, async () => {
  const doors = ['otp', 'verify', 'token?grant_type=refresh_token', 'logout', 'logout?scope=x', 'signup', 'user'] // prettier-ignore
  const fields = ['email', 'token', 'type', 'refresh_token', 'create_user', 'data', 'options']
  const call = fc.record({
    door: fc.constantFrom(...doors),
    method: fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'GET', 'DELETE'),
    body: fc.oneof(
      fc
        .array(odd, { minLength: 7, maxLength: 7 })
        .map((values) =>
          JSON.stringify(Object.fromEntries(fields.map((field, index) => [field, values[index]]))),
        ),
      fc
        .record({
          email: fc.oneof(fc.constantFrom('staf@eszl.example', 'staf@eszl.example.'), odd),
          token: fc.oneof(fc.constant('12345678'), odd),
          type: fc.oneof(fc.constantFrom('email', 'magiclink'), odd),
        })
        .map((body) => JSON.stringify(body)),
      odd.map((value) => JSON.stringify(value) ?? ''),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(NESTED, OBJECTS, ''),
    ),
    token: fc.constantFrom(undefined, 'x', 'a.b.c', 'e30.e30.e30', 'sb_secret_x'),
  })
  for (const { door, method, body, token } of fc.sample(call, { seed: SEED, numRuns: 200 }))
    await isAnswered(method, `auth/v1/${door}`, method === 'GET' ? null : body, token)
})

test('what is nested too deep is refused at the door, and on a server by the database too', async () => {
  const sent = JSON.stringify({ ...(await goodArguments(world)), value: NESTED })
  for (const body of [NESTED, OBJECTS, sent, sent.replace(JSON.stringify(NESTED), NESTED)])
    expect(
      (await send('POST', 'rest/v1/rpc/save_answer', body, db.tokenOf(world.officialA as never)))
        .status,
    ).toBe(413)
  // The embedded database gives up without a word; it has the door.
  if (process.env['QUICKSCAN_TEST_DATABASE'])
    for (const text of [NESTED, OBJECTS])
      await expect(db.sql(`select private.parsed('${text}')`)).rejects.toThrow('malformed_request')
})

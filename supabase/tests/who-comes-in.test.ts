import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { claimsOf, signToken } from '#local/tokens.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { goodArguments } from './good-arguments.ts'
import { isHosted } from './real-postgres.ts'
import { freshWorld, type World } from './world.ts'

/**
 * Only a mailed code opens the door, and only who was invited gets one. Played through the HTTP API as a
 * stranger would; then past that lock, against the database alone (hosted Supabase has other doors).
 */
const keys = generateKeys()
const LIMITS = { perAddress: 10, together: 80 }
const VICTIM = 'els@eszl.example'
const server = process.env['QUICKSCAN_TEST_DATABASE']
/** A project has a sign-in server of its own, which keeps sessions otherwise than the embedded one does. */
const signingIn = test.skipIf(server !== undefined && (await isHosted(server)))
let db: TestDatabase
let world: World

beforeAll(async () => void (db = await startTestDatabase(keys, LIMITS)))
beforeEach(async () => {
  world = await freshWorld(db)
  await invite(VICTIM)
})
afterAll(() => db.close())

const invite = (email: string) =>
  db.sql(
    `insert into public.invitation (email, role) values ('${email}', 'staff') on conflict do nothing`,
  )

/** What every session hears: the time; and a riddle, another one each time. */
const OPEN_TO_ALL = ['server_moment', 'rating_challenge']
/** An answer to compare. */
const said = (body: unknown) =>
  typeof body === 'object' && body !== null ? JSON.stringify(body) : (body as string | null)

type Answer = { status: number; body: Record<string, unknown> }

async function ask(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const answer = await db.fetch(
    new Request(`http://localhost/auth/v1/${path}`, {
      method,
      headers: {
        apikey: keys.publishableKey,
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) }
}

const askCode = (email: string) => ask('POST', 'otp', { email, create_user: true })
const useCode = (email: string, token: string) =>
  ask('POST', 'verify', { email, token, type: 'email' })

/** Of an address that no other story used up. */
let number = 0
const newAddress = () => `mens${(number += 1)}@gemeente.example`

async function signIn(email: string): Promise<Answer['body']> {
  await invite(email)
  expect((await askCode(email)).status).toBe(200)
  const opened = await useCode(email, db.newestCode(email) ?? '')
  expect(opened.status).toBe(200)
  return opened.body
}

const users = async () =>
  (await db.sql<{ n: number }>('select count(*)::int as n from auth.users'))[0]?.n

describe('a password', () => {
  signingIn('set on an address before its owner comes opens nothing', async () => {
    const before = await users()
    const stolen = { email: VICTIM, password: 'geheim-geheim' }
    expect((await ask('POST', 'signup', stolen)).status).toBe(404)
    expect(await users()).toBe(before)
    const { access_token } = await signIn(VICTIM)
    const made = await ask('POST', 'token?grant_type=password', stolen)
    expect([made.status, made.body['access_token']]).toEqual([404, undefined])
    // Nor as a back door on a session that is open.
    const set = await ask('PUT', 'user', { password: 'geheim-geheim' }, String(access_token))
    expect(set.status).toBe(404)
    expect((await ask('POST', 'token?grant_type=password', stolen)).status).toBe(404)
  })

  test('would open a session without any right, also where it can be set', async () => {
    const tables = await db.sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'v') and has_table_privilege('authenticated', oid, 'select') order by 1`,
    )
    const nobody = db.as(world.outsider)
    for (const [person, right] of [
      [world.staff, 'close_round'],
      [world.officialA, 'invite_colleague'],
      [world.viewer, 'choose_weekly_mail'],
    ] as const) {
      const [byCode, byPassword] = [db.as(person), db.as(person, 'password')]
      expect((await byCode.select('member')).rows.length).toBeGreaterThan(0)
      for (const { name } of tables)
        expect([name, (await byPassword.select(name)).rows]).toEqual([
          name,
          (await nobody.select(name)).rows,
        ])
      const args = {
        close_round: { round_id: world.roundId },
        invite_colleague: { email: 'handlanger@elders.example' },
        choose_weekly_mail: { weekly: false },
      }[right]
      expect((await byPassword.rpc(right, args)).code).toBe('forbidden')
      expect((await byCode.rpc(right, args)).status).toBe(200)
    }
  })

  test('would not open a function either, not even about its own person', async () => {
    const functions = await db.sql<{ name: string; args: string[]; open: boolean }>(
      `select proname as name, coalesce(proargnames[1:pronargs], '{}') as args,
         has_function_privilege('anon', oid, 'execute') as open
       from pg_proc where pronamespace = 'public'::regnamespace
         and has_function_privilege('authenticated', oid, 'execute') order by proname`,
    )
    const good = await goodArguments(world)
    const given: string[] = []
    for (const { name, args, open } of functions.filter((one) => !OPEN_TO_ALL.includes(one.name)))
      for (const person of [world.staff, world.officialA, world.viewer]) {
        const sent = Object.fromEntries(args.map((arg) => [arg, good[arg]]))
        const nobody = open ? await db.as('anonymous').rpc(name, sent) : null
        const { status, body } = await db.as(person, 'password').rpc(name, sent)
        const nothing = status >= 400 || [null, false, '[]'].includes(said(body))
        if (!nothing && said(body) !== said(nobody?.body)) given.push(name)
      }
    expect(given).toEqual([])
    for (const own of ['my_data', 'erase_me', 'my_device_key'])
      expect([own, (await db.as(world.staff, 'password').rpc(own)).code]).toEqual([
        own,
        'forbidden',
      ])
  })

  test('claims no invitation', async () => {
    const els = await db.person(VICTIM)
    expect((await db.as(els, 'password').rpc('claim_invitation')).rows).toEqual([])
    expect((await db.as(els).rpc('claim_invitation')).rows).toMatchObject([{ role: 'staff' }])
  })

  test.each([
    ['no amr at all', {}],
    ['amr that is no list', { amr: 'otp' }],
    ['an empty list', { amr: [] }],
    ['a password and a second step', { amr: [{ method: 'password' }, { method: 'totp' }] }],
    ['a password and a code', { amr: [{ method: 'password' }, { method: 'otp' }] }],
    ['nobody in particular', { amr: [{ method: 'anonymous' }] }],
    [
      'a sign-in service that nobody named',
      { amr: [{ method: 'oauth' }], app_metadata: { providers: ['email', 'azure'] } },
    ],
  ])('counts as little as %s', async (_what, claims) => {
    const [row] = await db.sql<{ counts: boolean; hooked: object }>(
      `select private.counts_as_signed_in('${JSON.stringify(claims)}') as counts,
         private.only_code_sessions('${JSON.stringify({ claims })}') as hooked`,
    )
    expect(row?.counts).toBe(false)
    expect(row?.hooked).toMatchObject({ error: { http_code: 403 } })
  })

  test.each([
    ['a code', { amr: [{ method: 'otp', timestamp: 1 }] }],
    ['a code, in the short notation', { amr: ['otp'] }],
    ['a link', { amr: [{ method: 'magiclink' }] }],
    ['a code and a second step', { amr: [{ method: 'otp' }, { method: 'totp' }] }],
    [
      'a service that is named',
      { amr: [{ method: 'oauth' }], app_metadata: { providers: ['email', 'google'] } },
    ],
  ])('does not count, %s does', async (_what, claims) => {
    await db.sql("insert into private.sign_in_provider values ('google') on conflict do nothing")
    const [row] = await db.sql<{ hooked: object }>(
      `select private.only_code_sessions('${JSON.stringify({ claims })}') as hooked`,
    )
    await db.sql('delete from private.sign_in_provider')
    expect(row?.hooked).toEqual({ claims })
  })

  test('no policy asks who is there without asking how they came', async () => {
    expect(
      await db.sql(
        `select policyname from pg_policies where schemaname = 'public' and qual like '%auth.uid()%'`,
      ),
    ).toEqual([])
    expect(
      await db.sql(
        `select oid::regproc as name from pg_proc
         where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
           and prosrc ~ 'user_id = \\(?(select )?auth\\.uid'`,
      ),
    ).toEqual([])
  })
})

/**
 * The attack of a stranger who set a password on somebody's address: the session that it opens is renewed,
 * and asks what only its owner may know. As through the API of a server that has such a session; the
 * embedded one has no way to open it, so it is made of one that a code opened.
 */
describe('the two locks against a password, each alone', () => {
  const HOOK = 'private.only_code_sessions(jsonb)'
  const ME = 'private.me()'

  /** Whether a token is handed out, and whether it shows who the members are. */
  async function attack(): Promise<{ token: boolean; members: boolean }> {
    const els = await db.person(newAddress(), 'staff')
    const { refresh_token } = await signIn((els as { email: string }).email)
    await db.sql(
      `update auth.sessions set tag = 'password' where user_id = '${(els as { id: string }).id}'`,
    )
    const renewed = await ask('POST', 'token?grant_type=refresh_token', { refresh_token })
    const token = renewed.body['access_token'] as string | undefined
    const members = await db.fetch(
      new Request('http://localhost/rest/v1/member?select=email', {
        headers: {
          apikey: keys.publishableKey,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
      }),
    )
    const rows: unknown = await members.json()
    return {
      token: renewed.status === 200,
      members: members.ok && Array.isArray(rows) && rows.length > 0,
    }
  }

  /** Runs the attack while these functions let everybody through. */
  async function without(...locks: string[]) {
    const kept: string[] = []
    for (const lock of locks) {
      const [found] = await db.sql<{ text: string }>(
        `select pg_get_functiondef('${lock}'::regprocedure) as text`,
      )
      kept.push(found?.text ?? '')
      await db.sql(
        lock === ME
          ? `create or replace function private.me() returns uuid language sql stable security definer
             set search_path = '' as 'select auth.uid()'`
          : `create or replace function private.only_code_sessions(event jsonb) returns jsonb language sql stable
             security definer set search_path = '' as 'select jsonb_build_object(''claims'', event -> ''claims'')'`,
      )
    }
    try {
      return await attack()
    } finally {
      for (const text of kept) await db.sql(text)
    }
  }

  signingIn('without the hook a token is handed out, and opens nothing', async () => {
    expect(await without(HOOK)).toEqual({ token: true, members: false })
  })

  signingIn('without the question who is asking, the hook hands out no token', async () => {
    expect(await without(ME)).toEqual({ token: false, members: false })
  })

  signingIn('without both the door is open: this attack is one', async () => {
    expect(await without(HOOK, ME)).toEqual({ token: true, members: true })
    expect(await attack()).toEqual({ token: false, members: false })
  })
})

describe('a session', () => {
  signingIn('says that a code opened it, and still when it is renewed', async () => {
    const opened = await signIn(newAddress())
    const renewed = await ask('POST', 'token?grant_type=refresh_token', {
      refresh_token: opened['refresh_token'],
    })
    expect(renewed.status).toBe(200)
    for (const { access_token } of [opened, renewed.body])
      expect(claimsOf(String(access_token))).toMatchObject({ amr: [{ method: 'otp' }] })
    const me = await ask('GET', 'user', undefined, String(renewed.body['access_token']))
    expect(me.status).toBe(200)
  })

  signingIn('that no code opened is not renewed', async () => {
    const opened = await signIn(newAddress())
    await db.sql(`update auth.sessions set tag = null`)
    const renewed = await ask('POST', 'token?grant_type=refresh_token', {
      refresh_token: opened['refresh_token'],
    })
    expect([renewed.status, renewed.body['access_token']]).toEqual([403, undefined])
  })

  signingIn('that was not used for twelve hours is not renewed', async () => {
    for (const [hours, status] of [
      [11, 200],
      [13, 400],
    ] as const) {
      const opened = await signIn(newAddress())
      const session = claimsOf(String(opened['access_token']))?.['session_id']
      await db.sql(
        `update auth.sessions set created_at = now() - interval '${hours} hours' where id = '${String(session)}'`,
      )
      const renewed = await ask('POST', 'token?grant_type=refresh_token', {
        refresh_token: opened['refresh_token'],
      })
      expect([hours, renewed.status]).toEqual([hours, status])
    }
  })

  test('is signed by this installation', async () => {
    const now = Math.floor(Date.now() / 1000)
    const { id } = world.staff as Exclude<Person, 'anonymous'>
    const claims = {
      sub: id,
      role: 'authenticated',
      amr: [{ method: 'otp' }],
      iat: now,
      exp: now + 600,
    }
    const asked = (secret: string, more: object = {}) =>
      db.fetch(
        new Request('http://localhost/rest/v1/member?select=email', {
          headers: {
            apikey: keys.publishableKey,
            authorization: `Bearer ${signToken({ ...claims, ...more }, secret)}`,
          },
        }),
      )
    expect((await asked(keys.jwtSecret)).status).toBe(200)
    expect((await asked(generateKeys().jwtSecret)).status).toBe(401)
    expect((await asked(keys.jwtSecret, { exp: now - 60 })).status).toBe(401)
  })

  test('is for two roles only, whoever signed for it', async () => {
    const now = Math.floor(Date.now() / 1000)
    const { id } = world.staff as Exclude<Person, 'anonymous'>
    for (const role of [
      'postgres',
      'service_role',
      'supabase_admin',
      'anon ',
      '',
      null,
      undefined,
    ]) {
      const claims = { sub: id, role, amr: [{ method: 'otp' }], iat: now, exp: now + 600 }
      const token = signToken(claims, keys.jwtSecret)
      for (const path of ['rest/v1/member', 'rest/v1/rpc/my_municipality', 'auth/v1/user']) {
        const answer = await db.fetch(
          new Request(`http://localhost/${path}`, {
            headers: { apikey: keys.publishableKey, authorization: `Bearer ${token}` },
          }),
        )
        expect([role, path, answer.status]).toEqual([role, path, 401])
      }
    }
  })
})

describe('a code', () => {
  signingIn('has eight digits and dies after five wrong guesses, also at once', async () => {
    const email = newAddress()
    await invite(email)
    await askCode(email)
    const code = db.newestCode(email) ?? ''
    expect(code).toMatch(/^\d{8}$/)
    const wrong = Array.from({ length: 600 }, (_, guess) =>
      useCode(email, String((Number(code) + guess + 1) % 1e8).padStart(8, '0')),
    )
    const answers = await Promise.all(wrong)
    expect(
      new Set(answers.map(({ status, body }) => `${status} ${String(body['error_code'])}`)),
    ).toEqual(new Set(['403 otp_expired']))
    expect((await useCode(email, code)).status).toBe(403)
    // A new one works, and the dead one stays dead.
    await askCode(email)
    expect(db.newestCode(email)).not.toBe(code)
    expect((await useCode(email, code)).status).toBe(403)
    expect((await useCode(email, db.newestCode(email) ?? '')).status).toBe(200)
  })

  test('is dead in the database and at the door, each alone', async () => {
    const email = newAddress()
    await invite(email)
    await askCode(email)
    const code = db.newestCode(email) ?? ''
    const tokens = async () =>
      (
        await db.sql<{ recovery_token: string | null; confirmation_token: string | null }>(
          `select recovery_token, confirmation_token from auth.users where email = '${email}'`,
        )
      )[0]
    const alive = await tokens()
    for (const guess of [1, 2, 3, 4, 5])
      await useCode(email, String((Number(code) + guess) % 1e8).padStart(8, '0'))
    expect(
      Object.values((await tokens()) ?? {}).filter((token) => token !== null && token !== ''),
    ).toEqual([])
    // As if the database had forgotten that: the door has counted.
    const quoted = (token: string | null | undefined) => (token ? `'${token}'` : 'null')
    await db.sql(
      `update auth.users set recovery_token = ${quoted(alive?.recovery_token)},
         confirmation_token = ${quoted(alive?.confirmation_token)} where email = '${email}'`,
    )
    expect(await tokens()).toEqual(alive)
    expect((await useCode(email, code)).status).toBe(403)
  })

  signingIn('lives after four', async () => {
    const email = newAddress()
    await invite(email)
    await askCode(email)
    const code = db.newestCode(email) ?? ''
    for (const guess of [1, 2, 3, 4])
      await useCode(email, String((Number(code) + guess) % 1e8).padStart(8, '0'))
    expect((await useCode(email, code)).status).toBe(200)
  })

  signingIn('lives fifteen minutes', async () => {
    const email = newAddress()
    await invite(email)
    for (const [minutes, status] of [
      [16, 403],
      [14, 200],
    ] as const) {
      await askCode(email)
      await db.sql(
        `update auth.users set recovery_sent_at = recovery_sent_at::timestamptz - interval '${minutes} minutes'
         where email = '${email}'`,
      )
      expect([minutes, (await useCode(email, db.newestCode(email) ?? '')).status]).toEqual([
        minutes,
        status,
      ])
    }
  })

  test('is mailed at most ten times to one address that keeps asking, known or not', async () => {
    for (const email of [VICTIM, 'onbekend@elders.example']) {
      const statuses: number[] = []
      for (let turn = 0; turn < 12; turn++) statuses.push((await askCode(email)).status)
      // The first stories mailed this address too.
      expect(statuses.slice(-2)).toEqual([429, 429])
      expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(
        LIMITS.perAddress,
      )
    }
  })

  signingIn('goes to nobody who was not invited, who cannot tell', async () => {
    const [known, unknown] = [newAddress(), 'vreemd@elders.example']
    await invite(known)
    const times: Record<string, number[]> = {}
    const wrong: Answer[] = []
    for (const email of [known, unknown, known, unknown, known, unknown]) {
      const begun = performance.now()
      const answer = await askCode(email)
      expect([answer.status, answer.body]).toEqual([200, {}])
      ;(times[email] ??= []).push(Math.round((performance.now() - begun) / 300))
    }
    expect(db.newestCode(unknown)).toBeNull()
    // In whole steps of the clock of the door, and at its fastest in the same one.
    expect(Math.min(...(times[known] ?? []))).toBe(Math.min(...(times[unknown] ?? [])))
    // Also who is not known waits for such a step.
    expect(Math.min(...Object.values(times).flat())).toBeGreaterThanOrEqual(1)
    for (const [turn, email] of [known, unknown].entries()) {
      const begun = performance.now()
      wrong[turn] = await useCode(email, '00000000')
      expect(Math.round((performance.now() - begun) / 300)).toBeGreaterThanOrEqual(1)
    }
    expect(wrong[0]).toEqual(wrong[1])
  })
})

test('the hook before a user is made lets in who was invited', async () => {
  await invite('anna@sittard.example')
  const hooked = async (user: object) =>
    (
      await db.sql<{ hooked: object }>(
        `select private.only_invited_people('${JSON.stringify({ user })}') as hooked`,
      )
    )[0]?.hooked
  expect(await hooked({ email: 'Anna@Sittard.example' })).toEqual({})
  for (const user of [{ email: 'otto@elders.example' }, { phone: '0612345678' }, {}])
    expect(await hooked(user)).toMatchObject({ error: { http_code: 403, message: 'not_invited' } })
})

signingIn('nothing else of the embedded server is open', async () => {
  const { access_token } = await signIn(newAddress())
  const doors = [
    'POST signup', 'POST magiclink', 'POST recover', 'POST resend', 'POST admin/users', 'GET admin/users',
    'GET verify?type=magiclink&token=x', 'GET authorize?provider=github', 'GET callback', 'POST token',
    'POST token?grant_type=pkce', 'POST token?grant_type=password&grant_type=refresh_token', 'PUT user',
    'PATCH user', 'GET reauthenticate', 'POST factors', 'POST invite', 'POST otp/', 'GET settings',
  ] // prettier-ignore
  for (const door of doors) {
    const [method = '', path = ''] = door.split(' ')
    const body =
      method === 'GET' ? undefined : { email: VICTIM, password: 'geheim-geheim', type: 'signup' }
    expect([door, (await ask(method, path, body, String(access_token))).status]).toEqual([
      door,
      404,
    ])
  }
  for (const path of ['storage/v1/bucket', 'config', 'info', 'introspect', '_/config', 'admin', ''])
    expect((await db.fetch(new Request(`http://localhost/${path}`))).status).toBe(404)
})

signingIn('who was not invited uses up no mail of who was', async () => {
  const strangers = Array.from({ length: LIMITS.together + 1 }, newAddress)
  const statuses = await Promise.all(strangers.map(async (email) => (await askCode(email)).status))
  expect(new Set(statuses)).toEqual(new Set([200]))
  await signIn(newAddress())
})

signingIn('mails stop for everybody when too many went out', async () => {
  const statuses: number[] = []
  for (let left = LIMITS.together; left > 0 && !statuses.includes(429); left -= 10)
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 10 }, async () => {
          const email = newAddress()
          await invite(email)
          return (await askCode(email)).status
        }),
      )),
    )
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  // Also for who has none to get: nobody learns who was invited.
  expect((await askCode('vreemd@elders.example')).status).toBe(429)
})

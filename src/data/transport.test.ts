import { beforeEach, expect, test, vi } from 'vitest'
import { toDataError } from './errors.ts'
import { read } from './read.ts'
import { readingClient } from './reading-client.ts'
import { sessionClient } from './session-client.ts'
import { transport, type Ask } from './transport.ts'
import { z } from 'zod'

const KEY = 'publishable'
const WHERE = 'http://quickscan.test'

let asked: string[]
let now: number
beforeEach(() => {
  asked = []
  now = 1_800_000_000_000
  vi.stubGlobal('WebSocket', class {})
})

/** A client on a network that answers this, one after the other; the last one goes on. */
function clientOn(...replies: ((url: string) => Response | Promise<Response>)[]) {
  const kept = new Map<string, string>()
  const ask: Ask = async (input) => {
    const url = input instanceof Request ? input.url : String(input)
    const reply = replies[Math.min(asked.length, replies.length - 1)]
    asked.push(new URL(url).pathname)
    if (!reply) throw new Error('no reply')
    return reply(url)
  }
  const server = {
    url: WHERE,
    key: KEY,
    ask: transport({
      ask,
      now: () => now,
      publishableKey: KEY,
      holdsSession: () => kept.has('s'),
      renew: async () => (await auth.refreshSession()).data.session?.access_token ?? null,
    }),
  }
  const auth = sessionClient(server, {
    storageKey: 's',
    autoRefreshToken: false,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
  })
  const token = async () => (await auth.getSession()).data.session?.access_token ?? null
  const client = readingClient({ ...server, token })
  const look = () => read(client.rpc('is_demo'), z.boolean(), 'is_demo')
  return { auth, kept, look }
}

const page =
  (status: number, headers = {}) =>
  () =>
    new Response('<html>Toegang geweigerd</html>', {
      status,
      headers: { 'content-type': 'text/html', ...headers },
    })
const json =
  (said: unknown, status = 200, headers = {}) =>
  () =>
    new Response(JSON.stringify(said), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    })

test.each([
  ['a page with 200, of a guest network', page(200), { kind: 'blocked' }],
  ['403 of a filter', page(403), { kind: 'blocked' }],
  ['407 of a proxy', page(407), { kind: 'blocked' }],
  ['404 of a web server', page(404), { kind: 'outdated' }],
  ['404 with nothing in it', () => new Response('', { status: 404 }), { kind: 'outdated' }],
  ['451 of a filter', page(451), { kind: 'blocked' }],
  ['413 of a gateway', page(413), { kind: 'tooLarge' }],
  ['429 that says how long', page(429, { 'retry-after': '30' }), { kind: 'busy', seconds: 30 }],
  ['429 that does not', json({ message: 'slow down' }, 429), { kind: 'busy', seconds: null }],
  ['502 of a gateway', page(502), { kind: 'unavailable' }],
  ['503 for maintenance', page(503), { kind: 'unavailable' }],
  ['504 of a gateway', page(504), { kind: 'unavailable' }],
])('%s is told apart from what our server says', async (_what, reply, error) => {
  expect(await clientOn(reply).look()).toEqual({ ok: false, error })
})

test('what our server says stays what it is', async () => {
  expect(await clientOn(json(true)).look()).toEqual({ ok: true, value: true })
  const refused = json({ code: '42501', message: 'no' }, 403)
  expect(await clientOn(refused).look()).toEqual({ ok: false, error: { kind: 'forbidden' } })
})

test('a server that asks to wait is not asked before', async () => {
  const { look } = clientOn(page(429, { 'retry-after': '20' }), json(true))
  expect(await look()).toMatchObject({ error: { kind: 'busy', seconds: 20 } })
  now += 15_000
  expect(await look()).toMatchObject({ error: { kind: 'busy', seconds: 5 } })
  expect(asked).toHaveLength(1)
  now += 6_000
  expect(await look()).toEqual({ ok: true, value: true })
  expect(asked).toHaveLength(2)
})

test('also for maintenance, until a moment that is told as a date', async () => {
  const until = new Date(now + 60_000).toUTCString()
  const { look } = clientOn(page(503, { 'retry-after': until }), json(true))
  expect(await look()).toEqual({ ok: false, error: { kind: 'unavailable' } })
  now += 50_000
  expect(await look()).toEqual({ ok: false, error: { kind: 'unavailable' } })
  expect(asked).toHaveLength(1)
  now += 11_000
  expect(await look()).toEqual({ ok: true, value: true })
})

test('nobody waits for longer than five minutes, whatever was asked', async () => {
  const { look } = clientOn(json({}, 429, { 'retry-after': '86400' }), json(true))
  await look()
  now += 299_000
  expect(await look()).toMatchObject({ error: { kind: 'busy', seconds: 1 } })
  now += 2_000
  expect(await look()).toEqual({ ok: true, value: true })
})

const person = { id: 'p', email: 'anna@gemeente.example' }
const session = (ends: number) => ({
  access_token: `a.${Buffer.from(JSON.stringify({ exp: ends })).toString('base64url')}.c`,
  refresh_token: 'r1',
  token_type: 'bearer',
  expires_in: 3600,
  expires_at: ends,
  user: person,
})
const seconds = () => Math.floor(Date.now() / 1000)

test.each([
  ['429', page(429, { 'retry-after': '600' })],
  ['403 of a filter', page(403)],
  ['407 of a proxy', page(407)],
  ['a page with 200', page(200)],
  ['429 of the sign-in server', json({ error_code: 'over_request_rate_limit' }, 429)],
])('%s while the session renews signs nobody out', async (_what, reply) => {
  vi.useFakeTimers()
  const { auth, kept, look } = clientOn(reply)
  kept.set('s', JSON.stringify(session(seconds() - 10)))
  const renewed = auth.getSession()
  await vi.advanceTimersByTimeAsync(60_000)
  const { error } = await renewed
  expect(['busy', 'blocked']).toContain(error && toDataError(error).kind)
  expect(kept.has('s')).toBe(true)
  // Nor does a request go out as a stranger meanwhile, to be refused with words about signing in.
  const before = asked.filter((path) => path.startsWith('/rest')).length
  expect(await look()).toMatchObject({ ok: false })
  expect(['busy', 'blocked']).toContain(((await look()) as { error: { kind: string } }).error.kind)
  expect(asked.filter((path) => path.startsWith('/rest'))).toHaveLength(before)
  vi.useRealTimers()
})

test.each([
  ['refresh_token_not_found', 400],
  ['session_not_found', 403],
])('%s ends the session', async (error_code, status) => {
  const { auth, kept } = clientOn(json({ error_code, message: 'gone' }, status))
  kept.set('s', JSON.stringify(session(seconds() - 10)))
  expect((await auth.getSession()).data.session).toBeNull()
  expect(kept.has('s')).toBe(false)
})

test.each([
  ['two hours', 2],
  ['a day', 24],
])('with a clock %s ahead the session renews once', async (_what, hours) => {
  const ofTheServer = seconds() - hours * 3600 + 3600
  const { auth, kept, look } = clientOn((url) =>
    url.includes('/token') ? json(session(ofTheServer))() : json(true)(),
  )
  kept.set('s', JSON.stringify(session(ofTheServer)))
  for (let reading = 0; reading < 19; reading += 1) expect(await look()).toMatchObject({ ok: true })
  await auth.getSession()
  expect(asked.filter((path) => path.endsWith('/token'))).toHaveLength(1)
})

test('a token that is too old for the server is renewed, whatever the clock here says', async () => {
  const { kept, look } = clientOn(
    json({ code: 'PGRST303', message: 'JWT expired' }, 401),
    json({ ...session(seconds() + 3600), access_token: 'fresh.e30.c' }),
    json(true),
  )
  kept.set('s', JSON.stringify(session(seconds() + 7200)))
  expect(await look()).toEqual({ ok: true, value: true })
  expect(asked.map((path) => path.split('/').pop())).toEqual(['is_demo', 'token', 'is_demo'])
})

import { afterEach, expect, test, vi } from 'vitest'
import { emptyDraft, withPair, type Draft } from './draft.ts'
import { solve } from './proof.ts'
import { askChallenge, askRounds, payload, send } from './send.ts'

afterEach(() => vi.unstubAllGlobals())

const draft: Draft = {
  ...withPair(emptyDraft('id', 'en'), 2, 5, null, 10_000),
  municipalityCode: 'GM0888',
  round: 'round',
  mark: 7,
}

test('what is sent has fifteen values per scale, skipped ones as null, and whole seconds', () => {
  const sent = payload(draft, 70_400)
  expect(sent.importance).toHaveLength(15)
  expect(sent.importance.filter((value) => value !== null)).toEqual([5])
  expect(sent.satisfaction).toEqual(Array(15).fill(null))
  expect(sent).toMatchObject({
    rating_id: 'id',
    given_round: 'round',
    municipality_code: 'GM0888',
    language: 'en',
    mark: 7,
    sector: null,
    seconds: 60,
  })
})

test('a clock that was set back gives no negative time', () => {
  expect(payload({ ...draft, startedAt: 90_000 }, 10_000).seconds).toBe(0)
})

test('waiting for a connection is no time spent on answering', () => {
  expect(payload({ ...draft, finishedAt: 130_000 }, 90_000_000).seconds).toBe(120)
})

type Call = { name: string; body: Record<string, unknown> }

/** A server that gives these replies to what is sent, and challenges without end. */
function serverThat(...replies: Response[]): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    const name = url.split('/').at(-1) ?? ''
    calls.push({ name, body: JSON.parse(body) as Record<string, unknown> })
    const reply =
      name === 'rating_challenge'
        ? Response.json([{ id: `fresh-${calls.length}`, work: 2 }])
        : replies.shift()
    return reply ? Promise.resolve(reply) : Promise.reject(new TypeError('offline'))
  })
  return calls
}

/** A challenge that was solved before the clock of a test stands still. */
async function solved() {
  const challenge = { id: 'solved', work: 1 }
  await solve(challenge)
  return { challenge }
}

const sent = () => Response.json('id')
const refused = (status: number, message: string) => Response.json({ message }, { status })

test('a challenge that came while answering is used', async () => {
  const calls = serverThat(sent())
  expect(await send({ ...draft, challenge: { id: 'early', work: 2 } }, 0)).toBe('sent')
  expect(calls.map(({ name }) => name)).toEqual(['rate_service'])
  expect(calls[0]?.body).toMatchObject({ challenge: 'early', rating_id: 'id' })
})

test('a challenge that ran out costs a new one, and not the rating', async () => {
  const calls = serverThat(refused(410, 'proof_expired'), sent())
  expect(await send({ ...draft, challenge: { id: 'old', work: 2 } }, 0)).toBe('sent')
  expect(calls.map(({ name }) => name)).toEqual([
    'rate_service',
    'rating_challenge',
    'rate_service',
  ])
  expect(calls[2]?.body).toMatchObject({ challenge: 'fresh-2', rating_id: 'id' })
})

const page = (status: number, headers = {}) =>
  new Response('<html>Welcome to our guest network</html>', { status, headers })

test.each([
  ['tomorrow', refused(429, 'too_many_ratings')],
  ['over', refused(409, 'round_not_open')],
  ['over', refused(409, 'rating_round_over')],
  ['code', refused(403, 'rating_code_invalid')],
  ['large', refused(413, 'text_too_long')],
  ['refused', refused(400, 'rating_empty')],
  ['down', refused(503, 'down')],
  ['blocked', page(403)],
  ['blocked', page(407)],
  ['blocked', page(511)],
  ['blocked', page(400)],
  ['blocked', refused(401, 'No API key found in request')],
  ['down', page(408)],
  ['gone', page(404)],
  ['large', page(413)],
  ['wait', page(429)],
  ['down', page(500)],
  ['down', page(503)],
])('says why it did not go: %s', async (why, reply) => {
  serverThat(reply)
  expect(await send(draft, 0)).toEqual({ why })
})

test('a fault of our server has the number under which it stands in the log', async () => {
  const headers = { 'x-reference': 'K7Q29M4D' }
  serverThat(new Response('{"message":"down"}', { status: 500, headers }))
  expect(await send(draft, 0)).toEqual({ why: 'down', reference: 'K7Q29M4D' })
  serverThat(new Response('{"message":"rating_empty"}', { status: 400, headers }))
  expect(await send(draft, 0)).toEqual({ why: 'refused' })
})

test.each([
  ['a page of a guest network', () => page(200)],
  ['nothing', () => new Response(null, { status: 204 })],
  ['something that is no receipt', () => Response.json({ ok: true })],
  ['the receipt of another', () => Response.json('another')],
])('is not sent when %s answers, though its status is good', async (_what, answer) => {
  serverThat(answer())
  expect(await send(draft, 0)).toEqual({ why: 'blocked' })
})

test('a challenge is only one that our server hands out', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(page(200)))
  expect(await askChallenge()).toEqual({ why: 'blocked' })
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([{ id: 'x' }])))
  expect(await askChallenge()).toEqual({ why: 'blocked' })
})

test.each([
  ['120', 120_000],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 60_000],
])('waits as long as the server asks: Retry-After %s', async (header, ms) => {
  vi.useFakeTimers({ now: 0 })
  try {
    serverThat(page(429, { 'retry-after': header }))
    const { challenge } = await solved()
    expect(await send({ ...draft, challenge }, 0)).toEqual({ why: 'wait', after: ms })
  } finally {
    vi.useRealTimers()
  }
})

test.each(['0', 'Thu, 01 Jan 1970 00:00:30 GMT', 'soon'])(
  'does not wait for what is past or says nothing: Retry-After %s',
  async (header) => {
    vi.useFakeTimers({ now: 60_000 })
    try {
      serverThat(page(429, { 'retry-after': header }))
      const { challenge } = await solved()
      expect(await send({ ...draft, challenge }, 0)).toEqual({ why: 'wait' })
    } finally {
      vi.useRealTimers()
    }
  },
)

test('without a connection it is not sent yet', async () => {
  serverThat()
  expect(await send(draft, 0)).toEqual({ why: 'offline' })
})

test('the rounds are known only from our server', async () => {
  const open = { id: 'round', opened: 5, places: ['GM0888'], coded: false }
  for (const [reply, known] of [
    [Response.json([open]), { value: [open] }],
    [Response.json([]), { value: [] }],
    [page(200), { why: 'blocked' }],
    [page(503), { why: 'down' }],
  ] as const) {
    serverThat(reply)
    expect(await askRounds()).toEqual(known)
  }
})

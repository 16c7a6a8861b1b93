import { afterEach, expect, test, vi } from 'vitest'
import { emptyDraft, withValue, type Draft } from './draft.ts'
import { payload, send } from './send.ts'

afterEach(() => vi.unstubAllGlobals())

const draft: Draft = {
  ...withValue(emptyDraft('id', 'en'), 'importance', 2, 5, 10_000),
  municipalityCode: 'GM0888',
  mark: 7,
}

test('what is sent has fifteen values per scale, skipped ones as null, and whole seconds', () => {
  const sent = payload(draft, 70_400)
  expect(sent.importance).toHaveLength(15)
  expect(sent.importance.filter((value) => value !== null)).toEqual([5])
  expect(sent).toMatchObject({
    rating_id: 'id',
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

const sent = () => new Response(null, { status: 204 })
const refused = (status: number, message: string) => Response.json({ message }, { status })

test('a challenge that was solved while answering is used', async () => {
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

test.each([
  ['later', refused(429, 'too_many_ratings')],
  ['closed', refused(409, 'round_not_open')],
  ['refused', refused(400, 'rating_empty')],
  ['offline', refused(503, 'down')],
])('tells the person: %s', async (told, reply) => {
  serverThat(reply)
  expect(await send(draft, 0)).toBe(told)
})

test('without a connection it is not sent yet', async () => {
  serverThat()
  expect(await send(draft, 0)).toBe('offline')
})

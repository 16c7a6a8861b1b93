import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'

/**
 * One request that is nested too deep for a parser behind the door ends the embedded database for good, for everybody; and
 * one that the door itself reads for minutes does so for as long. They are refused, and the next is answered.
 */
const keys = generateKeys()
let db: TestDatabase
let official: string

beforeAll(async () => {
  db = await startTestDatabase(keys)
  official = db.tokenOf((await db.person('iris@sittard.example', 'coordinator', 'GM1883')) as never)
})
afterAll(() => db.close())

const DEEP = '['.repeat(15_000)
const FORM = 'application/x-www-form-urlencoded'
const withContent = (content: string) =>
  JSON.stringify({ measure_id: 'meertalig', expected_version: 0, content })

async function isRefused(status: number, path: string, body?: string, type = 'application/json') {
  const headers = { apikey: keys.publishableKey, authorization: `Bearer ${official}` }
  const sent = body === undefined ? { headers } : { method: 'POST', body, headers: { ...headers, 'content-type': type } } // prettier-ignore
  const answer = await db.fetch(new Request(`http://localhost/rest/v1/${path}`, sent))
  expect([answer.status, await answer.text()]).toEqual([
    status,
    expect.stringContaining('malformed_request'),
  ])
  expect((await db.as('anonymous').select('municipality?select=code&limit=1')).status).toBe(200)
}

describe('refused, and the next is answered:', () => {
  test.each([
    ['an argument', 413, withContent(DEEP)],
    ['objects in an argument', 413, withContent(` ${'{"a":'.repeat(8000)}`)],
    ['escaped in an argument', 413, withContent('').replace('""', `"${'\\u005b'.repeat(15_000)}"`)],
    ['a list instead of arguments', 400, JSON.stringify(Array(500).fill(1))],
    ['a text instead of arguments', 400, JSON.stringify(DEEP.slice(0, 9))],
    ['what is not finished', 400, '{"content":'],
  ])('%s', (_name, status, body) => isRefused(status, 'rpc/save_measure', body))

  test('a form, in which it is no argument', async () => {
    await isRefused(413, 'rpc/save_measure', `content=${DEEP}`, FORM)
    await isRefused(400, 'rpc/save_measure', 'measure_id=meertalig', FORM)
  })

  test.each([
    ['arguments', `rpc/save_measure?measure_id=a&expected_version=0&content=${DEEP}`],
    ['words to search for', `municipality?name=fts.${'('.repeat(14_000)}`],
    ['a pattern', `municipality?name=match.${encodeURIComponent('(').repeat(5000)}a`],
    ['a pattern that takes seconds', `municipality?or=(name.imatch.(a{0,9}){0,9},code.is.null)`],
    ['a choice', `municipality?select=${'scan('.repeat(2500)}*${')'.repeat(2500)}`],
    ['steps', `municipality?select=name${'->a'.repeat(5000)}`],
  ])('%s in an address', (_name, path) => isRefused(400, path))
})

test('a form that reads as arguments is read as those', async () => {
  const body = `{"a=":"&content=${DEEP}"}`
  const headers = { apikey: keys.publishableKey, authorization: `Bearer ${official}` }
  const sent = { method: 'POST', body, headers: { ...headers, 'content-type': FORM } }
  const answer = await db.fetch(new Request('http://localhost/rest/v1/rpc/save_measure', sent))
  expect(answer.status).toBe(404)
  expect(await db.sql('select 1 as one')).toEqual([{ one: 1 }])
})

test('what is beyond the limits of PostgreSQL is refused too', async () => {
  const lists = { round_id: '00000000-0000-4000-8000-000000000000', days: '{{{{{{{1}}}}}}}' }
  await isRefused(413, 'rpc/plan_reminders', JSON.stringify(lists))
  await isRefused(413, `municipality?select=${'code,'.repeat(2000)}code`)
})

test('quotes that never end are read once', { timeout: 5000 }, () =>
  isRefused(400, 'rpc/rate_service', `"${'\\"'.repeat(60_000)}`),
)

test('what is longer than any call is not read to its end', async () => {
  let parts = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      stream.enqueue(new Uint8Array(100_000).fill(97))
      if ((parts += 1) === 400) stream.close()
    },
  })
  const sent = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
  const answer = await db.fetch(new Request('http://localhost/rest/v1/rpc/rate_service', sent))
  expect(answer.status).toBe(413)
  expect(parts).toBeLessThan(40)
})

test('who leaves in the middle is no fault of the server', async () => {
  const left = new ReadableStream({ pull: (stream) => stream.error(new Error('aborted')) })
  const sent = { method: 'POST', body: left, duplex: 'half' } as RequestInit
  const answer = await db.fetch(new Request('http://localhost/rest/v1/rpc/rate_service', sent))
  expect(answer.status).toBe(400)
})

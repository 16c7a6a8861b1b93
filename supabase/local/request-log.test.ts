import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { requestLog } from './request-log.ts'

async function logged(path: string, status: number, headers: Record<string, string> = {}) {
  const lines: string[] = []
  const app = new Hono()
  app.use(requestLog((line) => void lines.push(line)))
  app.all('*', (c) => c.body(null, status as never))
  const answer = await app.request(path, { headers })
  return { answer, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}
const TROUBLE = 'supabase-js/2; trouble=K7Q29M4D; why=unexpected:XX000; page=/gemeente/quick-wins'

test('a fault of ours is a line with a number that the answer carries too', async () => {
  const { answer, lines } = await logged('/rest/v1/rpc/needs?x=geheim@elders.example', 500)
  expect(lines).toMatchObject([{ level: 'error', door: '/rest/v1/rpc/needs', status: 500 }])
  expect(answer.headers.get('x-reference')).toBe(lines[0]?.['reference'])
  expect(lines[0]?.['reference']).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(JSON.stringify(lines)).not.toContain('geheim')
})

test('a page that could not be shown is found by the number that it showed', async () => {
  const { lines } = await logged('/rest/v1/rpc/is_demo', 200, { 'x-client-info': TROUBLE })
  expect(lines).toMatchObject([
    { reference: 'K7Q29M4D', told: 'why=unexpected:XX000; page=/gemeente/quick-wins' },
  ])
})

test.each([
  ['what went well', '/rest/v1/round', 200, ''],
  ['a refusal', '/rest/v1/rpc/needs', 403, ''],
  ['what only looks like it', '/rest/v1/round', 200, 'x; trouble=1; why=a@b.example; page=/'],
])('%s is none', async (_what, path, status, info) => {
  expect((await logged(path, status, { 'x-client-info': info })).lines).toEqual([])
})

test('an address that somebody made up is not written down', async () => {
  const { lines } = await logged('/rest/v1/geheim@elders.example', 500)
  expect(lines).toMatchObject([{ door: '/other' }])
})

import { afterEach, expect, test, vi } from 'vitest'
import { isForOperator, newReference, tellTrouble } from './trouble.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

test('a number is eight letters and digits that nobody mixes up, another each time', () => {
  const made = Array.from({ length: 200 }, newReference)
  for (const one of made) expect(one).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(new Set(made).size).toBe(200)
})

test('what a page tells holds a number, a code of ours and the page, and nothing else', async () => {
  const asked: RequestInit[] = []
  vi.stubEnv('VITE_SUPABASE_URL', 'http://quickscan.test')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'publishable')
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(init)
    return Promise.reject(new TypeError('Failed to fetch'))
  })
  expect(
    await tellTrouble('K7Q29M4D', { kind: 'unexpected', code: 'XX000' }, '/mijn-gegevens?van=a@b'),
  ).toBe(false)
  await tellTrouble('K7Q29M4D', null, '/')
  const told = asked.map(({ headers }) => (headers as Record<string, string>)['x-client-info'])
  expect(told).toEqual([
    'quickscan; trouble=K7Q29M4D; why=unexpected:XX000; page=/mijn-gegevensvanab',
    'quickscan; trouble=K7Q29M4D; why=page; page=/',
  ])
})

test.each([
  ['our server', Response.json(true), true],
  [
    'our server, of which the database is down',
    new Response('', { status: 500, headers: { 'x-reference': 'K7Q29M4D' } }),
    true,
  ],
  ['a proxy in front of it', new Response('<html>', { status: 502 }), false],
])('%s that answers: heard is %s', async (_who, answer, heard) => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://quickscan.test')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'publishable')
  vi.stubGlobal('fetch', () => Promise.resolve(answer))
  expect(await tellTrouble('K7Q29M4D', null, '/')).toBe(heard)
})

test.each([
  [{ kind: 'unexpected', code: 'XX000' }, true],
  [{ kind: 'malformed', where: 'needs' }, true],
  [{ kind: 'offline' }, false],
  [{ kind: 'forbidden' }, false],
  [{ kind: 'refused', code: 'round_not_open' }, false],
] as const)('%j is for the operator: %s', (error, is) => {
  expect(isForOperator(error)).toBe(is)
})

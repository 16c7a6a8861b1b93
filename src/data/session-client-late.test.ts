import { afterEach, expect, test, vi } from 'vitest'
import { SESSION_KEY } from './session-key.ts'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://quickscan.test')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'a-key-that-everybody-has')
})
const file = vi.hoisted(() => ({ arrives: false }))
vi.mock('./session-client.ts', async (original) => {
  const real: { sessionClient: (...args: unknown[]) => unknown } = await original()
  return {
    ...real,
    sessionClient: (...args: unknown[]) => {
      if (!file.arrives) throw new TypeError('Failed to fetch dynamically imported module')
      return real.sessionClient(...args)
    },
  }
})
vi.stubGlobal('WebSocket', class {})
const kept = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
})
afterEach(() => kept.clear())

const ANNA = { user: { email: 'anna@gemeente.example' }, access_token: 'a.e30.c' }
const IN_AN_HOUR = { refresh_token: 'r', expires_at: Math.floor(Date.now() / 1000) + 3600 }

test('what keeps a session and did not come is no connection, leaves the session, and comes when asked again', async () => {
  const { requestCode, signedInAs, signOut } = await import('./session.ts')
  const offline = { ok: false, error: { kind: 'offline' } }
  kept.set(SESSION_KEY, JSON.stringify({ ...ANNA, ...IN_AN_HOUR }))
  expect(await signedInAs()).toEqual(offline)
  expect(await requestCode('anna@gemeente.example')).toEqual(offline)
  expect(kept.has(SESSION_KEY)).toBe(true)

  // Who leaves without a connection has left.
  await signOut()
  expect(kept.has(SESSION_KEY)).toBe(false)

  kept.set(SESSION_KEY, JSON.stringify({ ...ANNA, ...IN_AN_HOUR }))
  file.arrives = true
  expect(await signedInAs()).toEqual({ ok: true, value: 'anna@gemeente.example' })
})

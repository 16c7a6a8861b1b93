import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { supabase } from './client.ts'

vi.hoisted(() => {
  vi.stubEnv('VITE_SUPABASE_URL', 'http://localhost')
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', 'none')
  // Where the client would listen for changes, which it is not asked to.
  vi.stubGlobal('WebSocket', class {})
})

const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response('null')))
beforeEach(() => void vi.stubGlobal('fetch', asked))
afterEach(() => {
  vi.unstubAllGlobals()
  asked.mockClear()
})

const lastAsked = () => asked.mock.calls.at(-1)?.[1]?.keepalive ?? false

test('a note for the log is brought although the page goes', async () => {
  await supabase.rpc('note_scan_looked_at', { scan_id: crypto.randomUUID() })
  expect(lastAsked()).toBe(true)
  await supabase.rpc('note_file_taken', { page: '/eszl/rapport', kind: 'csv' })
  expect(lastAsked()).toBe(true)
})

test('anything else ends with the page: who left does not wait for it', async () => {
  await supabase.rpc('my_data')
  expect(lastAsked()).toBe(false)
  await supabase.from('scan').select('id')
  expect(lastAsked()).toBe(false)
})

test('what is read of people is not kept by the browser, which would not lock it', async () => {
  await supabase.from('member').select('email')
  expect(asked.mock.calls.at(-1)?.[1]?.cache).toBe('no-store')
})

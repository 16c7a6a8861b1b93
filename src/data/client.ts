import type { AuthChangeEvent, Session } from '@supabase/supabase-js'
import { readEnvironment } from './env.ts'
import { onDevice } from './on-device.ts'
import { readingClient } from './reading-client.ts'
import { SESSION_KEY } from './session-key.ts'
import { transport } from './transport.ts'

const environment = readEnvironment()
const server = {
  url: environment.VITE_SUPABASE_URL,
  key: environment.VITE_SUPABASE_PUBLISHABLE_KEY,
}

/** Notes for the log of acts (audit.ts) arrive also when somebody leaves the page at that moment. */
const outlivesPage = (input: RequestInfo | URL) =>
  new URL(input instanceof Request ? input.url : input).pathname.includes('/rpc/note_')

/** A browser would keep what was read on its disk as it came; what a device keeps is locked (device-lock.ts). */
const NOT_KEPT: RequestInit = { cache: 'no-store' }

export const holdsSession = () => onDevice.read(SESSION_KEY) !== null

const ask = transport({
  ask: (input, init) => fetch(input, { ...init, ...NOT_KEPT, keepalive: outlivesPage(input) }),
  now: Date.now,
  publishableKey: server.key,
  holdsSession,
  renew: async () => {
    const { auth } = await sessions()
    return (await auth.refreshSession()).data.session?.access_token ?? null
  },
})

/** Hears who signs in and out, from the moment that there is something that does. */
type Listener = (event: AuthChangeEvent, session: Session | null) => void
export const sessionListeners = new Set<Listener>()

async function loadSessions() {
  const { sessionClient, isAuthRetryableFetchError } = await import('./session-client.ts')
  const auth = sessionClient({ ...server, ask })
  auth.onAuthStateChange((event, session) => {
    for (const hear of sessionListeners) hear(event, session)
  })
  return { auth, isAuthRetryableFetchError }
}
let sessionsHere: ReturnType<typeof loadSessions> | null = null

/**
 * The only client that keeps a session; most who read a page have none, and never load it. On a connection that drops it
 * is fetched again when it is asked for again.
 * @throws TypeError as for any request that does not arrive.
 */
export const sessions = () =>
  (sessionsHere ??= loadSessions().catch((cause: unknown) => {
    sessionsHere = null
    throw new TypeError('Failed to fetch', { cause })
  }))

/** The only client of the database. */
export const supabase = readingClient({
  ...server,
  ask,
  token: async () => {
    if (!holdsSession()) return null
    const { auth } = await sessions()
    return (await auth.getSession()).data.session?.access_token ?? null
  },
})

import { vi } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'

/**
 * Import this file first: the client of the app reads where the database is as soon as it is imported.
 */
const keys = generateKeys()
const ADDRESS = 'http://quickscan.test'
vi.stubEnv('VITE_SUPABASE_URL', ADDRESS)
vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', keys.publishableKey)
// Made with the client on browsers, missing on Node 20, and not used by us.
vi.stubGlobal('WebSocket', class {})

/** What the network does to the requests of the app. */
export type Network = (request: Request, server: TestDatabase['fetch']) => Promise<Response>

export type Stage = {
  db: TestDatabase
  /** From here on the app has this person at the screen. */
  become: (person: Person) => Promise<void>
  /** Runs something while the network behaves like this. */
  during: <Value>(network: Network, act: () => Promise<Value>) => Promise<Value>
  close: () => Promise<void>
}

/** The functions of src/data on the real backend, without a socket in between. */
export async function startStage(): Promise<Stage> {
  const db = await startTestDatabase(keys)
  const direct: Network = (request, server) => server(request)
  let network = direct
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    if (!request.url.startsWith(ADDRESS)) throw new Error(`nothing may ask ${request.url}`)
    return network(request, db.fetch)
  })
  const { auth } = await (await import('#data/client.ts')).sessions()
  return {
    db,
    become: async (person) => {
      await auth.signOut({ scope: 'local' })
      if (person === 'anonymous') return
      const access_token = db.tokenOf(person)
      const { error } = await auth.setSession({ access_token, refresh_token: 'none' })
      if (error) throw error
    },
    during: async (weather, act) => {
      network = weather
      try {
        return await act()
      } finally {
        network = direct
      }
    },
    close: async () => {
      await auth.stopAutoRefresh()
      vi.unstubAllGlobals()
      await db.close()
    },
  }
}

/** Nothing arrives. */
export const noNetwork: Network = () => Promise.reject(new TypeError('fetch failed'))

/** The server answers this, whatever was asked. */
export const answering =
  (body: unknown, status = 200): Network =>
  () =>
    Promise.resolve(
      new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
    )

import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { Database } from './database.types.ts'
import { readEnvironment } from './env.ts'
import { onDevice } from './on-device.ts'
import { SESSION_KEY } from './session-key.ts'
import { transport } from './transport.ts'

const environment = readEnvironment()

/** Notes for the log of acts (audit.ts) arrive also when somebody leaves the page at that moment. */
const outlivesPage = (input: RequestInfo | URL) =>
  new URL(input instanceof Request ? input.url : input).pathname.includes('/rpc/note_')

/** The only client of the program. */
export const supabase: SupabaseClient<Database> = createClient<Database>(
  environment.VITE_SUPABASE_URL,
  environment.VITE_SUPABASE_PUBLISHABLE_KEY,
  {
    auth: {
      storageKey: SESSION_KEY,
      // A link that brings a session along would sign its reader in as somebody else.
      detectSessionInUrl: false,
      storage: {
        getItem: onDevice.read,
        setItem: (key, value) => void onDevice.keep(key, value),
        removeItem: onDevice.remove,
      },
    },
    // Trying again is for the query cache and the answer queue; twice over takes half a minute.
    db: { retry: false },
    global: {
      fetch: transport({
        ask: (input, init) =>
          fetch(input, outlivesPage(input) ? { ...init, keepalive: true } : init),
        now: Date.now,
        publishableKey: environment.VITE_SUPABASE_PUBLISHABLE_KEY,
        holdsSession: () => onDevice.read(SESSION_KEY) !== null,
        renew: async () =>
          (await supabase.auth.refreshSession()).data.session?.access_token ?? null,
      }),
    },
  },
)

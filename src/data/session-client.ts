import { GoTrueClient, type GoTrueClientOptions } from '@supabase/supabase-js'
import { onDevice } from './on-device.ts'
import { SESSION_KEY } from './session-key.ts'
import type { Ask } from './transport.ts'

export { isAuthRetryableFetchError } from '@supabase/supabase-js'

/**
 * What signs in and keeps a session, on this device unless told otherwise: that part of supabase-js, without those for
 * files and channels. Loaded when there is a session or is to be one (client.ts): it is twice as large as what reads.
 */
export function sessionClient(
  { url, key, ask }: { url: string; key: string; ask: Ask },
  options: GoTrueClientOptions = {},
): GoTrueClient {
  return new GoTrueClient({
    url: `${url}/auth/v1`,
    headers: { apikey: key },
    fetch: ask,
    storageKey: SESSION_KEY,
    // A link that brings a session along would sign its reader in as somebody else.
    detectSessionInUrl: false,
    storage: {
      getItem: onDevice.read,
      setItem: (name, value) => void onDevice.keep(name, value),
      removeItem: onDevice.remove,
    },
    ...options,
  })
}

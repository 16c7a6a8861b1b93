import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { onDevice } from './on-device.ts'
import { SESSION_KEY } from './session-key.ts'
import type { Ask } from './transport.ts'

export { isAuthRetryableFetchError } from '@supabase/supabase-js'

/**
 * What signs in and keeps a session, on this device unless told otherwise. Loaded when there is one or is to be one
 * (client.ts): it is four times as large as what reads.
 */
export function sessionClient(
  { url, key, ask }: { url: string; key: string; ask: Ask },
  {
    storageKey = SESSION_KEY,
    ...options
  }: NonNullable<Parameters<typeof createClient>[2]>['auth'] = {},
): SupabaseClient['auth'] {
  return createClient(url, key, {
    auth: {
      storageKey,
      // A link that brings a session along would sign its reader in as somebody else.
      detectSessionInUrl: false,
      storage: {
        getItem: onDevice.read,
        setItem: (name, value) => void onDevice.keep(name, value),
        removeItem: onDevice.remove,
      },
      ...options,
    },
    global: { fetch: ask },
  }).auth
}

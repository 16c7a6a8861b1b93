import { PostgrestClient } from '@supabase/postgrest-js'
import type { Database } from './database.types.ts'
import type { Ask } from './transport.ts'

/**
 * What reads and writes in the database.
 * @param token of who is signed in; null for a stranger, who goes as the key that everybody has.
 */
export function readingClient({
  url,
  key,
  ask,
  token,
}: {
  url: string
  key: string
  ask: Ask
  token: () => Promise<string | null>
}): PostgrestClient<Database> {
  return new PostgrestClient<Database>(`${url}/rest/v1`, {
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('apikey', key)
      headers.set('authorization', `Bearer ${(await token()) ?? key}`)
      return ask(input, { ...init, headers })
    },
    // Trying again is for the query cache and the answer queue; twice over takes half a minute.
    retry: false,
  })
}

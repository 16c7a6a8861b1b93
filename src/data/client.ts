import { createClient } from '@supabase/supabase-js'
import type { Database } from './database.types.ts'
import { readEnvironment } from './env.ts'

const environment = readEnvironment()

/** Where the browser holds the session. */
export const SESSION_KEY = 'quickscan-session'

/** The only client of the program. */
export const supabase = createClient<Database>(
  environment.VITE_SUPABASE_URL,
  environment.VITE_SUPABASE_PUBLISHABLE_KEY,
  {
    auth: { storageKey: SESSION_KEY },
    // Trying again is for the query cache and the answer queue; twice over takes half a minute.
    db: { retry: false },
  },
)

import { createClient } from '@supabase/supabase-js'
import type { Database } from './database.types.ts'
import { readEnvironment } from './env.ts'

const environment = readEnvironment()

/** The only client of the program. */
export const supabase = createClient<Database>(
  environment.VITE_SUPABASE_URL,
  environment.VITE_SUPABASE_PUBLISHABLE_KEY,
  { auth: { storageKey: 'quickscan-session' } },
)

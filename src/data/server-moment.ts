import { supabase } from './client.ts'
import { moment, read } from './read.ts'
import { learnServerMoment } from './server-clock.ts'

/** Asks the server what time it is; without an answer the clock of the device goes on counting. */
export async function askServerMoment(): Promise<void> {
  const told = await read(supabase.rpc('server_moment'), moment, 'server_moment')
  if (told.ok) learnServerMoment(told.value)
}

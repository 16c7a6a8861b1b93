import type { DataError } from './errors.ts'
import { readEnvironment } from './env.ts'

/** Without letters and digits that are taken for each other. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A number for a page that could not be shown, to be read out loud and to be found in the log of the server. */
export const newReference = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => LETTERS[byte % 32]).join('')

/** So long the server may take to hear it, in milliseconds. */
const PATIENCE = 10_000

/** Whether only who keeps the product running can do something about it; otherwise our words say what to do. */
export const isForOperator = ({ kind }: DataError): boolean =>
  ['unexpected', 'malformed', 'unavailable', 'outdated'].includes(kind)

/**
 * Tells the server that a page could not be shown: why in our own codes, and which page. It travels in the header that
 * every log of a server keeps (supabase/local/request-log.ts; on hosted Supabase the log of the gateway), and holds
 * nothing about who it was.
 * @param why what went wrong; nothing when it was a mistake in the page itself.
 * @returns whether the server heard it: else the number is found nowhere.
 */
export async function tellTrouble(
  reference: string,
  why: DataError | null,
  page: string,
): Promise<boolean> {
  const code = why && 'code' in why ? `:${why.code}` : ''
  const told = `why=${why?.kind ?? 'page'}${code.replace(/[^\w:]/g, '')}; page=${page.replace(/[^\w/-]/g, '') || '/'}`
  try {
    const { VITE_SUPABASE_URL: server, VITE_SUPABASE_PUBLISHABLE_KEY: apikey } = readEnvironment()
    const headers = { apikey, 'x-client-info': `quickscan; trouble=${reference}; ${told}` }
    const signal = AbortSignal.timeout(PATIENCE)
    const heard = await fetch(`${server}/rest/v1/rpc/is_demo`, { headers, keepalive: true, signal })
    // A proxy in front of a server that is down answers too; ours repeats the number.
    return heard.ok || heard.headers.get('x-reference') === reference
  } catch {
    return false
  }
}

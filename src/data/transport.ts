import { z } from 'zod'

/** What the client of the database asks with. */
export type Ask = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>

export type TransportOptions = {
  ask: Ask
  now: () => number
  /** The key that strangers use; with it a request goes out as nobody. */
  publishableKey: string
  /** Whether somebody is signed in on this device, renewed or not. */
  holdsSession: () => boolean
  /** A fresh token of who is signed in; null when there is none to be had. */
  renew: () => Promise<string | null>
}

/** The longest that a server can make us wait with Retry-After, in seconds. */
const LONGEST_WAIT = 300
/** A token that was refused is renewed once in this many milliseconds. */
const RENEW_EVERY = 60_000

/** What the sign-in server says when a session is really over. Anything else may pass. */
const ENDED = new Set([
  'refresh_token_not_found',
  'refresh_token_already_used',
  'session_not_found',
  'session_expired',
  'user_not_found',
  'user_banned',
  'invalid_grant',
  'validation_failed',
])

const body = z.object({
  code: z.unknown(),
  error_code: z.unknown(),
  error: z.unknown(),
})

/**
 * Between the client and the network. What comes back is from our server only when it reads so: a guest
 * network, a filter or a gateway answers with pages of its own, also with 200. A server that asks to wait
 * is not asked before; a session that cannot be renewed now is not one that has ended; and the clock of the
 * device may be wrong. See docs/decisions/0105-what-comes-back-is-read.md.
 */
export function transport(options: TransportOptions): Ask {
  const { ask, now, publishableKey, holdsSession, renew } = options
  const waits = new Map<string, { status: number; until: number }>()
  /** Why the session could not be renewed the last time; `network` when nothing came back. */
  let held: number | 'network' | null = null
  let renewedAt = -Infinity

  async function once(place: string, input: RequestInfo | URL, init?: RequestInit) {
    const wait = waits.get(place)
    if (wait && wait.until > now())
      return unread(wait.status, wait.status, (wait.until - now()) / 1000)
    const reply = await readable(await ask(input, init), now())
    const seconds = secondsToWait(reply, now())
    if (seconds !== null) waits.set(place, { status: reply.status, until: now() + seconds * 1000 })
    else waits.delete(place)
    return reply
  }

  /** An answer about the session itself. */
  async function aboutSession(place: string, input: RequestInfo | URL, init?: RequestInit) {
    const renewal = place.includes('grant_type=refresh_token')
    try {
      const reply = await once(place, input, init)
      if (reply.ok) {
        held = null
        return await byOwnClock(reply)
      }
      if (!renewal || (await hasEnded(reply.clone()))) return reply
      held = reply.status
      // The client gives up a session for anything but a fault of the server.
      return unread(503, reply.status)
    } catch (error) {
      if (renewal) held = 'network'
      throw error
    }
  }

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const place = url.pathname + (url.pathname.endsWith('/token') ? url.search : '')
    if (url.pathname.includes('/auth/')) return aboutSession(place, input, init)
    const headers = new Headers(init?.headers)
    const token = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
    if (token === publishableKey && held !== null && holdsSession()) {
      // Not as a stranger: that would be refused with words about signing in.
      if (held === 'network') throw new TypeError('Failed to fetch')
      return unread(held)
    }
    const reply = await once(place, input, init)
    if (reply.status !== 401 || token === publishableKey || now() - renewedAt < RENEW_EVERY)
      return reply
    // The token is too old for the server, whatever the clock here says.
    renewedAt = now()
    const fresh = await renew()
    if (fresh === null) return reply
    headers.set('authorization', `Bearer ${fresh}`)
    return once(place, input, { ...init, headers })
  }
}

/** What is no JSON was not written by our server: its status remains, as a code of ours. */
async function readable(reply: Response, now: number): Promise<Response> {
  if (reply.ok && (reply.headers.get('content-type') ?? '').includes('json')) return reply
  const text = await reply.text()
  if (reply.ok && text === '') return new Response(null, reply)
  if (isJson(text)) return new Response(text, reply)
  const status = reply.ok ? PORTAL : reply.status
  return unread(status, status, secondsAsked(reply, now) ?? 0)
}

/** A page where an answer was expected: `Network Authentication Required`. */
const PORTAL = 511

/** @param why the status that it is about. */
function unread(status: number, why = status, seconds = 0): Response {
  const code = `http_${why}`
  const wait = seconds > 0 ? String(Math.ceil(seconds)) : ''
  const said = { code, error_code: code, message: code, hint: wait }
  const headers = { 'content-type': 'application/json', ...(wait && { 'retry-after': wait }) }
  return new Response(JSON.stringify(said), { status, headers })
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** How long the server asks to be left alone; null when it does not. */
function secondsToWait(reply: Response, now: number): number | null {
  if (reply.status !== 429 && reply.status !== 503) return null
  const seconds = secondsAsked(reply, now)
  return seconds === null ? null : Math.min(seconds, LONGEST_WAIT)
}

/** What Retry-After says, in seconds or as a date; null when that is nothing, or in the past. */
function secondsAsked({ headers }: Response, now: number): number | null {
  const said = headers.get('retry-after')
  if (said === null) return null
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1000
  return seconds > 0 ? seconds : null
}

async function hasEnded(reply: Response): Promise<boolean> {
  const said = body.partial().safeParse(await reply.json().catch(() => null)).data
  return [said?.error_code, said?.code, said?.error].some((code) => ENDED.has(String(code)))
}

/** Until when a token lasts, by the clock of this device: the client compares it with that one. */
async function byOwnClock(reply: Response): Promise<Response> {
  const said: unknown = await reply
    .clone()
    .json()
    .catch(() => null)
  if (typeof said !== 'object' || said === null || !('expires_at' in said)) return reply
  return new Response(JSON.stringify({ ...said, expires_at: undefined }), reply)
}

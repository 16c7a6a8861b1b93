import { halfUp } from '#domain/half-up.ts'
import type { Draft, Round } from './draft.ts'
import type { MarkedForm } from './form.ts'
import { solve, type Challenge } from './proof.ts'

/**
 * Why it was not sent. Tried again by itself: no connection, our server down or busy (wait), too many
 * from this address today, something in between that answered instead of us (blocked), no such door (gone).
 * Not before something changes: the round is over, the code, too large, or refused.
 */
export type Why =
  | 'offline'
  | 'down'
  | 'wait'
  | 'tomorrow'
  | 'blocked'
  | 'gone'
  | 'over'
  | 'code'
  | 'large'
  | 'refused'
export type NotSent = {
  why: Why
  /** Milliseconds that the server asks to wait. */
  after?: number
  /** The number of this fault in the log of our server. */
  reference?: string
}
type Answer<Value> = { value: Value } | (Omit<NotSent, 'why'> & { why: Why | 'expired' })

const PATIENCE_MS = 30_000

/**
 * Calls a function of the database. Only an answer that `read` recognises as ours is one: a network for
 * guests or a filter also says 200. This page speaks to nobody else; where it is, only a browser knows,
 * so not before it is called (prerender.tsx loads this without one).
 */
async function call<Value>(
  name: string,
  body: object,
  read: (answer: unknown) => Value | undefined,
): Promise<Answer<Value>> {
  const url = import.meta.env.VITE_SUPABASE_URL as string
  const key = import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY as string
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(`${url}/rest/v1/rpc/${name}`, {
      method: 'POST',
      headers: { apikey: key, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: patience.signal,
    })
    const answer = (await response.json().catch(() => null)) as { message?: unknown } | null
    if (!response.ok) return notOk(response, answer?.message)
    const value = read(answer)
    return value === undefined ? { why: 'blocked' } : { value }
  } catch {
    return { why: 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

const OUR_WORDS: Record<string, Why | 'expired'> = {
  round_not_open: 'over',
  rating_round_over: 'over',
  rating_code_invalid: 'code',
  too_many_ratings: 'tomorrow',
  text_too_long: 'large',
  proof_expired: 'expired',
}
const STATUSES: Record<number, Why> = { 404: 'gone', 408: 'down', 413: 'large', 429: 'wait' }

function notOk({ status, headers }: Response, message: unknown): NotSent | { why: 'expired' } {
  const why =
    OUR_WORDS[String(message)] ??
    STATUSES[status] ??
    (status === 511 ? 'blocked' : status >= 500 ? 'down' : null) ??
    (status === 400 && typeof message === 'string' ? 'refused' : 'blocked')
  if (why === 'expired') return { why }
  const reference = status >= 500 && headers.get('x-reference')
  return { why, ...afterOf(headers.get('retry-after')), ...(reference && { reference }) }
}

function afterOf(after: string | null): { after?: number } {
  if (after === null) return {}
  // Seconds, or a date.
  const ms = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now()
  return ms > 0 ? { after: ms } : {}
}

/** What `rate_service` gets besides the proof (supabase/schemas/5-ratings/rate-service.sql). */
export function payload(draft: Draft, now: number) {
  const { startedAt, finishedAt } = draft
  const spent = startedAt === null ? 0 : (finishedAt ?? now) - startedAt
  return {
    rating_id: draft.id,
    given_round: draft.round,
    municipality_code: draft.municipalityCode,
    language: draft.language,
    importance: draft.importance,
    satisfaction: draft.satisfaction,
    mark: draft.mark,
    sector: draft.sector,
    size: draft.size,
    contact: draft.contact,
    comment: draft.comment,
    code: draft.code,
    seconds: Math.max(0, halfUp(spent / 1000)),
  }
}

/** Counts that somebody came this far. Whether it arrives does not matter to who answers. */
export async function countStep(
  municipalityCode: string,
  step: number,
  challenge: Challenge,
): Promise<void> {
  const body = { municipality_code: municipalityCode, step, ...(await proofOf(challenge)) }
  await call('reach_rating_step', body, () => true)
}

const proofOf = async (challenge: Challenge) => ({
  challenge: challenge.id,
  nonce: await solve(challenge),
})

/** A challenge to solve while the person answers. */
export const askChallenge = () =>
  call('rating_challenge', {}, (answer) => {
    const [challenge] = Array.isArray(answer) ? (answer as Challenge[]) : []
    return challenge?.id && challenge.work >= 0 ? challenge : undefined
  })

/** Whether a code is one of this municipality and round; null when that is not known now. */
export async function checkCode({
  code,
  municipalityCode,
  challenge,
}: Draft): Promise<boolean | null> {
  const asked = challenge ? { value: challenge } : await askChallenge()
  if ('why' in asked) return null
  const body = { code, municipality_code: municipalityCode, ...(await proofOf(asked.value)) }
  const answer = await call('rating_code_fits', body, (fits) =>
    typeof fits === 'boolean' ? fits : undefined,
  )
  return 'value' in answer ? answer.value : null
}

/**
 * Sends a rating with its solved challenge; sending the same one again changes nothing. A challenge
 * that ran out, after a day without a connection for one, costs a new one and nothing else. Sent is what
 * our server gives a receipt for: the id of the rating.
 */
export async function send(draft: Draft, now: number): Promise<'sent' | NotSent> {
  const first = await sendWith(
    draft.challenge ? { value: draft.challenge } : await askChallenge(),
    draft,
    now,
  )
  const sent =
    'why' in first && first.why === 'expired'
      ? await sendWith(await askChallenge(), draft, now)
      : first
  return 'value' in sent ? 'sent' : expiredAsDown(sent)
}

const expiredAsDown = ({ why, ...more }: Exclude<Answer<never>, { value: never }>): NotSent => ({
  ...more,
  why: why === 'expired' ? 'down' : why,
})

async function sendWith(
  challenge: Answer<Challenge>,
  draft: Draft,
  now: number,
): Promise<Answer<true>> {
  if ('why' in challenge) return challenge
  const body = { ...payload(draft, now), ...(await proofOf(challenge.value)) }
  return call('rate_service', body, (answer) => (answer === draft.id ? true : undefined))
}

/** Where can be rated now. */
export async function askRounds(): Promise<{ value: readonly Round[] } | NotSent> {
  const answer = await call('rating_round', {}, (rows) =>
    Array.isArray(rows) ? (rows as Round[]) : undefined,
  )
  return 'value' in answer ? answer : expiredAsDown(answer)
}

/** What is asked now; null when that is what this page knows, or the server does not say. */
export async function askForm(known: string): Promise<MarkedForm | null> {
  const answer = await call('rating_form', { known }, (live) => {
    const asked = live as Partial<MarkedForm> | null
    return asked?.mark && asked.form?.items ? (live as MarkedForm) : undefined
  })
  return 'value' in answer ? answer.value : null
}

/** Whether this installation holds made-up data only. */
export async function isDemo(): Promise<boolean> {
  const answer = await call('is_demo', {}, (value) => value === true)
  return 'value' in answer && answer.value
}

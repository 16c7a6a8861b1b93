import type { Draft } from './draft.ts'
import { solve, type Challenge } from './proof.ts'

/** Why it was not sent: not yet (offline, later), or not like this (closed, code, refused). */
export type NotSent = 'offline' | 'later' | 'closed' | 'code' | 'refused'
export type Sent = 'sent' | NotSent

/**
 * Calls a function of the database. This page speaks to nobody else; where it is, only a browser knows,
 * so not before it is called (prerender.tsx loads this without one).
 */
async function call(name: string, body: object): Promise<Response> {
  const url = import.meta.env.VITE_SUPABASE_URL as string
  const key = import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY as string
  return fetch(`${url}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** What `rate_service` gets besides the proof (supabase/schemas/rate-service.sql). */
export function payload(draft: Draft, now: number) {
  const { startedAt, finishedAt } = draft
  const spent = startedAt === null ? 0 : (finishedAt ?? now) - startedAt
  return {
    rating_id: draft.id,
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
    seconds: Math.max(0, Math.round(spent / 1000)),
  }
}

/** Counts that somebody came this far. Whether it arrives does not matter to who answers. */
export async function countStep(municipalityCode: string, step: number): Promise<void> {
  await call('reach_rating_step', { municipality_code: municipalityCode, step }).catch(() => {})
}

/** A challenge to solve while the person answers. */
export async function askChallenge(): Promise<Challenge | NotSent> {
  try {
    const response = await call('rating_challenge', {})
    if (!response.ok) return await whyNot(response)
    const [challenge] = (await response.json()) as Challenge[]
    return challenge ?? 'refused'
  } catch {
    return 'offline'
  }
}

/**
 * Sends a rating with its solved challenge; sending the same one again changes nothing. A challenge
 * that ran out, after a day without a connection for one, costs a new one and nothing else.
 */
export async function send(draft: Draft, now: number): Promise<Sent> {
  const sent = await sendWith(draft.challenge ?? (await askChallenge()), draft, now)
  return sent === 'expired' ? settled(await sendWith(await askChallenge(), draft, now)) : sent
}

const settled = (sent: Sent | 'expired'): Sent => (sent === 'expired' ? 'later' : sent)

async function sendWith(
  challenge: Challenge | NotSent,
  draft: Draft,
  now: number,
): Promise<Sent | 'expired'> {
  if (typeof challenge === 'string') return challenge
  try {
    const proof = { challenge: challenge.id, nonce: await solve(challenge) }
    const response = await call('rate_service', { ...payload(draft, now), ...proof })
    return response.ok ? 'sent' : response.status === 410 ? 'expired' : await whyNot(response)
  } catch {
    return 'offline'
  }
}

const WHY: Record<string, NotSent> = { round_not_open: 'closed', rating_code_invalid: 'code' }

async function whyNot(response: Response): Promise<NotSent> {
  if (response.status === 429) return 'later'
  if (response.status >= 500) return 'offline'
  const { message } = (await response.json()) as { message?: string }
  return WHY[message ?? ''] ?? 'refused'
}

/** Whether entrepreneurs can rate now; when in doubt, yes: the answer is kept until it can be sent. */
export async function isOpen(): Promise<boolean> {
  try {
    const response = await call('rating_round', {})
    return !response.ok || ((await response.json()) as unknown[]).length > 0
  } catch {
    return true
  }
}

/** Whether this installation holds made-up data only. */
export const isDemo = () => isTrue('is_demo')

/** Whether a rating needs a code in this round; the server decides when it is sent. */
export const needsCode = () => isTrue('rating_needs_code')

async function isTrue(name: string): Promise<boolean> {
  try {
    const response = await call(name, {})
    return response.ok && (await response.json()) === true
  } catch {
    return false
  }
}

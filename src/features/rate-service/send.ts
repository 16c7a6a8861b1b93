import type { Draft } from './draft.ts'

export type Sent = 'sent' | 'offline' | 'closed' | 'refused'

const url = import.meta.env.VITE_SUPABASE_URL as string
const key = import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY as string

/** Calls a function of the database. This page speaks to nobody else. */
async function call(name: string, body: object): Promise<Response> {
  return fetch(`${url}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** What `rate_service` gets (supabase/schemas/rate-service.sql). */
export function payload(draft: Draft, now: number) {
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
    seconds: draft.startedAt === null ? 0 : Math.max(0, Math.round((now - draft.startedAt) / 1000)),
  }
}

/** Sends a rating; sending the same one again changes nothing. */
export async function send(draft: Draft, now: number): Promise<Sent> {
  try {
    const response = await call('rate_service', payload(draft, now))
    if (response.ok) return 'sent'
    if (response.status >= 500 || response.status === 429) return 'offline'
    const { message } = (await response.json()) as { message?: string }
    return message === 'round_not_open' ? 'closed' : 'refused'
  } catch {
    return 'offline'
  }
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
export async function isDemo(): Promise<boolean> {
  try {
    const response = await call('is_demo', {})
    return response.ok && (await response.json()) === true
  } catch {
    return false
  }
}

import { readAuthCall } from './auth-call.ts'
import type { Sql } from './sql.ts'
import { parsed } from './body.ts'
import { CodeSessions, literal } from './code-sessions.ts'
import { Allowance } from './limits.ts'

const MINUTE = 60_000
/** How long a mailed code lives, in seconds; supabase/config.toml says the same. */
export const CODE_LIVES = 900
/** Wrong guesses that a code survives. */
const GUESSES = 5
/** Answers about an address come at steps of so many milliseconds: their time tells nothing of it. */
const STEP = 300

/** How many codes are mailed at most. */
export type MailLimits = {
  /** To one address in a quarter of an hour. */
  perAddress: number
  /** To everybody together in an hour. */
  together: number
}

type Send = (path: string, body?: object) => Promise<Response>
/** Answers a request to /auth/v1 with this body, asking the sign-in server behind it. */
export type SignInDoor = (
  request: Request,
  text: string,
  server: (request: Request) => Promise<Response>,
) => Promise<Response>

/**
 * The door to the embedded sign-in server: only the calls of the product go in, guesses and mails are
 * counted, and a session that comes out says that a code opened it
 * (docs/decisions/0125-only-codes-open-the-door.md).
 */
export function signInDoor(sql: Sql, secret: string, limits: MailLimits): SignInDoor {
  const sessions = new CodeSessions(sql, secret)
  const guesses = new Allowance(GUESSES, CODE_LIVES * 1000)
  const mailsTo = new Allowance(limits.perAddress, 15 * MINUTE)
  const mails = new Allowance(limits.together, 60 * MINUTE)

  async function mailCode(email: string, send: Send): Promise<Response> {
    if (!mailsTo.take(email) || mails.left('everybody') === 0) return tooManyMails()
    const begun = performance.now()
    // Whoever is not known gets the same answer, and no mail; nor do they use up those of others.
    const isKnown = await mayHaveAccount(sql, email)
    if (isKnown && !mails.take('everybody')) return tooManyMails()
    const answer = isKnown ? await send('otp', { email, create_user: true }) : Response.json({})
    if (answer.ok) guesses.reset(email)
    await untilStep(begun)
    return answer
  }

  async function useCode(email: string, token: string, send: Send): Promise<Response> {
    // Counted before it is tried: guesses that come at once are as many.
    if (!guesses.take(email)) return refusal(403, 'otp_expired')
    const begun = performance.now()
    const answer = await send('verify', { email, token, type: 'magiclink' })
    if (answer.ok) {
      guesses.reset(email)
      return opened(answer, true)
    }
    if (answer.status >= 500) return answer
    if (guesses.left(email) === 0) await killCode(sql, email)
    await untilStep(begun)
    return refusal(403, 'otp_expired')
  }

  async function opened(answer: Response, byCode: boolean): Promise<Response> {
    if (!answer.ok) return answer
    const session = (await answer.json()) as { access_token: string }
    if (byCode) await sessions.mark(session)
    const signed = await sessions.sign(session)
    return signed ? Response.json(signed) : refusal(403, 'only_codes_open_the_door')
  }

  return async (request, text, server) => {
    const url = new URL(request.url)
    const call = readAuthCall(request.method, url, parsed(text))
    const send: Send = (path, body) => server(callOf(request, path, body))
    switch (call.kind) {
      case 'refused':
        return refusal(call.status, call.code)
      case 'askCode':
        return mailCode(call.email, send)
      case 'useCode':
        return useCode(call.email, call.token, send)
      case 'renew':
        return opened(await send('token?grant_type=refresh_token', call.sent), false)
      case 'whoAmI':
        return send('user')
      case 'leave':
        return send(`logout?scope=${call.scope}`)
    }
  }
}

const tooManyMails = () => refusal(429, 'over_email_send_rate_limit')

/** An answer of the sign-in server that refuses, as it spells them. */
export function refusal(status: number, code: string): Response {
  return Response.json({ code: status, error_code: code, msg: code }, { status })
}

function callOf(request: Request, path: string, body?: object): Request {
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const name of ['apikey', 'authorization']) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Request(new URL(`/auth/v1/${path}`, request.url), {
    method: request.method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
}

/** Who has an account, or may start one (private.only_invited_people, a hook on hosted Supabase). */
async function mayHaveAccount(sql: Sql, email: string): Promise<boolean> {
  const event = literal(JSON.stringify({ user: { email } }))
  const [found] = await sql<{ known: boolean }>(
    `select exists (select from auth.users where email = ${literal(email)})
       or private.only_invited_people(${event}) = '{}' as known`,
  )
  return found?.known === true
}

async function killCode(sql: Sql, email: string): Promise<void> {
  await sql(
    `update auth.users set recovery_token = null, confirmation_token = null where email = ${literal(email)}`,
  )
}

async function untilStep(begun: number): Promise<void> {
  const taken = performance.now() - begun
  await new Promise((done) => setTimeout(done, Math.ceil(taken / STEP) * STEP - taken))
}

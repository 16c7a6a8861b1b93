import type { Sql } from './sql.ts'
import { claimsOf, signToken, type Claims } from './tokens.ts'

type Session = { access_token: string }
type Hooked = { claims?: Claims; error?: { http_code: number; message: string } }

/**
 * Tokens that say how their session was opened, as those of hosted Supabase do. The embedded server keeps
 * no such thing, so a session is marked here when it is opened with a mailed code, and only then.
 */
export class CodeSessions {
  private readonly sql: Sql
  private readonly secret: string

  constructor(sql: Sql, secret: string) {
    this.sql = sql
    this.secret = secret
  }

  /** Marks the session that this code opened. */
  async mark({ access_token }: Session): Promise<void> {
    await this.sql(
      `update auth.sessions set tag = 'otp' where id = ${literal(sessionOf(claimsOf(access_token)))}`,
    )
  }

  /** The same session with the claims that the hook of the product lets through; null when it does not. */
  async sign<Any extends Session>(session: Any): Promise<Any | null> {
    const claims = claimsOf(session.access_token) ?? {}
    const [found] = await this.sql<{ tag: string | null }>(
      `select tag from auth.sessions where id = ${literal(sessionOf(claims))}`,
    )
    const amr = found?.tag ? [{ method: found.tag, timestamp: claims['iat'] }] : []
    const event = { user_id: claims['sub'], claims: { ...claims, amr } }
    const [answer] = await this.sql<{ hooked: Hooked }>(
      `select private.only_code_sessions(${literal(JSON.stringify(event))}) as hooked`,
    )
    const allowed = answer?.hooked.claims
    return allowed ? { ...session, access_token: signToken(allowed, this.secret) } : null
  }
}

/** A text in a statement. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function sessionOf(claims: Claims | null): string {
  const id = claims?.['session_id']
  return typeof id === 'string' ? id : ''
}

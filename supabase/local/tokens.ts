import { createHmac } from 'node:crypto'

/** What a token says; whoever reads it here has not checked who signed it. */
export type Claims = Record<string, unknown>

/** Signs claims as the sign-in server does (HS256). */
export function signToken(claims: Claims, secret: string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/** What a token says, unchecked; null when it is none. */
export function claimsOf(token: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    )
    return typeof claims === 'object' ? (claims as Claims | null) : null
  } catch {
    return null
  }
}

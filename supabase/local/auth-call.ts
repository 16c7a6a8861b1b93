import { z } from 'zod'

/** A call of the sign-in server that this product makes, with nothing in it but what it needs. */
export type AuthCall =
  | { kind: 'askCode'; email: string }
  | { kind: 'useCode'; email: string; token: string }
  | { kind: 'renew'; sent: { refresh_token: string } }
  | { kind: 'whoAmI' }
  | { kind: 'leave'; scope: string }

/** Why a call is not one of them: answered with this status and code. */
export type Refused = { kind: 'refused'; status: number; code: string }

const email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())
const askCode = z.object({ email })
const useCode = z.object({
  email,
  token: z.string().regex(/^\d{8}$/),
  // Hosted Supabase knows both; `email` is what the app sends (docs/decisions/0008-one-type-of-code.md).
  type: z.enum(['email', 'magiclink']),
})
const renew = z.object({ refresh_token: z.string().min(1).max(200) })
const scope = z.enum(['global', 'local', 'others'])

const BAD: Refused = { kind: 'refused', status: 400, code: 'validation_failed' }
const CLOSED: Refused = { kind: 'refused', status: 404, code: 'not_found' }

/**
 * Reads a request to /auth/v1 as one of the calls that the app makes. Everything else the embedded
 * server could do is closed: passwords, links, other providers, changing an account.
 */
export function readAuthCall(method: string, url: URL, body: unknown): AuthCall | Refused {
  const path = url.pathname.replace(/^\/auth\/v1\//, '')
  switch (`${method} ${path}`) {
    case 'POST otp':
      return shaped(askCode, body, (sent) => ({ kind: 'askCode', ...sent }))
    case 'POST verify':
      return shaped(useCode, body, (sent) => ({
        kind: 'useCode',
        email: sent.email,
        token: sent.token,
      }))
    case 'POST token':
      return url.searchParams.get('grant_type') === 'refresh_token'
        ? shaped(renew, body, (sent) => ({ kind: 'renew', sent }))
        : CLOSED
    case 'GET user':
      return { kind: 'whoAmI' }
    case 'POST logout':
      return shaped(scope, url.searchParams.get('scope') ?? 'global', (sent) => ({
        kind: 'leave',
        scope: sent,
      }))
    default:
      return CLOSED
  }
}

function shaped<Shape extends z.ZodType>(
  schema: Shape,
  body: unknown,
  make: (sent: z.output<Shape>) => AuthCall,
): AuthCall | Refused {
  const parsed = schema.safeParse(body)
  return parsed.success ? make(parsed.data) : BAD
}

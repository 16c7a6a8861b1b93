import { GoTrueClient } from '@supabase/supabase-js'
import type { SignInService } from '#domain/access/sign-in-service.ts'
import { once } from '#domain/once.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import { readEnvironment } from './env.ts'
import { toDataError, type DataError } from './errors.ts'
import { inTab } from './on-device.ts'
import { reached } from './session.ts'

/** The sign-in services of this build; none unless it names them. */
export const SIGN_IN_SERVICES = readEnvironment().VITE_SIGN_IN

/** `code`: as the sign-in server or a hook of ours names it. */
export type ServiceError = DataError | { kind: 'service'; code: string }

/**
 * The way there and back has a client of its own: what proves on the return that it was this tab that left (PKCE)
 * stays in the tab, and mailed codes go as they always did.
 */
const outAndBack = once(() => {
  const { VITE_SUPABASE_URL, VITE_SUPABASE_PUBLISHABLE_KEY } = readEnvironment()
  return new GoTrueClient({
    url: `${VITE_SUPABASE_URL}/auth/v1`,
    headers: { apikey: VITE_SUPABASE_PUBLISHABLE_KEY },
    storageKey: 'quickscan-sign-in',
    storage: {
      getItem: inTab.read,
      setItem: (key, value) => void inTab.keep(key, value),
      removeItem: inTab.remove,
    },
    flowType: 'pkce',
    autoRefreshToken: false,
    detectSessionInUrl: false,
  })
})

/**
 * Where the browser goes to sign in with this service.
 * @param back the page of ours that it returns to, with `code` or `error` in its address.
 */
export async function signInAddress(
  { by }: SignInService,
  back: string,
): Promise<Result<string, ServiceError>> {
  const way = { redirectTo: back, skipBrowserRedirect: true }
  const client = outAndBack()
  const { data, error } =
    'provider' in by
      ? await client.signInWithOAuth({
          // Any that the server knows; it says so when it does not.
          provider: by.provider as 'azure',
          options: { ...way, scopes: 'openid email' },
        })
      : await client.signInWithSSO({ ...by, options: way })
  return error ? failure(serviceError(error)) : ok(data.url)
}

const returned = new Map<string, Promise<Result<null, ServiceError>>>()

/** Exchanges what the service gave on the way back for a session on this device; a code is used once. */
export function finishSignIn(code: string): Promise<Result<null, ServiceError>> {
  const known = returned.get(code)
  if (known) return known
  const exchanged = exchange(code)
  returned.set(code, exchanged)
  return exchanged
}

async function exchange(code: string): Promise<Result<null, ServiceError>> {
  // First what the session is put in: the code cannot be used again.
  const here = await reached()
  if (!here.ok) return here
  const client = outAndBack()
  const { data, error } = await client.exchangeCodeForSession(code)
  if (error) return failure(serviceError(error))
  const opened = await here.value.auth.setSession(data.session)
  // From here on the session is the program's; it stands in the tab no longer.
  for (const key of inTab.keys()) if (key.startsWith('quickscan-sign-in')) inTab.remove(key)
  return opened.error ? failure(serviceError(opened.error)) : ok(null)
}

/** Refusals of the sign-in server have a code, those of our hooks a message that is a word. */
function serviceError(error: { code?: unknown; message: string; status?: unknown }): ServiceError {
  const known = toDataError(error)
  if (known.kind !== 'unexpected') return known
  const hook = /^(not_invited|only_codes_open_the_door)$/.exec(error.message)
  return { kind: 'service', code: hook ? error.message : known.code }
}

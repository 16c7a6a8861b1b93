import { isAuthRetryableFetchError } from '@supabase/supabase-js'
import { z } from 'zod'
import { failure, ok, type Result } from '#domain/result.ts'
import { SESSION_KEY, supabase } from './client.ts'
import { toDataError, type DataError } from './errors.ts'

export type SignInError = DataError | { kind: 'codeWrong' } | { kind: 'codesTooOften' }

/**
 * Mails a one-time code to this address; also the invitation mail. Who is not invited gets none, and is not
 * told here: the answer says nothing about who is known.
 */
export async function requestCode(email: string): Promise<Result<null, SignInError>> {
  const { error } = await supabase.auth.signInWithOtp({
    email,
    options: { shouldCreateUser: true },
  })
  if (!error) return ok(null)
  if (error.status === 429) return failure({ kind: 'codesTooOften' })
  // What hosted Supabase says when private.only_invited_people refuses.
  if (error.message === 'not_invited') return ok(null)
  // The address is all that is sent.
  const invalid = error.code === 'validation_failed'
  return failure(invalid ? { kind: 'refused', code: 'email_invalid' } : toDataError(error))
}

/** Exchanges the code for a session on this device. */
export async function verifyCode(email: string, token: string): Promise<Result<null, SignInError>> {
  // The one type that accepts the first code of an address as well as later ones
  // (docs/decisions/0008-one-type-of-code.md).
  const { error } = await supabase.auth.verifyOtp({ email, token, type: 'email' })
  if (!error) return ok(null)
  if (error.status === 429) return failure({ kind: 'codesTooOften' })
  return failure(error.status && error.status < 500 ? { kind: 'codeWrong' } : toDataError(error))
}

/** Ends the session on this device, also without a connection. */
export async function signOut(): Promise<void> {
  await supabase.auth.signOut({ scope: 'local' })
}

/**
 * The address of the signed-in person; null for nobody, also when the session was ended elsewhere.
 * Without a connection an old session cannot be renewed: that is `offline`, not signed out.
 */
export async function signedInAs(): Promise<Result<string | null, DataError>> {
  const { data, error } = await supabase.auth.getSession()
  if (data.session) return ok(data.session.user.email ?? null)
  return isAuthRetryableFetchError(error) ? failure(toDataError(error)) : ok(null)
}

const keptSession = z.object({ user: z.object({ email: z.string() }) })

/**
 * Whose session this device holds, without asking the server and whether or not it has expired; null
 * for nobody. Enough to find that person's own data on the device, never to let someone in.
 */
export function personOnDevice(): string | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SESSION_KEY) ?? 'null')
    return keptSession.safeParse(kept).data?.user.email ?? null
  } catch {
    return null
  }
}

/** Tells who is signed in whenever that changes, also in another tab. Returns how to stop. */
export function onSessionChange(listener: (email: string | null) => void): () => void {
  const { data } = supabase.auth.onAuthStateChange((event, session) => {
    if (event === 'SIGNED_IN' || event === 'SIGNED_OUT') listener(session?.user.email ?? null)
  })
  return () => data.subscription.unsubscribe()
}

import { failure, ok, type Result } from '#domain/result.ts'
import { supabase } from './client.ts'
import { toDataError, type DataError } from './errors.ts'

export type SignInError = DataError | { kind: 'codeWrong' } | { kind: 'codesTooOften' }

/** Mails a one-time code to this address; also the invitation mail. */
export async function requestCode(email: string): Promise<Result<null, SignInError>> {
  const { error } = await supabase.auth.signInWithOtp({
    email,
    options: { shouldCreateUser: true },
  })
  if (!error) return ok(null)
  return failure(error.status === 429 ? { kind: 'codesTooOften' } : toDataError(error))
}

/** Exchanges the code for a session on this device. */
export async function verifyCode(email: string, token: string): Promise<Result<null, SignInError>> {
  // Hosted Supabase recommends 'email', the embedded server knows 'magiclink' only; both accept that.
  const { error } = await supabase.auth.verifyOtp({ email, token, type: 'magiclink' })
  if (!error) return ok(null)
  if (error.status === 429) return failure({ kind: 'codesTooOften' })
  return failure(error.status && error.status < 500 ? { kind: 'codeWrong' } : toDataError(error))
}

/** Ends the session on this device. */
export async function signOut(): Promise<void> {
  await supabase.auth.signOut({ scope: 'local' })
}

/** The address of the signed-in person, or null. */
export async function signedInAs(): Promise<string | null> {
  const { data } = await supabase.auth.getSession()
  return data.session?.user.email ?? null
}

/** Tells who is signed in whenever that changes, also in another tab. Returns how to stop. */
export function onSessionChange(listener: (email: string | null) => void): () => void {
  const { data } = supabase.auth.onAuthStateChange((event, session) => {
    if (event === 'SIGNED_IN' || event === 'SIGNED_OUT') listener(session?.user.email ?? null)
  })
  return () => data.subscription.unsubscribe()
}

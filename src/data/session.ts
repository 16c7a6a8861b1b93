import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Member } from '#domain/access/member.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import { holdsSession, sessionListeners, sessions, supabase } from './client.ts'
import { dropKey, holdKey, keyHolder } from './device-lock.ts'
import { readEnvironment } from './env.ts'
import { DataFailure, mayPass, toDataError, type DataError } from './errors.ts'
import { currentMember } from './members.ts'
import { inTab, onDevice } from './on-device.ts'
import { read, REFERENCE, valueOf } from './read.ts'
import { askServerMoment } from './server-moment.ts'
import { SESSION_KEY } from './session-key.ts'

/** A session that was not used for so many hours ends: a town hall shares its computers. */
export const SESSION_HOURS = readEnvironment().VITE_SESSION_HOURS

export type SignInError = DataError | { kind: 'codeWrong' } | { kind: 'codesTooOften' }

/** What keeps sessions, which is fetched when it is needed; without a connection it may not come. */
export const reached = () =>
  sessions().then(ok, (error: Error) => failure<DataError>(toDataError(error)))

/** How long it takes about to hand a mail to a mail server, in milliseconds. */
const MAILING = 1000

/**
 * Mails a one-time code to this address; also the invitation mail. Who is not invited gets none, and is not
 * told here: the answer says nothing about who is known.
 */
export async function requestCode(email: string): Promise<Result<null, SignInError>> {
  const begun = Date.now()
  const here = await reached()
  if (!here.ok) return here
  const { error } = await here.value.auth.signInWithOtp({
    email,
    options: { shouldCreateUser: true },
  })
  if (!error) return ok(null)
  if (error.status === 429) return failure({ kind: 'codesTooOften' })
  // What hosted Supabase says when private.only_invited_people refuses, sooner than a mail is sent.
  if (error.message === 'not_invited') {
    await new Promise((done) => setTimeout(done, begun + MAILING - Date.now()))
    return ok(null)
  }
  // The address is all that is sent.
  const invalid = error.code === 'validation_failed'
  return failure(invalid ? { kind: 'refused', code: 'email_invalid' } : toDataError(error))
}

/** Exchanges the code for a session on this device. */
export async function verifyCode(email: string, token: string): Promise<Result<null, SignInError>> {
  // The one type that accepts the first code of an address as well as later ones
  // (docs/decisions/0008-one-type-of-code.md).
  const here = await reached()
  if (!here.ok) return here
  const { error } = await here.value.auth.verifyOtp({ email, token, type: 'email' })
  if (!error) return ok(null)
  if (error.status === 429) return failure({ kind: 'codesTooOften' })
  // A filter on the way says nothing about the code.
  const answered = error.status && error.status < 500 && !/^http_/.test(error.message)
  return failure(answered ? { kind: 'codeWrong' } : toDataError(error))
}

let leaving = false

/** Ends the session on this device, also without a connection: then nobody is here. */
export async function signOut(): Promise<true> {
  leaving = true
  const here = await reached()
  if (here.ok) await here.value.auth.signOut({ scope: 'local' })
  else onDevice.remove(SESSION_KEY)
  dropKey()
  leaving = false
  return true
}

/** Ends every session of this person, on all devices; that needs the server. */
export async function signOutEverywhere(): Promise<Result<null, DataError>> {
  const here = await reached()
  if (!here.ok) return here
  leaving = true
  const { error } = await here.value.auth.signOut({ scope: 'global' })
  leaving = false
  if (error) return failure(toDataError(error))
  dropKey()
  return ok(null)
}

/**
 * The address of the signed-in person; null for nobody, also when the session was ended elsewhere.
 * Without a connection an old session cannot be renewed: that is `offline`, not signed out.
 */
export async function signedInAs(): Promise<Result<string | null, DataError>> {
  if (holdsSession()) {
    const here = await reached()
    if (!here.ok) return here
    const { auth, isAuthRetryableFetchError } = here.value
    const { data, error } = await auth.getSession()
    if (data.session) return ok(data.session.user.email ?? null)
    if (isAuthRetryableFetchError(error)) return failure(toDataError(error))
  }
  dropKey()
  return ok(null)
}

const secret = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * Fetches the key of what this person keeps on this device, unless it is here. Who gets none, because the
 * session does not count, keeps nothing here.
 */
async function fetchKey(email: string): Promise<Result<null, DataError>> {
  if (keyHolder() === email) return ok(null)
  const found = await read(supabase.rpc('my_device_key'), secret, 'my_device_key')
  if (!found.ok) return found
  // Meanwhile somebody may have left.
  if (personOnDevice() === email) holdKey(email, found.value)
  return ok(null)
}

const keptSession = z.object({ user: z.object({ email: z.string() }) })

/**
 * Whose session this device holds, without asking the server and whether or not it has expired; null
 * for nobody. Enough to find that person's own data on the device, never to let someone in.
 */
export function personOnDevice(): string | null {
  return keptSession.safeParse(json(onDevice.read(SESSION_KEY))).data?.user.email ?? null
}

const endedSession = z.object({ email: z.string(), why: z.enum(['idle', 'ended', 'removed']) })

/** A session, or the access it gave, that ended without the person asking for it. */
export type EndedSession = z.infer<typeof endedSession>

const ENDED = 'quickscan-ended'
let known = personOnDevice()

/** Whose session ended in this tab, and why; null when nobody's did, or somebody is signed in since. */
export function sessionThatEnded(): EndedSession | null {
  return endedSession.safeParse(json(inTab.read(ENDED))).data ?? null
}

function follow(email: string | null): void {
  if (keyHolder() !== email) dropKey()
  if (email !== null && sessionThatEnded()?.why !== 'removed') inTab.remove(ENDED)
  if (email === null && known !== null && !leaving) remember({ email: known, why: 'ended' })
  known = email
}

function remember(ended: EndedSession): void {
  inTab.keep(ENDED, JSON.stringify(ended))
}

/** Notes that this person, still signed in, is no member any more; null: that somebody is one. */
export function noteRemoved(email: string | null): void {
  if (email !== null) remember({ email, why: 'removed' })
  else if (sessionThatEnded()?.why === 'removed') inTab.remove(ENDED)
}

/** Tells who is signed in whenever that changes, also in another tab. Returns how to stop. */
export function onSessionChange(listener: (email: string | null) => void): () => void {
  const hear = (event: string, session: { user: { email?: string | undefined } } | null) => {
    if (event !== 'SIGNED_IN' && event !== 'SIGNED_OUT') return
    const email = session?.user.email ?? null
    follow(email)
    listener(email)
  }
  sessionListeners.add(hear)
  const look = () => void (holdsSession() && reached())
  look()
  // Of another tab, while nothing here keeps a session yet.
  addEventListener('storage', look)
  return () => {
    sessionListeners.delete(hear)
    removeEventListener('storage', look)
  }
}

const USED = 'quickscan-used'
/** Writing down that somebody is there, at most once in so many milliseconds. */
const NOTED_EVERY = 60_000

/** Notes that the person at the screen does something. */
export function noteUse(): void {
  if (Date.now() - Number(onDevice.read(USED)) > NOTED_EVERY)
    onDevice.keep(USED, String(Date.now()))
}

/** Ends a session that was not used for hours (SESSION_HOURS): a town hall shares its computers. */
export async function endWhenIdle(): Promise<void> {
  const used = Number(onDevice.read(USED))
  const email = personOnDevice()
  if (email === null || used === 0 || Date.now() - used < SESSION_HOURS * 3_600_000) return
  remember({ email, why: 'idle' })
  await signOut()
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** Who is at the screen: nobody, someone without access, or a member. */
export type Session = { email: string | null; member: Member | null }

async function currentSession(): Promise<Session> {
  const email = await valueOf(signedInAs())
  if (email === null) return { email, member: null }
  const [member] = await Promise.all([
    valueOf(currentMember()),
    askServerMoment(),
    // Before any page looks for what was left on this device.
    fetchKey(email).then((key) => {
      if (!key.ok && mayPass(key.error)) throw new DataFailure(key.error)
    }),
  ])
  return { email, member }
}

/** What screens read here, for the query cache. */
export const sessionQueries = {
  current: () => queryOptions({ queryKey: ['session'], queryFn: currentSession, ...REFERENCE }),
}

import { REFUSALS, type Refusal } from '#domain/refusal.ts'

/** Why reading or writing did not work. Words are chosen where it is shown. */
export type DataError =
  | { kind: 'offline' }
  /** The server asks to wait; `seconds` when it says how long. */
  | { kind: 'busy'; seconds: number | null }
  /** Closed for a moment: maintenance, or too much to do. */
  | { kind: 'unavailable' }
  /** Something between this device and the server, such as the filter of a network, stops it. */
  | { kind: 'blocked' }
  /** There is no such address: this program is older, or newer, than the server. */
  | { kind: 'outdated' }
  | { kind: 'tooLarge' }
  | { kind: 'signedOut' }
  | { kind: 'forbidden' }
  | { kind: 'notFound' }
  | { kind: 'refused'; code: Refusal }
  /** What came back does not have the shape we know. */
  | { kind: 'malformed'; where: string }
  | { kind: 'unexpected'; code: string }

/** Whether what was sent before under this id is kept, and it was something else. */
export const isSentOtherwise = (error: DataError): boolean =>
  error.kind === 'refused' && error.code === 'sent_otherwise'

/** What PostgREST and the sign-in server send; `status` is of the HTTP answer, 0 when none came. */
type Raw = {
  code?: unknown
  message?: unknown
  hint?: unknown
  status?: unknown
  name?: unknown
}

/** The only place that knows the codes of Postgres, PostgREST and the sign-in server. */
export function toDataError(raw: Raw): DataError {
  const message = typeof raw.message === 'string' ? raw.message : ''
  // The client for signing in leaves the code out of what it may try again (transport.ts).
  const code = typeof raw.code === 'string' ? raw.code : /^http_\d+$/.test(message) ? message : ''
  if (isRefusal(message)) return refused(message)
  if (isNetworkFailure(raw, message)) return { kind: 'offline' }
  const onTheWay = stoppedOnTheWay(raw, code)
  if (onTheWay) return onTheWay
  switch (code) {
    case 'PGRST116':
      return { kind: 'notFound' }
    // Without a session requests go out as a stranger, whom PostgREST tells apart by the status.
    case '42501':
      return { kind: raw.status === 401 ? 'signedOut' : 'forbidden' }
    // A token that is expired, of another installation, or absent.
    case 'PGRST301':
    case 'PGRST302':
    case 'PGRST303':
    case 'bad_jwt':
    case 'no_authorization':
    case 'session_not_found':
    case 'session_expired':
    case 'refresh_token_not_found':
    case 'refresh_token_already_used':
      return { kind: 'signedOut' }
    case 'email_address_invalid':
      return refused('email_invalid')
    // NUL in a text: PostgreSQL has no place for it.
    case '22P05':
    case '22021':
      return refused('text_unreadable')
    // A body that is no JSON, or a function called with other arguments.
    case '42883':
    case 'PGRST102':
    case 'PGRST202':
    case 'PGRST203':
      return refused('malformed_request')
    default:
      // Class 22: a malformed uuid, number, date, list or text.
      return code.startsWith('22')
        ? refused('malformed_request')
        : { kind: 'unexpected', code: code || unnamed(raw) }
  }
}

/** Answers that are not about what was asked: of a gateway, a filter, or a server that is too busy. */
function stoppedOnTheWay({ status, hint }: Raw, code: string): DataError | null {
  if (status === 429 || code === 'http_429')
    return { kind: 'busy', seconds: Number(hint) > 0 ? Number(hint) : null }
  if (status === 413) return { kind: 'tooLarge' }
  switch (code) {
    // What our own server refuses has a code of its own (transport.ts).
    case 'http_403':
    case 'http_407':
    case 'http_451':
    case 'http_511':
      return { kind: 'blocked' }
    case 'http_404':
      return { kind: 'outdated' }
    case 'http_502':
    case 'http_503':
    case 'http_504':
      return { kind: 'unavailable' }
    default:
      return null
  }
}

function refused(code: Refusal): DataError {
  if (code === 'forbidden') return { kind: 'forbidden' }
  if (code === 'not_found') return { kind: 'notFound' }
  if (code === 'not_signed_in') return { kind: 'signedOut' }
  return { kind: 'refused', code }
}

function isRefusal(message: string): message is Refusal {
  return (REFUSALS as readonly string[]).includes(message)
}

/** supabase-js turns a failed fetch into an error with status 0; browsers differ in the words. */
function isNetworkFailure({ status }: Raw, message: string): boolean {
  return status === 0 || /failed to fetch|fetch failed|networkerror|load failed/i.test(message)
}

/** A server in between answers with a page, which says nothing to who reads it here. */
function unnamed({ status, name }: Raw): string {
  if (typeof status === 'number') return `http_${status}`
  return typeof name === 'string' ? name : 'unknown'
}

/** A DataError on its way through code that expects exceptions, such as the query cache. */
export class DataFailure extends Error {
  readonly error: DataError
  constructor(error: DataError) {
    super(error.kind === 'refused' ? error.code : error.kind)
    this.error = error
  }
}

/** Whether the server was not reached, for whatever reason: nothing was refused. */
export function notReached({ kind }: DataError): boolean {
  return ['offline', 'busy', 'unavailable', 'blocked'].includes(kind)
}

/** Whether a colleague changed it meanwhile: what stands there now has to be seen first. */
export function isClash(error: DataError): boolean {
  return error.kind === 'refused' && error.code === 'changed_by_colleague'
}

/** Whether asking the same again soon may work; a server that asks to wait is waited for by who asks. */
export function mayPass({ kind }: DataError): boolean {
  return ['offline', 'unavailable', 'unexpected'].includes(kind)
}

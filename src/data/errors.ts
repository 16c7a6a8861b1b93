import { REFUSALS, type Refusal } from '#domain/refusal.ts'

/** Why reading or writing did not work. Words are chosen where it is shown. */
export type DataError =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'forbidden' }
  | { kind: 'notFound' }
  | { kind: 'refused'; code: Refusal }
  /** What came back does not have the shape we know. */
  | { kind: 'malformed'; where: string }
  | { kind: 'unexpected'; code: string }

/** What PostgREST and the sign-in server send; `status` is of the HTTP answer, 0 when none came. */
type Raw = { code?: unknown; message?: unknown; status?: unknown; name?: unknown }

/** The only place that knows the codes of Postgres, PostgREST and the sign-in server. */
export function toDataError(raw: Raw): DataError {
  const code = typeof raw.code === 'string' ? raw.code : ''
  const message = typeof raw.message === 'string' ? raw.message : ''
  if (isRefusal(message)) return refused(message)
  if (isNetworkFailure(raw, message)) return { kind: 'offline' }
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

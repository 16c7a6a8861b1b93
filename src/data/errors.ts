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

/** What PostgREST and the sign-in server send. */
type Raw = { code?: unknown; message?: unknown; status?: unknown; name?: unknown }

/** The only place that knows the codes of Postgres, PostgREST and the sign-in server. */
export function toDataError(raw: Raw): DataError {
  const code = typeof raw.code === 'string' ? raw.code : ''
  const message = typeof raw.message === 'string' ? raw.message : ''
  if (isRefusal(message))
    return message === 'forbidden' ? { kind: 'forbidden' } : { kind: 'refused', code: message }
  if (isNetworkFailure(raw, message)) return { kind: 'offline' }
  switch (code) {
    case '42501':
      return { kind: 'forbidden' }
    case 'PGRST301':
    case 'PGRST302':
    case 'PGRST303':
      return { kind: 'signedOut' }
    case 'PGRST116':
      return { kind: 'notFound' }
    // A body that is no JSON, or a function called with other arguments.
    case '42883':
    case 'PGRST102':
    case 'PGRST202':
    case 'PGRST203':
      return { kind: 'refused', code: 'malformed_request' }
    default:
      // Class 22: a malformed uuid, number, date, list or text.
      return code.startsWith('22')
        ? { kind: 'refused', code: 'malformed_request' }
        : { kind: 'unexpected', code: code || message || 'unknown' }
  }
}

function isRefusal(message: string): message is Refusal {
  return (REFUSALS as readonly string[]).includes(message)
}

/** supabase-js turns a failed fetch into an error without a code. */
function isNetworkFailure(raw: Raw, message: string): boolean {
  return (
    raw.name === 'AuthRetryableFetchError' ||
    /failed to fetch|fetch failed|networkerror|load failed/i.test(message)
  )
}

/** A DataError on its way through code that expects exceptions, such as the query cache. */
export class DataFailure extends Error {
  readonly error: DataError
  constructor(error: DataError) {
    super(error.kind === 'refused' ? error.code : error.kind)
    this.error = error
  }
}

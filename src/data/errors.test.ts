import { expect, test } from 'vitest'
import { REFUSALS } from '#domain/refusal.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { DataFailure, mayPass, notReached, toDataError, type DataError } from './errors.ts'

test('every refusal of the database is recognised by its code', () => {
  const kinds: Record<string, string> = {
    forbidden: 'forbidden',
    not_found: 'notFound',
    not_signed_in: 'signedOut',
  }
  for (const code of REFUSALS) {
    const kind = kinds[code]
    expect(toDataError({ code: 'PT409', message: code, status: 409 })).toEqual(
      kind ? { kind } : { kind: 'refused', code },
    )
  }
})

test.each([
  ['a right that is missing', { code: '42501', status: 403 }, 'forbidden'],
  ['a right that a stranger misses', { code: '42501', status: 401 }, 'signedOut'],
  ['a row that is not there', { code: 'PGRST116', status: 406 }, 'notFound'],
  ['a session that is over', { code: 'PGRST303', message: 'JWT expired' }, 'signedOut'],
  ['a token of another installation', { code: 'PGRST301', status: 401 }, 'signedOut'],
  ['a session ended elsewhere', { code: 'refresh_token_not_found', status: 400 }, 'signedOut'],
  ['a network that is gone, in Chrome', { message: 'TypeError: Failed to fetch' }, 'offline'],
  ['the same in Firefox', { message: 'TypeError: NetworkError when attempting to' }, 'offline'],
  ['the same in Safari', { message: 'TypeError: Load failed' }, 'offline'],
  ['the same in words of the future', { message: 'TypeError: ?', code: '', status: 0 }, 'offline'],
  ['a sign-in without network', { name: 'AuthRetryableFetchError', status: 0 }, 'offline'],
  ['a mail that cannot be sent', { name: 'AuthRetryableFetchError', status: 500 }, 'unexpected'],
  ['anything else', { code: 'XX000', message: 'internal' }, 'unexpected'],
  ['a name every object has', { code: 'constructor' }, 'unexpected'],
])('%s', (_what, raw, kind) => {
  expect(toDataError(raw).kind).toBe(kind)
})

test.each(['22P02', '22003', '22008', '42883', 'PGRST102', 'PGRST202'])(
  'input that cannot be read (%s) is refused as malformed',
  (code) => {
    expect(toDataError({ code, message: 'x' })).toEqual({
      kind: 'refused',
      code: 'malformed_request',
    })
  },
)

test.each([
  ['in a body', { code: '22P05', message: 'unsupported Unicode escape sequence' }],
  ['in an address', { code: '22021', message: 'invalid byte sequence for encoding "UTF8": 0x00' }],
])('NUL %s is told as what it is', (_where, raw) => {
  const error = toDataError({ ...raw, status: 400 })
  expect(error).toEqual({ kind: 'refused', code: 'text_unreadable' })
  expect(dataErrorWords(error)).toContain('NUL')
})

test('the page of a server in between is not shown to anyone', () => {
  expect(toDataError({ message: '<html>Bad gateway</html>', status: 502 })).toEqual({
    kind: 'unexpected',
    code: 'http_502',
  })
  expect(toDataError({ message: 'x is not a function', name: 'TypeError' })).toEqual({
    kind: 'unexpected',
    code: 'TypeError',
  })
  expect(toDataError({})).toEqual({ kind: 'unexpected', code: 'unknown' })
})

const ERRORS: readonly DataError[] = [
  { kind: 'offline' },
  { kind: 'busy', seconds: 5 },
  { kind: 'unavailable' },
  { kind: 'blocked' },
  { kind: 'outdated' },
  { kind: 'tooLarge' },
  { kind: 'signedOut' },
  { kind: 'forbidden' },
  { kind: 'notFound' },
  { kind: 'refused', code: 'date_invalid' },
  { kind: 'malformed', where: 'x' },
  { kind: 'unexpected', code: 'x' },
]
const kindsThat = (holds: (error: DataError) => boolean) =>
  ERRORS.filter(holds).map(({ kind }) => kind)

test('it is known what did not reach the server, and what may pass when it is asked again', () => {
  expect(kindsThat(notReached)).toEqual(['offline', 'busy', 'unavailable', 'blocked'])
  // A server that asks to wait is waited for; a filter and an old program do not change by asking.
  expect(kindsThat(mayPass)).toEqual(['offline', 'unavailable', 'unexpected'])
})

test('each is told in words of its own', () => {
  const told = ERRORS.map(dataErrorWords)
  expect(new Set(told).size).toBe(told.length)
  expect(dataErrorWords({ kind: 'busy', seconds: 30 })).toContain('30')
})

test('as an exception it says in one word what happened', () => {
  expect(new DataFailure({ kind: 'offline' }).message).toBe('offline')
  expect(new DataFailure({ kind: 'refused', code: 'date_invalid' }).message).toBe('date_invalid')
})

import { expect, test } from 'vitest'
import { REFUSALS } from '#domain/refusal.ts'
import { toDataError } from './errors.ts'

test('every refusal of the database is recognised by its code', () => {
  for (const code of REFUSALS.filter((refusal) => refusal !== 'forbidden')) {
    expect(toDataError({ code: 'PT409', message: code })).toEqual({ kind: 'refused', code })
  }
  expect(toDataError({ code: 'PT403', message: 'forbidden' })).toEqual({ kind: 'forbidden' })
})

test.each([
  ['a right that is missing', { code: '42501', message: 'permission denied' }, 'forbidden'],
  ['a row that is not there', { code: 'PGRST116', message: 'no rows' }, 'notFound'],
  ['a session that is over', { code: 'PGRST303', message: 'JWT expired' }, 'signedOut'],
  ['a network that is gone', { message: 'TypeError: Failed to fetch' }, 'offline'],
  ['a sign-in without network', { name: 'AuthRetryableFetchError', message: '' }, 'offline'],
  ['anything else', { code: 'XX000', message: 'internal' }, 'unexpected'],
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

import { expect, test } from 'vitest'
import type { DataError } from '#data/errors.ts'
import { isFinal, pauseBeforeRetry } from './queue-rules.ts'

test('an answer is sent again ever more slowly, and not before a server that asks to wait', () => {
  const pauses = (error: DataError) => [0, 1, 2, 10].map((n) => pauseBeforeRetry(n, error))
  const usual = [2_000, 4_000, 8_000, 30_000]
  for (const kind of ['offline', 'unavailable', 'blocked', 'outdated'] as const)
    expect(pauses({ kind })).toEqual(usual)
  expect(pauses({ kind: 'busy', seconds: null })).toEqual(usual)
  expect(pauses({ kind: 'busy', seconds: 60 })).toEqual([60_000, 60_000, 60_000, 60_000])
  expect(pauses({ kind: 'busy', seconds: 5 })).toEqual([5_000, 5_000, 8_000, 30_000])
})

test.each<[DataError, boolean]>([
  [{ kind: 'refused', code: 'date_invalid' }, true],
  [{ kind: 'forbidden' }, true],
  [{ kind: 'notFound' }, true],
  [{ kind: 'tooLarge' }, true],
  [{ kind: 'offline' }, false],
  [{ kind: 'busy', seconds: 5 }, false],
  [{ kind: 'unavailable' }, false],
  [{ kind: 'blocked' }, false],
  [{ kind: 'outdated' }, false],
  [{ kind: 'signedOut' }, false],
  [{ kind: 'unexpected', code: 'x' }, false],
])('sending the same again after %j would be refused again: %s', (error, final) => {
  expect(isFinal(error)).toBe(final)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isDigestTime } from '../digest/digest-time.ts'
import { everyMonday } from './weekly.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test.each([
  // Summer time and winter time.
  ['2026-11-23T06:59:00Z', false],
  ['2026-11-23T07:00:00Z', true],
  ['2026-07-06T05:59:00Z', false],
  ['2026-07-06T06:00:00Z', true],
  ['2026-11-23T22:59:00Z', true],
  ['2026-11-24T09:00:00Z', false],
  ['2026-11-22T23:30:00Z', false],
])('%s is a time to send: %s', (now, expected) => {
  expect(isDigestTime(new Date(now))).toBe(expected)
})

test('looks every hour, goes on after a failure, and stops when told', async () => {
  vi.setSystemTime(new Date('2026-11-23T05:30:00Z'))
  const send = vi.fn(() => Promise.reject(new Error('no mail server')))
  const stop = everyMonday(send)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(send).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2 * 3_600_000)
  expect(send).toHaveBeenCalledTimes(2)
  stop()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(send).toHaveBeenCalledTimes(2)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { again } from './steady.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('goes on after a failure, never twice at a time, and stops when told', async () => {
  let finish = () => undefined as void
  const act = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('no mail server'))
    .mockImplementation(() => new Promise((done) => (finish = done)))
  const stop = again(act, 1000)
  await vi.advanceTimersByTimeAsync(2000)
  expect(act).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(5000)
  expect(act).toHaveBeenCalledTimes(2)
  finish()
  await vi.advanceTimersByTimeAsync(1000)
  expect(act).toHaveBeenCalledTimes(3)
  const stopped = stop()
  finish()
  await stopped
  await vi.advanceTimersByTimeAsync(5000)
  expect(act).toHaveBeenCalledTimes(3)
})

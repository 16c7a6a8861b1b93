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
  const stop = again('mails', act, 1000, () => undefined)
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

test('tells why it failed, once, without the address of anybody', async () => {
  const told: unknown[] = []
  const print = (line: string) => told.push(JSON.parse(line))
  const act = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('refused <anna@beek.example>\nby the server'))
    .mockRejectedValueOnce(new Error('refused <anna@beek.example>\nby the server'))
    .mockRejectedValueOnce(new Error('no room'))
    .mockResolvedValueOnce()
    .mockRejectedValueOnce(new Error('no room'))
    .mockResolvedValue()
  const stop = again('mails', act, 1000, print)
  await vi.advanceTimersByTimeAsync(7000)
  expect(told).toMatchObject(
    ['refused … by the server', 'no room', 'no room'].map((reason) => ({
      level: 'error',
      event: 'mails',
      reason,
    })),
  )
  await stop()
})

test('does it the first time sooner, when that is said', async () => {
  const act = vi.fn(() => Promise.resolve())
  const stop = again('terms', act, 6 * 3_600_000, undefined, 60_000)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(act).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(6 * 3_600_000)
  expect(act).toHaveBeenCalledTimes(2)
  await stop()
})

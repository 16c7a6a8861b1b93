import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Went } from '../mail/run.ts'
import { smtpDelivery } from '../mail/smtp.ts'
import { startMailServer } from '../tests/mail-server.ts'
import { watchedMails } from './watched-mails.ts'

const NOTHING: Went = { sent: 0, bounced: 0, later: 0, unknown: 0, failed: 0, refused: null }
const REFUSED: Went = { ...NOTHING, later: 1, refused: 'connect ECONNREFUSED' }
const START = Date.parse('2026-11-30T09:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now: START, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

test('a mail server that takes nothing is told with what it said, and since when', async () => {
  const send = vi.fn<() => Promise<Went>>().mockResolvedValue(REFUSED)
  const { state, run } = watchedMails(send, () => Promise.resolve(false))
  await expect(run()).rejects.toThrow('ECONNREFUSED')
  vi.setSystemTime(START + 120_000)
  await expect(run()).rejects.toThrow('ECONNREFUSED')
  expect(state).toEqual({ lastRun: START + 120_000, refusedSince: START })
  // That nothing is due for a while says nothing of the mail server.
  send.mockResolvedValue(NOTHING)
  await run()
  expect(state.refusedSince).toBe(START)
  send.mockResolvedValue({ ...NOTHING, sent: 1 })
  await run()
  expect(state.refusedSince).toBeNull()
})

test('one that is back is heard of without a mail, within a minute', async () => {
  const send = vi
    .fn<() => Promise<Went>>()
    .mockResolvedValueOnce(REFUSED)
    .mockResolvedValue(NOTHING)
  const server = await startMailServer()
  const [gone, back] = ['smtp://127.0.0.1:1', server.url].map((url) =>
    smtpDelivery(url, 'q@a.example'),
  )
  const answers = vi
    .fn<() => Promise<boolean>>()
    .mockImplementationOnce(() => gone?.answers() ?? Promise.reject(new Error('no delivery')))
    .mockImplementation(() => back?.answers() ?? Promise.reject(new Error('no delivery')))
  const { state, run } = watchedMails(send, answers)
  await expect(run()).rejects.toThrow()
  await run()
  await run()
  expect(answers).toHaveBeenCalledTimes(1)
  expect(state.refusedSince).toBe(START)
  vi.setSystemTime(START + 60_000)
  await run()
  expect(state.refusedSince).toBeNull()
  expect(server.mails).toEqual([])
  await server.close()
})

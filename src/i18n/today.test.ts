import { afterEach, expect, test, vi } from 'vitest'
import { learnServerMoment } from '#data/server-clock.ts'
import { dayOf, today } from './today.ts'

afterEach(() => {
  vi.useRealTimers()
  learnServerMoment(new Date().toISOString())
})

test('half an hour after midnight it is the new day here, while it is not yet in UTC', () => {
  vi.useFakeTimers({ now: new Date('2026-11-28T23:30:00Z') })
  expect(today()).toBe('2026-11-29')
  expect(dayOf('2026-07-01T22:30:00.000Z')).toBe('2026-07-02')
})

test('a device that is a year behind knows the day of the server', () => {
  vi.useFakeTimers({ now: new Date('2025-11-28T12:00:00Z') })
  learnServerMoment('2026-11-28T12:00:00.000Z')
  expect(today()).toBe('2026-11-28')
  vi.setSystemTime(new Date('2025-11-29T12:00:00Z'))
  expect(today()).toBe('2026-11-29')
})

import { expect, test } from 'vitest'
import { addDays, addYears, isDay } from './day.ts'

test('days are counted over months, years and the change of the clock', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addYears('2026-11-28', 5)).toBe('2031-11-28')
})

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-11-28T00:00'])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

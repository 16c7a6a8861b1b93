import { expect, test } from 'vitest'
import { formatChange, formatDay, formatDifference, formatScore } from './formats.ts'

test('a day is read from a date, an ISO moment and a moment as Postgres writes it', () => {
  expect(formatDay('2026-04-24')).toBe('24 april 2026')
  expect(formatDay('2026-11-23T07:53:12.985Z')).toBe('23 november 2026')
  expect(formatDay('2026-11-23 07:53:12.985+00')).toBe('23 november 2026')
})

test('a score is rounded half up', () => {
  expect([50.5, 51.49, 0.5, 99.5].map(formatScore)).toEqual(['51', '51', '1', '100'])
})

test('a change has a real minus, and a change that is not seen has no sign', () => {
  expect([-3.4, 4, -0.4].map(formatChange)).toEqual(['−3', '+4', '0'])
  expect(formatDifference(50.5, 53)).toBe('−2')
})

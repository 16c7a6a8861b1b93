import { expect, test } from 'vitest'
import { byUrgency, waitsFor, type Discussion } from './discussion.ts'

const one = (itemId: string, more: Partial<Discussion> = {}): Discussion => ({
  scanId: 'scan',
  itemId,
  withOffice: true,
  settledAt: null,
  lastAt: '2026-11-01T10:00:00.000Z',
  lastFromOffice: true,
  ...more,
})

test('the side that did not speak last is to answer, until it is settled', () => {
  expect(waitsFor('municipality', one('a'))).toBe(true)
  expect(waitsFor('office', one('a'))).toBe(false)
  expect(waitsFor('office', one('a', { lastFromOffice: false }))).toBe(true)
  expect(waitsFor('municipality', one('a', { settledAt: '2026-11-02T10:00:00.000Z' }))).toBe(false)
})

test('among colleagues nobody waits for the office', () => {
  const own = one('a', { withOffice: false, lastFromOffice: false })
  expect(waitsFor('office', own)).toBe(false)
  expect(waitsFor('municipality', own)).toBe(false)
})

test('what waits for who reads comes first, what is settled last, the newest before the oldest', () => {
  const all = [
    one('settled', { settledAt: '2026-11-03T10:00:00.000Z', lastAt: '2026-11-03T10:00:00.000Z' }),
    one('theirs', { lastFromOffice: false, lastAt: '2026-11-02T10:00:00.000Z' }),
    one('old'),
    one('new', { lastAt: '2026-11-02T10:00:00.000Z' }),
  ]
  const order = all.sort(byUrgency('municipality')).map(({ itemId }) => itemId)
  expect(order).toEqual(['new', 'old', 'theirs', 'settled'])
})

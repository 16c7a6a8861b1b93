import { expect, test } from 'vitest'
import { after, dueAt } from './outbox.ts'

test('each next try waits twice as long, up to five minutes', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 20].map((tries) => dueAt(after({ why: 'down' }, tries, 0)))
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300].map((seconds) => seconds * 1000))
})

test('never before the server says, nor sooner because it says less', () => {
  expect(dueAt(after({ why: 'wait', after: 90_000 }, 1, 1_000))).toBe(91_000)
  expect(dueAt(after({ why: 'down', after: 1_000 }, 3, 0))).toBe(20_000)
})

test('too many today waits for an hour each time', () => {
  for (const tries of [1, 2, 20])
    expect(dueAt(after({ why: 'tomorrow' }, tries, 0))).toBe(3_600_000)
})

test('what will not change by itself is not tried again by itself', () => {
  for (const why of ['over', 'code', 'large', 'refused'] as const)
    expect(dueAt(after({ why }, 1, 0)), why).toBeNull()
  for (const why of ['offline', 'down', 'wait', 'blocked', 'gone'] as const)
    expect(dueAt(after({ why }, 1, 0)), why).toBe(5_000)
  expect(dueAt(after('sent', 1, 0))).toBeNull()
  expect(dueAt({ state: 'busy', tries: 1 })).toBeNull()
  expect(dueAt(undefined)).toBe(0)
})

import { expect, test } from 'vitest'
import {
  changeBetween,
  countMoved,
  markSince,
  sinceBefore,
  type RatedBefore,
} from './since-before.ts'

const both = (satisfaction: number, satisfactionMargin: number) => ({
  importance: 70,
  importanceMargin: 6,
  satisfaction,
  satisfactionMargin,
})
const before: RatedBefore = {
  round: 'Najaar 2025',
  asked: new Set(['e-reactietijd', 'e-regels']),
  rated: new Map([['e-reactietijd', both(50, 6)]]),
}

test('a difference beyond the margin of both is more than chance: √(6² + 8²) = 10', () => {
  expect(changeBetween({ value: 50, margin: 6 }, { value: 61, margin: 8 })).toEqual({
    before: 50,
    difference: 11,
    margin: 10,
    moved: 'up',
  })
  expect(changeBetween({ value: 61, margin: 8 }, { value: 50, margin: 6 }).moved).toBe('down')
})

test('at its margin it may be chance', () => {
  for (const value of [40, 60])
    expect(changeBetween({ value: 50, margin: 6 }, { value, margin: 8 }).moved).toBe('chance')
})

test('an item stands beside the same item of the round before, importance and satisfaction alike', () => {
  expect(sinceBefore(before, 'e-reactietijd', both(62, 8), 'satisfaction')).toMatchObject({
    before: 50,
    difference: 12,
    moved: 'up',
  })
  expect(sinceBefore(before, 'e-reactietijd', both(62, 8), 'importance')).toMatchObject({
    before: 70,
    difference: 0,
    moved: 'chance',
  })
})

test('what cannot stand beside it says why, or nothing', () => {
  expect(sinceBefore(before, 'e-regels', both(62, 8), 'satisfaction')).toBe('few_responses')
  expect(sinceBefore(before, 'e-plannen', both(62, 8), 'satisfaction')).toBe('not_asked')
  expect(sinceBefore(before, 'e-reactietijd', null, 'satisfaction')).toBeNull()
  expect(sinceBefore(null, 'e-reactietijd', both(62, 8), 'satisfaction')).toBeNull()
  // All below the threshold is said once, not of every item.
  const nothing = { ...before, rated: new Map() }
  expect(sinceBefore(nothing, 'e-reactietijd', both(62, 8), 'satisfaction')).toBeNull()
})

test('how many moved; what cannot be compared is in none', () => {
  const all = [62, 30, 52].map((value) =>
    sinceBefore(before, 'e-reactietijd', both(value, 8), 'satisfaction'),
  )
  expect(countMoved([...all, 'few_responses', 'not_asked', null])).toEqual({
    up: 1,
    down: 1,
    chance: 1,
  })
})

test('a report mark stands beside that of the round before: √(0.3² + 0.4²) = 0.5', () => {
  const now = { mark: 7.3, markMargin: 0.4 }
  expect(markSince(now, { mark: 6.7, markMargin: 0.3 })).toMatchObject({ before: 6.7, moved: 'up' })
  expect(markSince(now, { mark: 6.8, markMargin: 0.3 })).toMatchObject({ moved: 'chance' })
  expect(markSince(now, { mark: null, markMargin: null })).toBe('few_responses')
  expect(markSince(now, undefined)).toBeNull()
})

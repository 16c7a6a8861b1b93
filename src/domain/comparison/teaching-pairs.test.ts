import { expect, test } from 'vitest'
import type { ScoreSheet } from '../questionnaire/score-sheet.ts'
import { pairThatStandsOut, teachingPairs, type TeachingPair } from './teaching-pairs.ts'

const learner = (code: string, scores: Record<string, number | null>) => {
  const items = Object.fromEntries(
    Object.entries(scores).map(([id, score]) => [id, { status: 'ok' as const, score }]),
  )
  const sheet: ScoreSheet = { version: '1', route: 'full', items, themes: {}, total: null }
  return { code, sheet }
}

test('a pair has something to show each other, both ways', () => {
  const pairs = teachingPairs([
    learner('A', { x: 75, y: 49, z: 100 }),
    learner('B', { x: 49, y: 75, z: 100 }),
    learner('C', { x: 100, y: 100, z: 0 }),
  ])
  expect(pairs).toEqual([
    { a: 'A', b: 'B', aTeaches: ['x'], bTeaches: ['y'] },
    { a: 'A', b: 'C', aTeaches: ['z'], bTeaches: ['y'] },
    { a: 'B', b: 'C', aTeaches: ['z'], bTeaches: ['x'] },
  ])
})

test('just short of a threshold, without a score, or one way only there is no pair', () => {
  expect(teachingPairs([learner('A', { x: 74, y: 0 }), learner('B', { x: 0, y: 75 })])).toEqual([])
  expect(teachingPairs([learner('A', { x: 75, y: 0 }), learner('B', { x: 50, y: 75 })])).toEqual([])
  expect(teachingPairs([learner('A', { x: 75, y: 0 }), learner('B', { x: null, y: 75 })])).toEqual(
    [],
  )
})

test('the pair with most in its poorer direction comes first', () => {
  const [first] = teachingPairs([
    learner('A', { p: 100, q: 100, r: 0, s: 0 }),
    learner('B', { p: 0, q: 0, r: 100, s: 100 }),
    learner('C', { p: 0, q: 0, r: 100, s: 40 }),
  ])
  expect([first?.a, first?.b]).toEqual(['A', 'B'])
})

test('a pair stands out by more than one question', () => {
  const pair = (a: string, n: number): TeachingPair => {
    const items = Array.from({ length: n }, (_, index) => `q${index}`)
    return { a, b: 'Z', aTeaches: items, bTeaches: [...items, 'more'] }
  }
  expect(pairThatStandsOut([])).toBeNull()
  expect(pairThatStandsOut([pair('A', 1)])?.a).toBe('A')
  expect(pairThatStandsOut([pair('A', 3), pair('B', 2)])).toBeNull()
  expect(pairThatStandsOut([pair('A', 4), pair('B', 2)])?.a).toBe('A')
})

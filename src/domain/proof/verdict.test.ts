import { describe, expect, test } from 'vitest'
import { vectors } from '#tests/vectors.ts'
import {
  ratingChange,
  type AnswerLine,
  type Rated,
  type RatingLine,
  type RatingTest,
} from './proof-line.ts'
import { answerVerdict, answersOf, ratingVerdict, ratingsOf } from './verdict.ts'

const answer = (change: number | null, more: Partial<AnswerLine> = {}): AnswerLine => ({
  kind: 'answer',
  item: 'vast-aanspreekpunt',
  before: 50,
  after: change === null ? null : 50 + change,
  goal: 75,
  reason: change === null ? 'unknown' : null,
  region: null,
  ...more,
})
const rated = (n: number, satisfaction: number, margin = 8): Rated => ({ n, satisfaction, margin })
const tested = (verdict: RatingTest['verdict'], more: Partial<RatingTest> = {}): RatingTest => ({
  verdict,
  change: 10,
  margin: 8,
  others: { change: 1, municipalities: 8 },
  ...more,
})
const rating = (
  before: Rated | null,
  after: Rated | null,
  test: RatingTest | null = null,
): RatingLine => ({
  kind: 'rating',
  item: 'e-reactietijd',
  factor: 1,
  before,
  after,
  reason: before && after ? null : 'few_responses',
  region: null,
  test,
})

test.for(
  vectors<{ changes: (number | null)[] }, 'improved' | 'worse' | 'none' | null>('proof-answers'),
)('answers, $source: $name', ({ input, expected }) => {
  const { outcome } = answerVerdict(input.changes.map((change) => answer(change)))
  expect(outcome).toBe(expected ?? 'unknown')
})

test('ratings: the verdict is that of the test, on whichever line it stands', () => {
  for (const verdict of ['improved', 'worse', 'none', 'low_power'] as const) {
    const lines = [rating(null, null), rating(rated(40, 50), rated(40, 60), tested(verdict))]
    expect(ratingVerdict(lines).outcome).toBe(verdict)
  }
})

test('one item moves as it does between any two rounds', () => {
  expect(ratingChange(rating(rated(40, 50, 6), rated(40, 61, 8)))).toMatchObject({
    difference: 11,
    margin: 10,
    moved: 'up',
  })
  expect(ratingChange(rating(null, rated(40, 61, 8)))).toBeNull()
})

describe('what cannot be compared says why', () => {
  test('with the reason of its line', () => {
    expect(answerVerdict([answer(null, { reason: 'new_item' })]).outcome).toBe('new_item')
    expect(answerVerdict([answer(null, { reason: 'not_handed_in' })]).outcome).toBe('not_handed_in')
    expect(ratingVerdict([rating(null, rated(40, 60))]).outcome).toBe('few_responses')
  })
  test('and without a line that there is nothing to compare', () => {
    expect(answerVerdict([]).outcome).toBe('no_target')
    expect(ratingVerdict([]).outcome).toBe('no_measure')
  })
  test('a score beside a reason is no score: a question that was split has another meaning', () => {
    expect(answerVerdict([answer(50, { reason: 'new_item' })]).change).toBeNull()
  })
})

test('lines are told apart by what they are of', () => {
  const lines = [answer(25), rating(null, null)]
  expect([answersOf(lines).length, ratingsOf(lines).length]).toEqual([1, 1])
})

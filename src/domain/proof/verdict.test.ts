import { describe, expect, test } from 'vitest'
import { expectClose, vectors } from '#tests/vectors.ts'
import type { AnswerLine, Rated, RatingLine, RegionChange } from './proof-line.ts'
import { againstRegion, answerVerdict, answersOf, ratingVerdict, ratingsOf } from './verdict.ts'

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
const rated = (n: number, satisfaction: number, margin: number | null = null): Rated => ({
  n,
  satisfaction,
  margin,
})
const rating = (
  before: Rated | null,
  after: Rated | null,
  region: RegionChange | null = null,
): RatingLine => ({
  kind: 'rating',
  item: 'e-reactietijd',
  factor: 1,
  before,
  after,
  reason: before && after ? null : 'few_responses',
  region,
})

test.for(
  vectors<{ changes: (number | null)[] }, 'improved' | 'worse' | 'none' | null>('proof-answers'),
)('answers, $source: $name', ({ input, expected }) => {
  const { outcome } = answerVerdict(input.changes.map((change) => answer(change)))
  expect(outcome).toBe(expected ?? 'unknown')
})

type RatingInput = { lines: { factor: number; before: Rated | null; after: Rated | null }[] }
type RatingExpected = { verdict: string | null; difference: number | null; error: number | null }

test.for(vectors<RatingInput, RatingExpected>('proof-ratings'))(
  'ratings, $source: $name',
  ({ input, expected, tolerance }) => {
    const { outcome, change } = ratingVerdict(
      input.lines.map(({ factor, before, after }) => ({ ...rating(before, after), factor })),
    )
    expect(outcome).toBe(expected.verdict ?? 'few_responses')
    expectClose(change?.difference ?? null, expected.difference, tolerance)
    expectClose(change?.error ?? null, expected.error, tolerance)
  },
)

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

describe('beside the region', () => {
  const region = (change: number, error = 1.5): RegionChange => ({
    change,
    error,
    municipalities: 8,
  })
  test('a rise that others have too is no more than theirs', () => {
    // 10 against 9; error √(4.1012² + 1.5²) = 4.367.
    const result = againstRegion([rating(rated(100, 50), rated(100, 60), region(9))])
    expect(result?.outcome).toBe('alike')
  })
  test('a rise beyond that of others is more, by the errors of both', () => {
    // (10 − 1) / 4.367 = 2.061
    expect(againstRegion([rating(rated(100, 50), rated(100, 60), region(1))])?.outcome).toBe('more')
    // With an error of 2.5 of the region: 9 / 4.803 = 1.874
    expect(againstRegion([rating(rated(100, 50), rated(100, 60), region(1, 2.5))])?.outcome).toBe(
      'alike',
    )
  })
  test('standing still while others rise is less', () => {
    expect(againstRegion([rating(rated(400, 50), rated(400, 50), region(8))])?.outcome).toBe('less')
  })
  test('is only said where the others are known', () => {
    expect(againstRegion([rating(rated(100, 50), rated(100, 60))])).toBeNull()
  })
})

test('lines are told apart by what they are of', () => {
  const lines = [answer(25), rating(null, null)]
  expect([answersOf(lines).length, ratingsOf(lines).length]).toEqual([1, 1])
})

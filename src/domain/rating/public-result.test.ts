import { expect, test } from 'vitest'
import { findingsOf, type PublicResult } from './public-result.ts'

const result = (ratingItem: string, importance: number, satisfaction: number): PublicResult => ({
  municipalityCode: 'GM0888',
  ratingItem,
  n: 40,
  indicative: false,
  importance,
  importanceMargin: 5,
  satisfaction,
  satisfactionMargin: 5,
  satisfiedMargin: 9,
  satisfied: 50,
})

test('what is important and leaves people unsatisfied comes first', () => {
  const found = findingsOf([
    result('a', 90, 80),
    result('b', 80, 30),
    result('c', 20, 10),
    result('d', 60, 50),
  ])
  expect(found?.mostImportant.ratingItem).toBe('a')
  expect(found?.bestLiked.ratingItem).toBe('a')
  // Needs 18, 56, 18 and 30: of equals the first.
  expect(found?.toImprove.map(({ ratingItem }) => ratingItem)).toEqual(['b', 'd', 'a'])
})

test('nothing shown has no findings', () => {
  expect(findingsOf([])).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actFirst, crossing, priority } from '../comparison/importance-performance.ts'
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

const region = [{ ...result('a', 70, 60), municipalityCode: null }]
const ids = (found: readonly PublicResult[] | undefined) =>
  found?.map(({ ratingItem }) => ratingItem)

test('what is important and leaves people unsatisfied comes first, beyond the margins only', () => {
  const found = findingsOf(
    [result('a', 90, 80), result('b', 80, 30), result('c', 20, 10), result('d', 74, 50)],
    region,
  )
  expect(ids(found?.mostImportant)).toEqual(['a'])
  expect(ids(found?.bestLiked)).toEqual(['a'])
  // d is within its margin of the cross, c is not important.
  expect(ids(found?.toImprove)).toEqual(['b'])
})

test('what lies within the margins is named together, and nothing is to be improved without a cross', () => {
  const found = findingsOf([result('a', 80, 40), result('b', 75, 35)], [])
  expect(ids(found?.mostImportant)).toEqual(['a', 'b'])
  expect(ids(found?.bestLiked)).toEqual(['a', 'b'])
  expect(ids(found?.toImprove)).toEqual([])
})

test('the public page and the matrix of staff never say another thing about the same item', () => {
  const points = fc.integer({ min: 0, max: 100 })
  const items = fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(items, points, points, (all, importance, satisfaction) => {
      const results = all.map(([i, s], at) => result(`i${at}`, i, s))
      const around = [result('r', importance, satisfaction)]
      const cross = crossing(around)
      const found = findingsOf(results, around)?.toImprove ?? []
      for (const one of found) expect(cross && priority(one, cross)).toBe('actFirst')
      expect(found).toHaveLength(Math.min(3, actFirst(results, cross).length))
    }),
    { seed: 15 },
  )
})

test('nothing shown has no findings', () => {
  expect(findingsOf([], region)).toBeNull()
})

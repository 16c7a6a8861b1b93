import { expect, test } from 'vitest'
import { publication, shownShare } from './publishing.ts'

test.for([
  [0, 'nothing'],
  [9, 'nothing'],
  [10, 'indicative'],
  [29, 'indicative'],
  [30, 'normal'],
] as const)('%d responses: %s', ([n, expected]) => {
  expect(publication(n)).toBe(expected)
})

test('below 30 responses nobody and everybody are ranges', () => {
  expect(shownShare(0, 29)).toEqual({ kind: 'range', low: 0, high: 0.05 })
  expect(shownShare(1, 10)).toEqual({ kind: 'range', low: 0.95, high: 1 })
  expect(shownShare(0.5, 10)).toEqual({ kind: 'exact', share: 0.5 })
  expect(shownShare(1, 30)).toEqual({ kind: 'exact', share: 1 })
  expect(shownShare(0, 9)).toBeNull()
})

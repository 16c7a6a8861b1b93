import { test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { RUNS, scoredItemWithTwoValues } from '#tests/arbitraries.ts'
import { itemCalled } from '#tests/content.ts'
import { itemScore } from './item-score.ts'
import { reachableScores, scoreRange } from './reachable-scores.ts'

test.prop([scoredItemWithTwoValues], RUNS)(
  'no answer scores outside the range or beside the reachable scores',
  ([item, value]) => {
    const score = itemScore(item, value) ?? NaN
    const range = scoreRange(item)
    expect(score).toBeGreaterThanOrEqual(range?.lowest ?? NaN)
    expect(score).toBeLessThanOrEqual(range?.highest ?? NaN)
    const reachable = reachableScores(item)
    if (reachable) expect(reachable).toContain(score)
  },
)

test('of several options every sum up to the cap, at least one of them', () => {
  expect(reachableScores(itemCalled('meertalig'))).toEqual([
    10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
  ])
  expect(scoreRange(itemCalled('aanspreekpunt-kanalen'))).toEqual({ lowest: 0, highest: 100 })
})

test('nothing where nothing is scored', () => {
  for (const id of ['bcf-fte', 'laatste-meting-datum']) {
    expect(scoreRange(itemCalled(id))).toBeNull()
    expect(reachableScores(itemCalled(id))).toBeNull()
  }
})

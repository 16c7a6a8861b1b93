import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { anyAnswers, RUNS } from '#tests/arbitraries.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import { shrunkenNeed, type Need } from './need.ts'
import type { RankingInput } from './ranking.ts'
import { needError, topShares } from './stability.ts'

const FEW_RUNS = { ...RUNS, numRuns: 10 }
const percent = fc.double({ min: 0, max: 100, noNaN: true })
const anyRated = fc.record({ importance: percent, satisfaction: percent })

function needFrom(
  ratingItem: string,
  n: number,
  values: { importance: number; satisfaction: number },
): Need {
  const own = { ...values, n, shareSatisfied: null }
  const region = { ...values, n: 500, shareSatisfied: null }
  return { ratingItem, need: shrunkenNeed(own, region), basis: 'own', own, region }
}

const anyInput: fc.Arbitrary<RankingInput> = fc
  .tuple(
    anyAnswers,
    fc.tuple(...DEFINITION.ratingItems.map(({ id }) => anyRated.map((v) => needFrom(id, 15, v)))),
  )
  .map(([answers, needs]) => ({
    definition: DEFINITION,
    sheet: score(DEFINITION, answers, 'full'),
    measures: MEASURES,
    needs,
    donorItems: new Set<string>(),
  }))

describe('the error of a need', () => {
  test('worked: 12 responses, importance 80 and satisfaction 40', () => {
    // 29/√32 = 5.1265; × √(60² + 80²)/100 = 1.
    expect(needError(needFrom('a', 12, { importance: 80, satisfaction: 40 }))).toBeCloseTo(5.1265)
  })

  test.prop([anyRated, fc.integer({ min: 10, max: 1000 }), fc.integer({ min: 1, max: 500 })], RUNS)(
    'more responses never widen it',
    (values, n, more) => {
      const before = needError(needFrom('a', n, values)) ?? 0
      expect(needError(needFrom('a', n + more, values))).toBeLessThanOrEqual(before)
    },
  )

  test('few responses are as uncertain as none, since their number is not known', () => {
    const need = needFrom('a', 12, { importance: 80, satisfaction: 40 })
    const small = needError({ ...need, basis: 'small', own: null })
    expect(small).toBe(needError({ ...need, basis: 'region', own: null }))
    expect(small).toBeGreaterThan(needError(need) ?? Infinity)
  })
})

describe('how often a measure stays in the top', () => {
  test.prop([anyInput], FEW_RUNS)('is the same for the same input, and at most always', (input) => {
    const shares = topShares(input)
    expect(topShares({ ...input, needs: [...input.needs].reverse() })).toEqual(shares)
    const all = [...(shares?.values() ?? [])]
    expect(all.every((share) => share > 0 && share <= 1)).toBe(true)
    expect(all.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(5 + 1e-9)
  })

  test.prop([anyInput], FEW_RUNS)('is nothing to tell without ratings', (input) => {
    const needs = input.needs.map((need): Need => ({
      ...need,
      basis: 'none',
      own: null,
      region: null,
    }))
    expect(topShares({ ...input, needs })).toBeNull()
  })
})

import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { answer, anyAnswers, RUNS } from '#tests/arbitraries.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import { score } from '../questionnaire/scoring.ts'
import { Z } from '../rating/statistics.ts'
import { shrunkenNeed, type Need } from './need.ts'
import type { RankingInput } from './ranking.ts'
import { RATING_SPREAD, drawNeeds, topShares, uncertain } from './stability.ts'

const FEW_RUNS = { ...RUNS, numRuns: 5 }
const percent = fc.double({ min: 0, max: 100, noNaN: true })
const anyRated = fc.record({ importance: percent, satisfaction: percent })

function needFrom(
  ratingItem: string,
  n: number,
  { importance, satisfaction }: { importance: number; satisfaction: number },
  spread = RATING_SPREAD,
): Need {
  const margin = n > 0 ? (Z * spread) / Math.sqrt(n) : 0
  const margins = { importanceMargin: margin, satisfactionMargin: margin }
  const own = { ...rated(n, importance, satisfaction), ...margins }
  const region = rated(500, importance, satisfaction)
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

const deviation = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
const anySpread = fc.integer({ min: 5, max: 50 })

describe('the uncertainty of a need', () => {
  test('worked: 12 responses, a spread of 29 and a margin that holds noise', () => {
    const need = needFrom('a', 12, { importance: 80, satisfaction: 40 })
    const own = need.own && { ...need.own, satisfactionMargin: 20 }
    const known = uncertain({ ...need, own }, { importance: 29, satisfaction: 29 })
    // 29/√32; and with 12/32 of the √((20/1.96)² − 29²/12) that is noise.
    expect(known?.importanceError).toBeCloseTo(5.1265)
    expect(known?.satisfactionError).toBeCloseTo(5.5739)
  })

  test('the draws lie around the need, as wide as the errors say', () => {
    const need = needFrom('a', 80, { importance: 80, satisfaction: 40 })
    const drawn = drawNeeds(need, null)
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    // 29/√100 × √(60² + 80²)/100 = 2.9 around 48.
    expect(Math.abs(mean - 48)).toBeLessThan(0.6)
    expect(Math.abs(deviation(drawn) - 2.9)).toBeLessThan(0.4)
  })

  test.prop([anyRated, fc.nat(1000), fc.integer({ min: 1, max: 500 }), anySpread], RUNS)(
    'more responses never widen it, neither its errors nor its draws',
    (values, n, more, spread) => {
      const spreads = { importance: spread, satisfaction: spread }
      const [before, after] = [
        needFrom('a', n, values, spread),
        needFrom('a', n + more, values, spread),
      ]
      const [wide, narrow] = [uncertain(before, spreads), uncertain(after, spreads)]
      expect(narrow?.importanceError).toBeLessThan(wide?.importanceError ?? 0)
      expect(narrow?.satisfactionError).toBeLessThan(wide?.satisfactionError ?? 0)
      expect(deviation(drawNeeds(after, spreads))).toBeLessThanOrEqual(
        deviation(drawNeeds(before, spreads)) + 1e-9,
      )
    },
  )

  test.prop([anyRated], RUNS)('draws stay within 0 and 100', (values) => {
    const drawn = drawNeeds(needFrom('a', 0, values), null)
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(100)
  })

  test('without own responses it is that of the region', () => {
    const need = needFrom('a', 12, { importance: 80, satisfaction: 40 })
    const regional = uncertain({ ...need, basis: 'region', own: null }, null)
    expect(regional?.importanceError).toBeCloseTo(RATING_SPREAD / Math.sqrt(20))
  })
})

describe('how often a measure stays in the top', () => {
  test('also draws days, hours, weeks and effects: of six that are equal none is always among five', () => {
    const [base] = MEASURES
    const items = DEFINITION.themes.flatMap(({ id }) => {
      const item = DEFINITION.items.find(({ theme, kind }) => theme === id && kind === 'choice')
      return item ? [item.id] : []
    })
    const twins = items
      .slice(0, 6)
      .flatMap((item) =>
        base
          ? [{ ...base, id: item, triggers: [{ item, atMost: 50 }], targets: [{ item, to: 75 }] }]
          : [],
      )
    const sheet = score(
      DEFINITION,
      Object.fromEntries(items.map((item) => [item, answer('l0')])),
      'full',
    )
    // So many answers that the need itself does not move.
    const needs = DEFINITION.ratingItems.map(({ id }) =>
      needFrom(id, 1_000_000, { importance: 80, satisfaction: 40 }),
    )
    const input = { definition: DEFINITION, sheet, measures: twins, needs, donorItems: new Set('') }
    const shares = [...(topShares(input)?.values() ?? [])]
    expect(shares).toHaveLength(6)
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.6)
      expect(share).toBeLessThan(0.97)
    }
  })

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

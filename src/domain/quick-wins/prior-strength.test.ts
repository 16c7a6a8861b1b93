import { describe, expect, test } from 'vitest'
import { Z } from '../rating/statistics.ts'
import { STRONGEST, suggestedStrength, type PublishedItem } from './prior-strength.ts'

const SPREAD = 25

/** Repeatable chance (mulberry32), roughly normal around 0. */
function chance(seed: number): (deviation: number) => number {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return (deviation) =>
    deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** Sixteen municipalities of fifteen items, whose true values lie so far apart. */
function region(apart: { importance: number; satisfaction: number }, n = 60, seed = 1) {
  const normal = chance(seed)
  const error = SPREAD / Math.sqrt(n)
  return Array.from({ length: 15 * 16 }, (_, at): PublishedItem => ({
    municipalityCode: `GM${at % 16}`,
    ratingItem: `item-${Math.floor(at / 16)}`,
    n,
    importance: 75 + normal(apart.importance) + normal(error),
    importanceMargin: Z * error,
    satisfaction: 50 + normal(apart.satisfaction) + normal(error),
    satisfactionMargin: Z * error,
  }))
}

describe('as how many responses the region may count', () => {
  test('worked: five municipalities, one item', () => {
    const values = [40, 45, 50, 55, 60]
    const results = values.map((satisfaction, at) => ({
      ...{ municipalityCode: `GM${at}`, ratingItem: 'a', n: 25, importance: 70 },
      ...{ importanceMargin: Z * 5, satisfaction, satisfactionMargin: Z * 5 },
    }))
    // Satisfaction: variance 62.5, of which 25 is chance, so τ² = 37.5; s² = 25 × 25; k = 16.67.
    expect(suggestedStrength(results)).toEqual({ importance: STRONGEST, satisfaction: 17 })
  })

  test.each([3, 6, 12])('finds the one that data were made with, %d points apart', (apart) => {
    const found = suggestedStrength(region({ importance: 0, satisfaction: apart }))
    const k = (SPREAD / apart) ** 2
    expect(found?.satisfaction).toBeGreaterThan(0.7 * k - 1)
    expect(found?.satisfaction).toBeLessThan(1.4 * k + 1)
    // Where municipalities do not differ, the region is all there is.
    expect(found?.importance).toBeGreaterThan(100)
  })

  test('is not told below five municipalities; the region is none of them', () => {
    const all = region({ importance: 5, satisfaction: 5 })
    const few = all.filter(({ municipalityCode }) => /^GM[0-3]$/.test(municipalityCode ?? ''))
    expect(suggestedStrength(few)).toBeNull()
    expect(
      suggestedStrength([...few, ...few.map((r) => ({ ...r, municipalityCode: null }))]),
    ).toBeNull()
    expect(suggestedStrength([])).toBeNull()
  })
})

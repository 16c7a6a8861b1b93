import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { itemsOfRoute } from '../questionnaire/definition.ts'
import { bands, totalNoise, type Contender } from './bands.ts'
import { standardWeights } from './own-weights.ts'

const one = (id: string, low: number, high = low): Contender => ({ id, ranges: [{ low, high }] })
const places = (contenders: Contender[], noise = 0) => Object.fromEntries(bands(contenders, noise))

describe('shared places', () => {
  test('without ranges and noise they are ranks, and equals share one', () => {
    expect(places([one('a', 80), one('b', 60), one('c', 60), one('d', 10)])).toEqual({
      a: { from: 1, to: 1 },
      b: { from: 2, to: 3 },
      c: { from: 2, to: 3 },
      d: { from: 4, to: 4 },
    })
  })

  test('ranges that touch share a place', () => {
    expect(places([one('a', 60, 80), one('b', 50, 60), one('c', 40, 45)])).toEqual({
      a: { from: 1, to: 2 },
      b: { from: 1, to: 2 },
      c: { from: 3, to: 3 },
    })
  })

  test('so do scores that differ by noise or less', () => {
    expect(places([one('a', 64), one('b', 60)], 4)).toMatchObject({ a: { to: 2 }, b: { from: 1 } })
    expect(places([one('a', 64.1), one('b', 60)], 4)).toMatchObject({
      a: { to: 1 },
      b: { from: 2 },
    })
  })

  test('and those whose order depends on the weights', () => {
    const a = { id: 'a', ranges: [one('', 70), one('', 50)].flatMap(({ ranges }) => ranges) }
    const b = { id: 'b', ranges: [one('', 60), one('', 60)].flatMap(({ ranges }) => ranges) }
    expect(places([a, b])).toEqual({ a: { from: 1, to: 2 }, b: { from: 1, to: 2 } })
  })

  test('every band holds the rank by the middle of the range, and more noise never narrows one', () => {
    const contender = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 10 }))
    fc.assert(
      fc.property(
        fc.array(contender, { minLength: 1, maxLength: 20 }),
        fc.nat(10),
        (list, noise) => {
          const all = list.map(([low, wide], id) => one(String(id), low, low + wide))
          const exact = bands(all, 0)
          const rough = bands(all, noise)
          const middle = (c: Contender) => (c.ranges[0]?.low ?? 0) + (c.ranges[0]?.high ?? 0)
          for (const own of all) {
            const rank = 1 + all.filter((other) => middle(other) > middle(own)).length
            const narrow = exact.get(own.id)
            const wide = rough.get(own.id)
            if (!narrow || !wide) throw new Error('no band')
            expect(narrow.from).toBeLessThanOrEqual(rank)
            expect(narrow.to).toBeGreaterThanOrEqual(rank)
            expect(wide.from).toBeLessThanOrEqual(narrow.from)
            expect(wide.to).toBeGreaterThanOrEqual(narrow.to)
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    )
  })
})

describe('noise', () => {
  test('of a total over one theme follows from its items', () => {
    // toezicht weighs 2, 1, 2, 1 (dossier e1): √(2·(1/3)² + 2·(1/6)²) = 0.527; 1.96 · √2 · 25 · √0.2 = 30.99.
    expect(totalNoise(DEFINITION, { toezicht: 1 }, 'full')).toBeCloseTo(16.33, 2)
    expect(totalNoise(DEFINITION, {}, 'full')).toBe(0)
  })

  test('of all themes is less than of one, and covers 95 % of scans in which one answer in five is off', () => {
    const weights = standardWeights(DEFINITION)
    const noise = totalNoise(DEFINITION, weights, 'full')
    expect(noise).toBeGreaterThan(3)
    expect(noise).toBeLessThan(8)
    const items = itemsOfRoute(DEFINITION, 'full').filter(({ weight }) => weight > 0)
    const ofTheme = (id: string) =>
      items.reduce((sum, { theme, weight }) => sum + (theme === id ? weight : 0), 0)
    let state = 15
    const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647
    const off = () =>
      items.reduce((sum, { theme, weight }) => {
        const share = ((weights[theme] ?? 0) / 100) * (weight / ofTheme(theme))
        return uniform() < 0.2 ? sum + share * (uniform() < 0.5 ? 25 : -25) : sum
      }, 0)
    const runs = 4000
    const within = Array.from({ length: runs }, () => Math.abs(off() - off()) <= noise)
    const share = within.filter(Boolean).length / runs
    expect(share).toBeGreaterThan(0.94)
    expect(share).toBeLessThan(0.96)
  })
})

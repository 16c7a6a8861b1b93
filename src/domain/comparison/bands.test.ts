import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { bands, themeNoise, totalNoise, type Contender } from './bands.ts'
import { equalWeights, standardWeights } from './own-weights.ts'

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
  test('of a theme is one ordinary answer one level off', () => {
    // toezicht weighs 2, 1, 2, 1 (dossier e1).
    expect(themeNoise(DEFINITION, 'toezicht', 'full')).toBeCloseTo(25 / 6)
    // The short route has two core items of weight 2.
    expect(themeNoise(DEFINITION, 'toezicht', 'short')).toBeCloseTo(12.5)
  })

  test('of a total is less than that of its noisiest theme, with equal weights too; of one theme it is its own', () => {
    for (const weights of [standardWeights(DEFINITION), equalWeights(DEFINITION)]) {
      const noise = totalNoise(DEFINITION, weights, 'full')
      expect(noise).toBeGreaterThan(0)
      const noisiest = DEFINITION.themes.map(({ id }) => themeNoise(DEFINITION, id, 'full'))
      expect(noise).toBeLessThan(Math.max(...noisiest))
    }
    expect(totalNoise(DEFINITION, { toezicht: 1 }, 'full')).toBeCloseTo(25 / 6)
  })
})

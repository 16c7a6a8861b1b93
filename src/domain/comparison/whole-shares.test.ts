import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeShares } from './whole-shares.ts'

test('what is left goes to those that lost most: three thirds are 34, 33 and 33', () => {
  expect(wholeShares({ a: 1, b: 1, c: 1 })).toEqual({ a: 34, b: 33, c: 33 })
  expect(wholeShares({ a: 12.5, b: 50, c: 37.5 })).toEqual({ a: 13, b: 50, c: 37 })
  expect(wholeShares({ a: 0, b: 0 })).toEqual({ a: 0, b: 0 })
})

test('they add up to a hundred, and none is a point or more off', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(weights, (list) => {
      const all = list.reduce((sum, one) => sum + one, 0)
      const shares = wholeShares(Object.fromEntries(list.map((one, at) => [`t${at}`, one])))
      const sum = Object.values(shares).reduce((total, one) => total + one, 0)
      expect(sum).toBe(all > 0 ? 100 : 0)
      list.forEach((one, at) => {
        if (all > 0) expect(Math.abs((shares[`t${at}`] ?? 0) - (100 * one) / all)).toBeLessThan(1)
      })
    }),
    { seed: 15 },
  )
})

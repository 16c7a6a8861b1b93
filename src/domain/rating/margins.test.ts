import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginsOf } from './margins.ts'
import type { PublicResult } from './public-result.ts'
import { meanInterval, toHundred, widestMargin } from './statistics.ts'

const means = { n: 16, importance: 75, satisfaction: 50 }

test('the published margin goes before the widest one', () => {
  const published = { importanceMargin: 8, satisfactionMargin: null } as PublicResult
  const { importance, satisfaction } = marginsOf(means, published)
  expect(importance).toEqual({ points: 8, exact: true })
  expect(satisfaction).toEqual({ points: 28, exact: false })
  expect(marginsOf(means, undefined).importance.exact).toBe(false)
})

test('no answers have a wider margin than the widest, and half ones and half fives reach it', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 300 })
  fc.assert(
    fc.property(answers, (given) => {
      const sum = given.reduce((total, one) => total + one, 0)
      const squares = given.reduce((total, one) => total + one ** 2, 0)
      const found = meanInterval({ n: given.length, sum, squares })
      const widest = widestMargin(toHundred(sum / given.length), given.length)
      expect(widest).toBeGreaterThanOrEqual(25 * (found?.margin ?? NaN) - 1e-9)
    }),
  )
  const half = meanInterval({ n: 40, sum: 120, squares: 20 + 20 * 25 })
  expect(widestMargin(50, 40)).toBe(Math.ceil(25 * (half?.margin ?? NaN)))
})

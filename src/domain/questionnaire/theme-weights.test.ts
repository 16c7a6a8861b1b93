import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { expectClose, vectors } from '#tests/vectors.ts'
import { themeWeights } from './theme-weights.ts'

type Weights = Record<string, number>
type Input = { weights: Weights; importance: Weights; responses: number }

const sum = (weights: Weights) =>
  Object.values(weights).reduce((total, weight) => total + weight, 0)

test.for(vectors<Input, Weights>('theme-weights'))(
  '$source: $name',
  ({ input, expected, tolerance }) => {
    const weights = themeWeights(input.weights, input.importance, input.responses)
    expectClose(weights, expected, tolerance)
    expect(sum(weights)).toBeCloseTo(100, 9)
  },
)

test('the vectors start from the weights of the questionnaire, which add up to 100', () => {
  const own = Object.fromEntries(DEFINITION.themes.map(({ id, weight }) => [id, weight]))
  for (const { input } of vectors<Input, Weights>('theme-weights'))
    expect(input.weights).toEqual(own)
  expect(sum(own)).toBe(100)
})

test('a theme that nobody rated keeps all weights as they are', () => {
  expect(themeWeights({ a: 60, b: 40 }, { a: 80 }, 500)).toEqual({ a: 60, b: 40 })
})

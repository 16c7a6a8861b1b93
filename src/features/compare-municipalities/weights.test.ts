import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { entrepreneurWeights, readWeights, writeWeights } from './weights.ts'

/** Every item rated alike, but those of purchasing twice as important. */
const needs = DEFINITION.ratingItems.map(({ id, theme }): Need => {
  const importance = theme === 'inkoop' ? 80 : 40
  const region = rated(200, importance, 50)
  return { ratingItem: id, need: 50, basis: 'region', own: null, region }
})

test('half of a weight follows what entrepreneurs find important, in whole points', () => {
  // 0.5 · W + 0.5 · 100 · I / ΣI, with ΣI = 7 · 40 + 80 = 360.
  expect(entrepreneurWeights(DEFINITION, needs, 100)).toMatchObject({
    // 17.1 and 15.6, of which the whole points add up to a hundred.
    inkoop: 17,
    vergunningen: 16,
  })
  const all = Object.values(entrepreneurWeights(DEFINITION, needs, 100) ?? {})
  expect(all.reduce((sum, one) => sum + one, 0)).toBe(100)
})

test('with too few responses, or a theme nobody rated, there are none', () => {
  expect(entrepreneurWeights(DEFINITION, needs, 99)).toBeNull()
  const silent = needs.filter(({ ratingItem }) =>
    DEFINITION.ratingItems.every(({ id, theme }) => id !== ratingItem || theme !== 'inkoop'),
  )
  expect(entrepreneurWeights(DEFINITION, silent, 100)).toBeNull()
})

test('they come back from the address', () => {
  const weights = entrepreneurWeights(DEFINITION, needs, 100)
  if (!weights) throw new Error('no weights')
  expect(readWeights(writeWeights(weights, DEFINITION), DEFINITION)).toEqual(weights)
})

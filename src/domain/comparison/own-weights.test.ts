import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { halfUp } from '../half-up.ts'
import { score } from '../questionnaire/scoring.ts'
import { answer } from '#tests/arbitraries.ts'
import { equalWeights, standardWeights, totalWith } from './own-weights.ts'

const sheet = score(
  DEFINITION,
  Object.fromEntries(
    DEFINITION.items.flatMap((item) =>
      item.kind === 'choice' ? [[item.id, answer(item.theme === 'toezicht' ? 'l0' : 'l3')]] : [],
    ),
  ),
  'full',
)

test('with the weights of the questionnaire it is the total of the sheet', () => {
  expect(totalWith(sheet, standardWeights(DEFINITION))?.score ?? null).toBe(sheet.total)
})

test('a theme without weight no longer pulls, and only proportions count', () => {
  const without = { ...equalWeights(DEFINITION), toezicht: 0 }
  const usual = totalWith(sheet, equalWeights(DEFINITION))?.score ?? NaN
  expect(totalWith(sheet, without)?.score).toBeGreaterThan(usual)
  const double = Object.fromEntries(Object.entries(without).map(([id, w]) => [id, 2 * w]))
  expect(totalWith(sheet, double)?.score).toBeCloseTo(totalWith(sheet, without)?.score ?? NaN)
})

test('fewer than six shown themes give no total, and neither do weights that are all zero', () => {
  const few = Object.fromEntries(Object.entries(sheet.themes).slice(0, 5))
  expect(totalWith({ ...sheet, themes: few }, standardWeights(DEFINITION))).toBeNull()
  expect(totalWith(sheet, {})).toBeNull()
  const zero = Object.fromEntries(DEFINITION.themes.map(({ id }) => [id, 0]))
  expect(totalWith(sheet, zero)).toBeNull()
})

test('a theme that is not shown counts at its worst and at its best', () => {
  const shown = Object.fromEntries(
    DEFINITION.themes.map(({ id }) => [
      id,
      {
        score: 60,
        low: 50,
        high: 65,
        coverage: 0.9,
        notApplicableShare: 0,
        shown: true,
        provisional: false,
      },
    ]),
  )
  const half = { vergunningen: { ...shown['vergunningen'], shown: false, low: 30, high: 80 } }
  const weights = standardWeights(DEFINITION)
  const themes = { ...shown, ...half } as typeof sheet.themes
  // Twenty of the hundred points of weight are fifty points wide, the others fifteen.
  const total = totalWith({ ...sheet, themes }, weights)
  expect(total).toMatchObject({ score: 60, themes: DEFINITION.themes.length - 1 })
  expect([total?.low, total?.high].map((one) => halfUp(one ?? 0))).toEqual([46, 68])
})

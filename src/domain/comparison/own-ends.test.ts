import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import { ownEnds, ownThemes, placeIn } from './own-ends.ts'
import { themeMargin } from './self-report.ts'

const theme = (name: string, value: number, off = 0) => ({
  ...{ id: name, name, value, margin: 6 },
  ...{ low: value - off, high: value + off },
})
const named = (themes: readonly { name: string }[] | undefined) => themes?.map(({ name }) => name)

test('a theme is the strongest beyond self-report, and with the unknown answers at their worst', () => {
  // √(6² + 6²) = 8.5
  const clear = ownEnds([theme('a', 60), theme('b', 51)])
  expect([named(clear?.most), named(clear?.least)]).toEqual([['a'], ['b']])
  expect(named(ownEnds([theme('a', 60), theme('b', 52)])?.most)).toEqual(['a', 'b'])
  expect(named(ownEnds([theme('a', 60), theme('b', 51, 1)])?.most)).toEqual(['a', 'b'])
  expect(ownEnds([theme('a', 60)])).toBeNull()
})

test('the margin of a theme is that of its answers, and themes without a score are left out', () => {
  // Weights 2, 1, 1, 2, 1: 1.96 · 25 · √0.2 · √11 / 7 = 10.4.
  expect(themeMargin(DEFINITION, 'reactie', 'full')).toBeCloseTo(10.38, 2)
  expect(ownThemes(DEFINITION, score(DEFINITION, {}, 'full'))).toEqual([])
})

test('a quarter of the region has to be left by more than the margin', () => {
  const spread = { n: 9, min: 0, lowerQuartile: 40, median: 50, upperQuartile: 60, max: 100 }
  expect([29.9, 30, 40, 60, 70, 70.1].map((own) => placeIn(own, 10, spread))).toEqual([
    'lowest',
    'close',
    'middle',
    'middle',
    'close',
    'highest',
  ])
})

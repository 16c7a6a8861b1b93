import { expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import { needOf, type Need } from '#domain/quick-wins/need.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { plausibleAnswers, profileOf } from './answers.ts'
import { seededRandom } from './random.ts'

const MUNICIPALITIES = 1000

/** Measures in the top three over plausible municipalities whose entrepreneurs differ as well. */
function topThrees() {
  const random = seededRandom(20261123)
  return Array.from({ length: MUNICIPALITIES }, () => {
    const sizeClass = random.pick(['small', 'medium', 'large'])
    const answers = plausibleAnswers(DEFINITION, profileOf(DEFINITION, sizeClass, random), random)
    const needs = DEFINITION.ratingItems.map(({ id }): Need => {
      const importance = Math.min(100, Math.max(0, random.normal(75, 10)))
      const satisfaction = Math.min(100, Math.max(0, random.normal(55, 15)))
      const need = needOf(importance, satisfaction)
      return { ratingItem: id, need, basis: 'own', own: null, region: null }
    })
    const donorItems = new Set(
      DEFINITION.items.filter(() => random.chance(0.6)).map(({ id }) => id),
    )
    const sheet = score(DEFINITION, answers, 'full')
    const { top } = rankMeasures({
      definition: DEFINITION,
      sheet,
      measures: MEASURES,
      needs,
      donorItems,
    })
    return top.slice(0, 3).map(({ measure }) => measure.id)
  })
}

const tops = topThrees()

test('plausible municipalities get different advice', () => {
  expect(new Set(tops.map((ids) => ids.join())).size).toBeGreaterThanOrEqual(200)
})

// The aim is none. These two are in 45 % and 43 %: often triggered, easy, with much room. A change of the
// catalogue that solves it makes this list empty; one that adds a third is refused here.
test('two measures are in the top three of more than 40 % of them', () => {
  const tooOften = MEASURES.filter(
    ({ id }) => tops.filter((ids) => ids.includes(id)).length > 0.4 * MUNICIPALITIES,
  )
  expect(tooOften.map(({ id }) => id)).toEqual(['qw-doorverwijskaart', 'qw-u-zei-wij-deden'])
})

import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { DEFINITION, measureCalled } from '#tests/content.ts'
import { rated } from '#tests/rated.ts'
import { arithmeticSteps } from './arithmetic-steps.ts'

/** A row of the worked ranking (dossier e3): e-groei 25, room 50, four weeks; the region needs 20. */
function referralCard(basis: Need['basis']) {
  const answers = {
    'doorverwijzing-partners': { ...EMPTY_ANSWER, status: 'answered' as const, value: 'l2' },
  }
  const [quickWin] = rankMeasures({
    definition: DEFINITION,
    sheet: score(DEFINITION, answers, 'full'),
    measures: [{ ...measureCalled('qw-doorverwijskaart'), hoursPerYear: 0 }],
    needs: [{ ratingItem: 'e-groei', need: 25, basis, own: null, region: rated(500, 80, 75) }],
    donorItems: new Set(),
  }).top
  if (!quickWin) throw new Error('The measure is triggered')
  return arithmeticSteps(quickWin)
}

test('the worked example can be followed line by line', () => {
  expect(referralCard('own').map(({ term, value }) => [term, value])).toEqual([
    ['Behoefte', '25'],
    ['Vraag', '25'],
    ['Hier naast de regio', '1,25'],
    ['Ruimte', '50'],
    ['Gemak', '0,833'],
    ['Haalbaar', '64,5'],
    ['Resultaat', '40,2'],
    ['Volgorde', '62,8'],
  ])
  const how = (id: string) => referralCard('own').find((step) => step.id === id)?.how
  expect(how('emphasis')).toMatch(/: 25 ÷ 20\. /)
  expect(how('ease')).toMatch(/20 \/ \(20 \+ 2 \+ 0 \/ 8 \+ 4 \/ 2 \+ 0\)\.$/)
  expect(how('feasibility')).toBe('Wortel van ruimte × 100 × gemak: √(50 × 100 × 0,833).')
  expect(how('impact')).toBe('Wortel van vraag × haalbaar: √(25 × 64,5).')
  expect(how('priority')).toMatch(/: 40,2 × 1,25 × 1,25\./)
})

test('without ratings of its own a municipality is as the region', () => {
  const step = referralCard('region').find(({ id }) => id === 'emphasis')
  expect(step?.how).toMatch(/te weinig reacties/)
})

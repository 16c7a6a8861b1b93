import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import { expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { DEFINITION, measureCalled } from '#tests/content.ts'
import { arithmeticSteps } from './arithmetic-steps.ts'

/** The first row of the worked ranking (dossier e3): e-groei 25, room 50, four weeks, a donor. */
function referralCard(basis: Need['basis']) {
  const answers = {
    'doorverwijzing-partners': { ...EMPTY_ANSWER, status: 'answered' as const, value: 'l2' },
  }
  const [quickWin] = rankMeasures({
    definition: DEFINITION,
    sheet: score(DEFINITION, answers, 'full'),
    measures: [{ ...measureCalled('qw-doorverwijskaart'), weeks: 4 }],
    needs: [{ ratingItem: 'e-groei', need: 25, basis, own: null, region: null }],
    donorItems: new Set(['doorverwijzing-partners']),
  }).top
  if (!quickWin) throw new Error('The measure is triggered')
  return arithmeticSteps(quickWin)
}

test('the worked example can be followed line by line', () => {
  expect(referralCard('own').map(({ term, value }) => [term, value])).toEqual([
    ['Behoefte', '25'],
    ['Vraag', '25'],
    ['Ruimte', '50'],
    ['Resultaat', '35,4'],
    ['Gemak', '0,833'],
    ['Hulp', '1,15'],
    ['Volgorde', '33,9'],
  ])
  const how = (id: string) => referralCard('own').find((step) => step.id === id)?.how
  expect(how('impact')).toBe('Wortel van vraag × ruimte: √(25 × 50).')
  expect(how('ease')).toMatch(/20 \/ \(20 \+ 2 \+ 4 \/ 2 \+ 0\)\.$/)
  expect(how('priority')).toMatch(/: 35,4 × 0,833 × 1,15\./)
})

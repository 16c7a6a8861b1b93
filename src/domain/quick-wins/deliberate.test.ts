import { expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION, measureCalled, MEASURES } from '#tests/content.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { score } from '../questionnaire/scoring.ts'
import { choicesIn, chosenItems, chosenMeasures } from './deliberate.ts'
import type { Need } from './need.ts'
import { rankMeasures } from './ranking.ts'
import { unsharedMeasures } from './unshared.ts'

const ITEM = 'vast-aanspreekpunt'
const MEASURE = measureCalled('qw-naam-en-nummer')
const UNTIL = '2027-12-31'
const answers: Answers = {
  [ITEM]: { ...answer('l0'), deliberate: { reason: 'Te klein', until: UNTIL } },
}
const sheet = score(DEFINITION, answers, 'full')
const needs = DEFINITION.ratingItems.map(({ id }): Need => ({
  ratingItem: id,
  need: 50,
  basis: 'own',
  own: null,
  region: null,
}))

/** What stands in the list on a day, and what stands under "bewust zo gekozen". */
function listOn(today: string, measures = MEASURES) {
  const choices = choicesIn(answers, today)
  const { top, rest, later } = rankMeasures({
    ...{ definition: DEFINITION, sheet, measures, needs, donorItems: new Set<string>() },
    chosen: chosenItems(choices),
  })
  return {
    listed: [...top, ...rest, ...later].map(({ measure }) => measure.id),
    chosen: chosenMeasures(DEFINITION, sheet, measures, choices),
  }
}

test('what was chosen leaves the order, and says why and until when', () => {
  const { listed, chosen } = listOn('2026-11-28')
  expect(listed).not.toContain(MEASURE.id)
  expect(chosen.find(({ measure }) => measure.id === MEASURE.id)?.choices).toEqual([
    { itemId: ITEM, reason: 'Te klein', until: UNTIL },
  ])
})

test.each([
  ['2027-12-30', false],
  [UNTIL, true],
  ['2028-06-01', true],
])('on %s it is back: %s', (today, back) => {
  const { listed, chosen } = listOn(today)
  expect(listed.includes(MEASURE.id)).toBe(back)
  expect(chosen.some(({ measure }) => measure.id === MEASURE.id)).toBe(!back)
})

test('nothing is lost: a measure is in the order or under what was chosen', () => {
  const { listed: before } = listOn(UNTIL)
  const { listed, chosen } = listOn('2026-11-28')
  const away = chosen.map(({ measure }) => measure.id)
  expect([...listed, ...away].sort()).toEqual([...before].sort())
  expect(away.length).toBeGreaterThan(0)
})

test('another trigger that holds keeps a measure in the order', () => {
  const both = {
    ...MEASURE,
    triggers: [...MEASURE.triggers, { item: 'gebiedsbeheer', atMost: 50 }],
  }
  const low = { ...answers, gebiedsbeheer: answer('l0') }
  const choices = choicesIn(low, '2026-11-28')
  const lowSheet = score(DEFINITION, low, 'full')
  expect(chosenMeasures(DEFINITION, lowSheet, [both], choices)).toEqual([])
  const { top } = rankMeasures({
    ...{ definition: DEFINITION, sheet: lowSheet, measures: [both], needs },
    ...{ donorItems: new Set<string>(), chosen: chosenItems(choices) },
  })
  expect(top.map(({ measure }) => measure.id)).toEqual([MEASURE.id])
})

test('what a municipality chose is not what it finds no help for', () => {
  const found = (chosen: ReadonlySet<string>) =>
    unsharedMeasures(
      DEFINITION,
      [MEASURE],
      [{ code: 'GM0001', sheet, setAside: new Set(), chosen }],
      [],
    )
  expect(found(new Set())).toHaveLength(1)
  expect(found(new Set([ITEM]))).toEqual([])
})

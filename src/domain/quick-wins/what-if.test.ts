import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { answer, anyAnswers, RUNS, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION, measureCalled, MEASURES } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import type { Measure } from './measure.ts'
import type { Need } from './need.ts'
import { firedTriggers, gains, room } from './room.ts'
import { reliefs, sheetAfter } from './what-if.ts'

const sheetOf = (answers: Parameters<typeof score>[1]) => score(DEFINITION, answers, 'full')
const someMeasures = fc.subarray([...MEASURES])
const needs = DEFINITION.ratingItems.map(({ id }): Need => ({
  ratingItem: id,
  need: 40,
  basis: 'own',
  own: null,
  region: null,
}))

describe('the scores after measures', () => {
  test('are those of the scan with the answers that they bring', () => {
    const before = { 'vast-aanspreekpunt': answer('l1'), 'mandaat-casemanager': answer('l0') }
    const after = sheetAfter(DEFINITION, sheetOf(before), [measureCalled('qw-naam-en-nummer')])
    expect(after).toEqual(sheetOf({ ...before, 'vast-aanspreekpunt': answer('l3') }))
  })

  test('an unknown answer becomes known', () => {
    const measure = measureCalled('qw-ruimte-binnen-tien')
    const after = sheetAfter(DEFINITION, sheetOf({ 'ruimte-vraag-dagen': UNKNOWN }), [measure])
    expect(after.items['ruimte-vraag-dagen']).toEqual({ status: 'ok', score: 75 })
  })

  test.prop([anyAnswers], RUNS)('are the same without measures', (answers) => {
    expect(sheetAfter(DEFINITION, sheetOf(answers), [])).toEqual(sheetOf(answers))
  })

  test.prop([anyAnswers, someMeasures], RUNS)(
    'never go down for an item, whatever the order, and leave no room for what is done',
    (answers, measures) => {
      const before = sheetOf(answers)
      const after = sheetAfter(DEFINITION, before, measures)
      for (const [id, { score: points }] of Object.entries(before.items))
        if (points !== null) expect(after.items[id]?.score).toBeGreaterThanOrEqual(points)
      expect(sheetAfter(DEFINITION, before, [...measures].reverse())).toEqual(after)
      for (const measure of measures)
        for (const gain of gains(DEFINITION, measure, before))
          expect(after.items[gain.item]?.score).toBeGreaterThanOrEqual(gain.to)
    },
  )
})

describe('what measures may take away of a need', () => {
  test('worked: effect 1 and room 50 take away half', () => {
    const sheet = sheetOf({ 'doorverwijzing-partners': answer('l2') })
    const card = measureCalled('qw-doorverwijskaart')
    expect(room(gains(DEFINITION, card, sheet))).toBe(50)
    expect(reliefs(DEFINITION, sheet, [card], needs)).toMatchObject([
      { need: { ratingItem: 'e-groei' }, measure: 'qw-doorverwijskaart', share: 0.5 },
    ])
  })

  test.prop([anyAnswers, someMeasures, fc.constantFrom(...MEASURES)], RUNS)(
    'is a share of it, and never less with one more measure',
    (answers, measures, more) => {
      const sheet = sheetOf(answers)
      const shareOf = (list: typeof measures) =>
        new Map(
          reliefs(DEFINITION, sheet, list, needs).map(({ need, share }) => [
            need.ratingItem,
            share,
          ]),
        )
      const [before, after] = [shareOf(measures), shareOf([...measures, more])]
      for (const [item, share] of before) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(after.get(item)).toBeGreaterThanOrEqual(share)
      }
    },
  )

  const rated = DEFINITION.ratingItems.map(({ id }) => id)
  const askedOf = ({ effects }: Measure) =>
    effects.filter(({ ratingItem }) => rated.includes(ratingItem)).length

  test.prop([anyAnswers], RUNS)('is something for every measure that is proposed', (answers) => {
    const sheet = sheetOf(answers)
    for (const measure of MEASURES) {
      const proposed =
        firedTriggers(measure, sheet).length > 0 && room(gains(DEFINITION, measure, sheet)) > 0
      if (proposed)
        expect(reliefs(DEFINITION, sheet, [measure], needs)).toHaveLength(askedOf(measure))
    }
  })
})

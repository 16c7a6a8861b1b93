import { describe, expect, test } from 'vitest'
import { answer, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import type { AnswerValue } from '../questionnaire/answers.ts'
import { fits, unmetDuties, type Place } from './fits.ts'
import type { Condition } from './measure.ts'

const VILLAGE: Place = { sizeClass: 'small', borders: [], rural: true, features: [] }
const CITY: Place = { sizeClass: 'large', borders: ['BE'], rural: false, features: ['harbour'] }

describe('a measure is for a municipality', () => {
  test.each<[Condition[], boolean, boolean]>([
    [[], true, true],
    [['small'], true, false],
    [['small', 'medium'], true, false],
    [['large', 'small'], true, true],
    [['border'], false, true],
    [['rural'], true, false],
    [['harbour'], false, true],
    [['business_park'], false, false],
    [['large', 'harbour', 'border'], false, true],
    [['large', 'harbour', 'rural'], false, false],
  ])('%j: a village %s, a city %s', (conditions, village, city) => {
    expect([fits({ conditions }, VILLAGE), fits({ conditions }, CITY)]).toEqual([village, city])
  })
})

describe('a legal minimum', () => {
  const unmet = (item: string, value: AnswerValue | null) =>
    unmetDuties(
      MEASURES,
      score(
        DEFINITION,
        {
          'digitale-aanvragen': answer(5),
          [item]: value === null ? UNKNOWN : answer(value),
        },
        'full',
      ),
    ).map((duty) => duty.item)

  test.each<[string, AnswerValue, AnswerValue]>([
    ['e-factuur', 'nee', 'ja'],
    ['betaaltermijn-dagen', 31, 30],
    ['statusinformatie', 'l1', 'l2'],
    ['zakelijk-inloggen', 'l2', 'l3'],
  ])('of %s is not met at %s, and met at %s', (item, below, met) => {
    expect(unmet(item, below)).toEqual([item])
    expect(unmet(item, met)).toEqual([])
    expect(unmet(item, null)).toEqual([])
  })

  test('of eIDAS holds beside eHerkenning only: without a log-in there is none to open', () => {
    expect(unmet('zakelijk-inloggen', 'l0')).toEqual([])
  })
})

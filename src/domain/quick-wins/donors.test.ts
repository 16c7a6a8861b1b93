import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect } from 'vitest'
import territory from '#content/region.json' with { type: 'json' }
import { anyAnswers, RUNS } from '#tests/arbitraries.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { score } from '../questionnaire/scoring.ts'
import type { Municipality, Neighbour } from '../territory/municipality.ts'
import { donorsFor, type Donor } from './donors.ts'
import type { Need } from './need.ts'
import { rankMeasures } from './ranking.ts'

function municipality(name: string, change: Partial<Municipality> = {}): Municipality {
  return {
    code: name,
    name,
    shortName: name,
    slug: name,
    subregion: 'elsewhere',
    sizeClass: 'large',
    inhabitants: 0,
    rural: false,
    borders: [],
    features: [],
    tileRow: 0,
    tileColumn: 0,
    takesPart: true,
    ...change,
  }
}

const own = municipality('Own', { subregion: 'parkstad', sizeClass: 'small' })
const municipalities = [
  own,
  municipality('Other'),
  municipality('Size', { sizeClass: 'small' }),
  municipality('Region', { subregion: 'parkstad' }),
  municipality('Near'),
  municipality('Nearest', { sizeClass: 'small' }),
]
const border = (municipalityCode: string, neighbourCode: string, borderKm: number): Neighbour => ({
  municipalityCode,
  neighbourCode,
  borderKm,
})
const neighbours = [
  border('Own', 'Near', 2),
  border('Own', 'Nearest', 9),
  border('Other', 'Region', 50),
]
const donor = (name: string, itemId = 'vooroverleg'): Donor => ({
  itemId,
  municipalityCode: name,
  contactPoint: `call ${name}`,
})
const names = (donors: readonly Donor[], items = ['vooroverleg']) =>
  donorsFor(items, donors, own, municipalities, neighbours).map(
    ({ municipality: { name } }) => name,
  )

test('neighbours first, longest border first, then subregion, size class and others; at most three', () => {
  const everyone = ['Other', 'Size', 'Region', 'Near', 'Nearest'].map((name) => donor(name))
  expect(names(everyone)).toEqual(['Nearest', 'Near', 'Region'])
  expect(names(everyone.slice(0, 3))).toEqual(['Region', 'Size', 'Other'])
})

test('only for the items of the measure, each municipality once, never the own', () => {
  const donors = [donor('Near'), donor('Near', 'meertalig'), donor('Size', 'gebiedsbeheer')]
  expect(names([...donors, donor('Own')], ['vooroverleg', 'meertalig'])).toEqual(['Near'])
  expect(names([])).toEqual([])
})

test('a municipality that is not known is left out', () => {
  expect(names([donor('Gone'), donor('Size')])).toEqual(['Size'])
})

test('who to call comes along', () => {
  const [first] = donorsFor(['vooroverleg'], [donor('Near')], own, municipalities, neighbours)
  expect(first?.contactPoint).toBe('call Near')
})

const codes = territory.municipalities.map(({ code }) => code)
const region = codes.map((code) => municipality(code))
const borders = territory.neighbours.flatMap(({ a, b, borderKm }) => [
  border(a, b, borderKm),
  border(b, a, borderKm),
])
const anyDonors = fc.array(
  fc.record({
    itemId: fc.constantFrom(...DEFINITION.items.map(({ id }) => id)),
    municipalityCode: fc.constantFrom(...codes.slice(1)),
    contactPoint: fc.constant(''),
  }),
)

test.prop([anyAnswers, anyDonors], RUNS)(
  'where somebody shares, one to three are named, and only then is it counted as help',
  (answers, donors) => {
    const [self] = region
    if (!self) throw new Error('no region')
    const needs = DEFINITION.ratingItems.map(({ id }): Need => ({
      ratingItem: id,
      need: 50,
      basis: 'none',
      own: null,
      region: null,
    }))
    const { top, rest, later } = rankMeasures({
      definition: DEFINITION,
      sheet: score(DEFINITION, answers, 'full'),
      measures: MEASURES,
      needs,
      donorItems: new Set(donors.map(({ itemId }) => itemId)),
    })
    for (const { measure, hasDonor } of [...top, ...rest, ...later]) {
      const items = measure.triggers.map(({ item }) => item)
      const shown = donorsFor(items, donors, self, region, borders)
      const shares = donors.some(({ itemId }) => items.includes(itemId))
      expect([hasDonor, shown.length > 0]).toEqual([shares, shares])
      expect(shown.length).toBeLessThanOrEqual(3)
    }
  },
)

import { expect, test } from 'vitest'
import type { Municipality, Neighbour } from '../territory/municipality.ts'
import { donorsFor, type Donor } from './donors.ts'

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

import { expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION, measureCalled, MEASURES } from '#tests/content.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { Need } from '#domain/quick-wins/need.ts'
import { effectOf, type SubmittedScan } from './places.ts'

const scan = (level: string): SubmittedScan => ({
  municipality: level,
  place: { sizeClass: 'small', borders: [], rural: true, features: [] },
  sheet: score(DEFINITION, { 'vast-aanspreekpunt': answer(level) }, 'full'),
  needs: DEFINITION.ratingItems.map(({ id }): Need => ({
    ratingItem: id,
    need: 50,
    basis: 'own',
    own: null,
    region: null,
  })),
  donorItems: new Set(),
  chosen: new Set(),
})
const measure = measureCalled('qw-naam-en-nummer')
const effect = (change: object, scans = [scan('l1'), scan('l4')]) =>
  effectOf(DEFINITION, scans, MEASURES, { ...measure, ...change })

test('in how many scans it fires and where it stands', () => {
  expect(effect({})).toEqual({ fires: 1, inTop: 1, places: [1, null] })
})

test('beyond the limit of a quick win it stands elsewhere', () => {
  expect(effect({ personDays: 11 })).toEqual({ fires: 1, inTop: 0, places: ['later', null] })
})

test('it has no place where it is not for such a municipality', () => {
  expect(effect({ conditions: ['rural'] }).places).toEqual([1, null])
  expect(effect({ conditions: ['border'] }).places).toEqual([null, null])
})

test('retired it stands nowhere', () => {
  expect(effect({ retired: true })).toEqual({ fires: 0, inTop: 0, places: [null, null] })
})

test('fires without a place when there is nothing to gain', () => {
  const full = { targets: [{ item: 'vast-aanspreekpunt', to: 25 }] }
  expect(effect(full)).toEqual({ fires: 1, inTop: 0, places: [null, null] })
})

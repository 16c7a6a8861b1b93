import { describe, expect, test } from 'vitest'
import territory from '#content/region.json'
import type { Participation, Round, RoundSettings } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { distancesIn, movedAlong, roundSchema, valuesFrom, wrongStep } from './round-values.ts'

const all = territory.municipalities
  .slice(0, 4)
  .map((one) => ({ ...one, takesPart: true })) as Municipality[]
const [a, b, c, d] = all.map(({ code }) => code) as [string, string, string, string]
const settings: RoundSettings = {
  ...{ startsOn: '2026-09-01', route: 'short', ownResults: false, graceDays: 0 },
  ...{ rating: true, ratingFrom: '2026-09-02', ratingUntil: null, codes: 'all' },
  ...{ participantsOn: null, publicOn: null },
}
const last: Round = {
  ...{ id: 'r1', name: 'Najaar 2026', questionnaireVersion: '2026-1', state: 'closed', settings },
  ...{ openedAt: '2026-09-01T08:00:00Z', closedAt: '2026-11-01T08:00:00Z', closesOn: null },
}
const inIt = (states: Record<string, Participation['state']>): Participation[] =>
  Object.entries(states).map(([municipalityCode, state]) => ({
    ...{ roundId: 'r1', municipalityCode, state },
  }))
const from = (states: Record<string, Participation['state']>, everywhere = all) =>
  valuesFrom(last, inIt(states), everywhere, '2026-2')

describe('a new round', () => {
  test('is as the last one but for its name, days and questionnaire', () => {
    const values = from({ [b]: 'takes_part', [a]: 'takes_part', [c]: 'not_yet', [d]: 'not' })
    expect(values).toMatchObject({
      ...{ name: '', startsOn: '', closesOn: '', ratingFrom: '', ratingUntil: '' },
      ...{ version: '2026-2', route: 'short', ownResults: false, codes: 'all', graceDays: '0' },
      ...{ places: [a, b].sort(), laterPlaces: [c] },
    })
  })

  test('is for all with days of grace when there never was one', () => {
    expect(valuesFrom(undefined, [], all, '2026-2')).toMatchObject({
      ...{ places: [a, b, c, d].sort(), laterPlaces: [], graceDays: '5' },
    })
  })

  test('has those that became one since as that one, once, and nobody who is not there', () => {
    const merged = all.map((one) =>
      one.code === b || one.code === c
        ? { ...one, takesPart: false, successor: one.code === b ? a : b }
        : one,
    )
    expect(
      from({ [b]: 'takes_part', [a]: 'takes_part', [c]: 'takes_part' }, merged).places,
    ).toEqual([a])
    const both = from(
      { [b]: 'takes_part', [a]: 'not', [c]: 'not_yet', GM0000: 'takes_part' },
      merged,
    )
    expect([both.places, both.laterPlaces]).toEqual([[a], []])
  })
})

describe('the days on which it is shown further', () => {
  const before = { ...last, closesOn: '2026-10-31' }
  const shown = { ...settings, participantsOn: '2026-11-10', publicOn: null }
  const usual = distancesIn({ ...before, settings: shown })
  const empty = from({})

  test('are as far from the last day as in the round before', () => {
    expect(usual).toEqual({ participantsOn: 10, publicOn: null })
    const values = { ...empty, ...movedAlong(empty, { closesOn: '2027-05-31' }, usual) }
    expect([values.participantsOn, values.publicOn]).toEqual(['2027-06-10', ''])
    // A last day that is typed on goes through other days.
    const later = { ...values, ...movedAlong(values, { closesOn: '2027-06-30' }, usual) }
    expect(later.participantsOn).toBe('2027-07-10')
    expect(movedAlong(later, { name: 'X' }, usual)).toEqual({ name: 'X' })
    expect(movedAlong(later, { closesOn: '' }, usual)).toEqual({ closesOn: '' })
  })

  test('that were typed first stay as they are', () => {
    const typed = { ...empty, participantsOn: '2027-06-01' }
    expect(movedAlong(typed, { closesOn: '2027-05-31' }, usual)).toEqual({ closesOn: '2027-05-31' })
  })

  test('come after the last day, and in order', () => {
    const days = { participantsOn: '2027-06-02', publicOn: '2027-06-01' }
    expect(wrongStep(days, '')).toBe('publicOn')
    expect(wrongStep(days, '2027-06-03')).toBe('participantsOn')
    expect(wrongStep({ ...days, publicOn: '2027-06-02' }, '2027-06-02')).toBeNull()
    const said = roundSchema.safeParse({ ...empty, name: 'X', ...days })
    expect(said.error?.issues.map(({ path }) => path)).toEqual([['publicOn']])
  })
})

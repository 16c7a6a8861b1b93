import { describe, expect, test } from 'vitest'
import { MEASURES } from '#tests/content.ts'
import { forMunicipality, hasOwnEstimate, NO_WORDS, type OwnMeasure } from './own-measure.ts'

const said = (measureId: string, words: Partial<OwnMeasure>): OwnMeasure => ({
  ...NO_WORDS,
  measureId,
  municipalityCode: 'GM0888',
  version: 1,
  updatedBy: 'u',
  updatedAt: '2026-11-26T09:00:00Z',
  ...words,
})

describe('the catalogue of one municipality', () => {
  test('is the catalogue as long as it says nothing', () => {
    const { measures, setAside } = forMunicipality(MEASURES, [], undefined)
    expect(measures).toEqual(MEASURES)
    expect([...setAside]).toEqual([])
  })

  test('has its own estimates, also nothing at all, and leaves the rest as it is', () => {
    const own = [said('qw-schouw', { personDays: 0, hoursPerYear: 0, cost: 'K1' })]
    const { measures } = forMunicipality(MEASURES, own, undefined)
    for (const [index, measure] of measures.entries()) {
      const change =
        measure.id === 'qw-schouw' ? { personDays: 0, hoursPerYear: 0, cost: 'K1' } : {}
      expect(measure).toEqual({ ...MEASURES[index], ...change })
    }
  })

  test('names what is set aside, and only that', () => {
    const own = [said('qw-schouw', { setAside: 'done' }), said('qw-betaalstraat', { weeks: 2 })]
    expect([...forMunicipality(MEASURES, own, undefined).setAside]).toEqual(['qw-schouw'])
  })
})

test('what is not for such a municipality is set aside', () => {
  const inland = { sizeClass: 'small' as const, borders: [], rural: true, features: [] }
  const conditional = MEASURES.filter(({ conditions }) => conditions.length > 0)
  expect(conditional.length).toBeGreaterThan(0)
  const { setAside, measures } = forMunicipality(MEASURES, [], inland)
  expect([...setAside]).toEqual(conditional.map(({ id }) => id))
  expect(measures).toEqual(MEASURES)
})

test('an estimate is own when one of its numbers is', () => {
  expect(hasOwnEstimate(undefined)).toBe(false)
  expect(hasOwnEstimate({ ...NO_WORDS, setAside: 'done', note: 'x' })).toBe(false)
  for (const words of [
    { personDays: 0 },
    { hoursPerYear: 0 },
    { weeks: 0 },
    { cost: 'K0' as const },
  ])
    expect(hasOwnEstimate({ ...NO_WORDS, ...words })).toBe(true)
})

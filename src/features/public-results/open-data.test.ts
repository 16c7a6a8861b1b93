import { describe, expect, test } from 'vitest'
import { toCsv } from '#ui/take-away/csv.ts'
import { DEFINITION as definition } from '#tests/content.ts'
import {
  itemsOf,
  LICENCE,
  openJson,
  openRows,
  openTable,
  placeRows,
  placeTable,
  splitsOf,
  type Published,
} from './open-data.ts'

const PUBLISHED: Published = {
  round: {
    id: 'r',
    name: '=HYPERLINK("x")',
    questionnaireVersion: '2026-1',
    closedAt: '2026-04-24T00:00:00Z',
  },
  definition,
  municipalities: [],
  responses: [
    {
      municipalityCode: 'GM0888',
      responses: 34,
      leftOut: 2,
      indicative: false,
      mark: 7.1,
      markN: 31,
      markMargin: 0.4,
    },
  ],
  results: [
    {
      municipalityCode: null,
      ratingItem: 'e-informatie',
      n: 40,
      indicative: false,
      importance: 0,
      importanceMargin: 3,
      satisfaction: 61,
      satisfactionMargin: 4,
      satisfied: 55,
      satisfiedMargin: 6,
    },
  ],
  parts: [
    {
      municipalityCode: 'GM0888',
      split: 'sector',
      part: 'bouw',
      ratingItem: 'e-informatie',
      n: 34,
      importance: 70,
      importanceMargin: 9,
      satisfaction: 55,
      satisfactionMargin: 10,
    },
  ],
  demo: true,
}

describe('open data', () => {
  const rows = openRows(PUBLISHED)

  test('keep 0 apart from nothing', () => {
    const [region] = openTable(rows).rows
    expect(rows[0]).toMatchObject({ belangrijk: 0, belangrijk_marge: 3, gemeentecode: null })
    expect(region?.filter((cell) => cell === '')).toHaveLength(3)
    expect(region).toContain(0)
  })

  test('say of a group which question it answers', () => {
    expect(rows[1]).toMatchObject({ verdeling: 'sector', groep: 'bouw', belangrijk_marge: 9 })
  })

  test('hold no formula', () => {
    const [, line] = toCsv(openTable(rows), []).split('\r\n')
    expect(line).toMatch(/^r;"'=HYPERLINK/)
  })

  test('carry licence and codebook, and say that they are made up', () => {
    const parsed = JSON.parse(openJson(PUBLISHED)) as Record<string, unknown>
    expect(parsed).toMatchObject({ demo: true, licentie: LICENCE })
    expect(parsed['onderwerpen']).toEqual(itemsOf(definition))
    expect(Object.keys(parsed['kolommen'] as object).sort()).toEqual(
      Object.keys(rows[0] ?? {}).sort(),
    )
  })

  test('say in every file which round it is and on which day it closed, and end without an empty record', () => {
    const round = { ronde_id: 'r', afgesloten_op: '2026-04-24' }
    const [place] = placeRows(PUBLISHED)
    expect(rows[0]).toMatchObject(round)
    expect(place).toMatchObject({ ...round, reacties: 34, rapportcijfer: 7.1, indicatief: 'nee' })
    expect(toCsv(placeTable(placeRows(PUBLISHED)), []).split('\r\n')).toHaveLength(2)
  })

  test('ask for splits of municipalities only', () => {
    expect(splitsOf(PUBLISHED.results)).toEqual([])
    const ofBeek = PUBLISHED.results.map((one) => ({ ...one, municipalityCode: 'GM0888' }))
    expect(splitsOf([...PUBLISHED.results, ...ofBeek])).toContainEqual({
      municipalityCode: 'GM0888',
      split: 'sector',
    })
  })
})

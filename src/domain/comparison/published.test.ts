import { expect, test } from 'vitest'
import territory from '#content/region.json'
import { DEFINITION } from '#tests/content.ts'
import { municipalitySchema } from '../territory/municipality.ts'
import { publishedTables, type PublishedScore } from './published.ts'

const municipalities = territory.municipalities.map((municipality) =>
  municipalitySchema.parse({ takesPart: true, ...municipality }),
)
const [theme] = DEFINITION.themes.map(({ id }) => id)
const score = (municipalityCode: string, points: number, route: 'full' | 'short' = 'full') =>
  ({
    municipalityCode,
    route,
    themeId: theme ?? '',
    score: points,
    provisional: false,
  }) satisfies PublishedScore
const region = (route: 'full' | 'short') => ({
  ...{ route, themeId: theme ?? '', n: 6, lowerQuartile: 20, median: 40, upperQuartile: 60 },
})

test('municipalities stand in the order of the alphabet, whatever they score', () => {
  const scores = [score('GM0971', 90), score('GM0888', 10), score('GM0935', 50)]
  const [table] = publishedTables(DEFINITION, municipalities, [region('full')], scores)
  expect(table?.places.map(({ municipality }) => municipality.name)).toEqual([
    'Beek',
    'Maastricht',
    'Stein',
  ])
})
test('routes are apart, and one without anything is left out', () => {
  const scores = [score('GM0971', 90, 'short'), score('GM0888', 10)]
  const tables = publishedTables(DEFINITION, municipalities, [region('short')], scores)
  expect(tables.map(({ route, places }) => [route, places.length])).toEqual([
    ['full', 1],
    ['short', 1],
  ])
  expect(tables[0]?.themes.every(({ spread }) => spread === null)).toBe(true)
  expect(publishedTables(DEFINITION, municipalities, [region('short')], [])).toHaveLength(1)
  expect(publishedTables(DEFINITION, municipalities, [], [])).toEqual([])
})

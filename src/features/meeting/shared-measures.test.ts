import { expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
import {
  forMunicipality,
  NO_WORDS,
  type OwnMeasure,
  type OwnWords,
} from '#domain/quick-wins/own-measure.ts'
import { rankMeasures } from '#domain/quick-wins/ranking.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { sharedMeasures } from './shared-measures.ts'

const sheetWith = (level: string) =>
  score(
    DEFINITION,
    Object.fromEntries(
      DEFINITION.items
        .filter(({ kind }) => kind === 'choice')
        .map(({ id }) => [id, { ...EMPTY_ANSWER, status: 'answered' as const, value: level }]),
    ),
    'full',
  )
const [theme] = DEFINITION.themes
const sharedWith = (
  own: readonly OwnMeasure[],
  levels: readonly string[],
  choosers: readonly string[] = [],
) =>
  sharedMeasures(
    {
      definition: DEFINITION,
      measures: MEASURES,
      scans: levels.map((level, index) => ({
        municipalityCode: `GM000${index}`,
        sheet: sheetWith(level),
      })),
      own,
      placeOf: () => undefined,
      chosenBy: (code) =>
        new Set(choosers.includes(code) ? DEFINITION.items.map(({ id }) => id) : []),
    },
    theme?.id ?? '',
  )
const shared = (...levels: string[]) => sharedWith([], levels)
const says = (measureId: string, words: Partial<OwnWords>): OwnMeasure => ({
  ...NO_WORDS,
  ...words,
  measureId,
  municipalityCode: 'GM0000',
  version: 1,
  updatedBy: '',
  updatedAt: '2026-11-01T09:00:00Z',
})

test('counts the municipalities that a quick win of the theme would help', () => {
  const found = shared('l0', 'l0', 'l4')
  expect(found.length).toBeGreaterThan(0)
  for (const { measure, municipalities } of found) {
    expect(municipalities).toBe(2)
    const item = DEFINITION.items.find(({ id }) => id === measure.triggers[0]?.item)
    expect(item?.theme).toBe(theme?.id)
  }
  expect(found.length).toBeLessThanOrEqual(5)
})
test('is silent about what one municipality needs, and about what nobody needs', () => {
  expect(shared('l0', 'l4', 'l4')).toEqual([])
  expect(shared('l4', 'l4')).toEqual([])
})
test('does not count a municipality that set the measure aside, or for which it is too large', () => {
  const levels = ['l0', 'l0', 'l0']
  const [first, second] = sharedWith([], levels).map(({ measure }) => measure.id)
  const found = sharedWith(
    [says(first ?? '', { setAside: 'not_ours' }), says(second ?? '', { weeks: 500 })],
    levels,
  )
  const counts = new Map(found.map(({ measure, municipalities }) => [measure.id, municipalities]))
  expect([counts.get(first ?? ''), counts.get(second ?? '')]).toEqual([2, 2])
  expect(found[0]?.municipalities).toBe(3)
})
test('counts where the list of the municipality itself has it', () => {
  const levels = ['l0', 'l1', 'l0', 'l2']
  const own = sharedWith([], levels).map(({ measure }) => says(measure.id, { setAside: 'done' }))
  const needs = DEFINITION.ratingItems.map(({ id }) => ({
    ...{ ratingItem: id, need: 50, basis: 'region' as const, own: null, region: null },
  }))
  const lists = levels.map((level, index) => {
    const { top, rest } = rankMeasures({
      definition: DEFINITION,
      sheet: sheetWith(level),
      ...forMunicipality(MEASURES, index === 0 ? own : [], undefined),
      needs,
      donorItems: new Set(),
    })
    return new Set([...top, ...rest].map(({ measure }) => measure.id))
  })
  const found = sharedWith(own, levels)
  expect(found.length).toBeGreaterThan(0)
  for (const { measure, municipalities } of found)
    expect(municipalities).toBe(lists.filter((list) => list.has(measure.id)).length)
})

test('a municipality that chose its low level is not counted', () => {
  const [first] = shared('l0', 'l0', 'l0')
  const counted = (choosers: string[]) =>
    sharedWith([], ['l0', 'l0', 'l0'], choosers).find(({ measure }) => measure === first?.measure)
  expect(counted([])?.municipalities).toBe(3)
  expect(counted(['GM0000'])?.municipalities).toBe(2)
  expect(counted(['GM0000', 'GM0001'])).toBeUndefined()
})

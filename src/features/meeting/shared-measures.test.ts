import { expect, test } from 'vitest'
import { score } from '#domain/questionnaire/scoring.ts'
import { EMPTY_ANSWER } from '#domain/questionnaire/answers.ts'
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
const shared = (...levels: string[]) =>
  sharedMeasures(DEFINITION, MEASURES, levels.map(sheetWith), theme?.id ?? '')

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

import { expect, test } from 'vitest'
import { DEFINITION, itemCalled, MEASURES } from '#tests/content.ts'
import { contentOf } from '#domain/quick-wins/measure.ts'
import { changedFields, fieldWords, FIELDS } from './content-words.ts'
import { idFrom } from './draft.ts'
import { levelsOf, levelWords } from './levels.ts'

test('a level is the text of the answer, the lowest first', () => {
  const levels = levelsOf(itemCalled('vast-aanspreekpunt')) ?? []
  expect(levels.map(({ score }) => score)).toEqual([0, 25, 50, 75, 100])
  expect(levels[0]?.words).toBe(
    '‘Nee. Ondernemers bellen het algemene nummer of zoeken zelf de juiste afdeling.’',
  )
  expect(levelWords(itemCalled('vast-aanspreekpunt'), 60)).toBe(levels[2]?.words)
})

test('of several it is how many, or points when they weigh differently', () => {
  expect(levelWords(itemCalled('aanspreekpunt-kanalen'), 60)).toBe('3 van de 6 gekozen')
  expect(levelWords(itemCalled('meertalig'), 60)).toBe('60 punten')
})

test('of a number it is the answer that scores it, on a line that rises or falls', () => {
  const words = (id: string, score: number) => levelWords(itemCalled(id), score)
  expect(levelsOf(itemCalled('betaaltermijn-dagen'))).toBeNull()
  // 75 at 21 days and 25 at 30: 50 lies halfway.
  expect(words('betaaltermijn-dagen', 50)).toBe('25,5 kalenderdagen')
  expect(words('betaaltermijn-dagen', 100)).toBe('10 kalenderdagen')
  expect(words('digitale-aanvragen', 70)).toMatch(/^7 /)
})

test('every field of every measure has words, and a change is told by its field', () => {
  for (const measure of MEASURES)
    for (const field of FIELDS)
      if (field !== 'unknownTriggers' || measure.unknownTriggers.length > 0)
        expect(fieldWords(DEFINITION, contentOf(measure), field)).not.toBe('')
  const [first, second] = MEASURES.map(contentOf)
  if (!first || !second) throw new Error('no measures')
  expect(changedFields(first, first)).toEqual([])
  expect(changedFields(first, { ...first, weeks: 99 })).toEqual(['weeks'])
})

test('an id comes from the title', () => {
  expect(idFrom('Zet één proef op de lijst!')).toBe('qw-zet-een-proef-op-de-lijst')
  const long = idFrom('ab '.repeat(80))
  expect(long.length).toBeLessThanOrEqual(60)
  expect(long).toMatch(/[ab]$/)
})

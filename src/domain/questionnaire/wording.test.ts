import { describe, expect, test } from 'vitest'
import { DEFINITION, itemCalled, WORDING } from '#tests/content.ts'
import type { Item } from './definition.ts'
import { markOf } from './same-question.ts'
import { experienceOf, itemWordsOf, NO_WORDING, themeName, wordingSchema } from './wording.ts'

describe('the words of the version', () => {
  test('were written for the questions, experiences and themes as they stand in it', () => {
    const others = Object.keys(WORDING.items).filter((id) => !itemWordsOf(WORDING, itemCalled(id)))
    expect(others).toEqual([])
    expect(DEFINITION.ratingItems.filter((item) => !experienceOf(WORDING, item))).toEqual([])
    for (const theme of DEFINITION.themes)
      expect(themeName(WORDING, theme, 'de')).toBe(WORDING.themes[theme.id]?.de)
  })

  test('are about options that exist, by the kind of the question', () => {
    for (const [id, words] of Object.entries(WORDING.items)) {
      const item = itemCalled(id)
      const options = 'options' in item ? item.options.map((option) => option.id) : []
      expect(options).toEqual(expect.arrayContaining(Object.keys(words.options ?? {})))
      expect([id, words.value === undefined || item.kind === 'number']).toEqual([id, true])
      expect([id, words.chosen === undefined || item.kind === 'multi']).toEqual([id, true])
    }
  })
})

describe('of a question that changed nothing is said that was written for another', () => {
  const ladder = itemCalled('servicenorm-reactie')
  const number = itemCalled('betaaltermijn-dagen')
  const options = 'options' in ladder ? ladder.options : []
  test.each<[string, Item]>([
    ['its words', { ...ladder, text: { ...ladder.text, nl: 'Anders?' } }],
    [
      'the words of one option',
      {
        ...ladder,
        options: options.map((one, n) => (n ? one : { ...one, text: 'Binnen een uur' })),
      } as Item,
    ],
    ['an option less', { ...ladder, options: options.slice(1) } as Item],
    ['its unit', { ...number, unit: 'weken' } as Item],
    ['its range', { ...number, max: 500 } as Item],
  ])('%s', (_what, changed) => {
    expect(itemWordsOf(WORDING, changed)).toBeNull()
    expect(markOf(changed)).not.toBe(WORDING.items[changed.id]?.writtenFor)
  })

  test('nor of an experience or a theme', () => {
    const [experience] = DEFINITION.ratingItems
    const [theme] = DEFINITION.themes
    if (!experience || !theme) throw new Error('empty')
    expect(experienceOf(WORDING, { ...experience, text: { nl: 'Anders' } })).toBeNull()
    const renamed = { ...theme, text: { nl: 'Anders', en: 'Other' } }
    expect(themeName(WORDING, renamed, 'de')).toBe('Other')
  })

  test('and without words everything is said in its own texts', () => {
    expect(itemWordsOf(NO_WORDING, ladder)).toBeNull()
    for (const theme of DEFINITION.themes)
      expect(themeName(NO_WORDING, theme, 'de')).toBe(theme.text.en)
    expect(wordingSchema.parse(NO_WORDING)).toEqual(NO_WORDING)
  })
})

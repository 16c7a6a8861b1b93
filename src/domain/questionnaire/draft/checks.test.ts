import { describe, expect, test } from 'vitest'
import { EDITIONS } from '#content/editions.ts'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, withItem } from '#tests/example-draft.ts'
import { definitionSchema } from '../definition.ts'
import { wordingSchema } from '../wording.ts'
import { checksOf } from './checks.ts'
import { documentOfEdition, ratingQuestionsSchema, type Document } from './document.ts'
import { readingLevel } from './reading-level.ts'

const of = (document: Document) => checksOf(document, MEASURES)
const before = new Set(of(EXAMPLE).map((check) => JSON.stringify(check)))
/** What is the matter with a draft that is not with the published version. */
const added = (document: Document) =>
  of(document)
    .filter((check) => !before.has(JSON.stringify(check)))
    .map(({ name, id, about }) => [name, id, about])
const theme = (change: object): Document => ({
  ...EXAMPLE,
  themes: EXAMPLE.themes.map((part, place) =>
    place === 0 ? { ...part, asked: { ...part.asked, ...change } } : part,
  ),
})
const rated = (change: object, words: object = {}): Document => ({
  ...EXAMPLE,
  ratingItems: EXAMPLE.ratingItems.map((part, place) =>
    place === 0
      ? { asked: { ...part.asked, ...change }, words: { ...part.words, ...words } }
      : part,
  ),
})

test.each(EDITIONS.map((edition) => [edition.definition.version, edition] as const))(
  'version %s, that came with the program, has no faults',
  (_, edition) => {
    const document = documentOfEdition({
      definition: definitionSchema.parse(edition.definition),
      wording: wordingSchema.parse(edition.wording),
      ratingQuestions: ratingQuestionsSchema.parse(edition.ratingQuestions),
    })
    expect(of(document).filter(({ fault }) => fault)).toEqual([])
  },
)

describe('each check says where', () => {
  test('weights that do not add up', () => {
    expect(added(theme({ weight: 16 }))).toEqual([['weightsDoNotAddUp', 'aanspreekpunt', '101']])
  })
  test('a theme that is not there, and one without questions', () => {
    const stray = withItem('bcf-fte', () => ({ theme: 'weg' }))
    expect(added(stray)).toContainEqual(['themeUnknown', 'bcf-fte', 'weg'])
    const [first] = EXAMPLE.themes
    const more = [...EXAMPLE.themes, { asked: { ...first!.asked, id: 'leeg', weight: 0.001 } }]
    expect(added({ ...EXAMPLE, themes: more })).toContainEqual(['themeWithoutItems', 'leeg', ''])
  })
  test('a question that waits for what is not there, cannot be, comes later or waits for it', () => {
    const showIf = (item: string, ...oneOf: string[]) =>
      added(withItem('mandaat-casemanager', () => ({ showIf: { item, oneOf } })))
    expect(showIf('weg', 'l1')).toContainEqual(['conditionUnknown', 'mandaat-casemanager', 'weg'])
    expect(showIf('vast-aanspreekpunt', 'l9')).toContainEqual([
      ...['conditionImpossible', 'mandaat-casemanager', 'vast-aanspreekpunt'],
    ])
    expect(showIf('relatiebeheer', 'l1')).toContainEqual([
      ...['conditionLater', 'mandaat-casemanager', 'relatiebeheer'],
    ])
    expect(showIf('mandaat-casemanager', 'l1')).toContainEqual([
      ...['conditionLoop', 'mandaat-casemanager', 'mandaat-casemanager'],
    ])
    expect(showIf('vast-aanspreekpunt', 'l1').filter(([name]) => name?.startsWith('cond'))).toEqual(
      [],
    )
  })
  test('a level without text, or below the one before', () => {
    const level = (change: object) =>
      added(
        withItem('relatiebeheer', (item) => ({
          options: (item as { options: object[] }).options.map((option, place) =>
            place === 2 ? { ...option, ...change } : option,
          ),
        })),
      )
    expect(level({ text: ' ' })).toContainEqual(['levelWithoutText', 'relatiebeheer', 'l2'])
    expect(level({ score: 10 })).toContainEqual(['levelBelowTheOneBefore', 'relatiebeheer', 'l2'])
  })
  test('a text that is not translated, and a theme without German', () => {
    const untranslated = withItem('relatiebeheer', ({ text }) => ({
      text: { ...text, en: text.nl },
    }))
    expect(added(untranslated)).toContainEqual(['untranslated', 'relatiebeheer', 'en'])
    expect(added(rated({}, { fr: ' ' }))).toEqual([
      ['misfit', 'e-juiste-persoon', 'words.fr'],
      ['untranslated', 'e-juiste-persoon', 'fr'],
    ])
    const themes = EXAMPLE.themes.map(({ asked }) => ({ asked }))
    expect(added({ ...EXAMPLE, themes })).toContainEqual(['germanMissing', 'groei', ''])
  })
  test('words that were written for another text', () => {
    const reworded = withItem('relatiebeheer', ({ text }) => ({ text: { ...text, nl: 'Anders?' } }))
    expect(added(reworded)).toContainEqual(['wordsForOtherText', 'relatiebeheer', ''])
  })
  test('a question without a measure, and a measure that never or always begins', () => {
    expect(checksOf(EXAMPLE, []).map(({ name, id }) => [name, id])).toContainEqual([
      ...['withoutMeasure', 'vast-aanspreekpunt'],
    ])
    const [{ id, version, ...content } = MEASURES[0]!] = MEASURES
    const begins = (atMost: number) =>
      added({
        ...EXAMPLE,
        measures: {
          [id]: { version, content: { ...content, triggers: [{ item: 'relatiebeheer', atMost }] } },
        },
      })
    expect(begins(-1)).toContainEqual(['measureNeverFires', id, ''])
    expect(begins(100)).toContainEqual(['measureAlwaysFires', id, 'relatiebeheer'])
  })
  test('an experience that mirrors nothing, and a link on one side', () => {
    const names = added(rated({ scanItems: [] }))
    expect(names).toContainEqual(['mirrorsNothing', 'e-juiste-persoon', ''])
    expect(names).toContainEqual(['linkOneSided', 'bcf-fte', 'e-juiste-persoon'])
    expect(added(rated({ scanItems: ['weg'] }))).toContainEqual([
      ...['linkOneSided', 'e-juiste-persoon', 'weg'],
    ])
  })
  test('sentences and words that are long', () => {
    const why = `${'Dit is een zin met steeds maar weer een paar woorden erbij '.repeat(9)}.`
    expect(added(withItem('bcf-fte', () => ({ why })))[0]?.[0]).toBe('hardToRead')
    expect(readingLevel(['Dit is kort.', 'En dit ook weer.'])).toEqual({
      ...{ wordsPerSentence: 3.5, lettersPerWord: 3, hard: false },
    })
    expect(readingLevel(['Kort.']).hard).toBe(false)
  })
  test('a norm without source, and a law without article', () => {
    const source = (normSource: string) => added(withItem('relatiebeheer', () => ({ normSource })))
    expect(source('-')).toEqual([['withoutSource', 'relatiebeheer', '']])
    expect(source('Omgevingswet')).toEqual([['lawWithoutArticle', 'relatiebeheer', 'Omgevingswet']])
    expect(source('Omgevingswet, artikel 16.64')).toEqual([])
  })
  test('two questions in one', () => {
    const asks = (nl: string) =>
      added(withItem('relatiebeheer', ({ text }) => ({ text: { ...text, nl } })))
    for (const text of ['Belt en/of mailt u?', 'Belt u? Mailt u?'])
      expect(asks(text)).toContainEqual(['twoQuestionsInOne', 'relatiebeheer', ''])
  })
})

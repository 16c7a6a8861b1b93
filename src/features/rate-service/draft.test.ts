import { describe, expect, test } from 'vitest'
import content from '#content/2026-1/rating.json'
import {
  emptyDraft,
  hasAnswers,
  inRound,
  isAnswered,
  overDraft,
  roundOf,
  withPair,
} from './draft.ts'
import { firstLanguage, LANGUAGES } from './languages.ts'
import { words } from './words.ts'

const draft = emptyDraft('5f1c1f0e-0000-4000-8000-000000000000', 'nl')

test('one tap gives both answers, they can be taken back, and the first tap starts the clock', () => {
  const once = withPair(draft, 3, 4, 0, 1000)
  expect([once.importance[3], once.satisfaction[3]]).toEqual([4, 0])
  expect(once.startedAt).toBe(1000)
  expect(isAnswered(once, 3)).toBe(true)
  expect(isAnswered(once, 2)).toBe(false)
  const back = withPair(once, 3, null, null, 9000)
  expect(isAnswered(back, 3)).toBe(false)
  expect(back.startedAt).toBe(1000)
})

test('the language is the asked one, else that of the browser, else Dutch', () => {
  expect(firstLanguage(['de', 'en-GB'], LANGUAGES)).toBe('de')
  expect(firstLanguage([null, 'en-GB', 'nl'], LANGUAGES)).toBe('en')
  expect(firstLanguage(['xx', 'it-IT', 'de-DE'], LANGUAGES)).toBe('de')
  expect(firstLanguage([null, 'fr-BE', 'nl'], LANGUAGES)).toBe('fr')
  expect(firstLanguage([undefined, 'it'], LANGUAGES)).toBe('nl')
})

test('an empty draft has nothing to send; one answer is enough', () => {
  expect(hasAnswers(draft)).toBe(false)
  expect(hasAnswers({ ...draft, comment: '  ' })).toBe(false)
  expect(hasAnswers({ ...draft, mark: 6 })).toBe(true)
  expect(hasAnswers(withPair(draft, 0, null, 0, 1))).toBe(true)
})

test('every language has words for the same things, with real texts', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(words[language]).sort()).toEqual(Object.keys(words.nl).sort())
    for (const [key, value] of Object.entries(words[language])) {
      const text =
        typeof value === 'function'
          ? (value as (a: never, b: never) => string)('1' as never, '2' as never)
          : value
      expect(text, `${language} ${key}`).not.toBe('')
    }
  }
})

test('every question, item and answer is there in every language', () => {
  const all = [
    ...content.items.map(({ text }) => text),
    ...Object.values(content.texts),
    ...Object.values(content.scales).flatMap((options) => options.map(({ text }) => text)),
  ]
  expect(all.length).toBeGreaterThan(50)
  for (const text of all) {
    expect(Object.keys(text).sort()).toEqual([...LANGUAGES].sort())
    for (const said of Object.values(text)) expect(said).not.toBe('')
  }
})

describe('a draft and its round', () => {
  const round = { id: 'round-2', opened: 5_000, places: ['GM0971'], coded: false }
  const other = { id: 'round-3', opened: 5_500, places: ['GM0888'], coded: true }
  const open = [round]
  const begun = withPair({ ...draft, comment: 'Bel terug.' }, 0, 4, null, 6_000)

  test('takes the open round as its own once that is known', () => {
    expect(inRound(draft, open).round).toBe('round-2')
    expect(inRound(begun, open)).toEqual({ ...begun, round: 'round-2' })
    expect(inRound(inRound(begun, open), open)).toEqual({ ...begun, round: 'round-2' })
  })

  test.each([
    ['of the round before', { ...begun, round: 'round-1' }, open],
    ['begun before this round was opened', { ...begun, startedAt: 4_000 }, open],
    ['of the round that was closed', { ...begun, round: 'round-2' }, []],
    ['with one mark only', { ...draft, round: 'round-1', mark: 6, startedAt: 1 }, open],
  ])('%s is over: of it the own text is left, and nothing else', (_which, given, now) => {
    const over = inRound({ ...given, finishedAt: 7_000 }, now)
    expect(over).toEqual(overDraft(given))
    expect(over.over).toBe(true)
    expect(hasAnswers({ ...over, comment: '' })).toBe(false)
    expect(over.finishedAt).toBeNull()
    expect(over.comment).toBe(given.comment)
  })

  test('is for the round of its municipality, and goes along to that of another', () => {
    const both = [other, round]
    const stein = { ...begun, municipalityCode: 'GM0971' }
    expect(inRound(stein, both).round).toBe('round-2')
    const moved = { ...inRound(stein, both), municipalityCode: 'GM0888' }
    expect(inRound(moved, both)).toEqual({ ...moved, round: 'round-3' })
    // A municipality that asks for nothing now takes nothing away.
    const nowhere = { ...inRound(stein, both), municipalityCode: 'GM1883' }
    expect(inRound(nowhere, both)).toBe(nowhere)
    expect([roundOf(both, 'GM1883'), roundOf(both, null), roundOf([], null)]).toEqual([
      null,
      other,
      null,
    ])
  })

  test('without an answer goes on in the next round', () => {
    expect(inRound({ ...draft, round: 'round-1' }, open)).toEqual({ ...draft, round: 'round-2' })
    expect(inRound({ ...draft, round: 'round-1' }, []).over).toBe(false)
  })
})

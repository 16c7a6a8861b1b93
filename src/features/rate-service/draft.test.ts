import { expect, test } from 'vitest'
import content from '#content/rating-2026-1.json'
import {
  emptyDraft,
  firstLanguage,
  hasAnswers,
  storedDraft,
  storeDraft,
  withValue,
} from './draft.ts'
import { frenchItems, frenchScales, frenchTexts } from './french.ts'
import { words } from './words.ts'

const draft = emptyDraft('5f1c1f0e-0000-4000-8000-000000000000', 'nl')

/** A browser that keeps things, without the browser. */
function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('a tap sets a value, the same tap takes it back, and the first tap starts the clock', () => {
  const once = withValue(draft, 'importance', 3, 4, 1000)
  expect(once.importance[3]).toBe(4)
  expect(once.startedAt).toBe(1000)
  const twice = withValue(once, 'importance', 3, 4, 9000)
  expect(twice.importance[3]).toBeNull()
  expect(twice.startedAt).toBe(1000)
  expect(withValue(once, 'satisfaction', 3, 0, 1).satisfaction[3]).toBe(0)
})

test('a draft survives a reload, and is gone once forgotten', () => {
  const storage = memory()
  const rated = withValue(draft, 'satisfaction', 0, 2, 1)
  storeDraft(storage, rated)
  expect(storedDraft(storage)).toEqual(rated)
  storeDraft(storage, null)
  expect(storedDraft(storage)).toBeNull()
})

test('what cannot be read is no draft', () => {
  const storage = memory()
  for (const kept of ['', 'null', '{', '{"importance":[1]}', '[]']) {
    storage.setItem('quickscan-rating', kept)
    expect(storedDraft(storage)).toBeNull()
  }
})

test('a browser that keeps nothing does not stop anyone', () => {
  const refuse = () => {
    throw new Error('QuotaExceededError')
  }
  expect(() => storeDraft({ setItem: refuse, removeItem: refuse }, draft)).not.toThrow()
  expect(storedDraft({ getItem: refuse })).toBeNull()
})

test('the language is the asked one, else that of the browser, else Dutch', () => {
  expect(firstLanguage('de', ['en-GB'])).toBe('de')
  expect(firstLanguage(null, ['en-GB', 'nl'])).toBe('en')
  expect(firstLanguage('xx', ['it-IT', 'de-DE'])).toBe('de')
  expect(firstLanguage(null, ['fr-BE', 'nl'])).toBe('fr')
  expect(firstLanguage(null, ['it'])).toBe('nl')
})

test('an empty draft has nothing to send; one answer is enough', () => {
  expect(hasAnswers(draft)).toBe(false)
  expect(hasAnswers({ ...draft, comment: '  ' })).toBe(false)
  expect(hasAnswers({ ...draft, mark: 6 })).toBe(true)
  expect(hasAnswers(withValue(draft, 'satisfaction', 0, 0, 1))).toBe(true)
})

test('every language has words for the same things, with real texts', () => {
  for (const language of ['en', 'de', 'fr'] as const) {
    for (const [key, value] of Object.entries(words[language])) {
      const text =
        typeof value === 'function'
          ? (value as (a: never, b: never) => string)('1' as never, '2' as never)
          : value
      expect(text, `${language} ${key}`).not.toBe('')
    }
  }
})

test('French has every question, item and answer of the questionnaire, and no other', () => {
  expect(Object.keys(frenchTexts).sort()).toEqual(Object.keys(content.texts).sort())
  expect(Object.keys(frenchItems)).toEqual(content.items.map(({ id }) => id))
  expect(Object.keys(frenchScales).sort()).toEqual(Object.keys(content.scales).sort())
  for (const [name, options] of Object.entries(content.scales))
    expect(Object.keys(frenchScales[name] ?? {}).sort()).toEqual(
      options.map(({ value }) => String(value)).sort(),
    )
})

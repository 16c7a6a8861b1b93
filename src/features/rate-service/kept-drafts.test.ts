import { afterEach, expect, test, vi } from 'vitest'
import { emptyDraft, withPair } from './draft.ts'
import { forgetDraft, keepDraft, keptDrafts, KEY, type Store } from './kept-drafts.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser that keeps things, without the browser. */
function memory(): Store {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const stein = withPair({ ...emptyDraft('stein', 'nl'), municipalityCode: 'GM0971' }, 0, 2, null, 1)
const beek = { ...emptyDraft('beek', 'nl'), municipalityCode: 'GM0888', finishedAt: 9 }

test('every draft survives a reload beside the others, the last one first, until it is forgotten', () => {
  const store = memory()
  expect(keepDraft(beek, true, store)).toBe(true)
  keepDraft(stein, true, store)
  keepDraft(beek, false, store)
  expect(keptDrafts(store)).toEqual([stein, beek])
  forgetDraft('stein', store)
  expect(keptDrafts(store)).toEqual([beek])
})

test('what cannot be read is no draft, and hides no other', () => {
  const store = memory()
  for (const [index, kept] of ['', 'null', '{', '{"importance":[1]}', '[]'].entries())
    store.setItem(`${KEY}-${index}`, kept)
  keepDraft(stein, true, store)
  expect(keptDrafts(store)).toEqual([stein])
})

test('a browser that refuses to be asked, or is full, stops nobody and is known', () => {
  vi.stubGlobal('window', {})
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
  try {
    expect(keptDrafts()).toEqual([])
    expect(keepDraft(stein, true)).toBe(false)
    expect(() => forgetDraft('stein')).not.toThrow()
  } finally {
    Reflect.deleteProperty(globalThis, 'localStorage')
  }
  const full = {
    ...memory(),
    setItem: () => {
      throw new DOMException('Full', 'QuotaExceededError')
    },
  }
  expect(keepDraft(stein, true, full)).toBe(false)
})

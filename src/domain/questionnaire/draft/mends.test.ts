import { expect, test } from 'vitest'
import { MEASURES } from '#tests/content.ts'
import { EXAMPLE, withItem } from '#tests/example-draft.ts'
import { checksOf } from './checks.ts'
import { documentOf, PART_SCHEMAS, partsOf, type Document } from './document.ts'
import type { StoredPart } from './edits.ts'
import { mendOf } from './mends.ts'

const FROM = { measures: MEASURES, base: EXAMPLE }
const stored = (document: Document): StoredPart[] =>
  partsOf(document).map((part) => ({ ...part, version: 1 }))
const checks = (parts: readonly StoredPart[], ...names: readonly string[]) =>
  checksOf(documentOf('x', parts), MEASURES).filter(({ name }) => names.includes(name))

/** Mends one check after the other; at most so many times as there are. */
function mended(document: Document, ...names: readonly string[]) {
  let parts = stored(document)
  const before = checks(parts, ...names)
  for (let left = before.length; left > 0; left -= 1) {
    const [check] = checks(parts, ...names)
    for (const edit of (check && mendOf(check, parts, FROM)?.edits) ?? []) {
      expect(PART_SCHEMAS[edit.kind].safeParse(edit.content).success).toBe(true)
      parts = parts.map((part) =>
        part.kind === edit.kind && part.id === edit.id ? { ...part, content: edit.content } : part,
      )
    }
  }
  return { before: before.length, after: checks(parts, ...names) }
}

test('a link to what is not there any more, and one on one side, are mended', () => {
  const [first, ...rated] = EXAMPLE.ratingItems
  const ghosts = withItem('relatiebeheer', () => ({ ratingItems: ['weg', first!.asked.id] }))
  const ratingItems = [
    { ...first!, asked: { ...first!.asked, scanItems: ['ook-weg', 'bcf-fte'] } },
    ...rated,
  ]
  const { before, after } = mended({ ...ghosts, ratingItems }, 'linkOneSided')
  expect(before).toBeGreaterThan(3)
  expect(after).toEqual([])
})

test('what we say about a text is written for it once it is read again', () => {
  const other = (document: Document): Document => ({
    ...document,
    themes: document.themes.map((part) => ({
      ...part,
      ...(part.words && { words: { ...part.words, writtenFor: 'iets anders' } }),
    })),
  })
  const reworded = withItem('relatiebeheer', ({ text }) => ({ text: { ...text, nl: 'Anders?' } }))
  const { before, after } = mended(other(reworded), 'wordsForOtherText')
  expect(before).toBe(EXAMPLE.themes.length + 1)
  expect(after).toEqual([])
})

test('what asks for words of an editor is not mended by itself', () => {
  const check = { name: 'hardToRead', kind: 'item', id: 'relatiebeheer', about: '' } as const
  expect(mendOf(check, stored(EXAMPLE), FROM)).toBeNull()
})

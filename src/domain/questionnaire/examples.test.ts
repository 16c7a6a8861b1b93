import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'

test('every question has a situation that it means and one that it does not', () => {
  const texts = DEFINITION.items.flatMap(({ example, counterExample }) => [example, counterExample])
  expect(texts).toHaveLength(96)
  expect(texts.filter((text) => text === undefined || text.length < 15)).toEqual([])
  // Short enough to read beside the question, and no text twice.
  expect(texts.filter((text) => (text?.length ?? 0) > 150)).toEqual([])
  expect(new Set(texts).size).toBe(96)
})

import { describe, expect, test } from 'vitest'
import { DEFINITION, MEASURES, WORDING } from '#tests/content.ts'
import { sentencesOf, withSentence } from './wording-sentences.ts'
import { wordingSchema } from './wording.ts'

const all = sentencesOf(DEFINITION, WORDING, MEASURES)

/** Every text in a wording that people read; the French is not said any more. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, part]) =>
        ['writtenFor', 'id', 'items', 'clashes', 'fr'].includes(name) && !isById(part)
          ? []
          : textsIn(part),
      )
    : []
}
/** The part `items` of the wording, not the two items of a rule. */
const isById = (part: unknown) => typeof part === 'object' && !Array.isArray(part)

describe('the sentences of a wording', () => {
  test('are all there, each once, about something, and said', () => {
    expect(all.map(({ text }) => text).sort()).toEqual(textsIn(WORDING).sort())
    expect(new Set(all.map(({ place }) => place.join('/'))).size).toBe(all.length)
    expect(all.filter(({ about, said }) => about === '' || !said)).toEqual([])
  })

  test('can each be replaced, and nothing else changes', () => {
    for (const { place } of all) {
      const changed = withSentence(WORDING, place, 'Anders {value} {chosen}')
      expect(wordingSchema.parse(changed)).toEqual(changed)
      const after = sentencesOf(DEFINITION, changed, MEASURES)
      const different = after.filter(({ text }, index) => text !== all[index]?.text)
      expect(different.map((one) => one.place)).toEqual([place])
    }
  })

  test('of a question that was reworded are marked as not said', () => {
    const [first] = DEFINITION.items
    if (!first) throw new Error('empty')
    const items = DEFINITION.items.map((item) =>
      item === first ? { ...item, text: { ...item.text, nl: 'Anders?' } } : item,
    )
    const silent = sentencesOf({ ...DEFINITION, items }, WORDING, MEASURES).filter(
      ({ said }) => !said,
    )
    expect(silent.length).toBeGreaterThan(2)
    for (const { kind, about } of silent)
      expect([kind, about.includes('Anders?')]).toEqual([kind, true])
  })
})

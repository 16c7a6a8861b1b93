import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { vectors } from '#tests/vectors.ts'
import { definitionSchema, type Item } from './definition.ts'
import { compareQuestions, markOf, type Sameness } from './same-question.ts'

test.for(vectors<{ before: Item; now: Item }, Sameness>('same-question'))(
  '$name: $expected',
  ({ input: { before, now }, expected }) => {
    // They are items as a version may have them.
    for (const item of [before, now])
      expect(definitionSchema.shape.items.safeParse([item]).success).toBe(true)
    expect(compareQuestions(before, now)).toBe(expected)
    expect(compareQuestions(now, before)).toBe(expected)
    // Words stay with a question that is the same, and with no other but for how it is scored.
    if (expected !== 'other') expect(markOf(before) === markOf(now)).toBe(expected === 'same')
  },
)

test('no two questions of a version have the same mark', () => {
  expect(new Set(DEFINITION.items.map(markOf)).size).toBe(DEFINITION.items.length)
})

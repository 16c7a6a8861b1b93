import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { vectors } from '#tests/vectors.ts'
import { definitionSchema, type Item } from './definition.ts'
import {
  compareQuestions,
  isWrittenFor,
  markOf,
  markOfText,
  type Sameness,
} from './same-question.ts'

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

test('how a quote or an apostrophe is drawn changes no mark, and one from before still fits', () => {
  expect(markOfText('Hoe ‘snel’ is Henk’s loket?')).toBe(markOfText("Hoe 'snel' is Henk's loket?"))
  // Of this text as it stands, as marks were made at first.
  expect(isWrittenFor('1ojxcbx', 'Zijn er bezwaren bij foto’s?')).toBe(true)
  expect(isWrittenFor('1ojxcbx', 'Zijn er bezwaren bij video’s?')).toBe(false)
})

import { same } from '#domain/questionnaire/draft/edits.ts'
import type { Values } from './fields.ts'

/** A part of which something is said. */
export type Worded = { asked?: Values; words?: Values }

/**
 * Words keep the mark of the text that they were written for until they are rewritten themselves: a new text under old
 * words would be said to mean what it does not. A new part without words has nothing that could be false.
 */
export function keepsMark(content: Worded, before: Worded | undefined): unknown {
  const { words } = content
  const was = before?.words
  if (!words || !was) return content
  const nothingYet = was['writtenFor'] === '-' && Object.keys(words).length === 1
  if (nothingYet || isRewritten(content, before)) return content
  return { ...content, words: { ...words, writtenFor: was['writtenFor'] } }
}

/** Whether words were rewritten; of answers that read otherwise now each has to be. */
function isRewritten(content: Worded, before: Worded): boolean {
  const sentences = ({ words }: Worded) => {
    // French goes with its own text on the rating page; of an experience only the Dutch is said.
    const { writtenFor: _, fr: __, ...said } = words ?? {}
    return said
  }
  if (same(sentences(content), sentences(before))) return false
  const answers = ({ asked }: Worded) => (asked?.['options'] ?? []) as readonly Values[]
  const sentenceOf = ({ words }: Worded, id: unknown) =>
    (words?.['options'] as Values | undefined)?.[String(id)]
  return answers(content).every(({ id, text }) => {
    const then = answers(before).find((answer) => answer['id'] === id)
    if (!then || then['text'] === text) return true
    const said = sentenceOf(content, id)
    return said === undefined || said !== sentenceOf(before, id)
  })
}

import type { Item } from './definition.ts'

/**
 * How a question stands to the one with the same id in another version: the same; the same in other
 * words or with other limits, so that an answer still means and scores the same; or another question,
 * because it is asked, counted or scored in another way.
 */
export type Sameness = 'same' | 'reworded' | 'other'

/**
 * The one notion of "the same question": of what is compared over rounds, of what is offered from the
 * last round, and of proof (private.same_question in SQL; both read tests/vectors/same-question.json).
 */
export function compareQuestions(before: Item, now: Item): Sameness {
  if (JSON.stringify(scale(before)) !== JSON.stringify(scale(now))) return 'other'
  const earlier = 'options' in before ? before.options : []
  const later = 'options' in now ? now.options : []
  const scoredAlike = earlier.every(({ id, score }) =>
    later.every((option) => option.id !== id || option.score === score),
  )
  if (!scoredAlike) return 'other'
  return plain(meaning(before)) === plain(meaning(now)) ? 'same' : 'reworded'
}

/** How an apostrophe is drawn changes no question (docs/decisions/0217-signs-of-a-published-text.md). */
const plain = (text: string) => text.replace(/[‘’]/g, "'")

/** In what an answer is counted and how it becomes a score. */
function scale(item: Item) {
  const { kind, hiddenScore = null } = item
  const cap = item.kind === 'multi' ? item.cap : null
  const [unit, anchors] = item.kind === 'number' ? [item.unit, item.anchors ?? null] : [null, null]
  return { kind, hiddenScore, cap, unit, anchors }
}

/** Everything a person reads, chooses from and is held to, as text. */
function meaning(item: Item): string {
  const question = [item.kind, item.text.nl, item.notApplicableWhen ?? null]
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
    case 'multi':
      return JSON.stringify([
        ...question,
        item.options.map(({ id, text, score, exclusive }) => [id, text, score, exclusive ?? false]),
      ])
    case 'number':
      return JSON.stringify([...question, item.unit, item.min, item.max, item.step])
    case 'date':
      return JSON.stringify([...question, item.min])
  }
}

/** A short mark of what a question means: words written for it fit no question with another mark. */
export function markOf(item: Item): string {
  return markOfText(meaning(item))
}

/** The same of a text that stands alone. */
export function markOfText(text: string): string {
  return hashOf(plain(text))
}

/** Whether words with this mark were written for a question; also from before how an apostrophe is drawn changed no mark. */
export function isWrittenFor(mark: string | undefined, question: Item | string): boolean {
  const text = typeof question === 'string' ? question : meaning(question)
  return mark === markOfText(text) || mark === hashOf(text)
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36)
}

import { sameAnswer } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import type { StoredAnswer } from '#data/answers.ts'

/**
 * What was typed and says the same as what is stored, such as a space on the way to the next word: there
 * is nothing to save, but it does not vanish under the hands of who types.
 */
export class AsTyped {
  readonly #typed = new Map<string, StoredAnswer>()

  keep(itemId: string, typed: Answer | undefined, { answer, version }: StoredAnswer): void {
    if (!typed || !sameAnswer(typed, answer)) return
    // A link is shown as it is stored.
    this.#typed.set(itemId, { answer: { ...typed, evidenceUrl: answer.evidenceUrl }, version })
  }

  /** What to show of what is stored. */
  of(itemId: string, stored: StoredAnswer): Answer {
    const typed = this.#typed.get(itemId)
    return typed?.version === stored.version ? typed.answer : stored.answer
  }
}

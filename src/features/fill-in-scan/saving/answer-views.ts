import type { Answer, Answers } from '#domain/questionnaire/answers.ts'
import type { SaveState } from './queue-rules.ts'

export type AnswerView = {
  answer: Answer
  state: SaveState
  /** What the server has, as far as is known here; null when it has nothing. */
  stored: Answer | null
}

/** What the screens see of a queue; whoever looks is told of every change. */
export class AnswerViews {
  readonly #untouched: AnswerView
  readonly #views = new Map<string, AnswerView>()
  readonly #listeners = new Set<() => void>()
  #answers: Answers = {}
  #unsaved: readonly string[] = []

  constructor(untouched: AnswerView) {
    this.#untouched = untouched
  }

  /** @returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same object until something changes. */
  readonly view = (itemId: string): AnswerView => this.#views.get(itemId) ?? this.#untouched
  readonly answers = (): Answers => this.#answers
  readonly unsaved = (): readonly string[] => this.#unsaved

  /**
   * @param counts the answer that counts for progress and score.
   * @param unsaved the items whose answer the server has not confirmed.
   */
  show(itemId: string, view: AnswerView, counts: Answer, unsaved: Iterable<string>): void {
    this.#views.set(itemId, view)
    this.#answers = { ...this.#answers, [itemId]: counts }
    const waiting = [...unsaved]
    if (waiting.includes(itemId) !== this.#unsaved.includes(itemId)) this.#unsaved = waiting
    for (const listener of this.#listeners) listener()
  }
}

import type { Answer } from '#domain/questionnaire/answers.ts'
import type { StoredAnswer } from '#data/answers.ts'

/**
 * An answer that the server has not confirmed. Everything needed to go on after a crash is in here,
 * so a durable storage keeps exactly this.
 */
export type QueuedAnswer = {
  itemId: string
  /** What the person wants stored. */
  answer: Answer
  /** What was stored when they began; the next save names its version. */
  base: StoredAnswer
  /** Sent on top of `base` without hearing back. When one of these turns out to be stored, it was ours. */
  unheard: readonly Answer[]
  /** What a colleague stored meanwhile; waits for a choice. */
  clash: StoredAnswer | null
}

/** Where answers wait until the server has confirmed them. */
export type QueueStorage = {
  all(): Promise<readonly QueuedAnswer[]>
  /** Resolves when the answer would survive a crash. */
  put(entry: QueuedAnswer): Promise<void>
  remove(itemId: string): Promise<void>
}

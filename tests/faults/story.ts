import type { Answer } from '#domain/questionnaire/answers.ts'
import { sameAnswer } from '#features/fill-in-scan/queued-answer.ts'

/** One save on its way, and what the person had seen and typed when it left. */
export type Sent = {
  client: string
  itemId: string
  answer: Answer
  expected: number
  /** What was stored when they began, what they typed since, and the clashes they decided. */
  known: readonly Answer[]
  /** Which of all edits it was. */
  edit: number
}

export type Told = { client: string; itemId: string; answer: Answer; at: number; edit: number }

export type Landed = { sent: Sent; version: number; at: number }

export type ShownClash = {
  client: string
  itemId: string
  mine: Answer
  theirs: Answer
  /** What was stored when they began, or the clash they decided last. */
  began: Answer
  beganAt: number
  at: number
  /** When the person last typed what they want. */
  typedAt: number
  excused: boolean
}

/** Something typed that has to be stored, replaced by its own author or given up knowingly. */
export type Wish = { client: string; itemId: string; answer: Answer }

/** What a person knows of one item while their answer to it is under way. */
export type Knowledge = { known: Answer[]; typed: { answer: Answer; edit: number; at: number }[] }

/** Everything that happened in one run, for the checker and for who has to understand a failure. */
export class Story {
  readonly sent: Sent[] = []
  readonly landed: Landed[] = []
  readonly told: Told[] = []
  readonly clashes: ShownClash[] = []
  readonly wishes = new Map<string, Wish>()
  readonly #knowledge = new Map<string, Knowledge>()
  readonly #lines: string[] = []
  edits = 0
  /** When the last request that is on its way arrives. */
  lastArrival = 0

  knowledge(client: string, itemId: string): Knowledge {
    const key = `${client} ${itemId}`
    const found = this.#knowledge.get(key) ?? { known: [], typed: [] }
    this.#knowledge.set(key, found)
    return found
  }

  /** The number of the newest edit of this client that says this; 0 when they never typed it. */
  editOf(client: string, itemId: string, answer: Answer): { edit: number; at: number } {
    const { typed } = this.knowledge(client, itemId)
    return typed.findLast((one) => sameAnswer(one.answer, answer)) ?? { edit: 0, at: 0 }
  }

  wish(wish: Wish | { client: string; itemId: string; answer: null }): void {
    const key = `${wish.client} ${wish.itemId}`
    if (wish.answer) this.wishes.set(key, wish)
    else this.wishes.delete(key)
  }

  say(at: number, who: string, what: string): void {
    this.#lines.push(`${(at / 1000).toFixed(2).padStart(8)}  ${who.padEnd(7)} ${what}`)
  }

  toString(): string {
    return this.#lines.join('\n')
  }
}

/** An answer in one short line. */
export function short(answer: Answer): string {
  const { status, note, evidenceUrl, deliberate, internalNote } = answer
  const value =
    status === 'answered'
      ? JSON.stringify(answer.value)
      : status === 'notApplicable'
        ? `n/a(${answer.reason})`
        : status
  return [
    value,
    note && `note=${note}`,
    evidenceUrl && `url=${evidenceUrl}`,
    deliberate && `chosen=${deliberate.reason}`,
    internalNote && `internal=${internalNote}`,
  ]
    .filter(Boolean)
    .join(' ')
}

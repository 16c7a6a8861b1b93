import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { sameAnswer, sameField, type AnswerField } from '#domain/questionnaire/answer-fields.ts'

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
  /** Where the two are said to fight. */
  conflicts: readonly AnswerField[]
  /** What was stored when they began, or the clash they decided last. */
  began: Answer
  beganAt: number
  at: number
  /** When the person last typed what they want. */
  typedAt: number
  excused: boolean
}

/** Parts of an answer, typed, that have to be stored, replaced by their own author or given up knowingly. */
export type Wish = {
  client: string
  itemId: string
  answer: Answer
  fields: readonly AnswerField[]
}

export type Typed = {
  answer: Answer
  /** What it changed. */
  fields: readonly AnswerField[]
  edit: number
  at: number
}

/** What a person knows of one item while their answer to it is under way. */
export type Knowledge = {
  /** What was stored when they began, or the clash they decided last. */
  began: Answer
  /** What stood on the screen since. */
  known: Answer[]
  typed: Typed[]
  /** Where they kept their own in a clash, and when: as if it was typed again. */
  kept: { fields: readonly AnswerField[]; at: number }[]
}

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
    const found = this.#knowledge.get(key) ?? {
      ...{ began: EMPTY_ANSWER, known: [], typed: [], kept: [] },
    }
    this.#knowledge.set(key, found)
    return found
  }

  /**
   * The newest edit of this client that says this, or of which this has everything it changed; for what
   * is sent anything, since a part of it may have been given up in a clash. An edit that changed nothing is no
   * other than the one before it. 0 when they never typed it.
   */
  editOf(client: string, itemId: string, answer: Answer, has: 'every' | 'some' = 'every'): number {
    const { typed } = this.knowledge(client, itemId)
    const found =
      typed.findLast((one) => sameAnswer(one.answer, answer)) ??
      typed.findLast(
        ({ fields, answer: wanted }) =>
          fields.length > 0 && fields[has]((field) => sameField(wanted, answer, field)),
      )
    return found?.edit ?? 0
  }

  /** When this client last typed what the answer says in these fields, or kept it in a clash. */
  typedAt(client: string, itemId: string, answer: Answer, fields: readonly AnswerField[]): number {
    const says = (one: Typed) =>
      one.fields.some((field) => fields.includes(field) && sameField(one.answer, answer, field))
    const { typed, kept } = this.knowledge(client, itemId)
    const again = kept.findLast((one) => one.fields.some((field) => fields.includes(field)))
    return Math.max(typed.findLast(says)?.at ?? 0, again?.at ?? 0)
  }

  /** What they want stored of an item, instead of what they wanted before; nothing without fields. */
  wish(wish: Wish): void {
    const key = `${wish.client} ${wish.itemId}`
    if (wish.fields.length > 0) this.wishes.set(key, wish)
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
  const { status, note, evidenceUrl, shareable, deliberate, internalNote } = answer
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
    shareable && 'shared',
    deliberate && `chosen=${deliberate.reason}`,
    internalNote && `internal=${internalNote}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * One type for the form, the stored answers and the input of the score.
 *
 * `value` by kind of item: choice and yesNo an option id, multi a list of option ids,
 * number a number, date an ISO date (yyyy-mm-dd).
 */
export type AnswerValue = string | readonly string[] | number

export type AnswerState =
  | { status: 'empty' }
  | { status: 'answered'; value: AnswerValue }
  /** "Weet ik niet": never counts as 0. */
  | { status: 'unknown' }
  /** Leaves the denominator; only where the item allows it, and with a reason. */
  | { status: 'notApplicable'; reason: string }

/** What accompanies an answer whatever its state. */
export type AnswerExtras = {
  note: string
  evidenceUrl: string
  /** "Wij willen dit delen": the municipality is willing to help others with this item. */
  shareable: boolean
  /** "Bewuste keuze, omdat ... tot ...": a low level that was chosen; `until` is an ISO date. */
  deliberate: { reason: string; until: string } | null
  /** For colleagues only: no one outside the municipality ever gets it. */
  internalNote: string
}

export type Answer = AnswerState & AnswerExtras

/** By item id; an item without an entry is empty. */
export type Answers = Readonly<Record<string, Answer>>

export const EMPTY_ANSWER: Answer = {
  status: 'empty',
  note: '',
  evidenceUrl: '',
  shareable: false,
  deliberate: null,
  internalNote: '',
}

export function answerTo(answers: Answers, itemId: string): Answer {
  return answers[itemId] ?? EMPTY_ANSWER
}

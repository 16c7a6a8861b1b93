import { ANSWER_FIELDS, withFields, type AnswerField } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { completeLink } from '#domain/questionnaire/evidence-link.ts'
import type { Refusal } from '#domain/refusal.ts'
import { WITH_STATE, type Fits } from '../clash/merge-answers.ts'
import type { QueuedAnswer } from './queued-answer.ts'

/** Why parts of an answer cannot be saved as they stand. */
export type Refused = Partial<Record<AnswerField, Refusal>>

export type Part = {
  /** What can be saved: a part that is refused holds back only itself, there it is what is stored. */
  answer: Answer
  refused: Refused
  /** The refusal of the first part that is held back. */
  refusal: Refusal | null
  /** Nothing of it can be saved now. */
  whole: boolean
}

/** What can be saved of an answer that waits. */
export function sendablePart(
  { answer, base }: QueuedAnswer,
  check: (answer: Answer, field: AnswerField) => Refusal | null,
  fits: Fits,
): Part {
  const found = ANSWER_FIELDS.flatMap((field) => {
    const refusal = check(answer, field)
    return refusal ? [[field, refusal] as const] : []
  })
  const held: AnswerField[] = found.map(([field]) => field)
  if (held.includes('state')) held.push(...WITH_STATE)
  const link = completeLink(answer.evidenceUrl)
  const part = withFields({ ...answer, evidenceUrl: link }, base.answer, held)
  const torn = held.length > 0 && !fits(part) && fits(base.answer)
  return {
    answer: torn ? withFields(part, base.answer, WITH_STATE) : part,
    refused: Object.fromEntries(found),
    refusal: found[0]?.[1] ?? null,
    whole: found.length === ANSWER_FIELDS.length,
  }
}

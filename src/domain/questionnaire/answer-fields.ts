import type { Answer, AnswerValue } from './answers.ts'
import { completeLink } from './evidence-link.ts'

/**
 * The parts of an answer that are filled in apart, and so can be kept, refused and changed by
 * colleagues apart. `state` is what was answered: a level, "weet ik niet", a number.
 */
export const ANSWER_FIELDS = [
  'state',
  'note',
  'evidenceUrl',
  'shareable',
  'deliberate',
  'internalNote',
] as const

export type AnswerField = (typeof ANSWER_FIELDS)[number]

/** The answer, with these fields as the other has them. */
export function withFields(answer: Answer, other: Answer, fields: readonly AnswerField[]): Answer {
  return fields.reduce((now, field) => withField(now, other, field), answer)
}

function withField(answer: Answer, other: Answer, field: AnswerField): Answer {
  if (field !== 'state') return { ...answer, [field]: other[field] }
  const { note, evidenceUrl, shareable, deliberate, internalNote } = answer
  return { ...other, note, evidenceUrl, shareable, deliberate, internalNote }
}

/** Whether two answers say the same here; spaces around a text do not count, as in save_answer. */
export function sameField(a: Answer, b: Answer, field: AnswerField): boolean {
  switch (field) {
    case 'state':
      return sameState(a, b)
    case 'note':
      return a.note === b.note
    case 'evidenceUrl':
      return completeLink(a.evidenceUrl) === completeLink(b.evidenceUrl)
    case 'shareable':
      return a.shareable === b.shareable
    case 'deliberate':
      return (
        a.deliberate?.reason.trim() === b.deliberate?.reason.trim() &&
        a.deliberate?.until === b.deliberate?.until
      )
    case 'internalNote':
      return a.internalNote.trim() === b.internalNote.trim()
  }
}

/** Whether two answers say the same. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return ANSWER_FIELDS.every((field) => sameField(a, b, field))
}

function sameState(a: Answer, b: Answer): boolean {
  if (a.status === 'answered') return b.status === 'answered' && asText(a.value) === asText(b.value)
  if (a.status === 'notApplicable')
    return b.status === 'notApplicable' && a.reason.trim() === b.reason.trim()
  return a.status === b.status
}

/** The order in which options were ticked says nothing. */
function asText(value: AnswerValue): string {
  return JSON.stringify(typeof value === 'object' ? value.toSorted() : value)
}

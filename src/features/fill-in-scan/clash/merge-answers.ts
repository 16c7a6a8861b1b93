import {
  ANSWER_FIELDS,
  sameField,
  withFields,
  type AnswerField,
} from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'

/** Whether the parts of an answer can stand beside each other. */
export type Fits = (answer: Answer) => boolean

/** What is said of a state goes with it: to be an example, or a low level by choice. */
export const WITH_STATE: readonly AnswerField[] = ['state', 'shareable', 'deliberate']

export type Sides = {
  mine: Answer
  theirs: Answer
  /** What was stored when mine was begun. */
  begun: Answer
  /** What the person saw or said since: when theirs says that, it is no news. */
  known: readonly Answer[]
}

/** `answer` has everything that does not fight; in `conflicts` it has mine. */
export type Merged = { answer: Answer; conflicts: readonly AnswerField[] }

/** Two answers to one question as one, where each changed something else. */
export function mergeAnswers({ mine, theirs, begun, known }: Sides, fits: Fits): Merged {
  const differ = (fields: readonly AnswerField[]) =>
    fields.filter((field) => !sameField(mine, theirs, field))
  const changed = differ(ANSWER_FIELDS).filter((field) => !sameField(mine, begun, field))
  const seen = (field: AnswerField) =>
    [begun, ...known].some((one) => sameField(one, theirs, field))
  const fighting = new Set(changed.filter((field) => !seen(field)))
  const answer = withFields(theirs, mine, changed)
  const torn = !fits(answer) && fits(mine) && fits(theirs)
  if (!torn && !fighting.has('state')) return { answer, conflicts: [...fighting] }
  for (const field of differ(WITH_STATE)) fighting.add(field)
  return { answer: withFields(answer, mine, WITH_STATE), conflicts: [...fighting] }
}

/**
 * Both answers in the fields that fight, theirs first.
 * @returns null when one of those is no text, of which there can be only one.
 */
export function joinAnswers(
  mine: Answer,
  theirs: Answer,
  conflicts: readonly AnswerField[],
): Answer | null {
  let joined = mine
  for (const field of conflicts) {
    if (field === 'note' || field === 'internalNote')
      joined = { ...joined, [field]: `${theirs[field].trim()}\n\n${mine[field].trim()}`.trim() }
    else if (
      field === 'deliberate' &&
      mine.deliberate &&
      theirs.deliberate &&
      mine.deliberate.until === theirs.deliberate.until
    )
      joined = {
        ...joined,
        deliberate: {
          reason: `${theirs.deliberate.reason.trim()}\n\n${mine.deliberate.reason.trim()}`,
          until: mine.deliberate.until,
        },
      }
    else if (
      field === 'state' &&
      mine.status === 'notApplicable' &&
      theirs.status === 'notApplicable'
    )
      joined = {
        ...joined,
        status: 'notApplicable',
        reason: `${theirs.reason.trim()}\n\n${mine.reason.trim()}`,
      }
    else return null
  }
  return joined
}

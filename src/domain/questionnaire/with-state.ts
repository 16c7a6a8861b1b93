import type { Answer, AnswerState } from './answers.ts'
import type { Item } from './definition.ts'
import { itemScore } from './item-score.ts'

/** From this score on a municipality can be an example to others (dossier e3.6). */
const SHARED_FROM = 75

/** Whether the answer is good enough to offer it to other municipalities. */
export function canBeShared(item: Item, answer: Answer): boolean {
  if (answer.status !== 'answered') return false
  const score = itemScore(item, answer.value)
  return score !== null && score >= SHARED_FROM
}

/** Up to this score a municipality can say that it chose the level: three of the five of a ladder. */
const DELIBERATE_UP_TO = 50

/** Whether the answer is low enough to explain as a choice. */
export function canBeDeliberate(item: Item, answer: Answer): boolean {
  if (answer.status !== 'answered') return false
  const score = itemScore(item, answer.value)
  return score !== null && score <= DELIBERATE_UP_TO
}

/** The answer in another state; being an example, or a low level by choice, ends with what it was about. */
export function withState(item: Item, answer: Answer, state: AnswerState): Answer {
  const { note, evidenceUrl, shareable, deliberate, internalNote } = answer
  const changed = { ...state, note, evidenceUrl, shareable, deliberate, internalNote }
  return {
    ...changed,
    shareable: shareable && canBeShared(item, changed),
    deliberate: canBeDeliberate(item, changed) ? deliberate : null,
  }
}

/** The answer as it was before, with what was written beside it since: a note, a link, a note for colleagues. */
export function putBack(before: Answer, now: Answer): Answer {
  const { note, evidenceUrl, internalNote } = now
  return { ...before, note, evidenceUrl, internalNote }
}

/** Whether what the answer says beside its state can stand beside that state. */
export function fitsState(item: Item, answer: Answer): boolean {
  const { shareable, deliberate } = withState(item, answer, answer)
  return shareable === answer.shareable && deliberate === answer.deliberate
}

import type { Answer } from './answers.ts'
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

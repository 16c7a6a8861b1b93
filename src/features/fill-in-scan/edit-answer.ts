import type { Answer, AnswerState } from '#domain/questionnaire/answers.ts'
import type { Item, ItemOfKind } from '#domain/questionnaire/definition.ts'
import { itemScore } from '#domain/questionnaire/item-score.ts'

/** From this score on a municipality can be an example to others (dossier e3.6). */
const SHARED_FROM = 75

/** Whether the answer is good enough to offer it to other municipalities. */
export function canBeShared(item: Item, answer: Answer): boolean {
  if (answer.status !== 'answered') return false
  const score = itemScore(item, answer.value)
  return score !== null && score >= SHARED_FROM
}

/** Up to this score a municipality can say that it chose the level: two of the five of a ladder. */
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

/** Ticks or unticks an option; "geen van deze" and the others exclude each other. */
export function toggleOption(
  item: ItemOfKind<'multi'>,
  chosen: readonly string[],
  optionId: string,
): readonly string[] {
  const toggled = item.options.find(({ id }) => id === optionId)
  const ticked = !chosen.includes(optionId)
  return item.options
    .filter((option) => {
      if (option.id === optionId) return ticked
      if (!chosen.includes(option.id)) return false
      return !(ticked && (toggled?.exclusive || option.exclusive))
    })
    .map(({ id }) => id)
}

/** "12,5" or "12.5" as a number; null for anything else. */
export function parseNumber(text: string): number | null {
  const written = text.trim().replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : null
}

/** A number as it is typed in the Netherlands, without grouping. */
export function numberText(value: number): string {
  return String(value).replace('.', ',')
}

/** What typing in a number field means; text that is no number is kept, so that it can be refused. */
export function numberState(text: string): AnswerState {
  if (text.trim() === '') return { status: 'empty' }
  return { status: 'answered', value: parseNumber(text) ?? text }
}

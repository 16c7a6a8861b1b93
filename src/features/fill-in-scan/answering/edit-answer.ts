import { readNumber } from '#domain/dutch-number.ts'
import type { AnswerState } from '#domain/questionnaire/answers.ts'
import type { ItemOfKind } from '#domain/questionnaire/definition.ts'

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

/** What typing in a number field means; text that is no number is kept, so that it can be refused. */
export function numberState(text: string, unit: string): AnswerState {
  const read = readNumber(text, unit)
  if (read.kind === 'none') return { status: 'empty' }
  return { status: 'answered', value: read.kind === 'number' ? read.value : text }
}

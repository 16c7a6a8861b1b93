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

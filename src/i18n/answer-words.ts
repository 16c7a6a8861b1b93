import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { formatDay, formatList, formatNumber } from './formats.ts'

/** An answer as a person would say it, with the texts of the item. */
export function answerWords(item: Item, answer: Answer): string {
  switch (answer.status) {
    case 'empty':
      return 'Nog niet beantwoord'
    case 'unknown':
      return 'Weet ik niet'
    case 'notApplicable':
      return `Niet van toepassing: ${answer.reason}`
    case 'answered':
      return valueWords(item, answer.value)
  }
}

function valueWords(item: Item, value: string | number | readonly string[]): string {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options.find(({ id }) => id === value)?.text ?? String(value)
    case 'multi':
      return formatList(
        item.options
          .filter(({ id }) => Array.isArray(value) && value.includes(id))
          .map(({ text }) => text),
      )
    case 'number':
      return `${typeof value === 'number' ? formatNumber(value) : String(value)} ${item.unit}`
    case 'date':
      return formatDay(String(value))
  }
}

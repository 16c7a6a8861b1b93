import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { formatDay, formatList, formatNumber } from './formats.ts'

/** What was answered, line by line, with the texts of the item. */
export function answerLines(item: Item, answer: Answer): readonly string[] {
  switch (answer.status) {
    case 'empty':
      return ['Niet beantwoord']
    case 'unknown':
      return ['Weet ik niet']
    case 'notApplicable':
      return [`Niet van toepassing: ${answer.reason}`]
    case 'answered':
      return valueLines(item, answer.value)
  }
}

/** The same in one sentence part: "Engels en Duits". */
export function answerWords(item: Item, answer: Answer): string {
  return formatList(answerLines(item, answer))
}

function valueLines(
  item: Item,
  value: Extract<Answer, { status: 'answered' }>['value'],
): readonly string[] {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
    case 'multi': {
      const chosen = typeof value === 'object' ? value : [String(value)]
      return item.options.filter(({ id }) => chosen.includes(id)).map(({ text }) => text)
    }
    case 'number':
      return [`${typeof value === 'number' ? formatNumber(value) : String(value)} ${item.unit}`]
    case 'date':
      return [formatDay(String(value))]
  }
}

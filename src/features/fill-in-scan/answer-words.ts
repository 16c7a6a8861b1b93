import type { Answer } from '#domain/questionnaire/answers.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { formatDay } from '#i18n/formats.ts'
import { numberText } from './edit-answer.ts'
import { messages } from './fill-in.messages.ts'

const words = messages.answerWords

/** What was answered, line by line, as it is read rather than filled in. */
export function answerLines(item: Item, answer: Answer): readonly string[] {
  switch (answer.status) {
    case 'empty':
      return [words.empty]
    case 'unknown':
      return [words.unknown]
    case 'notApplicable':
      return [words.notApplicable(answer.reason)]
    case 'answered':
      return valueLines(item, answer.value)
  }
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
      return [typeof value === 'number' ? `${numberText(value)} ${item.unit}` : String(value)]
    case 'date':
      return [typeof value === 'string' ? formatDay(value) : String(value)]
  }
}

/** "Niveau 4 van 5" for a ladder that was answered. */
export function levelWords(item: Item, answer: Answer): string | null {
  if (item.kind !== 'choice' || answer.status !== 'answered') return null
  const position = item.options.findIndex(({ id }) => id === answer.value)
  return position < 0 ? null : words.level(position + 1, item.options.length)
}

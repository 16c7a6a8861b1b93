import type { Answer } from '#domain/questionnaire/answers.ts'
import { withLineBreaks } from '#domain/one-line.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { STATUS, type FilledIn } from './sheet.ts'

/** What an answer looks like in the columns that a person fills in. */
export type AnswerCells = Record<Exclude<FilledIn, 'answer'>, string> & {
  answer: string | number | Date | null
}

/** The answer as cells; `readAnswer` makes the same answer of them again. */
export function answerCells(item: Item, answer: Answer): AnswerCells {
  return {
    answer: valueCell(item, answer),
    status: answer.status === 'empty' ? '' : STATUS[answer.status],
    reason: answer.status === 'notApplicable' ? plain(answer.reason) : '',
    note: plain(answer.note),
    evidenceUrl: plain(answer.evidenceUrl),
  }
}

function valueCell(item: Item, answer: Answer): AnswerCells['answer'] {
  if (answer.status !== 'answered') return null
  const { value } = answer
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
    case 'multi': {
      const chosen = typeof value === 'object' ? value : [String(value)]
      return optionCells(item)
        .filter((_, index) => chosen.includes(item.options[index]?.id ?? ''))
        .join('\n')
    }
    case 'number':
      return typeof value === 'number' ? value : String(value)
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`)
  }
}

/** The options as they stand in the workbook: levels by number, options by letter, yes and no bare. */
export function optionCells(item: Item): readonly string[] {
  switch (item.kind) {
    case 'choice':
      return item.options.map(({ text }, index) => `${index + 1}. ${text}`)
    case 'multi':
      return item.options.map(({ text }, index) => `${optionLetter(index)}. ${text}`)
    case 'yesNo':
      return item.options.map(({ text }) => text)
    case 'number':
    case 'date':
      return []
  }
}

export function optionLetter(index: number): string {
  return String.fromCharCode(97 + index)
}

/** What a text becomes on its way through a cell: XML takes no control characters and one kind of line end. */
export function plain(text: string): string {
  return (
    withLineBreaks(text)
      // eslint-disable-next-line no-control-regex -- these are the characters meant
      .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
      .trim()
  )
}

/** Whether two answers say the same in the parts that the workbook holds. */
export function sameInCells(a: Answer, b: Answer): boolean {
  return markOf(a) === markOf(b)
}

/** The answer in one text, written beside it: an import sees by it that nobody touched the row. */
export function markOf(answer: Answer): string {
  const value = answer.status === 'answered' ? answer.value : null
  return JSON.stringify([
    answer.status,
    // The order in which options were ticked says nothing.
    typeof value === 'object' && value !== null ? [...value].sort() : value,
    answer.status === 'notApplicable' ? plain(answer.reason) : '',
    plain(answer.note),
    plain(answer.evidenceUrl),
  ])
}

import { isoDay } from '#domain/day.ts'
import { numberIn, numberText } from '#domain/dutch-number.ts'
import type { FaultCode } from '#domain/questionnaire/draft/json-file.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import { fieldWords } from './field-words.messages.ts'
import type { Field } from './fields.ts'
import { workbookWords as words } from './workbook.messages.ts'

/** What stands in the cell of a field: words for what is chosen from a few, else what would be typed. */
export function cellOf(field: Field | undefined, value: unknown): string {
  if (field?.kind === 'yes') return value === true ? words.yes : ''
  if (Array.isArray(value)) return value.map((each) => cellOf(field, each)).join(', ')
  if (value === undefined || value === null) return ''
  const spelled = typeof value === 'string' ? value : JSON.stringify(value)
  const values = field && 'values' in field ? field.values : undefined
  if (!values?.includes(spelled)) return spelled
  return Number.isNaN(Number(spelled)) ? fieldWords.value(spelled) : numberText(Number(spelled))
}

/** What a cell says of its field. */
export function valueIn(field: Field, cell: string): Result<unknown, FaultCode> {
  const values = 'values' in field ? field.values : undefined
  const more = 'more' in field && field.more === true
  switch (field.kind) {
    case 'yes':
      return yesIn(cell)
    case 'some': {
      const each = cell.split(values ? /[,;]/ : /[\s,;]+/).filter((name) => name.trim() !== '')
      const known = each.map((name) => (values ? knownIn(values, name) : name))
      return known.includes(undefined) ? failure('noChoice') : ok(known)
    }
    case 'one': {
      if (!values || cell.trim() === '') return ok(cell)
      const known = knownIn(values, cell) ?? (more ? cell : undefined)
      return known === undefined ? failure('noChoice') : ok(known)
    }
    default:
      return ok(cell)
  }
}

function yesIn(cell: string): Result<boolean, FaultCode> {
  const said = plain(cell)
  if (words.isYes.some((each) => each === said)) return ok(true)
  return words.isNo.some((each) => each === said) ? ok(false) : failure('noYes')
}

/** Which of a few values is meant: by its name, by its word, or as a number. */
function knownIn(values: readonly string[], cell: string): string | undefined {
  const said = plain(cell)
  const amount = numberIn(cell)
  return values.find(
    (value) =>
      plain(value) === said ||
      plain(fieldWords.value(value)) === said ||
      (amount !== null && Number(value) === amount),
  )
}

const plain = (text: string) => text.trim().toLowerCase()

/**
 * What a program put in a cell, as it would be typed: a number that Excel made of it with a comma, a day as year,
 * month and day.
 */
export function textIn(cell: unknown): string {
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? words.yes : ''
  if (cell instanceof Date) return isoDay(cell)
  return typeof cell === 'string' ? cell : ''
}

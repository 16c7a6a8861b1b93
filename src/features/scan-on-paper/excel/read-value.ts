import { isoDay } from '#domain/day.ts'
import { numberIn } from '#domain/dutch-number.ts'
import type { AnswerValue } from '#domain/questionnaire/answers.ts'
import type { Item, ItemOfKind } from '#domain/questionnaire/definition.ts'
import { optionLetter } from './answer-cells.ts'
import type { Cell } from './sheet.ts'

type WithOptions = ItemOfKind<'choice' | 'multi' | 'yesNo'>

/**
 * What a person meant with the cell of an answer: a level by its number, an option by its letter or
 * text, a number with a comma, a date as date or text. Whether the value is allowed is for checkAnswer.
 * @returns null when it cannot be read.
 */
export function readValue(item: Item, cell: Cell): AnswerValue | null {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return readOption(item, cellText(cell))
    case 'multi':
      return readOptions(item, cellText(cell))
    case 'number':
      return readNumber(item, cell)
    case 'date':
      return readDate(cell)
  }
}

/** The text of any cell. Excel turns WAAR and ONWAAR into a boolean. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell === true) return 'ja'
  if (cell === false) return 'nee'
  return cell instanceof Date ? isoDay(cell) : String(cell).trim()
}

function readOption(item: WithOptions, text: string): string | null {
  const written = simple(text)
  const byText = item.options.find((option) => simple(option.text) === written)
  if (byText) return byText.id
  if (item.kind === 'yesNo' && /^[jn]$/.test(written))
    return item.options.find((option) => simple(option.text).startsWith(written))?.id ?? null
  const [, code = '', rest = ''] =
    /^(?:niveau )?(\d{1,2}|[a-z])(?:[.):]|$)\s*(.*)$/.exec(written) ?? []
  const option = item.options.find(
    (_, index) => code === String(index + 1) || code === optionLetter(index),
  )
  // A text beside the number has to be that of the same option, or its beginning.
  return option && simple(option.text).startsWith(rest) ? option.id : null
}

function readOptions(item: WithOptions, text: string): readonly string[] | null {
  const parts = text.split(/[\n;]/).flatMap((part) => {
    const bare = part.replace(/^\s*[-•*]\s*/, '').trim()
    // "a, c, d" are letters; a comma inside the text of an option is not between options.
    return /^(\d{1,2}|[a-z])(\s*,\s*(\d{1,2}|[a-z]))+$/i.test(bare) ? bare.split(',') : [bare]
  })
  const ids = parts.filter((part) => part.trim() !== '').map((part) => readOption(item, part))
  return ids.includes(null) ? null : [...new Set(ids.filter((id) => id !== null))]
}

function readNumber(item: ItemOfKind<'number'>, cell: Cell): number | null {
  // A sum in a workbook may be a hair off: twelve digits are what Excel shows.
  if (typeof cell === 'number') return Number(cell.toPrecision(12))
  return numberIn(cellText(cell), item.unit)
}

/** Days are counted from here in a workbook. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

function readDate(cell: Cell): string | null {
  if (cell instanceof Date) return isoDay(cell)
  // The number of a day, when the cell lost its format; years 2000 to 2100.
  if (typeof cell === 'number')
    return cell >= 36526 && cell < 73415
      ? isoDay(new Date(DAY_ZERO + Math.floor(cell) * 86_400_000))
      : null
  const text = cellText(cell)
  const written = /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/.exec(text)
  const iso = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(text)
  const { year = '', month = '', day = '' } = (written ?? iso)?.groups ?? {}
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Without what people type differently: capitals, spaces, quotes, a full stop at the end. */
function simple(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
}

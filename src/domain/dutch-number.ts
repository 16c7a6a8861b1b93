import { halfUp } from './half-up.ts'

/** Why a text is no number that is meant for sure; the words are in src/i18n/number-words.ts. */
export type NumberFault = 'not_a_number' | 'thousand_or_decimal' | 'exponent' | 'decimals' | 'unit'

export type ReadNumber =
  { kind: 'none' } | { kind: 'number'; value: number } | { kind: 'wrong'; fault: NumberFault }

/** Nobody here counts finer, and what is stored reads the same everywhere. */
const MOST_DECIMALS = 2

/** Sums of doubles are off by less: 0,1 + 0,2. */
const ROUNDING = 1e-9

const MINUS = /^[-−–]\s?/
const GROUPED = /^[1-9]\d{0,2}(?<mark>[. ])\d{3}(\k<mark>\d{3})*(,\d+)?$/
const PLAIN = /^\d{1,15}([.,]\d+)?$/
/** "1,000" is a thousand in English and one in Dutch. */
const ENGLISH = /^[1-9]\d{0,2}((,\d{3})+(\.\d+)?|(,\d{3}){2,})$/

/**
 * The one reader of numbers as people here write them: "7,5" and "7.5" are seven and a half, "1.000" and
 * "1 000" a thousand, "−3" minus three. What could mean two things is refused, never guessed. All doors
 * use it (scan, estimates, actions, money, workbook, catalogue); tests/vectors/dutch-numbers.json says
 * what it reads.
 * @param unit what the number counts: "%" or "euro" may stand beside it, as may the unit itself.
 */
export function readNumber(text: string, unit = ''): ReadNumber {
  const written = withoutUnit(plainText(text), unit.toLowerCase())
  if (written === '') return { kind: 'none' }
  const sign = MINUS.test(written) ? -1 : 1
  const digits = written.replace(MINUS, '').replace(/,(-|−|–|--)$/, '')
  const fault = faultOf(digits)
  if (fault) return { kind: 'wrong', fault }
  const plain = GROUPED.test(digits) ? digits.replace(/[. ]/g, '') : digits
  // Adding zero makes 0 of −0.
  return { kind: 'number', value: sign * Number(plain.replace(',', '.')) + 0 }
}

/** The value of a text, or null when it is empty or no number. */
export function numberIn(text: string, unit = ''): number | null {
  const read = readNumber(text, unit)
  return read.kind === 'number' ? read.value : null
}

/** A number as it is typed: with a comma, without grouping; readNumber reads it back. */
export function numberText(value: number | null): string {
  if (value === null || Number.isNaN(value)) return ''
  return String(value).replace('.', ',')
}

/** Whether a number has no more decimals than can be typed; `private.is_plain` in SQL does the same. */
export function isPlain(value: number): boolean {
  return Math.abs(value - halfUp(value * 10 ** MOST_DECIMALS) / 10 ** MOST_DECIMALS) < ROUNDING
}

/** One kind of space, no invisible characters. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function withoutUnit(text: string, unit: string): string {
  const marks = unit === 'euro' ? ['€', 'euro', 'eur'] : unit === '' ? [] : [unit]
  for (const mark of marks) {
    if (text.startsWith(mark)) return text.slice(mark.length).trim()
    if (text.endsWith(mark)) return text.slice(0, -mark.length).trim()
  }
  return text
}

function faultOf(digits: string): NumberFault | null {
  if (ENGLISH.test(digits)) return 'thousand_or_decimal'
  if (/^[\d.,]+e[+-]?\d+$/.test(digits)) return 'exponent'
  if (/^(€|eur)|[%€]$|^[\d., ]*\d ?[a-z][a-z ]*$/.test(digits)) return 'unit'
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) return 'not_a_number'
  const decimals = GROUPED.test(digits)
    ? /,(\d+)$/.exec(digits)?.[1]
    : /[.,](\d+)$/.exec(digits)?.[1]
  return (decimals ?? '').length > MOST_DECIMALS ? 'decimals' : null
}

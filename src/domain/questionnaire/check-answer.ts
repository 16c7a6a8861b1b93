import { addYears, isDay } from '../day.ts'
import { isPlain } from '../dutch-number.ts'
import { halfUp } from '../half-up.ts'
import { isOneLine } from '../one-line.ts'
import { failure, ok, type Result } from '../result.ts'
import type { Refusal } from '../refusal.ts'
import type { AnswerField } from './answer-fields.ts'
import type { Answer, AnswerValue } from './answers.ts'
import type { Item, ItemOfKind } from './definition.ts'
import { completeLink, isLink } from './evidence-link.ts'

export const TEXT_LIMITS = {
  reason: 500,
  note: 4000,
  evidenceUrl: 500,
  deliberate: 500,
  internalNote: 4000,
} as const

/** A deliberate choice is looked at again within so many years. */
const DELIBERATE_YEARS = 5

/** In this order, as `checked_answer` in supabase/schemas/4-scan/answer.sql. */
const CHECKED: readonly AnswerField[] = [
  'note',
  'evidenceUrl',
  'internalNote',
  'deliberate',
  'state',
]

/**
 * Checks an answer as `save_answer` in supabase/schemas/4-scan/answer.sql does, with the same codes,
 * so that the screen can say what is wrong before anything is sent.
 * @param today ISO date (yyyy-mm-dd); dates may not lie after it, and a deliberate choice ends after it.
 * @param stored what is stored now: a deliberate choice whose day has passed may stay.
 */
export function checkAnswer(
  item: Item,
  answer: Answer,
  today: string,
  stored?: Answer,
): Result<Answer, Refusal> {
  for (const field of CHECKED) {
    const refusal = checkField(item, answer, field, today, stored)
    if (refusal) return failure(refusal)
  }
  return ok(answer)
}

/** What is wrong with one part of an answer; null when nothing is. */
export function checkField(
  item: Item,
  answer: Answer,
  field: AnswerField,
  today: string,
  stored?: Answer,
): Refusal | null {
  switch (field) {
    case 'state':
      return checkState(item, answer, today)
    case 'note':
      return tooLong(answer.note, TEXT_LIMITS.note)
    case 'evidenceUrl':
      return checkLink(completeLink(answer.evidenceUrl))
    case 'shareable':
      return null
    case 'deliberate':
      return checkDeliberate(answer, today, stored?.deliberate ?? null)
    case 'internalNote':
      return tooLong(answer.internalNote.trim(), TEXT_LIMITS.internalNote)
  }
}

function tooLong(text: string, most: number): Refusal | null {
  return text.length > most ? 'text_too_long' : null
}

function checkLink(link: string): Refusal | null {
  const unusable = tooLong(link, TEXT_LIMITS.evidenceUrl)
  if (unusable) return unusable
  if (!isLink(link)) return 'evidence_url_invalid'
  return isOneLine(link) ? null : 'text_not_one_line'
}

function checkDeliberate(
  { deliberate, status }: Answer,
  today: string,
  stored: Answer['deliberate'],
): Refusal | null {
  if (!deliberate) return null
  const reason = deliberate.reason.trim()
  if (reason.length > TEXT_LIMITS.deliberate) return 'text_too_long'
  if (reason === '' || deliberate.until === '' || status !== 'answered')
    return 'deliberate_incomplete'
  const { until } = deliberate
  // What was chosen before may stay when its day has passed.
  if (stored?.until === until) return null
  return isDay(until) && until > today && until <= addYears(today, DELIBERATE_YEARS)
    ? null
    : 'deliberate_date_invalid'
}

function checkState(item: Item, answer: Answer, today: string): Refusal | null {
  switch (answer.status) {
    case 'empty':
    case 'unknown':
      return null
    case 'notApplicable':
      if (item.notApplicableWhen === undefined) return 'not_applicable_not_allowed'
      if (answer.reason.trim() === '') return 'reason_missing'
      return answer.reason.length > TEXT_LIMITS.reason ? 'text_too_long' : null
    case 'answered':
      return checkValue(item, answer.value, today)
  }
}

function checkValue(item: Item, value: AnswerValue, today: string): Refusal | null {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options.some(({ id }) => id === value) ? null : 'option_unknown'
    case 'multi':
      return checkChosen(item, value)
    case 'number':
      return checkNumber(item, value)
    case 'date':
      return typeof value === 'string' && isDay(value) && value >= item.min && value <= today
        ? null
        : 'date_invalid'
  }
}

function checkChosen(item: ItemOfKind<'multi'>, value: AnswerValue): Refusal | null {
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size < value.length)
    return 'options_invalid'
  const options = value.map((id) => item.options.find((option) => option.id === id))
  if (options.includes(undefined)) return 'option_unknown'
  return options.length > 1 && options.some((option) => option?.exclusive)
    ? 'options_invalid'
    : null
}

function checkNumber(item: ItemOfKind<'number'>, value: AnswerValue): Refusal | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'number_invalid'
  if (!isPlain(value)) return 'number_invalid'
  if (value < item.min || value > item.max) return 'number_out_of_range'
  const steps = (value - item.min) / item.step
  return Math.abs(steps - halfUp(steps)) < 1e-6 ? null : 'number_invalid'
}

import type { Answer } from '#domain/questionnaire/answers.ts'
import { TEXT_LIMITS } from '#domain/questionnaire/check-answer.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { DataError } from '#data/errors.ts'
import { dataErrorWords, refusalWords } from '#i18n/errors.ts'
import { formatDay, formatNumber } from '#i18n/formats.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { AnswerView } from './answer-views.ts'
import { messages } from './fill-in.messages.ts'
import { parseNumber } from './edit-answer.ts'

const words = messages.saving

/** The field of an answer that has to change before it can be saved. */
type ProblemField = 'value' | 'reason' | 'note' | 'evidenceUrl'

export type Problem = { field: ProblemField; words: string }

/** What is wrong with what was filled in, for the field where it can be mended; null when nothing is. */
export function problemOf(item: Item, { answer, state }: AnswerView): Problem | null {
  if (state.kind !== 'unsaved' || state.error.kind !== 'refused') return null
  const { code } = state.error
  const field = fieldOf(answer, code)
  if (!field) return null
  const say = code === 'reason_missing' ? words.notYet : words.refused
  return { field, words: say(refusedWords(item, answer, code, field)) }
}

/** How far saving is, in words; empty when there is nothing to say or a field says it. */
export function stateWords(item: Item, view: AnswerView): string {
  const { state } = view
  switch (state.kind) {
    case 'untouched':
    case 'clash':
      return ''
    case 'saved':
      return words.saved
    case 'saving':
      return state.here === 'kept' ? words.savedHere : words.saving
    case 'unsaved':
      if (problemOf(item, view)) return ''
      if (state.error.kind === 'offline')
        return state.here === 'failed' ? words.offlineNotHere : words.offline
      return state.retrying
        ? words.retrying(whyNotNow(state.error))
        : words.refused(dataErrorWords(state.error))
  }
}

/** Why an answer that is sent again by itself has not arrived. */
function whyNotNow(error: DataError): string {
  switch (error.kind) {
    case 'busy':
    case 'unavailable':
    case 'blocked':
      return words.notNow[error.kind]
    case 'outdated':
    case 'signedOut':
      return dataErrorWords(error)
    default:
      return words.ourMistake
  }
}

const FIELDS: Partial<Record<Refusal, ProblemField>> = {
  number_invalid: 'value',
  number_out_of_range: 'value',
  date_invalid: 'value',
  option_unknown: 'value',
  options_invalid: 'value',
  reason_missing: 'reason',
  evidence_url_invalid: 'evidenceUrl',
}

function fieldOf(answer: Answer, code: Refusal): ProblemField | null {
  if (code !== 'text_too_long') return FIELDS[code] ?? null
  if (answer.note.length > TEXT_LIMITS.note) return 'note'
  return answer.evidenceUrl.length > TEXT_LIMITS.evidenceUrl ? 'evidenceUrl' : 'reason'
}

function refusedWords(item: Item, answer: Answer, code: Refusal, field: ProblemField): string {
  if (code === 'text_too_long') return tooLong(answer, field)
  if (item.kind === 'date' && code === 'date_invalid') return words.wrongDate(formatDay(item.min))
  if (item.kind !== 'number' || answer.status !== 'answered') return refusalWords[code]
  if (code === 'number_out_of_range')
    return words.outOfRange(formatNumber(item.min), formatNumber(item.max), item.unit)
  if (typeof answer.value !== 'number' || parseNumber(String(answer.value)) === null)
    return words.notANumber
  return item.step === 1 ? words.notWhole : words.wrongStep(formatNumber(item.step))
}

function tooLong(answer: Answer, field: ProblemField): string {
  const text =
    field === 'reason'
      ? answer.status === 'notApplicable'
        ? answer.reason
        : ''
      : field === 'value'
        ? ''
        : answer[field]
  const limit = field === 'value' ? 0 : TEXT_LIMITS[field]
  return words.tooLong(formatNumber(text.length), formatNumber(limit))
}

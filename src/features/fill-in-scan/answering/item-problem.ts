import type { AnswerField } from '#domain/questionnaire/answer-fields.ts'
import type { Answer } from '#domain/questionnaire/answers.ts'
import { TEXT_LIMITS } from '#domain/questionnaire/check-answer.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import type { DataError } from '#data/errors.ts'
import { dataErrorWords, refusalWords } from '#i18n/errors.ts'
import { formatDay, formatNumber } from '#i18n/formats.ts'
import { numberFault } from '#i18n/number-words.ts'
import { HALF_DATE } from '#ui/form/date-field.tsx'
import type { Refusal } from '#domain/refusal.ts'
import type { AnswerView } from '../saving/answer-views.ts'
import { messages } from '../fill-in.messages.ts'

const words = messages.saving

/** The field of an answer that has to change before it can be saved. */
type ProblemField = 'value' | 'reason' | 'note' | 'evidenceUrl' | 'deliberate' | 'internalNote'

export type Problem = { field: ProblemField; words: string }

/** What is wrong with what was filled in, for the fields where it can be mended. */
export function problemsOf(item: Item, { answer, state }: AnswerView): readonly Problem[] {
  if (state.kind !== 'unsaved' || state.error.kind !== 'refused') return []
  const { code } = state.error
  // What only the server found is of the field that its code belongs to.
  const own = FIELDS[code]
  const found = { ...(own && { [own]: code }), ...state.refused }
  return Object.entries(found).flatMap(([part, refusal]): Problem[] => {
    const field = fieldOf(answer, part as AnswerField, refusal)
    if (!field) return []
    const say = NOT_YET.includes(refusal) ? words.notYet : words.refused
    return [{ field, words: say(refusedWords(item, answer, refusal, field)) }]
  })
}

/** What is not finished rather than wrong. */
const NOT_YET: readonly Refusal[] = ['reason_missing', 'deliberate_incomplete']

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
      if (problemsOf(item, view).length > 0) return view.stored ? words.restSaved : ''
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

const FIELDS: Partial<Record<Refusal, AnswerField>> = {
  number_invalid: 'state',
  number_out_of_range: 'state',
  date_invalid: 'state',
  option_unknown: 'state',
  options_invalid: 'state',
  reason_missing: 'state',
  evidence_url_invalid: 'evidenceUrl',
  deliberate_incomplete: 'deliberate',
  deliberate_date_invalid: 'deliberate',
}

/** Null for what no field can mend, such as a scan that was handed in. */
function fieldOf(answer: Answer, part: AnswerField, code: Refusal): ProblemField | null {
  if (code !== 'text_too_long' && FIELDS[code] === undefined) return null
  if (part === 'shareable') return null
  if (part !== 'state') return part
  return answer.status === 'notApplicable' ? 'reason' : 'value'
}

function isHalf(answer: Answer): boolean {
  return answer.status === 'answered' && answer.value === HALF_DATE
}

function refusedWords(item: Item, answer: Answer, code: Refusal, field: ProblemField): string {
  if (code === 'text_too_long') return tooLong(answer, field)
  if (field === 'deliberate' && answer.deliberate?.until === HALF_DATE) return words.halfDate
  if (item.kind === 'date' && code === 'date_invalid')
    return isHalf(answer) ? words.halfDate : words.wrongDate(formatDay(item.min))
  if (item.kind !== 'number' || answer.status !== 'answered') return refusalWords[code]
  if (code === 'number_out_of_range')
    return words.outOfRange(formatNumber(item.min), formatNumber(item.max), item.unit)
  if (typeof answer.value !== 'number')
    return numberFault(String(answer.value), item.unit) ?? refusalWords[code]
  return item.step === 1 ? words.notWhole : words.wrongStep(formatNumber(item.step))
}

function tooLong(answer: Answer, field: ProblemField): string {
  if (field === 'value') return refusalWords.text_too_long
  const text =
    field === 'reason'
      ? answer.status === 'notApplicable'
        ? answer.reason
        : ''
      : field === 'deliberate'
        ? (answer.deliberate?.reason ?? '')
        : answer[field]
  return words.tooLong(formatNumber(text.length), formatNumber(TEXT_LIMITS[field]))
}

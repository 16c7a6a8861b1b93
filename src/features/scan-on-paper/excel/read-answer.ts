import type { Answer, AnswerState } from '#domain/questionnaire/answers.ts'
import { checkAnswer, TEXT_LIMITS } from '#domain/questionnaire/check-answer.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { withState } from '#domain/questionnaire/with-state.ts'
import type { Refusal } from '#domain/refusal.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import { plain } from './answer-cells.ts'
import { cellText, readValue } from './read-value.ts'
import type { STATUS } from './sheet.ts'
import { type FilledIn } from './sheet.ts'
import type { SheetRow } from './read-workbook.ts'

/** What is wrong with a cell; the words are in excel.messages.ts. */
export type CellFault = Refusal | 'value_unreadable' | 'status_unknown' | 'value_missing' | 'both'

export type CellProblem = { column: FilledIn; fault: CellFault }

export type ReadAnswer = {
  /** What the row says, with what is empty in the workbook as it is stored: empty cells clear nothing. */
  kept: Answer
  /** What the row says when its empty cells do clear. */
  cleared: Answer
  /** Where a cell is empty and something is stored. */
  emptied: readonly FilledIn[]
}

/**
 * The answer a row stands for.
 * @param stored what is stored now, on top of which the row is read; what a workbook does not hold stays.
 * @param today ISO date; dates may not lie after it.
 */
export function readAnswer(
  item: Item,
  cells: SheetRow['cells'],
  stored: Answer,
  today: string,
): Result<ReadAnswer, CellProblem> {
  const state = readState(item, cells, stored)
  if (!state.ok) return state
  const note = plain(cellText(cells.note ?? null))
  const evidenceUrl = plain(cellText(cells.evidenceUrl ?? null))
  const blank = state.value === null
  const cleared = withState(
    item,
    {
      ...stored,
      note: same(note, stored.note),
      evidenceUrl: same(evidenceUrl, stored.evidenceUrl),
    },
    state.value ?? { status: 'empty' },
  )
  const kept = withState(
    item,
    {
      ...stored,
      note: note === '' ? stored.note : cleared.note,
      evidenceUrl: evidenceUrl === '' ? stored.evidenceUrl : cleared.evidenceUrl,
    },
    state.value ?? stateOf(stored),
  )
  const checked = checkAnswer(item, kept, today, stored)
  if (!checked.ok) return failure({ column: columnOf(kept, checked.error), fault: checked.error })
  const emptied: FilledIn[] = []
  if (blank && stored.status !== 'empty') emptied.push('answer')
  if (note === '' && plain(stored.note) !== '') emptied.push('note')
  if (evidenceUrl === '' && plain(stored.evidenceUrl) !== '') emptied.push('evidenceUrl')
  return ok({ kept, cleared, emptied })
}

/** The stored text where only spaces or line ends differ. */
function same(written: string, stored: string): string {
  return written === plain(stored) ? stored : written
}

function stateOf(answer: Answer): AnswerState {
  switch (answer.status) {
    case 'empty':
    case 'unknown':
      return { status: answer.status }
    case 'answered':
      return { status: 'answered', value: answer.value }
    case 'notApplicable':
      return { status: 'notApplicable', reason: answer.reason }
  }
}

type Status = keyof typeof STATUS

/** The state a row stands for; null when it says nothing. */
function readState(
  item: Item,
  cells: SheetRow['cells'],
  stored: Answer,
): Result<AnswerState | null, CellProblem> {
  const cell = cells.answer ?? null
  const written = readStatus(cellText(cells.status ?? null))
  if (written === null) return failure({ column: 'status', fault: 'status_unknown' })
  // "Weet ik niet" in the cell of the answer is clear enough.
  const instead = readStatus(cellText(cell))
  const status = instead || written
  const said = instead === null ? cell : null
  if (said === null) {
    if (status === 'unknown') return ok({ status })
    if (status === 'notApplicable') return ok({ status, reason: readReason(cells, stored) })
    return status === 'answered' && stored.status === 'empty'
      ? failure({ column: 'answer', fault: 'value_missing' })
      : ok(null)
  }
  const value = readValue(item, said)
  if (status === 'unknown' || status === 'notApplicable') {
    // Both are filled in: the one that was changed is meant.
    const answerAsStored =
      stored.status === 'answered' && JSON.stringify(stored.value) === JSON.stringify(value)
    if (answerAsStored)
      return ok(status === 'unknown' ? { status } : { status, reason: readReason(cells, stored) })
    if (stored.status !== status) return failure({ column: 'status', fault: 'both' })
  }
  if (value === null) return failure({ column: 'answer', fault: 'value_unreadable' })
  return ok({ status: 'answered', value })
}

function readReason(cells: SheetRow['cells'], stored: Answer): string {
  const reason = plain(cellText(cells.reason ?? null))
  const before = stored.status === 'notApplicable' ? stored.reason : ''
  return reason === '' ? before : same(reason, before)
}

/** Empty when nothing is said, null when it is none of ours. */
function readStatus(text: string): Status | '' | null {
  const written = text.toLowerCase().replace(/[\s.]+/g, '')
  if (written === '') return ''
  if (written === 'beantwoord') return 'answered'
  if (['weetikniet', 'onbekend', '?'].includes(written)) return 'unknown'
  return ['nietvantoepassing', 'nvt'].includes(written) ? 'notApplicable' : null
}

function columnOf(answer: Answer, refusal: Refusal): FilledIn {
  switch (refusal) {
    case 'reason_missing':
      return 'reason'
    case 'evidence_url_invalid':
      return 'evidenceUrl'
    case 'not_applicable_not_allowed':
      return 'status'
    case 'text_too_long':
      if (answer.note.length > TEXT_LIMITS.note) return 'note'
      return answer.evidenceUrl.length > TEXT_LIMITS.evidenceUrl ? 'evidenceUrl' : 'reason'
    default:
      return 'answer'
  }
}

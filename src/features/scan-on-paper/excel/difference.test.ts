import { describe, expect, test } from 'vitest'
import {
  EMPTY_ANSWER,
  type Answer,
  type AnswerValue,
  type Answers,
} from '#domain/questionnaire/answers.ts'
import { DEFINITION } from '#tests/content.ts'
import { answerCells, markOf } from './answer-cells.ts'
import { differenceWith, type Difference } from './difference.ts'
import type { SheetRow } from './read-workbook.ts'

const TODAY = '2026-11-23'
const LADDER = 'vast-aanspreekpunt'
const CAN_BE_SKIPPED = 'gebiedsbeheer'
const answered = (value: AnswerValue, extras: Partial<Answer> = {}): Answer => ({
  ...EMPTY_ANSWER,
  ...extras,
  status: 'answered',
  value,
})

/** The row of an item as it was exported at version 1, with some cells changed since. */
function rowOf(id: string, exported: Answer, changed: SheetRow['cells'] = {}): SheetRow {
  const number = DEFINITION.items.findIndex((item) => item.id === id) + 1
  const item = DEFINITION.items[number - 1]!
  const version = exported.status === 'empty' && exported.note === '' ? 0 : 1
  const cells = { number, id, version, base: markOf(exported), ...answerCells(item, exported) }
  return { row: number + 3, cells: { ...cells, ...changed } }
}

function compare(rows: readonly SheetRow[], answers: Answers = {}, version = 1): Difference {
  const versions = Object.fromEntries(Object.keys(answers).map((id) => [id, version]))
  const found = differenceWith(
    DEFINITION,
    { id: 's', answers, versions },
    { scanId: 's', questionnaire: DEFINITION.version, rows },
    TODAY,
  )
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('a row', () => {
  test('that was filled in is new', () => {
    const { proposals } = compare([rowOf(LADDER, EMPTY_ANSWER, { answer: 4, note: 'Zie site' })])
    expect(proposals).toMatchObject([
      { changes: true, changedMeanwhile: false, version: 0, emptied: [] },
    ])
    expect(proposals[0]?.kept).toEqual(answered('l3', { note: 'Zie site' }))
  })

  test('that was changed keeps what a workbook does not hold', () => {
    const stored = { ...answered('l4', { shareable: true }), internalNote: 'Van ons' }
    const { proposals } = compare([rowOf(LADDER, stored, { answer: '4' })], { [LADDER]: stored })
    expect(proposals[0]?.kept).toEqual({ ...stored, value: 'l3' })
    const lower = compare([rowOf(LADDER, stored, { answer: '1' })], { [LADDER]: stored })
    expect(lower.proposals[0]?.kept).toEqual({ ...stored, value: 'l0', shareable: false })
  })

  test('that is empty clears nothing by itself', () => {
    const stored = answered('l2', { note: 'Blijft' })
    const emptied = rowOf(LADDER, stored, { answer: null, note: null, status: null })
    const { proposals } = compare([emptied], { [LADDER]: stored })
    expect(proposals).toMatchObject([{ changes: false, emptied: ['answer', 'note'] }])
    expect(proposals[0]?.kept).toEqual(stored)
    expect(proposals[0]?.cleared).toMatchObject({ status: 'empty', note: '' })
  })

  test('that nobody touched is left alone, also when a colleague went on', () => {
    const row = rowOf(LADDER, answered('l1'))
    expect(compare([row], { [LADDER]: answered('l3') }, 2)).toMatchObject({
      proposals: [],
      unchanged: 1,
    })
  })

  test('that was changed here and by a colleague is marked', () => {
    const row = rowOf(LADDER, answered('l1'), { answer: 3 })
    const { proposals } = compare([row], { [LADDER]: answered('l3') }, 2)
    expect(proposals).toMatchObject([{ changedMeanwhile: true, version: 2 }])
    const same = rowOf(LADDER, answered('l1'), { answer: 4 })
    expect(compare([same], { [LADDER]: answered('l3') }, 2).unchanged).toBe(1)
  })

  test('without its version is marked when something is stored', () => {
    const row = rowOf(LADDER, answered('l1'), { answer: 3, version: null, base: null, id: null })
    expect(compare([row], { [LADDER]: answered('l1') }).proposals).toMatchObject([
      { changedMeanwhile: true },
    ])
    expect(compare([row]).proposals).toMatchObject([{ changedMeanwhile: false }])
  })

  test('of a percentage that Excel made a part of one raises a doubt', () => {
    const { proposals } = compare([rowOf('betaaltermijn-pct', EMPTY_ANSWER, { answer: 0.9 })])
    expect(proposals).toMatchObject([{ doubt: 'percentage' }])
  })
})

describe('the state of a row', () => {
  const stateOf = (id: string, exported: Answer, changed: SheetRow['cells']) => {
    const stored = exported.status === 'empty' ? {} : { [id]: exported }
    const { proposals, problems } = compare([rowOf(id, exported, changed)], stored)
    return proposals[0]?.kept.status ?? problems[0]?.fault ?? 'unchanged'
  }

  test('is read from either cell', () => {
    expect(stateOf(LADDER, EMPTY_ANSWER, { status: 'Weet ik niet' })).toBe('unknown')
    expect(stateOf(LADDER, EMPTY_ANSWER, { answer: 'weet ik niet' })).toBe('unknown')
    expect(
      stateOf(CAN_BE_SKIPPED, EMPTY_ANSWER, { status: 'n.v.t.', reason: 'Geen terrein' }),
    ).toBe('notApplicable')
    expect(stateOf(LADDER, EMPTY_ANSWER, { status: 'Beantwoord', answer: 2 })).toBe('answered')
  })

  test('follows what was changed when both are filled in', () => {
    expect(stateOf(LADDER, answered('l1'), { status: 'Weet ik niet' })).toBe('unknown')
    const unknown: Answer = { ...EMPTY_ANSWER, status: 'unknown' }
    expect(stateOf(LADDER, unknown, { answer: 3 })).toBe('answered')
    expect(stateOf(LADDER, answered('l1'), { status: 'Weet ik niet', answer: 3 })).toBe('both')
  })
})

describe('a row that cannot be read is named', () => {
  test.each<[string, string, SheetRow['cells'], string, string]>([
    ['an option that is not there', LADDER, { answer: 9 }, 'answer', 'value_unreadable'],
    ['a state of its own', LADDER, { status: 'Later' }, 'status', 'status_unknown'],
    ['answered without an answer', LADDER, { status: 'Beantwoord' }, 'answer', 'value_missing'],
    [
      'not applicable where that cannot be',
      LADDER,
      { status: 'n.v.t.', reason: 'x' },
      'status',
      'not_applicable_not_allowed',
    ],
    [
      'not applicable without a reason',
      CAN_BE_SKIPPED,
      { status: 'n.v.t.' },
      'reason',
      'reason_missing',
    ],
    [
      'a link that is none',
      LADDER,
      { evidenceUrl: 'zie intranet' },
      'evidenceUrl',
      'evidence_url_invalid',
    ],
    ['a note that is too long', LADDER, { note: 'a'.repeat(4001) }, 'note', 'text_too_long'],
    [
      'a number that is too high',
      'betaaltermijn-pct',
      { answer: 140 },
      'answer',
      'number_out_of_range',
    ],
    ['a day to come', 'laatste-meting-datum', { answer: '24-11-2026' }, 'answer', 'date_invalid'],
    [
      'options that exclude each other',
      'aanspreekpunt-kanalen',
      { answer: 'a; g' },
      'answer',
      'options_invalid',
    ],
  ])('%s', (_name, id, cells, column, fault) => {
    const { proposals, problems } = compare([rowOf(id, EMPTY_ANSWER, cells)])
    expect(proposals).toEqual([])
    expect(problems).toMatchObject([{ column, fault }])
  })

  test('by the row as Excel numbers it, also when there is no such question or it comes twice', () => {
    const row = rowOf(LADDER, EMPTY_ANSWER, { answer: 2 })
    const { problems } = compare([
      row,
      { ...row, row: 60 },
      { row: 61, cells: { number: 99, answer: 3 } },
      { row: 62, cells: { number: null, answer: null } },
    ])
    expect(problems).toMatchObject([
      { row: 60, fault: 'item_twice' },
      { row: 61, fault: 'item_unknown', found: '99' },
    ])
  })
})

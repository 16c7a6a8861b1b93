import { describe, expect, test } from 'vitest'
import { EMPTY_ANSWER, type Answer } from '#domain/questionnaire/answers.ts'
import { failure, ok } from '#domain/result.ts'
import type { saveAnswer, StoredAnswer } from '#data/answers.ts'
import type { DataError } from '#data/errors.ts'
import { DEFINITION } from '#tests/content.ts'
import { importAnswers, undoOf, type Change } from './import-answers.ts'

const answered = (value: string): Answer => ({ ...EMPTY_ANSWER, status: 'answered', value })

/** The door to the database as far as versions go; refuses as save_answer does. */
function store(faults: Partial<Record<number, DataError>> = {}) {
  const stored = new Map<string, StoredAnswer>()
  let calls = 0
  const save: typeof saveAnswer = (_scanId, itemId, answer, expected) => {
    const fault = faults[(calls += 1)]
    if (fault) return Promise.resolve(failure(fault))
    const version = stored.get(itemId)?.version ?? 0
    if (version !== expected)
      return Promise.resolve(
        failure({ kind: 'refused' as const, code: 'changed_by_colleague' as const }),
      )
    const next = { answer, version: version + 1 }
    stored.set(itemId, next)
    return Promise.resolve(ok(next))
  }
  return { save, stored, calls: () => calls }
}

const changes: readonly Change[] = DEFINITION.items.slice(0, 3).map((item) => ({
  item,
  before: EMPTY_ANSWER,
  after: answered('l1'),
  version: 0,
}))
const [first, second] = DEFINITION.items

describe('importing', () => {
  test('saves every answer and brings each back', async () => {
    const { save, stored } = store()
    const result = await importAnswers('s', changes, save)
    expect(result.saved).toHaveLength(3)
    expect(stored.get(first!.id)?.answer).toEqual(answered('l1'))
    const undone = await importAnswers('s', undoOf(result.saved), save)
    expect(undone.saved).toHaveLength(3)
    expect([...stored.values()].map(({ answer }) => answer)).toEqual(Array(3).fill(EMPTY_ANSWER))
  })

  test('overwrites nobody: not what a colleague saved before, nor after', async () => {
    const { save, stored } = store()
    await save('s', first!.id, answered('l4'), 0)
    const result = await importAnswers('s', changes, save)
    expect(result.notSaved).toMatchObject([
      { item: first, error: { kind: 'refused', code: 'changed_by_colleague' } },
    ])
    expect(stored.get(first!.id)?.answer).toEqual(answered('l4'))
    await save('s', second!.id, answered('l2'), 1)
    const undone = await importAnswers('s', undoOf(result.saved), save)
    expect(undone.notSaved).toMatchObject([{ item: second }])
    expect(stored.get(second!.id)?.answer).toEqual(answered('l2'))
  })

  test('stops without a connection and says what was not tried', async () => {
    const { save, calls } = store({ 2: { kind: 'offline' } })
    const { saved, notSaved } = await importAnswers('s', changes, save)
    expect(saved).toHaveLength(1)
    expect(notSaved.map(({ error }) => error)).toEqual([{ kind: 'offline' }, null])
    expect(calls()).toBe(2)
  })

  test('goes on after an answer that is refused', async () => {
    const { save } = store({ 1: { kind: 'refused', code: 'option_unknown' } })
    const { saved, notSaved } = await importAnswers('s', changes, save)
    expect([saved.length, notSaved.length]).toEqual([2, 1])
  })
})

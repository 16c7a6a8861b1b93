import { describe, expect, it, test } from 'vitest'
import { answer, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import { vectors } from '#tests/vectors.ts'
import { EMPTY_ANSWER, type Answer, type Answers, type AnswerValue } from './answers.ts'
import {
  askedItems,
  asksEvidence,
  choiceCoverage,
  isDone,
  itemsWantingEvidence,
  progress,
  submitObstacles,
} from './completeness.ts'
import type { Item, Route } from './definition.ts'

const notApplicable = (reason: string): Answer => ({
  ...EMPTY_ANSWER,
  status: 'notApplicable',
  reason,
})

/** All items answered at the middle, every follow-up included. */
function middle(item: Item): Answer {
  switch (item.kind) {
    case 'choice':
      return answer(item.options[2]?.id ?? '')
    case 'yesNo':
      return answer('ja')
    case 'multi':
      return answer([item.options[0]?.id ?? ''])
    case 'number':
      return answer(item.min + item.step)
    case 'date':
      return answer('2025-01-31')
  }
}
const complete: Answers = Object.fromEntries(
  DEFINITION.items.map((item) => [item.id, middle(item)]),
)
const without = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(complete).filter(([id]) => !ids.includes(id)))
const reasons = (answers: Answers, route: Route = 'full') =>
  submitObstacles(DEFINITION, answers, route).map(({ reason }) => reason)

describe('progress', () => {
  it('counts what is asked: follow-ups join once they are', () => {
    expect(progress(DEFINITION, {}, 'full')).toEqual({ done: 0, asked: 44 })
    expect(progress(DEFINITION, {}, 'short')).toEqual({ done: 0, asked: 16 })
    expect(progress(DEFINITION, complete, 'full')).toEqual({ done: 48, asked: 48 })
    expect(progress(DEFINITION, {}, 'full', 'informatie')).toEqual({ done: 0, asked: 5 })
    const opened = { 'digitale-aanvragen': answer(3) }
    expect(progress(DEFINITION, opened, 'full', 'informatie')).toEqual({ done: 1, asked: 6 })
  })

  it('is the same for unknown as for answered', () => {
    expect(isDone(itemCalled('bcf-fte'), UNKNOWN)).toBe(true)
    expect(isDone(itemCalled('bcf-fte'), answer(1))).toBe(true)
    expect(isDone(itemCalled('bcf-fte'), EMPTY_ANSWER)).toBe(false)
  })

  it('takes "not applicable" only where allowed and with a reason', () => {
    expect(isDone(itemCalled('gebiedsbeheer'), notApplicable('Geen terrein'))).toBe(true)
    expect(isDone(itemCalled('gebiedsbeheer'), notApplicable(' '))).toBe(false)
    expect(isDone(itemCalled('vooroverleg'), notApplicable('Geen plannen'))).toBe(false)
  })

  it('does not ask what is hidden', () => {
    const asked = askedItems(DEFINITION, { 'servicenorm-reactie': answer('l0') }, 'full')
    expect(asked.map(({ id }) => id)).not.toContain('reactie-gemeten-pct')
  })
})

describe('submitting', () => {
  it('is possible when all is answered', () => {
    expect(reasons(complete)).toEqual([])
    expect(reasons(complete, 'short')).toEqual([])
  })

  it('needs 90% of the choices by weight', () => {
    expect(reasons({})).toEqual(['scan_incomplete'])
    expect(choiceCoverage(DEFINITION, {}, 'full')).toBe(0)
    // The choices weigh 50 together.
    const most = without('vooroverleg', 'ondernemerspagina', 'relatiebeheer')
    expect(reasons(most)).toEqual([])
    const less = without('vooroverleg', 'ondernemerspagina', 'tussenbericht')
    expect(submitObstacles(DEFINITION, less, 'full')).toEqual([
      { reason: 'scan_incomplete', coverage: 44 / 50, needed: 0.9 },
    ])
  })

  it('counts an unknown choice as missing, but lets numbers be unknown', () => {
    const choices = { vooroverleg: UNKNOWN, ondernemerspagina: UNKNOWN, tussenbericht: UNKNOWN }
    expect(reasons({ ...complete, ...choices })).toEqual(['scan_incomplete'])
    const numbers = DEFINITION.items.filter(({ kind }) => kind === 'number')
    const unmeasured = Object.fromEntries(numbers.map(({ id }) => [id, UNKNOWN]))
    expect(reasons({ ...complete, ...unmeasured })).toEqual([])
  })

  it('leaves out choices that do not apply', () => {
    const answers = { ...complete, gebiedsbeheer: notApplicable('Geen terrein') }
    expect(choiceCoverage(DEFINITION, answers, 'full')).toBe(1)
    const alone = { gebiedsbeheer: notApplicable('Geen terrein') }
    expect(choiceCoverage(DEFINITION, alone, 'full')).toBe(0)
  })

  it('asks a note or a link for the two highest levels of a core item', () => {
    const high = (extras: Partial<Answer> = {}) => ({
      ...complete,
      vooroverleg: { ...answer('l3'), ...extras } as Answer,
    })
    expect(submitObstacles(DEFINITION, high(), 'full')).toEqual([
      { reason: 'evidence_missing', items: [itemCalled('vooroverleg')] },
    ])
    expect(reasons({ ...complete, vooroverleg: answer('l4') })).toEqual(['evidence_missing'])
    expect(reasons(high({ note: ' ' }))).toEqual(['evidence_missing'])
    expect(reasons(high({ note: 'Zie het verslag' }))).toEqual([])
    expect(reasons(high({ evidenceUrl: 'https://voorbeeld.nl' }))).toEqual([])
    expect(reasons({ ...complete, relatiebeheer: answer('l4') })).toEqual([])
  })
})

describe('recommended evidence', () => {
  const wanted = (answers: Answers) =>
    itemsWantingEvidence(DEFINITION, answers, 'full').map(({ id }) => id)

  it('is missed at a high answer to a core number, and where the question names its evidence', () => {
    expect(wanted({ 'digitale-aanvragen': answer(8) })).toEqual(['digitale-aanvragen'])
    expect(wanted({ 'bedrijfsbezoeken-aanpak': answer('l3') })).toEqual(['bedrijfsbezoeken-aanpak'])
  })

  it('is not missed at a lower answer, another question, or with a note or link', () => {
    expect(wanted({ 'digitale-aanvragen': answer(7) })).toEqual([])
    expect(wanted({ 'bedrijfsbezoeken-aanpak': answer('l2') })).toEqual([])
    expect(wanted({ relatiebeheer: answer('l4') })).toEqual([])
    for (const proof of [{ note: 'Zie de planning' }, { evidenceUrl: 'https://voorbeeld.nl' }])
      expect(wanted({ 'bedrijfsbezoeken-aanpak': { ...answer('l3'), ...proof } })).toEqual([])
  })

  it('is not recommended for a question that never asks for it', () => {
    const never = DEFINITION.items.map((item) => ({ ...item, evidenceFrom: 'never' as const }))
    const answers = { 'digitale-aanvragen': answer(8), vooroverleg: answer('l4') }
    expect(itemsWantingEvidence({ ...DEFINITION, items: never }, answers, 'full')).toEqual([])
  })

  it('is not asked again where handing in is blocked already', () => {
    expect(wanted({ vooroverleg: answer('l4') })).toEqual([])
  })
})

test.for(vectors<{ item: Item; value: AnswerValue }, boolean>('evidence-rules'))(
  'evidence, $source: $name, $expected',
  ({ input: { item, value }, expected }) => expect(asksEvidence(item, value)).toBe(expected),
)

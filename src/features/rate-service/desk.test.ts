import { expect, test } from 'vitest'
import { settled, toMunicipality, withDraft, type Desk } from './desk.ts'
import { emptyDraft, overDraft, withValue, type Draft } from './draft.ts'

const at = (id: string, municipalityCode: string, more: Partial<Draft> = {}): Draft => ({
  ...withValue(emptyDraft(id, 'de'), 'importance', 0, 2, 10),
  municipalityCode,
  round: 'now',
  ...more,
})
const desk = (draft: Draft, ...others: Draft[]): Desk => ({
  draft,
  others,
  rounds: [{ id: 'now', opened: 5, places: ['GM0971', 'GM0888'], coded: false }],
})
const newId = () => 'new'

test('while the round is not known nothing changes', () => {
  const unknown = { ...desk(at('a', 'GM0971', { round: 'before' })), rounds: undefined }
  expect(settled(unknown, newId)).toBe(unknown)
})

test('a draft in hand that came too late is put aside, and a new one for the same place begins', () => {
  const late = at('late', 'GM0971', { round: 'before', comment: 'Bel terug.', finishedAt: 20 })
  const waiting = at('w', 'GM0888', { finishedAt: 20 })
  const { draft, others } = settled(desk(late, waiting), newId)
  expect(draft).toMatchObject({ id: 'new', municipalityCode: 'GM0971', step: 1, round: 'now' })
  expect(draft.language).toBe('de')
  expect(others).toEqual([waiting, overDraft(late)])
})

test('another municipality never takes away a draft that was promised to be sent', () => {
  const promised = at('p', 'GM0971', { finishedAt: 20 })
  const moved = toMunicipality(desk(promised), 'GM0888', newId)
  expect(moved.others).toEqual([promised])
  expect(moved.draft).toMatchObject({ id: 'new', municipalityCode: 'GM0888', finishedAt: null })
})

test('one under way goes along to another municipality, unless one waits there', () => {
  const underWay = at('u', 'GM0971')
  expect(toMunicipality(desk(underWay), 'GM0888', newId).draft).toMatchObject({
    id: 'u',
    municipalityCode: 'GM0888',
  })
  const there = at('t', 'GM0888')
  const taken = toMunicipality(desk(underWay, there), 'GM0888', newId)
  expect([taken.draft, taken.others]).toEqual([there, [underWay]])
  expect(toMunicipality(desk(underWay, there), 'GM0971', newId).draft).toBe(underWay)
})

test('a draft is changed wherever it lies', () => {
  const both = desk(at('a', 'GM0971'), at('b', 'GM0888'))
  const mark = (draft: Draft) => ({ ...draft, mark: 3 })
  expect(withDraft(both, 'a', mark).draft.mark).toBe(3)
  expect(withDraft(both, 'b', mark).others[0]?.mark).toBe(3)
})

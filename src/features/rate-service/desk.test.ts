import { expect, test } from 'vitest'
import { begunAnew, carried, settled, toMunicipality, withDraft, type Desk } from './desk.ts'
import { emptyDraft, overDraft, withPair, type Draft } from './draft.ts'

const at = (id: string, municipalityCode: string, more: Partial<Draft> = {}): Draft => ({
  ...withPair(emptyDraft(id, 'de'), 0, 2, null, 10),
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

test('answers stay with the municipality that they are about; an empty draft moves', () => {
  const underWay = at('u', 'GM0971')
  const moved = toMunicipality(desk(underWay), 'GM0888', newId)
  expect(moved.others).toEqual([underWay])
  expect(moved.draft).toEqual({ ...emptyDraft('new', 'de'), municipalityCode: 'GM0888' })
  const there = at('t', 'GM0888')
  const taken = toMunicipality(desk(underWay, there), 'GM0888', newId)
  expect([taken.draft, taken.others]).toEqual([there, [underWay]])
  // Choosing in the list is no going on: the page stays.
  const further = { ...there, step: 3, language: 'fr' as const }
  expect(toMunicipality(desk(underWay, further), 'GM0888', newId).draft).toEqual(there)
  const empty = { ...emptyDraft('e', 'de'), municipalityCode: 'GM0971', decides: true }
  expect(toMunicipality(desk(empty), 'GM0888', newId).draft).toEqual({
    ...empty,
    municipalityCode: 'GM0888',
  })
})

test('answers come along to another municipality when that is asked for, and stay nowhere else', () => {
  const underWay = at('u', 'GM0971', { mark: 8, counted: 4, round: 'before' })
  const moved = toMunicipality(desk(underWay), 'GM0888', newId)
  const { draft, others } = carried(moved, 'u')
  expect(others).toEqual([])
  expect(draft).toMatchObject({ municipalityCode: 'GM0888', mark: 8, counted: 0, round: null })
  expect(draft.importance).toEqual(underWay.importance)
  expect(carried(moved, 'unknown')).toBe(moved)
})

test('who just said to run the business does not have to say so again', () => {
  const asked = at('h', 'GM0888', { ...emptyDraft('h', 'de'), decides: true })
  const unsaid = at('u', 'GM0971', { decides: null })
  expect(carried(desk(asked, unsaid), 'u').draft.decides).toBe(true)
  const said = at('s', 'GM0971', { decides: true })
  expect(carried(desk({ ...asked, decides: null }, said), 's').draft.decides).toBe(true)
})

test('who begins anew leaves no answers behind but what was promised, and what came too late', () => {
  const waiting = at('w', 'GM0888', { finishedAt: 20 })
  const late = overDraft(at('l', 'GM0888', { comment: 'Bel terug.' }))
  const { draft, others } = begunAnew(
    desk(at('u', 'GM0971'), at('o', 'GM0888'), waiting, late),
    newId,
  )
  expect(draft).toEqual(emptyDraft('new', 'de'))
  expect(others).toEqual([waiting, late])
})

test('a draft is changed wherever it lies', () => {
  const both = desk(at('a', 'GM0971'), at('b', 'GM0888'))
  const mark = (draft: Draft) => ({ ...draft, mark: 3 })
  expect(withDraft(both, 'a', mark).draft.mark).toBe(3)
  expect(withDraft(both, 'b', mark).others[0]?.mark).toBe(3)
})

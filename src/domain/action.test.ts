import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Member } from './access/member.ts'
import {
  actionFor,
  byAttention,
  canAnswerJointAction,
  canChangeAction,
  canMakeAction,
  canShareAction,
  isOverdue,
  type Action,
} from './action.ts'
import { declinedPart, evenSplit, partsOf, splitDifference } from './action-split.ts'

const TODAY = '2026-11-26'
const plain: Action = {
  ...{ id: 'a', municipalityCode: 'GM0888', roundId: 'r', measureId: 'm', title: 'Bellen' },
  ...{ firstStep: '', owner: 'a@beek.nl', dueOn: '2026-12-31', status: 'planned', doneOn: null },
  criteria: { contributes: true, feasible: true, hasOwner: true, continuity: false },
  ...{ stopReason: '', criteriaNote: '', personDays: 6, cost: 600, daysSpent: 0, costSpent: 0 },
  ...{ public: false, publicText: '', programmeLine: null, nationalTheme: null, nextDecision: '' },
  ...{ version: 1, createdAt: '2026-11-01', updatedAt: '2026-11-01', participants: [] },
}
const joint: Action = {
  ...plain,
  participants: [
    { municipalityCode: 'GM0971', personDays: 2, cost: 200, state: 'joined' },
    { municipalityCode: 'GM1883', personDays: 1, cost: 150, state: 'declined' },
  ],
}

const staff: Member = { userId: '1', email: 'a@eszl.nl', role: 'staff', municipalityCode: null }
const viewer: Member = { ...staff, role: 'viewer' }
const beek: Member = { ...staff, role: 'colleague', municipalityCode: 'GM0888' }
const lead: Member = { ...beek, role: 'coordinator' }
const stein: Member = { ...lead, municipalityCode: 'GM0971' }
const sittard: Member = { ...lead, municipalityCode: 'GM1883' }

describe('overdue', () => {
  it('is what runs after its day', () => {
    expect(isOverdue({ status: 'busy', dueOn: '2026-11-25' }, TODAY)).toBe(true)
    expect(isOverdue({ status: 'planned', dueOn: TODAY }, TODAY)).toBe(false)
    for (const status of ['done', 'stopped'] as const)
      expect(isOverdue({ status, dueOn: '2020-01-01' }, TODAY)).toBe(false)
  })

  it('comes first, the longest before the others', () => {
    const actions: Action[] = [
      { ...plain, id: 'stopped', status: 'stopped', stopReason: 'x' },
      { ...plain, id: 'done early', status: 'done', doneOn: '2026-01-01' },
      { ...plain, id: 'done lately', status: 'done', doneOn: '2026-11-01' },
      { ...plain, id: 'later', dueOn: '2027-03-01', status: 'busy' },
      { ...plain, id: 'soon' },
      { ...plain, id: 'late', dueOn: '2026-11-20' },
      { ...plain, id: 'very late', dueOn: '2026-02-01', status: 'busy' },
    ]
    expect(actions.sort(byAttention(TODAY)).map(({ id }) => id)).toEqual([
      ...['very late', 'late', 'soon', 'later', 'done lately', 'done early', 'stopped'],
    ])
  })
})

describe('the action of a measure', () => {
  it('is the one that runs, or else the newest, also of others that it is in', () => {
    const done: Action = { ...plain, id: 'done', status: 'done', createdAt: '2026-12-01' }
    const old: Action = { ...done, id: 'old', createdAt: '2025-01-01' }
    expect(actionFor('m', 'GM0888', [old, done, plain])?.id).toBe('a')
    expect(actionFor('m', 'GM0888', [old, done])?.id).toBe('done')
    expect(actionFor('m', 'GM0971', [plain, joint])).toBe(joint)
    expect(actionFor('m', 'GM1883', [joint])).toBeUndefined()
    expect(actionFor('another', 'GM0888', [plain])).toBeUndefined()
  })
})

describe('who may', () => {
  const may = (can: (member: Member) => { allowed: boolean }) =>
    Object.entries({ staff, viewer, beek, lead, stein, sittard })
      .filter(([, member]) => can(member).allowed)
      .map(([name]) => name)

  it.each([
    ['make one', (member: Member) => canMakeAction(member, 'GM0888'), ['beek', 'lead']],
    ['change it', (member: Member) => canChangeAction(member, joint), ['beek', 'lead']],
    ['share it', (member: Member) => canShareAction(member, 'GM0888'), ['staff', 'lead']],
    ['answer', (member: Member) => canAnswerJointAction(member, joint), ['stein', 'sittard']],
  ])('%s', (_what, can, people) => {
    expect(may(can)).toEqual(people)
  })
})

describe('a division', () => {
  it('is even, and what is left goes to the first ones', () => {
    expect(evenSplit(['A', 'B', 'C'], { personDays: 10, cost: 1000 })).toEqual([
      { municipalityCode: 'A', personDays: 3.4, cost: 334 },
      { municipalityCode: 'B', personDays: 3.3, cost: 333 },
      { municipalityCode: 'C', personDays: 3.3, cost: 333 },
    ])
  })

  it('always adds up, with nobody far from another', () => {
    const whole = fc.record({
      personDays: fc.integer({ min: 0, max: 100_000 }).map((tenths) => tenths / 10),
      cost: fc.integer({ min: 0, max: 10_000_000 }),
    })
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 16 }), (together, count) => {
        const codes = Array.from({ length: count }, (_, index) => `GM${index}`)
        const parts = evenSplit(codes, together)
        expect(splitDifference(parts, together)).toEqual({ personDays: 0, cost: 0 })
        const costs = parts.map(({ cost }) => cost)
        expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(1)
        const days = parts.map(({ personDays }) => personDays)
        expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(0.1 + 1e-9)
      }),
    )
  })

  it('tells what is too much and too little', () => {
    const parts = [{ municipalityCode: 'A', personDays: 2.5, cost: 10 }]
    expect(splitDifference(parts, { personDays: 3, cost: 4 })).toEqual({
      personDays: -0.5,
      cost: 6,
    })
  })

  it('leaves to who leads what the others do not carry, and shows what nobody does', () => {
    expect(partsOf(joint)[0]).toEqual({ municipalityCode: 'GM0888', personDays: 3, cost: 250 })
    expect(partsOf(joint)).toHaveLength(3)
    expect(declinedPart(joint)).toEqual({ personDays: 1, cost: 150 })
  })
})

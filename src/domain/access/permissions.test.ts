import { describe, expect, it } from 'vitest'
import type { Round } from '../round.ts'
import type { Scan } from '../scan.ts'
import type { Member } from './member.ts'
import {
  canFillIn,
  canHandOver,
  canInviteColleague,
  canLeave,
  canReturn,
  canSign,
  canStepBack,
  canTakeBack,
  canRemove,
  type Decision,
} from './permissions.ts'

const staff: Member = { userId: '1', email: 'a@eszl.nl', role: 'staff', municipalityCode: null }
const beek: Member = { ...staff, role: 'colleague', municipalityCode: 'GM0888' }
const stein: Member = { ...staff, role: 'coordinator', municipalityCode: 'GM0971' }

const open: Round = {
  id: 'r',
  name: 'Najaar 2026',
  questionnaireVersion: '2026-1',
  state: 'open',
  openedAt: '2026-10-01T08:00:00Z',
  closesOn: null,
  closedAt: null,
}
const closed: Round = { ...open, state: 'closed', closedAt: '2026-12-01T08:00:00Z' }
const scan: Scan = {
  id: 's',
  roundId: 'r',
  municipalityCode: 'GM0888',
  route: 'full',
  state: 'in_progress',
  handedIn: null,
  submittedAt: null,
  answers: {},
  changedAt: null,
  versions: {},
}
const submitted: Scan = { ...scan, state: 'submitted', submittedAt: '2026-11-01T08:00:00Z' }

const why = (decision: Decision) => (decision.allowed ? null : decision.reason)

describe('an official', () => {
  it('fills in the scan of the own municipality', () => {
    expect(why(canFillIn(beek, scan, open))).toBeNull()
  })

  it('not that of another', () => {
    expect(why(canFillIn(stein, scan, open))).toBe('forbidden')
  })

  it('changes nothing after submitting or closing', () => {
    expect(why(canFillIn(beek, submitted, open))).toBe('scan_already_submitted')
    expect(why(canFillIn(beek, scan, closed))).toBe('round_not_open')
  })
})

describe('signing', () => {
  const first: Member = { ...stein, userId: 'first', role: 'colleague' }
  const second: Member = { ...first, userId: 'second' }
  const lead: Member = { ...first, userId: 'lead', role: 'coordinator' }
  const handedIn = { userId: 'first', name: 'Iris', at: '2026-11-01T08:00:00Z', hash: 'ab' }
  const begun: Scan = { ...scan, municipalityCode: stein.municipalityCode ?? '' }
  const waiting: Scan = { ...begun, state: 'ready_to_sign', handedIn }
  const signed: Scan = { ...waiting, state: 'submitted', submittedAt: '2026-11-02T08:00:00Z' }

  it('is for another than who handed in', () => {
    expect(why(canSign(second, waiting, open))).toBeNull()
    expect(why(canSign(lead, waiting, open))).toBeNull()
    expect(why(canSign(first, waiting, open))).toBe('signer_handed_in')
    for (const member of [beek, staff])
      expect(why(canSign(member, waiting, open))).toBe('forbidden')
  })

  it('or who handed in and the coordinator take it back', () => {
    expect(why(canTakeBack(first, waiting, open))).toBeNull()
    expect(why(canTakeBack(lead, waiting, open))).toBeNull()
    expect(why(canTakeBack(second, waiting, open))).toBe('forbidden')
    expect(why(canTakeBack(staff, waiting, open))).toBe('forbidden')
  })

  it('is between handing in and submitting, in an open round', () => {
    for (const can of [canSign, canTakeBack]) {
      expect(why(can(lead, begun, open))).toBe('scan_not_handed_in')
      expect(why(can(lead, signed, open))).toBe('scan_already_submitted')
      expect(why(can(lead, waiting, closed))).toBe('round_not_open')
    }
    expect(why(canFillIn(lead, waiting, open))).toBe('scan_ready_to_sign')
  })

  it('is undone by staff only', () => {
    expect(why(canReturn(staff, signed, open))).toBeNull()
    expect(why(canReturn(staff, waiting, open))).toBe('scan_not_submitted')
    expect(why(canReturn(staff, signed, closed))).toBe('round_not_open')
    expect(why(canReturn(lead, signed, open))).toBe('forbidden')
  })
})

describe('staff', () => {
  it('fill in no scan', () => {
    expect(why(canFillIn(staff, scan, open))).toBe('forbidden')
  })
})

describe('the own people', () => {
  const lead: Member = { ...stein, userId: 'lead' }
  const helper: Member = { ...lead, userId: 'helper', role: 'colleague' }
  const people = [lead, helper, beek]

  it('are invited by the coordinator', () => {
    expect(why(canInviteColleague(lead))).toBeNull()
    for (const member of [helper, staff]) expect(why(canInviteColleague(member))).toBe('forbidden')
  })

  it('are removed by the own coordinator or staff', () => {
    for (const member of [lead, staff]) expect(why(canRemove(member, helper, people))).toBeNull()
    for (const member of [helper, beek, { ...lead, municipalityCode: 'GM0888' }])
      expect(why(canRemove(member, helper, people))).toBe('forbidden')
    expect(why(canRemove(staff, staff, people))).toBe('forbidden')
  })

  it('leave by themselves, and step back, as long as another leads', () => {
    const second = { ...helper, role: 'coordinator' } as const
    expect(why(canLeave(helper, people))).toBeNull()
    expect(why(canLeave(lead, people))).toBe('last_coordinator')
    expect(why(canLeave(staff, people))).toBe('forbidden')
    for (const member of [lead, staff]) {
      expect(why(canStepBack(member, lead, [lead, second]))).toBeNull()
      expect(why(canStepBack(member, lead, people))).toBe('last_coordinator')
    }
    expect(why(canStepBack(second, lead, [lead, second]))).toBe('forbidden')
    expect(why(canStepBack(staff, helper, people))).toBe('forbidden')
  })

  it('keep a coordinator, unless staff remove the last', () => {
    const second = { ...helper, role: 'coordinator' } as const
    expect(why(canRemove(lead, lead, people))).toBe('last_coordinator')
    expect(why(canRemove(lead, lead, [lead, { ...beek, role: 'coordinator' }]))).toBe(
      'last_coordinator',
    )
    expect(why(canRemove(lead, lead, [lead, second]))).toBeNull()
    expect(why(canRemove(staff, lead, people))).toBeNull()
  })

  it('get another coordinator from the own one or staff', () => {
    for (const member of [lead, staff]) expect(why(canHandOver(member, helper))).toBeNull()
    expect(why(canHandOver(lead, lead))).toBe('already_coordinator')
    expect(why(canHandOver(helper, helper))).toBe('forbidden')
    expect(why(canHandOver(lead, beek))).toBe('forbidden')
  })
})

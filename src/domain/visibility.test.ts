import { describe, expect, test } from 'vitest'
import type { Member } from './access/member.ts'
import type { Round } from './round.ts'
import {
  canName,
  canWiden,
  NAMING,
  nextStage,
  reaches,
  STAGES,
  stageOf,
  type StageStep,
} from './visibility.ts'

const step = (roundId: string, stage: StageStep['stage']): StageStep => ({
  roundId,
  stage,
  reachedAt: '2026-11-23T08:00:00Z',
})
const person = (role: Member['role']): Member => ({
  userId: '1',
  email: 'a@b.nl',
  role,
  municipalityCode: null,
})
const round = (state: Round['state']): Round => ({
  id: 'r',
  name: 'Najaar',
  questionnaireVersion: '2026-1',
  state,
  openedAt: '2026-10-01T08:00:00Z',
  closesOn: null,
  closedAt: null,
})

describe('the stage of a round', () => {
  test('is the furthest step of that round, and staff without any', () => {
    const steps = [step('r', 'own'), step('r', 'participants'), step('q', 'own')]
    expect(['r', 'q', 'p'].map((id) => stageOf(id, steps))).toEqual([
      'participants',
      'own',
      'staff',
    ])
  })
  test('is followed by the next, to the last', () => {
    expect(STAGES.map(nextStage)).toEqual(['own', 'participants', 'public', null])
  })
  test('reaches itself and what comes before', () => {
    expect(STAGES.map((stage) => reaches('participants', stage))).toEqual([true, true, true, false])
  })
  test('is widened by staff, towards participants after closing', () => {
    expect(canWiden(person('viewer'), round('closed'), 'own')).toMatchObject({
      reason: 'forbidden',
    })
    expect(canWiden(person('staff'), round('open'), 'own').allowed).toBe(true)
    expect(canWiden(person('staff'), round('open'), 'participants')).toMatchObject({
      reason: 'round_still_open',
    })
    expect(canWiden(person('staff'), round('closed'), 'participants').allowed).toBe(true)
  })
})

test('a name is for the coordinator to give, until a stage has shown it', () => {
  const lead = person('coordinator')
  const may = (stage: (typeof STAGES)[number]) =>
    NAMING.flatMap((from) =>
      NAMING.filter((to) => from !== to && canName(lead, stage, from, to).allowed).map(
        (to) => `${from} > ${to}`,
      ),
    )
  expect(may('staff')).toHaveLength(6)
  expect(may('own')).toHaveLength(6)
  expect(may('participants')).toEqual(['participants > public', 'public > participants'])
  expect(may('public')).toEqual([])
  expect(canName(person('colleague'), 'own', 'none', 'public')).toMatchObject({
    reason: 'forbidden',
  })
})

import type { Decision } from './access/permissions.ts'
import type { Member } from './access/member.ts'
import type { Round } from './round.ts'

/** Who sees the scores of a round, from few to everybody; one way only (visibility.sql). */
export const STAGES = ['staff', 'own', 'participants', 'public'] as const
export type Stage = (typeof STAGES)[number]

/** How far a municipality lets its name go beside its scores (naming.sql). */
export const NAMING = ['none', 'participants', 'public'] as const
export type Naming = (typeof NAMING)[number]

/** A step that staff took. */
export type StageStep = { roundId: string; stage: Exclude<Stage, 'staff'>; reachedAt: string }

/** How far a round is shown; for staff only while no step was taken. */
export function stageOf(roundId: string, steps: readonly StageStep[]): Stage {
  const taken = steps.filter((step) => step.roundId === roundId).map(({ stage }) => stage)
  return STAGES.findLast((stage) => stage !== 'staff' && taken.includes(stage)) ?? 'staff'
}

/** Whether what belongs to a stage may be seen. */
export function reaches(stage: Stage, needed: Stage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf(needed)
}

/** The stage after this one; null after the last. */
export function nextStage(stage: Stage): StageStep['stage'] | null {
  const next = STAGES[STAGES.indexOf(stage) + 1]
  return next === undefined || next === 'staff' ? null : next
}

/** widen_visibility (visibility.sql): staff, and participants only once the round is closed. */
export function canWiden(member: Member, round: Round, to: StageStep['stage']): Decision {
  if (member.role !== 'staff') return { allowed: false, reason: 'forbidden' }
  if (to === 'participants' && round.state === 'open')
    return { allowed: false, reason: 'round_still_open' }
  return { allowed: true }
}

/** set_naming_consent (naming.sql): the coordinator, for what no stage has shown yet. */
export function canName(member: Member, stage: Stage, from: Naming, to: Naming): Decision {
  if (member.role !== 'coordinator') return { allowed: false, reason: 'forbidden' }
  if (from === to) return { allowed: true }
  const fixed =
    reaches(stage, 'public') ||
    (reaches(stage, 'participants') && (from === 'none' || to === 'none'))
  return fixed ? { allowed: false, reason: 'consent_fixed' } : { allowed: true }
}

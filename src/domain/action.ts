import type { Decision } from './access/permissions.ts'
import type { Member } from './access/member.ts'
import type { Refusal } from './refusal.ts'

/** Planned, being done, done and stopped; any can become any other (supabase/schemas/7-actions/action-change.sql). */
export const ACTION_STATUSES = ['planned', 'busy', 'done', 'stopped'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** The four criteria of the regional programme for a promising initiative, in its order. */
export const CRITERIA = ['contributes', 'feasible', 'hasOwner', 'continuity'] as const
export type Criterion = (typeof CRITERIA)[number]

/** Themes of the national MKB action plan (letter to parliament 32637, 379, of 2018). */
export const NATIONAL_THEMES = [
  'menselijk-kapitaal',
  'financiering',
  'digitalisering',
  'innovatie',
  'internationaal',
  'regelgeving',
  'fiscaliteit',
] as const
export type NationalTheme = (typeof NATIONAL_THEMES)[number]

/** Another municipality in a joint action, with what it carries. */
export type Participant = {
  municipalityCode: string
  personDays: number
  /** Euro. */
  cost: number
  state: 'invited' | 'joined' | 'declined'
}

/** What people write down about an action, apart from its status. Texts are trimmed when saved. */
export type ActionContent = {
  title: string
  firstStep: string
  /** Address of a colleague, who may not have signed in yet; empty when that person left. */
  owner: string
  /** ISO date. */
  dueOn: string
  criteria: Readonly<Record<Criterion, boolean>>
  criteriaNote: string
  /** Planned, of all participants together; null when not estimated. */
  personDays: number | null
  /** Planned, in euro, of all participants together; null when not estimated. */
  cost: number | null
}

/** What is known only once an action is there. */
export type ActionProgress = {
  daysSpent: number
  /** Euro. */
  costSpent: number
  public: boolean
  /** What entrepreneurs read. */
  publicText: string
}

/** What a municipality does about a quick win, or about an idea of its own. */
export type Action = ActionContent &
  ActionProgress & {
    id: string
    /** Whose it is; of a joint action: who leads it. */
    municipalityCode: string
    roundId: string
    /** Null: an idea of their own. */
    measureId: string | null
    status: ActionStatus
    /** ISO date; null unless done. */
    doneOn: string | null
    /** Empty unless stopped. */
    stopReason: string
    /** 1-6; set by staff, as what follows. */
    programmeLine: number | null
    nationalTheme: NationalTheme | null
    nextDecision: string
    /** That the next change has to name. */
    version: number
    /** ISO moments. */
    createdAt: string
    updatedAt: string
    participants: readonly Participant[]
  }

/** Whether it still has to be done. */
export function runs({ status }: Pick<Action, 'status'>): boolean {
  return status === 'planned' || status === 'busy'
}

/** Whether it should have been done before this day (ISO date); the day itself is in time. */
export function isOverdue(action: Pick<Action, 'status' | 'dueOn'>, today: string): boolean {
  return runs(action) && action.dueOn < today
}

/**
 * In the order of attention: overdue, longest first; what runs, by day; done, newest first; stopped.
 * Ties go to the title and then the id.
 */
export function byAttention(today: string): (a: Action, b: Action) => number {
  const rank = (action: Action) =>
    isOverdue(action, today) ? 0 : runs(action) ? 1 : action.status === 'done' ? 2 : 3
  const day = (a: Action, b: Action) =>
    rank(a) === 2 ? compare(b.doneOn ?? '', a.doneOn ?? '') : compare(a.dueOn, b.dueOn)
  return (a, b) =>
    rank(a) - rank(b) || day(a, b) || compare(a.title, b.title) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a municipality takes part: it leads, is asked or has joined. */
export function involves(action: Action, municipalityCode: string): boolean {
  return (
    action.municipalityCode === municipalityCode ||
    action.participants.some(
      (participant) =>
        participant.municipalityCode === municipalityCode && participant.state !== 'declined',
    )
  )
}

/** The action of this municipality that stands for a measure: one that runs, or else the newest. */
export function actionFor(
  measureId: string,
  municipalityCode: string,
  actions: readonly Action[],
): Action | undefined {
  const candidates = actions
    .filter((action) => action.measureId === measureId && involves(action, municipalityCode))
    .sort((a, b) => compare(b.createdAt, a.createdAt))
  return candidates.find(runs) ?? candidates[0]
}

/** private.action_to_change (action-change.sql): officials of its municipality. */
export function canChangeAction(member: Member, action: Action): Decision {
  return decide(member.municipalityCode === action.municipalityCode ? null : 'forbidden')
}

/** make_action (action-make.sql): officials, for their own municipality. */
export function canMakeAction(member: Member, municipalityCode: string): Decision {
  return decide(member.municipalityCode === municipalityCode ? null : 'forbidden')
}

/** make_action with parts and share_action: the coordinator of who leads, and staff. */
export function canShareAction(member: Member, leadCode: string): Decision {
  const leads = member.role === 'coordinator' && member.municipalityCode === leadCode
  return decide(member.role === 'staff' || leads ? null : 'forbidden')
}

/** answer_joint_action (action-participant.sql): the coordinator of a municipality that was asked. */
export function canAnswerJointAction(member: Member, action: Action): Decision {
  const asked = action.participants.some(
    ({ municipalityCode }) => municipalityCode === member.municipalityCode,
  )
  return decide(member.role === 'coordinator' && asked ? null : 'forbidden')
}

function decide(reason: Refusal | null): Decision {
  return reason === null ? { allowed: true } : { allowed: false, reason }
}

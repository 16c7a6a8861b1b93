import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type {
  Action,
  ActionContent,
  ActionProgress,
  ActionStatus,
  NationalTheme,
} from '#domain/action.ts'
import type { Part } from '#domain/action-split.ts'
import { ok, type Result } from '#domain/result.ts'
import { factColumns, factsOf } from './action-facts.ts'
import { supabase } from './client.ts'
import type { DataError } from './errors.ts'
import { moment, read, valueOf } from './read.ts'

const participantRow = z
  .object({
    municipality_code: z.string(),
    person_days: z.number(),
    cost: z.number(),
    state: z.enum(['invited', 'joined', 'declined']),
  })
  .transform((row) => ({
    municipalityCode: row.municipality_code,
    personDays: row.person_days,
    cost: row.cost,
    state: row.state,
  }))

const actionColumns = factColumns.extend({
  first_step: z.string(),
  owner: z.string(),
  stop_reason: z.string(),
  contributes: z.boolean(),
  feasible: z.boolean(),
  has_owner: z.boolean(),
  continuity: z.boolean(),
  criteria_note: z.string(),
  created_at: moment,
  updated_at: moment,
})

const actionRow = actionColumns
  .extend({ action_participant: z.array(participantRow) })
  .transform((row): Action => ({
    ...factsOf(row),
    firstStep: row.first_step,
    owner: row.owner,
    stopReason: row.stop_reason,
    criteria: {
      contributes: row.contributes,
      feasible: row.feasible,
      hasOwner: row.has_owner,
      continuity: row.continuity,
    },
    criteriaNote: row.criteria_note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    participants: [...row.action_participant].sort((a, b) =>
      a.municipalityCode < b.municipalityCode ? -1 : 1,
    ),
  }))

const COLUMNS = `${Object.keys(actionColumns.shape).join(', ')}, action_participant (municipality_code, person_days, cost, state)`
/** What a change gives back: its next version. */
const changedRow = z.object({ id: z.string(), version: z.number() })
export type ChangedAction = z.output<typeof changedRow>

/**
 * Every action that the signed-in person may read: of the own municipality with the joint ones it is
 * in, or all for staff. What still runs is always complete; of what ended the last thousand.
 */
async function listActions(): Promise<Result<Action[], DataError>> {
  const ofStatus = (statuses: readonly ActionStatus[]) =>
    read(
      supabase
        .from('action')
        .select(COLUMNS)
        .in('status', [...statuses])
        .order('updated_at', { ascending: false }),
      z.array(actionRow),
      'action',
    )
  const [running, ended] = await Promise.all([
    ofStatus(['planned', 'busy']),
    ofStatus(['done', 'stopped']),
  ])
  if (!running.ok) return running
  return ended.ok ? ok([...running.value, ...ended.value]) : ended
}

/** One action; not found also when the person may not see it. */
function getAction(actionId: string): Promise<Result<Action, DataError>> {
  return read(
    supabase.from('action').select(COLUMNS).eq('id', actionId).single(),
    actionRow,
    'action',
  )
}

/** An action to be made. With parts it is a joint one, led by `municipalityCode`. */
export type NewAction = ActionContent & {
  /** Made by the sender: the same sent twice is one action. */
  id: string
  municipalityCode: string
  roundId: string
  measureId: string | null
  parts: readonly Part[] | null
}

const written = (content: ActionContent) => ({
  title: content.title,
  first_step: content.firstStep,
  owner: content.owner,
  due_on: content.dueOn,
  contributes: content.criteria.contributes,
  feasible: content.criteria.feasible,
  has_owner: content.criteria.hasOwner,
  continuity: content.criteria.continuity,
  criteria_note: content.criteriaNote,
})

const partsText = (parts: readonly Part[]) =>
  JSON.stringify(
    parts.map(({ municipalityCode, personDays, cost }) => ({
      municipality: municipalityCode,
      personDays,
      cost,
    })),
  )

/**
 * Makes an action. An owner who is new is invited when the coordinator names them; the mail is a
 * separate step (`requestCode`).
 */
export function makeAction(action: NewAction): Promise<Result<ChangedAction, DataError>> {
  return read(
    supabase.rpc('make_action', {
      ...written(action),
      id: action.id,
      round_id: action.roundId,
      measure_id: action.measureId,
      municipality_code: action.municipalityCode,
      person_days: action.personDays,
      cost: action.cost,
      parts: action.parts && partsText(action.parts),
    }),
    changedRow,
    'make_action',
  )
}

/** Replaces what is said about an action; `version` is the one that the writer saw. */
export function changeAction(
  { id, version }: Pick<Action, 'id' | 'version'>,
  content: ActionContent & ActionProgress,
): Promise<Result<ChangedAction, DataError>> {
  return read(
    supabase.rpc('change_action', {
      ...written(content),
      action_id: id,
      expected_version: version,
      // No estimate is null, which the generated types do not know of arguments without a default.
      person_days: content.personDays as number,
      cost: content.cost as number,
      days_spent: content.daysSpent,
      cost_spent: content.costSpent,
      public: content.public,
      public_text: content.publicText,
    }),
    changedRow,
    'change_action',
  )
}

/** Moves an action to another status; stopping needs a reason. */
export function setActionStatus(
  { id, version }: Pick<Action, 'id' | 'version'>,
  status: ActionStatus,
  reason = '',
): Promise<Result<ChangedAction, DataError>> {
  return read(
    supabase.rpc('set_action_status', { action_id: id, expected_version: version, status, reason }),
    changedRow,
    'set_action_status',
  )
}

/** Staff set what an action counts for, and what the kernteam has to decide next. */
export function steerAction(
  { id, version }: Pick<Action, 'id' | 'version'>,
  steering: {
    programmeLine: number | null
    nationalTheme: NationalTheme | null
    nextDecision: string
  },
): Promise<Result<ChangedAction, DataError>> {
  return read(
    supabase.rpc('steer_action', {
      action_id: id,
      expected_version: version,
      programme_line: steering.programmeLine as number,
      national_theme: steering.nationalTheme as string,
      next_decision: steering.nextDecision,
    }),
    changedRow,
    'steer_action',
  )
}

/** Divides an action over municipalities, of which the one that leads is one; what changed is asked again. */
export function shareAction(
  { id, version }: Pick<Action, 'id' | 'version'>,
  whole: { personDays: number; cost: number },
  parts: readonly Part[],
): Promise<Result<ChangedAction, DataError>> {
  return read(
    supabase.rpc('share_action', {
      action_id: id,
      expected_version: version,
      person_days: whole.personDays,
      cost: whole.cost,
      parts: partsText(parts),
    }),
    changedRow,
    'share_action',
  )
}

/** The coordinator of a participant joins a joint action or does not. */
export function answerJointAction(
  actionId: string,
  joins: boolean,
): Promise<Result<unknown, DataError>> {
  return read(
    supabase.rpc('answer_joint_action', { action_id: actionId, joins }),
    z.unknown(),
    'answer_joint_action',
  )
}

/** What screens read here, for the query cache. */
export const actionQueries = {
  all: () => queryOptions({ queryKey: ['actions'], queryFn: () => valueOf(listActions()) }),
  one: (actionId: string) =>
    queryOptions({
      queryKey: [...actionQueries.all().queryKey, actionId],
      queryFn: () => valueOf(getAction(actionId)),
    }),
}

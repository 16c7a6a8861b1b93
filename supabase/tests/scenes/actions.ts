import { A, B } from '../world.ts'
import type { At, Scene } from './at.ts'

/** An action that A works on. */
const ours = async (at: At) => {
  const [action] = await at.sql<{ id: string; version: number }>(
    `select id, version from public.action where municipality_code = '${A}' and status in ('planned', 'busy')
     and id not in (select action_id from public.action_participant) order by id limit 1`,
  )
  return { action_id: action?.id, expected_version: action?.version }
}

/** Two carry it. */
const parts = (lead: string, other: string) =>
  JSON.stringify([
    { municipality: lead, personDays: 2, cost: 0 },
    { municipality: other, personDays: 1, cost: 0 },
  ])

const plan = async (at: At) => ({
  id: crypto.randomUUID(),
  round_id: at.open,
  title: 'Bel terug',
  due_on: await at.one('select (private.today() + 30)::text'),
})

const joint = async (at: At, lead: string, other: string) => ({
  ...(await plan(at)),
  ...{ municipality_code: lead, person_days: 3, cost: 0, parts: parts(lead, other) },
  owner: await at.one(
    `select email from public.member where municipality_code = '${lead}' order by email limit 1`,
  ),
})

/** What is done about it, alone or together, and what is told of that. */
export const ACTIONS: Record<string, Scene> = {
  action_proof: () => ({ municipality_code: A }),
  answer_joint_action: async (at) => {
    const { id } = await at.by('staff', 'make_action', await joint(at, B, A))
    return { action_id: id, joins: true }
  },
  change_action: async (at) => {
    const { action_id, expected_version } = await ours(at)
    const [was] = await at.sql<Record<string, unknown>>(
      `select first_step, owner, due_on::text, contributes, feasible, has_owner, continuity, criteria_note,
         person_days, cost, days_spent, cost_spent, public, public_text
       from public.action where id = '${String(action_id)}'`,
    )
    return { ...was, action_id, expected_version, title: 'Anders gezegd' }
  },
  comment_action: async (at) => ({
    action_id: (await ours(at)).action_id,
    id: crypto.randomUUID(),
    text: 'Goed bezig.',
  }),
  kernteam_actions: () => ({}),
  // Of the own municipality; the office only for some together.
  make_action: async (at) =>
    at.role === 'staff' ? joint(at, A, B) : { ...(await plan(at)), owner: at.me.email },
  public_actions: () => ({ municipality_code: A }),
  public_actions_of_round: (at) => ({ round_id: at.before }),
  set_action_status: async (at) => ({ ...(await ours(at)), status: 'done' }),
  share_action: async (at) => ({
    ...(await ours(at)),
    person_days: 3,
    cost: 0,
    parts: parts(A, B),
  }),
  steer_action: async (at) => ({
    ...(await ours(at)),
    programme_line: 2,
    national_theme: null,
    next_decision: 'Samen verder?',
  }),
  what_worked: () => ({}),
}

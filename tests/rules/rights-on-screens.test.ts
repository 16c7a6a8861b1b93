import { expect, test } from 'vitest'
import type { Member } from '#domain/access/member.ts'
import * as people from '#domain/access/permissions.ts'
import * as actions from '#domain/action.ts'
import type { Round } from '#domain/round.ts'
import type { Scan } from '#domain/scan.ts'
import { canName, canWiden } from '#domain/visibility.ts'
import { FUNCTION_RIGHTS, ROLES } from '../../supabase/tests/rights-matrix.ts'

/**
 * Screens disable what somebody may not do, the database refuses it. Here stand those rules of the screens beside what
 * the database was seen to do (function-rights.test.ts), on the same scene: what is asked is of municipality A.
 */
const [A, B] = ['GM1883', 'GM0971']
const member = (userId: string, role: Member['role'], municipalityCode: string | null): Member => ({
  ...{ userId, email: `${userId}@elders.example`, role, municipalityCode },
})
const MEMBERS = {
  colleague: member('cor', 'colleague', A),
  coordinator: member('connie', 'coordinator', A),
  other: member('obe', 'coordinator', B),
  viewer: member('vera', 'viewer', null),
  staff: member('stan', 'staff', null),
}
const sam = member('sam', 'colleague', A)
const everybody = [...Object.values(MEMBERS), sam]

const open: Round = {
  ...{ id: 'r', name: 'Najaar', questionnaireVersion: '2026-1', state: 'open', closesOn: null },
  ...{ openedAt: '2026-10-01T08:00:00Z', closedAt: null },
}
const closed: Round = { ...open, state: 'closed', closedAt: '2026-12-01T08:00:00Z' }
const scan = (state: Scan['state'], by = sam.userId): Scan => ({
  ...{ id: 's', roundId: 'r', municipalityCode: A, route: 'full', state, submittedAt: null },
  handedIn: { userId: by, name: 'Iris', at: '2026-11-01T08:00:00Z', hash: '' },
  ...{ answers: {}, changedAt: null, versions: {} },
})
const action = (municipalityCode: string, asked: string) =>
  ({ municipalityCode, participants: [{ municipalityCode: asked }] }) as unknown as actions.Action

type Rule = (member: Member) => people.Decision
const fillsIn: Rule = (member) => people.canFillIn(member, scan('in_progress'), open)
const changes: Rule = (member) => actions.canChangeAction(member, action(A, B))

/** The rule of the screen for each function that has one. */
const RULES: Record<string, Rule> = {
  ...{ save_answer: fillsIn, choose_route: fillsIn, hand_in_scan: fillsIn },
  ...{ assign_task: fillsIn, withdraw_task: fillsIn, divide_themes: fillsIn },
  take_back_scan: (member) =>
    people.canTakeBack(member, scan('ready_to_sign', MEMBERS.colleague.userId), open),
  sign_scan: (member) => people.canSign(member, scan('ready_to_sign'), open),
  return_scan: (member) => people.canReturn(member, scan('submitted'), open),
  invite_colleague: people.canInviteColleague,
  remove_colleague: (member) => people.canRemove(member, sam, everybody),
  hand_over_coordination: (member) => people.canHandOver(member, sam),
  widen_visibility: (member) => canWiden(member, closed, 'participants'),
  set_naming_consent: (member) => canName(member, 'own', 'none', 'participants'),
  ...{ change_action: changes, set_action_status: changes },
  // Of the own municipality, and the office for some together.
  make_action: (member) =>
    member.role === 'staff'
      ? actions.canShareAction(member, A)
      : actions.canMakeAction(member, member.municipalityCode ?? A),
  share_action: (member) => actions.canShareAction(member, A),
  answer_joint_action: (member) => actions.canAnswerJointAction(member, action(B, A)),
}

test.for(Object.entries(RULES))(
  'what a screen says of %s is what the database does',
  ([name, rule]) => {
    const line = FUNCTION_RIGHTS[name] ?? ''
    for (const [role, person] of Object.entries(MEMBERS))
      expect([role, rule(person).allowed]).toEqual([
        role,
        line[ROLES.indexOf(role as keyof typeof MEMBERS)] === 'x',
      ])
  },
)

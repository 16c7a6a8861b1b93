import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply } from './database.ts'
import {
  A,
  B,
  C,
  freshWorld,
  rateTimes,
  saved,
  submitShortScan,
  weekPasses,
  type World,
} from './world.ts'

/**
 * Who may do what, told by persona. Denial has two faces: a table without a grant says 42501
 * (401 without signing in, 403 with), a policy that matches nothing says zero rows.
 */
let world: World
let scanA: string
let scanB: string

beforeAll(async () => {
  world = await freshWorld(await startTestDatabase())
  scanA = await world.scanOf(A)
  scanB = await world.scanOf(B)
  await world.db.as(world.officialA).rpc('save_answer', saved(scanA, 'vast-aanspreekpunt', 'l2'))
  const more = { note: 'zie site', shareable: true, internal_note: 'onder ons' }
  await submitShortScan(world, world.officialB, B, 'l3', more)
  await rateTimes(world, 10, B)
  await weekPasses(world.db)
})
afterAll(() => world.db.close())

const as = (person: Person) => world.db.as(person)
const refused = (reply: Reply, code: string, status: number) =>
  expect([reply.status, reply.code]).toEqual([status, code])
const noRight = (reply: Reply, status: 401 | 403) => {
  expect(reply.status).toBe(status)
  expect(reply.body).toMatchObject({ code: '42501' })
}

const NOBODY = '00000000-0000-4000-8000-000000000000'
const PUBLIC_TABLES = [
  'municipality',
  'neighbour',
  'questionnaire_version',
  'questionnaire_wording',
]
const OWN_TABLES = [
  'scan',
  'scan_sheet',
  'answer',
  'answer_history',
  'internal_note',
  'score_sheet',
  'submission',
]
const MEMBER_TABLES = [
  'measure',
  'measure_version',
  'wording_version',
  'questionnaire_draft',
  'draft_part',
  'draft_comment',
  'mail_choice',
  'round',
  'member',
  'invitation',
  'submission_return',
  'submission_sheet',
  'round_stage',
  'naming_consent',
  'meeting_decision',
  'region_note',
  'own_measure',
  'contact_point',
  'action',
  'action_participant',
  'action_event',
  'action_comment',
  'discussion',
  'discussion_message',
  'programme_line',
  'staff_removal',
  ...OWN_TABLES,
]
const note = { place: 'reactie', expected_version: 0, note: 'x' }
const criteria = { contributes: true, feasible: true, has_owner: true, continuity: true }
const means = { person_days: 1, cost: 1, days_spent: 0, cost_spent: 0 }
const changed = {
  ...{ action_id: NOBODY, expected_version: 1, title: 'x', first_step: '', owner: 'x@y.example' },
  ...{ due_on: '2999-01-01', criteria_note: '', public: false, public_text: '' },
  ...criteria,
  ...means,
}
const MEMBER_FUNCTIONS = (): [string, object][] => [
  ['claim_invitation', {}],
  ['invite_coordinator', { municipality_code: A, email: 'x@y.example' }],
  ['invite_colleague', { email: 'x@y.example' }],
  ['assign_task', { scan_id: scanA, kind: 'theme', part: 'reactie', email: 'x@y.example' }],
  ['divide_themes', { scan_id: scanA, division: '[]' }],
  [
    'discuss',
    { id: NOBODY, scan_id: scanA, item_id: 'relatiebeheer', with_office: true, text: 'x' },
  ],
  [
    'settle_discussion',
    { scan_id: scanA, item_id: 'relatiebeheer', with_office: true, settled: true },
  ],
  ['round_board', { round_id: world.roundId }],
  ['withdraw_task', { scan_id: scanA, kind: 'theme', part: 'reactie' }],
  ['withdraw_invitation', { email: 'x@y.example' }],
  ['remove_colleague', { user_id: NOBODY }],
  ['hand_over_coordination', { user_id: NOBODY }],
  ['change_role', { email: 'x@y.example', role: 'colleague' }],
  ['what_passes_on', { user_id: NOBODY }],
  ['invite_people', { people: '[]' }],
  ['invite_staff', { email: 'x@y.example' }],
  ['ask_staff_removal', { user_id: NOBODY }],
  ['withdraw_staff_removal', { user_id: NOBODY }],
  ['confirm_staff_removal', { user_id: NOBODY }],
  ['signed_in_people', {}],
  ['audit_log', {}],
  ['check_audit_log', {}],
  ['note_file_taken', { page: '/', kind: 'csv' }],
  ['note_scan_looked_at', { scan_id: scanA }],
  ['note_round_looked_at', { round_id: world.roundId }],
  ['open_round', { name: 'Nog een' }],
  ['close_round', { round_id: world.roundId }],
  ['choose_route', { scan_id: scanA, route: 'short' }],
  ['save_answer', saved(scanA, 'vast-aanspreekpunt', 'l1')],
  ['hand_in_scan', { scan_id: scanA, name: 'Iris Jansen' }],
  ['take_back_scan', { scan_id: scanA }],
  ['sign_scan', { scan_id: scanA, name: 'Iris Jansen', hash: '' }],
  ['return_scan', { scan_id: scanA, reason: 'Kijk nog eens' }],
  ['be_present', { scan_id: scanA }],
  ['theme_spread', { scan_id: scanA }],
  ['total_spread', { scan_id: scanA }],
  ['rating_spread', { round_id: world.roundId }],
  ['save_own_measure', { measure_id: 'qw-schouw', expected_version: 0, set_aside: 'done' }],
  ['shareable_items', {}],
  ['save_sharing', { item_id: 'vooroverleg', shares: true }],
  ['save_contact_point', { contact: 'Loket', expected_version: 0 }],
  ['needs', { round_id: world.roundId, municipality_code: A }],
  ['needs_of_round', { round_id: world.roundId }],
  ['donors_by_item', {}],
  ['rating_response', { round_id: world.roundId }],
  ['held_ratings', { round_id: world.roundId }],
  ['judge_held_ratings', { round_id: world.roundId, municipality_code: A, counts: true }],
  ['remarks_to_review', { round_id: world.roundId }],
  ['review_remark', { remark_id: NOBODY, state: 'hidden' }],
  ['rating_minutes', { round_id: world.roundId }],
  ['rating_days', { round_id: world.roundId }],
  ['rating_steps', { round_id: world.roundId }],
  ['rating_codes', { round_id: world.roundId }],
  ['round_contents', {}],
  ['require_rating_codes', { round_id: world.roundId, required: true }],
  ['make_rating_codes', { round_id: world.roundId, municipality_code: A, amount: 1 }],
  ['donors', { scan_id: scanA }],
  ['invite_viewer', { email: 'x@y.example' }],
  ['remove_viewer', { user_id: NOBODY }],
  ['widen_visibility', { round_id: world.roundId, stage: 'participants' }],
  ['set_naming_consent', { round_id: world.roundId, stage: 'public' }],
  ['named_municipalities', { round_id: world.roundId, stage: 'public' }],
  ['comparison', { round_id: world.roundId }],
  ['save_decision', { id: NOBODY, round_id: world.roundId, theme: 'reactie', text: 'Samen' }],
  ['remove_decision', { id: NOBODY }],
  ['choose_weekly_mail', { weekly: false }],
  ['save_measure', { measure_id: 'qw-schouw', expected_version: 1, content: '{}' }],
  ['save_wording', { questionnaire_version: '2026-1', expected_version: 1, content: '{}' }],
  ['start_draft', { name: 'x-1', started_from: '2026-1', parts: '[]' }],
  ['save_draft', { draft_id: NOBODY, edits: '[]' }],
  ['read_draft', { draft_id: NOBODY }],
  ['publish_draft', { draft_id: NOBODY, note: 'x', edits_seen: 0 }],
  ['measures_of_round', { round_id: world.roundId }],
  ['save_region_note', { ...note, round_id: world.roundId }],
  [
    'make_action',
    { id: NOBODY, round_id: world.roundId, title: 'x', owner: 'x@y.example', due_on: '2999-01-01' },
  ],
  ['change_action', changed],
  ['set_action_status', { action_id: NOBODY, expected_version: 1, status: 'busy' }],
  [
    'steer_action',
    {
      action_id: NOBODY,
      expected_version: 1,
      programme_line: 1,
      national_theme: null,
      next_decision: '',
    },
  ],
  [
    'share_action',
    { action_id: NOBODY, expected_version: 1, person_days: 1, cost: 1, parts: '[]' },
  ],
  ['answer_joint_action', { action_id: NOBODY, joins: true }],
  ['comment_action', { id: NOBODY, action_id: NOBODY, text: 'x' }],
  ['action_proof', { municipality_code: A }],
  ['kernteam_actions', {}],
  ['what_worked', {}],
  ['name_programme_line', { line: 1, expected_version: 1, name: 'x' }],
]

/** What members of the municipality do with a scan of theirs. */
const steps = (scan_id: string): [string, object][] => [
  ['hand_in_scan', { scan_id, name: 'Iris Jansen' }],
  ['take_back_scan', { scan_id }],
  ['sign_scan', { scan_id, name: 'Iris Jansen', hash: '' }],
]

describe('a stranger, without an account', () => {
  test.each(PUBLIC_TABLES)('reads %s', async (table) => {
    expect((await as('anonymous').select(table)).rows.length).toBeGreaterThan(0)
  })
  test.each(MEMBER_TABLES)('may not read %s', async (table) => {
    noRight(await as('anonymous').select(table), 401)
  })
  test('may not call what members call', async () => {
    for (const [name, args] of MEMBER_FUNCTIONS())
      noRight(await as('anonymous').rpc(name, args), 401)
  })
  test('sees whether entrepreneurs can rate now', async () => {
    expect((await as('anonymous').rpc('rating_round')).rows).toMatchObject([
      { name: 'Najaar 2026', closes_on: null },
    ])
  })
})

describe('someone signed in who is a member of nothing', () => {
  test.each([...PUBLIC_TABLES, 'measure'])('reads %s', async (table) => {
    expect((await as(world.outsider).select(table)).rows.length).toBeGreaterThan(0)
  })
  test.each(['round', 'member', 'invitation', ...OWN_TABLES])(
    'sees nothing in %s',
    async (table) => {
      const reply = await as(world.outsider).select(table)
      expect([reply.status, reply.rows]).toEqual([200, []])
    },
  )
  test('is refused every act of members', async () => {
    for (const [name, args] of MEMBER_FUNCTIONS().slice(1))
      refused(await as(world.outsider).rpc(name, args), 'forbidden', 403)
  })
  test('has no invitation to claim', async () => {
    expect((await as(world.outsider).rpc('claim_invitation')).rows).toEqual([])
  })
})

describe('an official of A', () => {
  test.each(['scan', 'scan_sheet'])('reads the own %s and no other', async (table) => {
    const { rows } = await as(world.officialA).select(`${table}?select=municipality_code`)
    expect(rows).toEqual([{ municipality_code: A }])
  })
  test.each(['answer', 'answer_history', 'internal_note', 'score_sheet', 'submission'])(
    'reads no %s of B',
    async (table) => {
      const { rows } = await as(world.officialA).select(table)
      expect(rows.filter(({ scan_id }) => scan_id !== scanA)).toEqual([])
      expect((await as(world.officialB).select(table)).rows.length).toBeGreaterThan(0)
    },
  )
  test('reads the own colleagues, not those of B or staff', async () => {
    const { rows } = await as(world.officialA).select('member?select=email&order=email')
    expect(rows.map(({ email }) => email)).toEqual(['anna@sittard.example', 'arno@sittard.example'])
  })
  test('reads the round and the measures', async () => {
    expect((await as(world.officialA).select('round')).rows).toHaveLength(1)
    expect((await as(world.officialA).select('measure')).rows).toHaveLength(41)
  })
  test('may not touch the scan of B', async () => {
    const voice = as(world.officialA)
    refused(await voice.rpc('save_answer', saved(scanB, 'meertalig', ['nl'])), 'forbidden', 403)
    refused(await voice.rpc('choose_route', { scan_id: scanB, route: 'full' }), 'forbidden', 403)
    for (const step of steps(scanB)) refused(await voice.rpc(...step), 'forbidden', 403)
    refused(await voice.rpc('donors', { scan_id: scanB }), 'forbidden', 403)
    const needs = { round_id: world.roundId, municipality_code: B }
    refused(await voice.rpc('needs', needs), 'forbidden', 403)
    const everyone = { round_id: world.roundId }
    refused(await voice.rpc('needs_of_round', everyone), 'forbidden', 403)
    refused(await voice.rpc('donors_by_item', {}), 'forbidden', 403)
  })
  test('reads the needs and the response of the own municipality only', async () => {
    const voice = as(world.officialA)
    const needs = { round_id: world.roundId, municipality_code: A }
    expect((await voice.rpc('needs', needs)).rows).toHaveLength(15)
    const response = await voice.rpc('rating_response', { round_id: world.roundId })
    expect(response.rows).toEqual([
      { municipality_code: A, n: null, left_out: null, enough: false, left_out_matters: null },
    ])
  })
  test('learns who can help, but not their answers', async () => {
    const { rows } = await as(world.officialA).rpc('donors', { scan_id: scanA })
    expect(rows).toContainEqual({ item_id: 'vooroverleg', municipality_code: B, contact_point: '' })
  })
  test('may not run rounds or invite', async () => {
    const voice = as(world.officialA)
    refused(await voice.rpc('open_round', { name: 'Eigen ronde' }), 'forbidden', 403)
    refused(await voice.rpc('close_round', { round_id: world.roundId }), 'forbidden', 403)
    const invitation = { municipality_code: A, email: 'x@y.example' }
    refused(await voice.rpc('invite_coordinator', invitation), 'forbidden', 403)
  })
  test('a coordinator reads invitations of the own municipality, a colleague none', async () => {
    const invite = (municipality_code: string, email: string) =>
      as(world.staff).rpc('invite_coordinator', { municipality_code, email })
    await invite(A, 'nieuw@sittard.example')
    await invite(C, 'nieuw@beek.example')
    const { rows } = await as(world.officialA).select('invitation?select=email')
    expect(rows).toEqual([{ email: 'nieuw@sittard.example' }])
    expect((await as(world.colleagueA).select('invitation')).rows).toEqual([])
    expect((await as(world.staff).select('invitation')).rows).toHaveLength(2)
  })
})

describe('a colleague in A', () => {
  test('fills in the same scan', async () => {
    const reply = await as(world.colleagueA).rpc(
      'save_answer',
      saved(scanA, 'meertalig', ['nl', 'de']),
    )
    expect(reply.status).toBe(200)
    const { rows } = await as(world.officialA).select(
      'answer?item_id=eq.meertalig&select=answered_by',
    )
    expect(rows).toEqual([
      { answered_by: world.colleagueA === 'anonymous' ? '' : world.colleagueA.id },
    ])
  })
})

describe('staff', () => {
  test.each(['scan', 'scan_sheet'])('read every %s', async (table) => {
    expect((await as(world.staff).select(table)).rows).toHaveLength(16)
  })
  test.each(['answer', 'answer_history', 'score_sheet', 'member', 'round'])(
    'read %s',
    async (table) => {
      expect((await as(world.staff).select(table)).rows.length).toBeGreaterThan(0)
    },
  )
  test('read the needs of B and the response of all municipalities', async () => {
    const needs = { round_id: world.roundId, municipality_code: B }
    expect((await as(world.staff).rpc('needs', needs)).rows).toHaveLength(15)
    const { rows } = await as(world.staff).rpc('rating_response', { round_id: world.roundId })
    expect(rows).toHaveLength(16)
    expect(rows).toContainEqual({
      municipality_code: B,
      n: 10,
      left_out: 0,
      enough: true,
      left_out_matters: null,
    })
  })
  test('read of all municipalities at once what they read one by one', async () => {
    const { rows: all } = await as(world.staff).rpc('needs_of_round', { round_id: world.roundId })
    expect(all).toHaveLength(16)
    for (const { municipality_code, needs } of all) {
      const asked = { round_id: world.roundId, municipality_code }
      expect(needs).toEqual((await as(world.staff).rpc('needs', asked)).rows)
    }
    const { rows: donors } = await as(world.staff).rpc('donors_by_item')
    for (const [scan_id, own] of [
      [scanA, A],
      [scanB, B],
    ]) {
      const { rows } = await as(world.staff).rpc('donors', { scan_id })
      const others = donors.filter(({ municipality_codes }) =>
        (municipality_codes as string[]).some((code) => code !== own),
      )
      expect(others.map(({ item_id }) => item_id)).toEqual([
        ...new Set(rows.map(({ item_id }) => item_id)),
      ])
    }
  })
  test('read along, but do not fill in, choose or submit', async () => {
    const voice = as(world.staff)
    refused(await voice.rpc('save_answer', saved(scanA, 'meertalig', ['nl'])), 'forbidden', 403)
    refused(await voice.rpc('choose_route', { scan_id: scanA, route: 'full' }), 'forbidden', 403)
    for (const step of steps(scanA)) refused(await voice.rpc(...step), 'forbidden', 403)
  })
})

describe('nobody, whatever the role', () => {
  const everybody = (): [Person, 401 | 403][] => [
    ['anonymous', 401],
    [world.outsider, 403],
    [world.viewer, 403],
    [world.officialA, 403],
    [world.colleagueA, 403],
    [world.staff, 403],
  ]
  test.each([...PUBLIC_TABLES, ...MEMBER_TABLES])(
    'writes to %s past the functions',
    async (table) => {
      const column = await firstColumn(table)
      const body = { [column]: '00000000-0000-0000-0000-000000000000' }
      for (const [person, status] of everybody()) {
        noRight(await as(person).send('POST', table, body), status)
        noRight(await as(person).send('PATCH', `${table}?${column}=not.is.null`, body), status)
        noRight(await as(person).send('DELETE', `${table}?${column}=not.is.null`), status)
      }
    },
  )
  test.each([
    'rating',
    'rating_comment',
    'rating_overview',
    'rating_release',
    'rating_split',
    'setting',
  ])('reads private.%s', async (table) => {
    for (const [person] of everybody()) {
      expect((await as(person).select(table)).status).toBe(404)
      const role = person === 'anonymous' ? 'anon' : 'authenticated'
      await world.db.sql(`do $$ begin
          set local role ${role};
          perform from private.${table};
          raise 'readable';
        exception when insufficient_privilege then null; end $$`)
    }
  })
  test('calls the helpers of the database', async () => {
    for (const [person] of everybody())
      for (const name of ['score_scan', 'release_ratings', 'refuse', 'item_results'])
        expect((await as(person).rpc(name)).status).toBe(404)
  })
  test('alters history, a handed-in score sheet or a questionnaire, not even the owner', async () => {
    for (const table of [
      'answer_history',
      'internal_note',
      'score_sheet',
      'questionnaire_version',
    ]) {
      const column = await firstColumn(table)
      await expect(
        world.db.sql(`update public.${table} set ${column} = ${column}`),
      ).rejects.toThrow()
      await expect(world.db.sql(`delete from public.${table}`)).rejects.toThrow()
      await expect(world.db.sql(`truncate public.${table} cascade`)).rejects.toThrow()
    }
  })
})

/** The first column that a uuid fits in, so that a refusal is about the right and not the value. */
async function firstColumn(table: string): Promise<string> {
  const [column] = await world.db.sql<{ attname: string }>(
    `select attname from pg_attribute where attrelid = 'public.${table}'::regclass and attnum > 0
     and atttypid in ('uuid'::regtype, 'text'::regtype) order by attnum limit 1`,
  )
  return column?.attname ?? ''
}

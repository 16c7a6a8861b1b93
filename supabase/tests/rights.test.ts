import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REFUSALS } from '#domain/refusal.ts'
import { baseline, schemaFiles } from '../write-baseline.ts'
import { bareDatabase, type BareDatabase } from './bare-database.ts'
import { CATALOG } from './catalog.ts'
import { columnsOf, rowsOf } from './rows.ts'

/**
 * The rules every table and function keeps, read from the catalog of a database with the open default
 * rights of a hosted project; and the proof that schemas/ is what migrations/ make.
 */
const folder = new URL('../', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const migrations = readdirSync(new URL('migrations/', folder)).sort()
const schemas = schemaFiles()

let built: BareDatabase
let declared: BareDatabase

beforeAll(async () => {
  ;[built, declared] = await Promise.all([bareDatabase(), bareDatabase()])
  for (const name of migrations) await built.run(text(`migrations/${name}`))
  await declared.run(baseline())
})
afterAll(() => Promise.all([built.close(), declared.close()]))

const names = async (query: string) => (await built.run(query)).map(({ name }) => name)
const OURS = `('public'::regnamespace, 'private'::regnamespace)`

describe('schemas and migrations', () => {
  test('make the same database', async () => {
    const [from, to] = await Promise.all([built.run(CATALOG), declared.run(CATALOG)])
    expect(from.length).toBeGreaterThan(300)
    expect(from).toEqual(to)
  })
  test('every schema file is listed in config.toml and at most 200 lines long', () => {
    const files = readdirSync(new URL('schemas/', folder), { recursive: true, encoding: 'utf8' })
    const sql = files.filter((name) => name.endsWith('.sql')).map((name) => `schemas/${name}`)
    expect([...schemas].sort()).toEqual(sql.sort())
    for (const path of schemas)
      expect([path, text(path).split('\n').length <= 201]).toEqual([path, true])
  })
  test('are loaded folder by folder, in the order of the map', () => {
    const folders = [...new Set(schemas.map((path) => path.split('/')[1]))]
    expect(folders).toEqual([...folders].sort())
    const map = text('schemas/README.md')
    expect([...map.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)).toEqual(folders)
    expect(map.split('\n').length).toBeLessThanOrEqual(41)
  })
  test('a policy stands in the file of its table', () => {
    const made = (what: RegExp) =>
      schemas.flatMap((path) => [...text(path).matchAll(what)].map(([, name]) => ({ path, name })))
    const tables = new Map(made(/^create table ([\w.]+)/gm).map(({ path, name }) => [name, path]))
    const policies = made(/^create policy "[^"]+"\s+on ([\w.]+)/gm)
    expect(policies.length).toBeGreaterThan(40)
    const strays = policies.filter(({ path, name }) => tables.get(name) !== path)
    expect(strays).toEqual([])
  })
  test('the content of the migrations is that of supabase/content', async () => {
    const all = await columnsOf(declared.run, ['public', 'private'])
    // The moment of filling is another.
    const columns = all.map(({ table, names }) => ({
      table,
      names: names.filter((name) => !name.endsWith('_at')),
    }))
    const [from, to] = await Promise.all([
      rowsOf(built.run, columns),
      rowsOf(declared.run, columns),
    ])
    expect(from.length).toBeGreaterThan(100)
    expect(from).toEqual(to)
  })
  test('every code that is raised is in the closed list', () => {
    const raised = schemas.flatMap((path) => [
      ...text(path).matchAll(/refuse\('([a-z_]+)', (\d+)\)/g),
    ])
    expect(raised.length).toBeGreaterThan(40)
    for (const [, code, status] of raised) {
      expect(REFUSALS).toContain(code)
      expect(['400', '403', '404', '409', '410', '413', '429']).toContain(status)
    }
    const calls = schemas.flatMap((path) => [...text(path).matchAll(/perform private\.refuse\(/g)])
    expect(calls).toHaveLength(raised.length)
  })
})

describe('tables', () => {
  test('all have row-level security', async () => {
    expect(
      await names(`select oid::regclass::text as name from pg_class
      where relnamespace in ${OURS} and relkind in ('r', 'p') and not relrowsecurity`),
    ).toEqual([])
  })
  test('views ask as the one who reads', async () => {
    expect(
      await names(`select oid::regclass::text as name from pg_class where relnamespace in ${OURS}
      and relkind in ('v', 'm') and not coalesce(reloptions @> '{security_invoker=true}', false)`),
    ).toEqual([])
  })
  test('are granted by name, to read only', async () => {
    const granted = await built.run(`
      select relname as name, string_agg(distinct a.grantee::regrole || ' ' || a.privilege_type, ', ' order by a.grantee::regrole || ' ' || a.privilege_type) as rights
      from pg_class join pg_namespace as n on n.oid = relnamespace cross join aclexplode(relacl) as a
      where relnamespace in ${OURS} and a.grantee <> relowner and relkind <> 'i' group by 1 order by 1`)
    const everyone = 'anon SELECT, authenticated SELECT'
    const members = 'authenticated SELECT'
    expect(Object.fromEntries(granted.map(({ name, rights }) => [name, rights]))).toEqual({
      action: members,
      action_comment: members,
      action_event: members,
      action_participant: members,
      answer: members,
      answer_change: members,
      answer_history: members,
      contact_point: members,
      discussion: members,
      discussion_message: members,
      draft_comment: members,
      draft_part: members,
      internal_note: members,
      invitation: members,
      mail_choice: members,
      mail_kind: members,
      mail_text: members,
      measure: members,
      measure_version: members,
      meeting_decision: members,
      member: members,
      municipality: everyone,
      naming_consent: members,
      neighbour: everyone,
      own_measure: members,
      questionnaire_draft: members,
      questionnaire_version: everyone,
      questionnaire_wording: everyone,
      programme_line: members,
      rating_questions: everyone,
      region: everyone,
      region_note: members,
      round: members,
      round_participant: members,
      round_reminder: members,
      round_places: members,
      round_reopening: members,
      round_stage: members,
      scan: members,
      scan_revision: members,
      scan_sheet: members,
      score_sheet: members,
      signature_retention: members,
      staff_removal: members,
      submission: members,
      submission_return: members,
      submission_sheet: members,
      subregion: everyone,
      task: members,
      wording_version: members,
    })
  })
  test('give no column to whom the rest is not given: a right is of a whole table', async () => {
    expect(
      await names(`select attrelid::regclass || '.' || attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace in ${OURS} and attacl is not null`),
    ).toEqual([])
  })
  test('every foreign key has an index', async () => {
    expect(
      await names(`select conrelid::regclass || '.' || conname as name from pg_constraint
      where contype = 'f' and connamespace in ${OURS} and not exists (
        select from pg_index where indrelid = conrelid and indpred is null
          and (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey)`),
    ).toEqual([])
  })
})

describe('policies', () => {
  test('are sentences, to read only, for a named role', async () => {
    const policies = await built.run(`select policyname, cmd, roles::text, qual from pg_policies
      where schemaname in ('public', 'private')`)
    expect(policies.length).toBeGreaterThan(15)
    for (const { policyname, cmd, roles } of policies) {
      expect(policyname).toMatch(/^[A-Z][a-z]*( [a-z]+){2,}$/)
      expect(cmd).toBe('SELECT')
      expect(roles).toMatch(/^\{(authenticated|anon,authenticated)\}$/)
    }
  })
  test('let everyone read reference data only', async () => {
    expect(
      await names(`select tablename as name from pg_policies where qual = 'true' order by 1`),
    ).toEqual([
      'measure',
      'municipality',
      'neighbour',
      'questionnaire_version',
      'questionnaire_wording',
      'rating_questions',
      'region',
      'subregion',
    ])
  })
})

describe('functions', () => {
  const executable = (role: string) =>
    names(`select p.oid::regproc::text as name from pg_proc as p where pronamespace in ${OURS}
      and has_function_privilege('${role}', p.oid, 'execute') order by 1`)

  test('are executable by nobody but by name', async () => {
    expect(
      await names(`select p.oid::regproc::text as name from pg_proc as p
      cross join aclexplode(coalesce(proacl, acldefault('f', proowner))) as a
      where pronamespace in ${OURS} and a.grantee = 0`),
    ).toEqual([])
    expect(await executable('anon')).toEqual([
      'certificate',
      'comment_as_reader',
      'is_demo',
      'places_of_rounds',
      'public_actions',
      'public_actions_of_round',
      'public_responses',
      'public_results',
      'public_rounds',
      'public_split',
      'published_rounds',
      'published_scores',
      'published_theme_spread',
      'questionnaire_in_use',
      'rate_service',
      'rating_challenge',
      'rating_code_fits',
      'rating_form',
      'rating_round',
      'reach_rating_step',
      'read_shared_draft',
      'released_remarks',
      'theme_ratings',
    ])
    expect(await executable('authenticated')).toEqual([
      'action_proof',
      'answer_joint_action',
      'ask_staff_removal',
      'assign_task',
      'audit_log',
      'be_at_draft',
      'be_present',
      'certificate',
      'change_action',
      'change_role',
      'check_audit_log',
      'choose_mail',
      'choose_route',
      'choose_weekly_mail',
      'claim_invitation',
      'close_round',
      'comment_action',
      'comment_as_reader',
      'comment_on_draft',
      'comparison',
      'confirm_staff_removal',
      'deliberate_choices',
      'discuss',
      'divide_themes',
      'donors',
      'donors_by_item',
      'draft_reach',
      'erase_me',
      'goes_by_itself',
      'hand_in_scan',
      'hand_over_coordination',
      'held_ratings',
      'invite_colleague',
      'invite_coordinator',
      'invite_people',
      'invite_staff',
      'invite_viewer',
      'is_demo',
      'judge_held_ratings',
      'kernteam_actions',
      'left_out_municipalities',
      'mail_invitation_again',
      'mail_numbers',
      'mails',
      'make_action',
      'make_rating_codes',
      'measures_of_round',
      'merge_municipalities',
      'merge_preview',
      'move_last_day',
      'my_data',
      'my_device_key',
      'name_programme_line',
      'named_municipalities',
      'needs',
      'needs_of_round',
      'note_file_taken',
      'note_round_looked_at',
      'note_scan_looked_at',
      'open_round',
      'places_of_rounds',
      'plan_reminders',
      'plan_round',
      'plan_steps',
      'private.is_coordinator',
      'private.is_staff',
      'private.is_viewer',
      'private.me',
      'private.my_joint_actions',
      'private.my_municipalities',
      'private.my_municipality',
      'private.my_rounds',
      'private.my_scans',
      'private.rounds_shown',
      'private.settle_rounds',
      'private.still_asked',
      'public_actions',
      'public_actions_of_round',
      'public_responses',
      'public_results',
      'public_rounds',
      'public_split',
      'publish_draft',
      'published_rounds',
      'published_scores',
      'published_theme_spread',
      'questionnaire_in_use',
      'rate_service',
      'rating_challenge',
      'rating_code_fits',
      'rating_codes',
      'rating_days',
      'rating_form',
      'rating_minutes',
      'rating_response',
      'rating_round',
      'rating_spread',
      'rating_steps',
      'reach_rating_step',
      'read_draft',
      'read_shared_draft',
      'released_remarks',
      'remarks_to_review',
      'reminded_today',
      'remove_colleague',
      'remove_decision',
      'remove_round',
      'remove_viewer',
      'reopen_round',
      'require_rating_codes',
      'retry_mail',
      'return_scan',
      'review_remark',
      'round_board',
      'round_contents',
      'rounds',
      'save_answer',
      'save_contact_point',
      'save_decision',
      'save_draft',
      'save_mail_text',
      'save_measure',
      'save_own_measure',
      'save_region_note',
      'save_round',
      'save_sharing',
      'save_wording',
      'send_test_mail',
      'senders_are_known',
      'server_moment',
      'set_action_status',
      'set_mail_settings',
      'set_naming_consent',
      'set_participation',
      'set_signature_retention',
      'set_up_region',
      'settle_discussion',
      'settle_draft_comment',
      'share_action',
      'share_draft',
      'shareable_items',
      'sign_scan',
      'signed_in_people',
      'start_draft',
      'steer_action',
      'take_back_round',
      'take_back_scan',
      'theme_ratings',
      'theme_spread',
      'throw_draft_away',
      'total_spread',
      'undelivered_mails',
      'what_passes_on',
      'what_worked',
      'widen_visibility',
      'withdraw_invitation',
      'withdraw_staff_removal',
      'withdraw_task',
    ])
    expect(await executable('service_role')).toEqual([])
  })
  test('look names up nowhere but where they say', async () => {
    expect(
      await names(`select p.oid::regproc::text as name from pg_proc as p where pronamespace in ${OURS}
      and not coalesce('search_path=""' = any (proconfig), false)`),
    ).toEqual([])
  })
  test('in private act with the rights of the owner only where they are meant to', async () => {
    expect(
      await names(`select p.oid::regproc::text as name from pg_proc as p
      where pronamespace = 'private'::regnamespace and prosecdef order by 1`),
    ).toEqual([
      'private.is_coordinator',
      'private.is_staff',
      'private.is_viewer',
      'private.me',
      'private.my_joint_actions',
      'private.my_municipalities',
      'private.my_municipality',
      'private.my_rounds',
      'private.my_scans',
      'private.only_code_sessions',
      'private.only_invited_people',
      'private.remember_answer',
      'private.rounds_shown',
      'private.settle_rounds',
    ])
  })
  test('new ones and new tables start without rights', async () => {
    await built.run(`create function public.newcomer() returns int language sql as 'select 1';
      create table public.newcomer (id int); create table private.newcomer (id int)`)
    for (const role of ['anon', 'authenticated', 'service_role']) {
      const [can] =
        await built.run(`select has_function_privilege('${role}', 'public.newcomer()', 'execute') as f,
        has_table_privilege('${role}', 'public.newcomer', 'select, insert, update, delete') as t,
        has_table_privilege('${role}', 'private.newcomer', 'select') as p`)
      expect(can).toEqual({ f: false, t: false, p: false })
    }
    await built.run('drop function public.newcomer(); drop table public.newcomer, private.newcomer')
  })
})

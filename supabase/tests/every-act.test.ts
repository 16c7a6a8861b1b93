import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ACTS } from '#domain/audit.ts'
import { sendMails } from '../mail/run.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, type World } from './world.ts'

/** Whoever changes something leaves an act in the log, and every act that is declared is left by somebody. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

/** Functions that people call and that may change something, but leave no act, each with the reason. */
const NO_ACT: Record<string, string> = {
  // What is written has a history of its own that nobody can alter, with who and when.
  save_answer: 'answer_history',
  save_draft: 'every edit of a draft is kept',
  comment_as_reader: 'a comment stays, with the name that the reader gave',
  comment_on_draft: 'a comment stays, with who wrote it',
  settle_draft_comment: 'a comment says who settled it',
  comment_action: 'a comment stays, with who wrote it',
  make_action: 'the history of the action',
  change_action: 'the history of the action',
  set_action_status: 'the history of the action',
  share_action: 'the history of the action',
  answer_joint_action: 'the history of the action',
  save_own_measure: 'an own estimate says who gave it',
  // About oneself, or nothing that lasts.
  choose_mail: 'which mails one gets oneself',
  choose_weekly_mail: 'which mails one gets oneself',
  my_device_key: 'the key of one’s own device',
  be_at_draft: 'who is there now',
  be_present: 'who is there now',
  // Entrepreneurs are nobody in particular.
  rate_service: 'anonymous',
  reach_rating_step: 'anonymous',
  rating_challenge: 'anonymous',
}

type Source = { name: string; called: boolean; source: string }

/** Every function of the product; `called`: by people, and it may change something. */
const functions = () =>
  db.sql<Source>(`
    select format('%s.%s', nspname, proname) as name,
      nspname = 'public' and provolatile = 'v' as called, prosrc as source
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
    where nspname in ('public', 'private') and prolang = any (
      select oid from pg_language where lanname in ('sql', 'plpgsql')
    )`)

const ON_THE_WAY = ['private.log_act', 'private.release_rounds', 'public.invite_colleague']

const WRITES = /\b(insert into|update (public|private)\.|delete from|truncate)\b/

describe('of the functions of the database', () => {
  let sources: Source[]
  /** The source of a function with that of all functions it calls, at any depth. */
  const whole = (name: string, seen = new Set<string>()): string => {
    if (seen.has(name)) return ''
    seen.add(name)
    const { source } = sources.find((one) => one.name === name) ?? { source: '' }
    // On the way somebody may be invited, and the product releases ratings that are due: acts of their own.
    if (seen.size > 1 && ON_THE_WAY.includes(name)) return ''
    const called = [...source.matchAll(/\b(?:public|private)\.\w+(?=\()/g)].map(([call]) => call)
    return [source, ...called.map((call) => whole(call, seen))].join('\n')
  }
  beforeAll(async () => {
    sources = await functions()
  })

  test('every one that changes something for a person leaves an act, or says why not', () => {
    const silent = sources
      .filter(({ name, called }) => called && WRITES.test(whole(name)))
      .map(({ name }) => name)
      .filter((name) => !/\blog_act\(/.test(whole(name)))
      .map((name) => name.replace('public.', ''))
    expect(silent.filter((name) => !(name in NO_ACT))).toEqual([])
    expect(Object.keys(NO_ACT).filter((name) => !silent.includes(name))).toEqual([])
  })

  test('every act is written by one', () => {
    const written = sources
      .filter(({ name }) => name !== 'private.audit_acts')
      .map(({ source }) => source)
      .join('\n')
    expect(ACTS.filter((act) => !written.includes(`'${act}'`))).toEqual([])
  })
})

describe('an act', () => {
  const act = async (kind: string) =>
    (await db.as(world.staff).rpc('audit_log', { kind })).rows.map(
      ({ actor, facts, municipality_code, subject }) => ({
        ...{ actor, facts, municipality_code, subject },
      }),
    )
  const done = async (person: Person, name: string, args: object) => {
    const reply = await db.as(person).rpc(name, args)
    expect([name, reply.status < 300]).toEqual([name, true])
    return reply
  }

  test('of staff about mail, with whom it is about', async () => {
    await done(world.staff, 'set_mail_settings', { a_day: 300, reminder_days: [7] })
    expect(await act('mail_settings_changed')).toMatchObject([{ facts: { count: 300 } }])
    await done(world.staff, 'invite_coordinator', {
      ...{ municipality_code: B, email: 'nora@stein.example' },
    })
    await db.sql(`update private.mail_queue set state = 'bounced', settled_at = now() where recipient = 'nora@stein.example'`) // prettier-ignore
    const [mail] = await db.sql<{ id: string }>(
      `select id from private.mail_queue where recipient = 'nora@stein.example'`,
    )
    await done(world.staff, 'retry_mail', { id: mail?.id })
    expect(await act('mail_retried')).toMatchObject([
      { subject: 'nora@stein.example', municipality_code: B, facts: { kind: 'invitation' } },
    ])
    expect((await db.as(world.staff).rpc('retry_mail', { id: mail?.id })).status).toBe(409)
    expect(await act('mail_retried')).toHaveLength(1)
  })

  test('of the product: mails that it sent, once a run, and none when there were none', async () => {
    const query = (statement: string) => db.sql(statement)
    const deliver = () =>
      Promise.resolve({ outcome: 'sent' as const, answer: '250 ok', goesOn: true })
    const run = () => sendMails(query, { deliver }, 'http://localhost')
    await done(world.staff, 'invite_coordinator', {
      ...{ municipality_code: B, email: 'nora@stein.example' },
    })
    const { sent } = await run()
    await run()
    expect(sent).toBeGreaterThan(0)
    expect(await act('mails_sent')).toMatchObject([{ actor: null, facts: { count: sent } }])
  })

  test('of the product: what it erased after its term, by kind', async () => {
    await db.sql(`insert into private.mail_queue (kind, recipient, occasion, state, queued_at)
      values ('invitation', 'nora@stein.example', 'x', 'sent', now() - interval '200 days')`)
    await db.sql('select * from private.erase_due()')
    await db.sql('select * from private.erase_due()')
    expect(await act('erased_after_term')).toMatchObject([
      { actor: null, facts: { kind: 'mails that were sent', count: 1 } },
    ])
  })

  test('of officials about their scan, and not when nothing changed', async () => {
    const scan_id = await world.scanOf(A)
    const colleague = 'kim@sittard.example'
    for (let turn = 0; turn < 2; turn++)
      await done(world.officialA, 'choose_route', { scan_id, route: 'short' })
    expect(await act('route_chosen')).toMatchObject([
      { subject: scan_id, municipality_code: A, facts: { route: 'short' } },
    ])
    await done(world.officialA, 'assign_task', {
      ...{ scan_id, kind: 'item', part: 'relatiebeheer', email: colleague },
    })
    expect(await act('task_given')).toMatchObject([{ subject: colleague, facts: { kind: 'item' } }])
    for (let turn = 0; turn < 2; turn++)
      await done(world.officialA, 'withdraw_task', { scan_id, kind: 'item', part: 'relatiebeheer' })
    expect(await act('task_withdrawn')).toHaveLength(1)
  })

  test('of staff about the programme', async () => {
    const [line] = await db.sql<{ version: number }>(
      'select version from public.programme_line where line = 2',
    )
    const name = { line: 2, expected_version: line?.version, name: 'Talent' }
    for (let turn = 0; turn < 2; turn++) await done(world.staff, 'name_programme_line', name)
    expect(await act('programme_named')).toMatchObject([{ facts: { number: 2 } }])
    const id = randomUUID()
    await db.sql(`insert into public.action (id, municipality_code, round_id, title, owner, due_on)
      values ('${id}', '${A}', '${world.roundId}', 'Bel terug', '', private.today() + 30)`)
    const steer = {
      ...{ action_id: id, expected_version: 1, programme_line: 2 },
      ...{ national_theme: null, next_decision: '' },
    }
    for (let turn = 0; turn < 2; turn++) await done(world.staff, 'steer_action', steer)
    expect(await act('action_steered')).toMatchObject([{ subject: id, municipality_code: A }])
  })
})

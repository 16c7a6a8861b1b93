import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { copyOfDatabase } from './real-postgres.ts'

/**
 * Two people at the same moment, each on a connection of their own: on a server only, since the embedded
 * database does one thing at a time.
 */
const MUNICIPALITY = 'GM1883'
const NEIGHBOUR = 'GM0888'
const official = randomUUID()
const colleague = randomUUID()
const neighbour = randomUUID()
const staff = randomUUID()
let database: Awaited<ReturnType<typeof copyOfDatabase>>
let connect: postgres.Sql
let known: object

beforeAll(async () => {
  database = await copyOfDatabase(process.env['QUICKSCAN_TEST_DATABASE'] ?? '', inject('template'))
  connect = postgres(database.url, { max: 6, onnotice: () => undefined })
  await connect.unsafe(`
    insert into auth.users (id, email, email_confirmed_at) values
      ('${official}', 'anna@sittard.example', now()), ('${colleague}', 'sam@sittard.example', now()),
      ('${neighbour}', 'bea@beek.example', now()), ('${staff}', 'staf@eszl.example', now());
    insert into public.member (user_id, email, role, municipality_code) values
      ('${official}', 'anna@sittard.example', 'coordinator', '${MUNICIPALITY}'),
      ('${colleague}', 'sam@sittard.example', 'colleague', '${MUNICIPALITY}'),
      ('${neighbour}', 'bea@beek.example', 'coordinator', '${NEIGHBOUR}'),
      ('${staff}', 'staf@eszl.example', 'staff', null)`)
  const [row] = await connect.unsafe<{ content: object }[]>(
    'select private.measure_content(measure) as content from public.measure order by position limit 1',
  )
  known = row?.content ?? {}
})
afterAll(async () => {
  await connect.end()
  await database.drop()
})

/** Opens a round with one scan, closing what was open. */
async function newScan(): Promise<{ round: string; scan: string }> {
  const [row] = await connect.unsafe<{ round: string; scan: string }[]>(`
    with closed as (
      update public.round set state = 'closed', closed_at = now() where state = 'open' returning id
    ), opened as (
      insert into public.round (name, questionnaire_version)
      select 'Ronde ' || count(*), private.current_questionnaire_version() from closed returning id
    ), joined as (
      insert into public.round_participant
      select id, '${MUNICIPALITY}', 'takes_part' from opened
    ), made as (
      insert into public.scan (round_id, municipality_code)
      select id, '${MUNICIPALITY}' from opened returning id, round_id
    )
    select round_id as round, id as scan from made`)
  if (!row) throw new Error('no scan')
  return row
}

const open = new Set<() => Promise<unknown>>()
afterEach(async () => {
  for (const end of open) await end()
})

/** Begins a transaction as this person, does something in it, and says how to end it. */
async function began(person: string, statement: string) {
  const connection = await connect.reserve()
  // Of a session that was opened with a mailed code (session.sql).
  const claims = { sub: person, role: 'authenticated', amr: [{ method: 'otp' }] }
  await connection.unsafe(`begin; set local role authenticated;
    select set_config('request.jwt.claims', '${JSON.stringify(claims)}', true),
      set_config('request.jwt.claim.sub', '${person}', true)`)
  const next = (statement: string) =>
    connection.unsafe(statement).then(
      (rows) => ({ ok: true as const, rows: [...rows] }),
      (error: Error) => ({ ok: false as const, code: error.message }),
    )
  const done = next(statement)
  const end = async () => {
    open.delete(end)
    const outcome = await done
    await connection.unsafe(outcome.ok ? 'commit' : 'rollback')
    connection.release()
    return outcome
  }
  open.add(end)
  return { done, next, end }
}

/** Resolves with what comes first: the statement is done, or it waits for the other transaction. */
async function orWaits(done: Promise<unknown>): Promise<'done' | 'waits'> {
  let over = false
  void done.then(() => (over = true))
  for (;;) {
    if (over) return 'done'
    const waiting = await connect.unsafe(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0 && !over) return 'waits'
  }
}

const close = (round: string) => `select * from public.close_round('${round}')`
const save = (scan: string) =>
  `select * from public.save_answer('${scan}', 'vooroverleg', 0, 'answered', '"l2"')`
const chooseRoute = (scan: string) => `select * from public.choose_route('${scan}', 'short')`

test.each([
  ['an answer', save],
  ['a choice of the route', chooseRoute],
])(
  'closing a round waits for %s on its way, and what comes later finds it closed',
  async (_, write) => {
    const { round, scan } = await newScan()
    const writing = await began(official, write(scan))
    expect(await writing.done).toMatchObject({ ok: true })
    const closing = await began(staff, close(round))
    expect(await orWaits(closing.done)).toBe('waits')
    const late = await began(official, write(scan))
    expect(await writing.end()).toMatchObject({ ok: true })
    expect(await closing.end()).toMatchObject({ ok: true })
    expect(await late.end()).toEqual({ ok: false, code: 'round_not_open' })
  },
)

test('the other way round: what begins while the round is being closed waits, and is refused', async () => {
  const { round, scan } = await newScan()
  const closing = await began(staff, close(round))
  expect(await closing.done).toMatchObject({ ok: true })
  const writing = await began(official, save(scan))
  expect(await orWaits(writing.done)).toBe('waits')
  expect(await closing.end()).toMatchObject({ ok: true })
  expect(await writing.end()).toEqual({ ok: false, code: 'round_not_open' })
})

const action = (id: string, round: string, parts = '') =>
  `select * from public.make_action('${id}', '${round}', 'Een loket', 'anna@sittard.example',
    current_date + 30, person_days => 4, cost => 400${parts && `, parts => '${parts}'`})`
const note = (_: string, round: string) =>
  `select * from public.save_region_note('${round}', 'summary', 0, 'Kort gezegd.')`
const estimate = () =>
  `select * from public.save_own_measure(
    (select id from public.measure order by position limit 1), 0, null, '', 3)`
const answer = (_: string, __: string, scan: string) => save(scan)
const change = (id: string, title = 'Eén loket') =>
  `select * from public.change_action('${id}', 1, '${title}', 'Bellen', 'sam@sittard.example',
    current_date + 60, true, false, true, false, '', 4, 400, 1, 10, true, 'Wij openen een loket.')`
const status = (id: string) => `select * from public.set_action_status('${id}', 1, 'done')`
const stop = (id: string) =>
  `select * from public.set_action_status('${id}', 1, 'stopped', 'Geen geld.')`
const steer = (id: string) =>
  `select * from public.steer_action('${id}', 1, 2::smallint, 'innovatie', 'Budget.')`
const split = (lead: number) =>
  JSON.stringify([
    { municipality: MUNICIPALITY, personDays: lead, cost: 100 },
    { municipality: NEIGHBOUR, personDays: 4 - lead, cost: 300 },
  ])
const share = (id: string, lead = 1) =>
  `select * from public.share_action('${id}', 1, 4, 400, '${split(lead)}')`
const join = (id: string) => `select * from public.answer_joint_action('${id}', true)`
const line = () => `select * from public.name_programme_line(6::smallint, 1, 'Werken aan later')`
const contact = () => `select * from public.save_contact_point('Bel Anna', 0)`
/** Of a measure that exists, with a name of its own and space around it. */
const measure = (from: number, id = 'qw-nieuw') => {
  const content = JSON.stringify({ ...known, title: ' Nieuw ', retired: from > 0 })
  return `select * from public.save_measure('${id}', ${from}, '${content.replaceAll("'", "''")}')`
}
const addMeasure = () => measure(0)
const changeMeasure = () => measure(1)
const correctWords = () => `select * from public.save_wording('2026-1', 1, (
  select jsonb_set(content, '{themes,groei,de}', '"Wachsen"')::text from public.questionnaire_wording
  where questionnaire_version = '2026-1'))`

/** An action to change, of one municipality or of two. */
async function made(round: string, parts?: string): Promise<string> {
  const id = randomUUID()
  const making = await began(official, action(id, round, parts))
  expect(await making.end()).toMatchObject({ ok: true })
  return id
}

test.each<[string, string, (id: string, round: string, scan: string) => string, string?]>([
  ['action', official, (id, round) => action(id, round)],
  ['change of an action', official, (id) => change(id), 'alone'],
  ['status', official, status, 'alone'],
  ['stop', official, stop, 'alone'],
  ['steering of an action', staff, steer, 'alone'],
  ['division of an action', official, (id) => share(id), 'alone'],
  ['answer to a joint action', neighbour, join, 'joint'],
  ['note on the region', staff, note],
  ['own estimate', official, estimate],
  ['answer', official, answer],
  ['name of a line', staff, line],
  ['contact point', official, contact],
  ['new measure', staff, addMeasure],
  ['change of a measure', staff, changeMeasure],
  ['correction of words', staff, correctWords],
])(
  'the same %s sent twice at once is one, and both hear that it is stored',
  async (_, person, write, on) => {
    const { round, scan } = await newScan()
    const id = on ? await made(round, on === 'joint' ? split(1) : undefined) : randomUUID()
    const statement = write(id, round, scan)
    const first = await began(person, statement)
    expect(await first.done).toMatchObject({ ok: true })
    const second = await began(person, statement)
    expect(await orWaits(second.done)).toBe('waits')
    const [once, again] = [await first.end(), await second.end()]
    expect(once).toMatchObject({ ok: true })
    // With its version and its moment.
    expect(again).toEqual(once)
  },
)

test('the same consent sent twice at once is one, of the moment it was given', async () => {
  const { round } = await newScan()
  const consent = `select now()::text as at from public.set_naming_consent('${round}', 'participants')`
  const first = await began(official, consent)
  expect(await first.done).toMatchObject({ ok: true })
  const second = await began(official, consent)
  expect(await orWaits(second.done)).toBe('waits')
  const once = await first.end()
  expect(await second.end()).toMatchObject({ ok: true })
  const given = await connect.unsafe(
    `select given_at::text as at from public.naming_consent where round_id = '${round}'`,
  )
  expect({ ok: true, rows: [...given] }).toEqual(once)
})

test.each<[string, string, (id: string) => string, string, (id: string) => string]>([
  ['another change', official, change, official, (id) => change(id, 'Balie')],
  ['another division', official, share, official, (id) => share(id, 2)],
  ['another status', official, status, official, stop],
  ['the same of a colleague', official, change, colleague, change],
])('%s at once is not the same: the second hears that it was changed', async (...story) => {
  const [, one, write, two, writeOther] = story
  const { round } = await newScan()
  const id = await made(round)
  const first = await began(one, write(id))
  expect(await first.done).toMatchObject({ ok: true })
  const second = await began(two, writeOther(id))
  expect(await orWaits(second.done)).toBe('waits')
  expect(await first.end()).toMatchObject({ ok: true })
  expect(await second.end()).toEqual({ ok: false, code: 'changed_by_colleague' })
})

test.each([
  [
    'estimates',
    'own_measure',
    (n: number) => `select * from public.save_own_measure(
      (select id from public.measure order by position desc limit 1), 0, null, '', ${n})`,
  ],
  [
    'contact points',
    'contact_point',
    (n: number) => `select * from public.save_contact_point('Bel nummer ${n}', 0)`,
  ],
] as const)(
  'two %s at once: the second hears that a colleague was first',
  async (_, table, other) => {
    await connect.unsafe(`delete from public.${table}`)
    const first = await began(official, other(3))
    expect(await first.done).toMatchObject({ ok: true })
    const second = await began(official, other(4))
    expect(await orWaits(second.done)).toBe('waits')
    expect(await first.end()).toMatchObject({ ok: true })
    expect(await second.end()).toEqual({ ok: false, code: 'changed_by_colleague' })
  },
)

test('two new measures at once each get a place of their own', async () => {
  const first = await began(staff, measure(0, 'qw-een'))
  expect(await first.done).toMatchObject({ ok: true })
  const second = await began(staff, measure(0, 'qw-twee'))
  expect(await orWaits(second.done)).toBe('waits')
  expect(await first.end()).toMatchObject({ ok: true })
  expect(await second.end()).toMatchObject({ ok: true })
  const places = await connect.unsafe(
    `select distinct position from public.measure where id in ('qw-een', 'qw-twee')`,
  )
  expect(places).toHaveLength(2)
})

test('who releases ratings while the median time is measured waits for it', async () => {
  const { round } = await newScan()
  const measuring = await connect.reserve()
  await measuring.unsafe(`begin; select private.measure_pace('${round}', private.this_monday())`)
  const reading = await began(staff, `select * from public.rating_response('${round}')`)
  const first = await orWaits(reading.done)
  await measuring.unsafe('commit')
  measuring.release()
  expect(first).toBe('waits')
  expect(await reading.end()).toMatchObject({ ok: true })
})

/** Begins a transaction of the database itself. */
async function beganByItself(statement: string) {
  const connection = await connect.reserve()
  const next = (statement: string) =>
    connection.unsafe(statement).then(
      () => 'done',
      (error: Error) => error.message,
    )
  await next(`begin; ${statement}`)
  const end = async () => {
    open.delete(end)
    await connection.unsafe('commit')
    connection.release()
  }
  open.add(end)
  return { next, end }
}

const retake = (round: string) => `select * from public.take_back_round('${round}')`
test.each<[string, string, (scan: string) => string, string]>([
  ['an answer', official, save, 'not_started'],
  [
    'a signature',
    official,
    (scan) => `select * from public.sign_scan('${scan}', 'Anna', 'x')`,
    'ready_to_sign',
  ],
  [
    'a return',
    staff,
    (scan) => `select * from public.return_scan('${scan}', 'Kijk nog eens')`,
    'submitted',
  ],
])(
  'a round that is taken back and %s never wait for each other',
  async (_, person, write, state) => {
    const { round, scan } = await newScan()
    await connect.unsafe(`update public.scan set state = '${state}',
    submitted_at = case when '${state}' = 'submitted' then now() end${
      state === 'not_started'
        ? ''
        : `, handed_in_at = now(), handed_in_by = '${colleague}', handed_in_name = 'Sam', handed_in_hash = 'x'`
    } where id = '${scan}'`)
    // As far as who moves a round is before it looks at the scans.
    const moving = await began(staff, 'select pg_advisory_xact_lock(20261)')
    await moving.done
    const writing = await began(person, write(scan))
    expect(await orWaits(writing.done)).toBe('waits')
    expect(await moving.next(retake(round))).toMatchObject({ ok: true })
    await moving.end()
    expect(await writing.end()).toEqual({ ok: false, code: 'not_found' })
  },
)

test('who is forgotten and who writes an act about the same row never wait for each other', async () => {
  const { round } = await newScan()
  const leaving = randomUUID()
  await connect.unsafe(`
    insert into auth.users (id, email, email_confirmed_at) values ('${leaving}', 'weg@eszl.example', now());
    insert into public.member (user_id, email, role) values ('${leaving}', 'weg@eszl.example', 'staff');
    insert into public.round_reminder (round_id, days, planned_by) values ('${round}', '{1}', '${leaving}')`)
  const acting = await beganByItself(
    `update public.round_reminder set days = '{2}' where round_id = '${round}'`,
  )
  const erasing = await began(leaving, 'select public.erase_me()')
  expect(await orWaits(erasing.done)).toBe('waits')
  expect(await acting.next(`select private.log_act('reminders_planned', by_system => true)`)).toBe(
    'done',
  )
  await acting.end()
  expect(await erasing.end()).toMatchObject({ ok: true })
  const kept = await connect.unsafe(
    `select from private.audit_person where email = 'weg@eszl.example'`,
  )
  expect(kept).toHaveLength(0)
})

test('a region is set up after who gives a task, and neither waits for ever', async () => {
  await newScan()
  const region = readFileSync(new URL('../content/region.json', import.meta.url), 'utf8')
  // As far as who gives a task is before it looks whether the round is open.
  const giving = await beganByItself(`select private.hold_people_of('${MUNICIPALITY}')`)
  const settingUp = await began(
    staff,
    `select * from public.set_up_region($$${region}$$,
    (select version from public.region))`,
  )
  expect(await orWaits(settingUp.done)).toBe('waits')
  expect(await giving.next(`select pg_advisory_xact_lock_shared(private.closing())`)).toBe('done')
  await giving.end()
  expect(await settingUp.done).toMatchObject({ ok: true })
  await settingUp.next('rollback; begin')
  await settingUp.end()
})

test('days are planned while somebody writes an act about another round that is due, and neither waits for ever', async () => {
  const { round: due } = await newScan()
  const { round } = await newScan()
  await connect.unsafe(
    `update public.round set participants_on = private.today() where id = '${due}'`,
  )
  // As far as a coordinator is who says how far the own name may go.
  const naming = await beganByItself(`select from public.round where id = '${due}' for share`)
  const planning = await began(
    staff,
    `select * from public.plan_steps('${round}', (select version from public.round where id = '${round}'))`,
  )
  expect(await orWaits(planning.done)).toBe('waits')
  expect(await naming.next(`select private.log_act('naming_changed', by_system => true)`)).toBe(
    'done',
  )
  await naming.end()
  expect(await planning.end()).toMatchObject({ ok: true })
})

test('what is past its term is erased by one, and stands in the log once', async () => {
  await connect.unsafe(`insert into private.digest_sent (email, week)
    values ('weg@sittard.example', private.this_monday() - 70)`)
  const erase = 'select from private.erase_due()'
  const night = await beganByItself(erase)
  const worker = connect.unsafe(erase)
  const first = await orWaits(worker)
  await night.end()
  expect([first, [...(await worker)]]).toEqual(['waits', []])
  const logged = await connect.unsafe(`select from private.audit_log
    where act = 'erased_after_term' and facts ->> 'kind' = 'weekly mails that were sent'`)
  expect(logged).toHaveLength(1)
})

const turnOf = (round: string) =>
  `select pg_advisory_xact_lock(hashtextextended('release${round}', 0))`

test('who asks waits for no release, and is told what is kept', async () => {
  const { round } = await newScan()
  const rounds = 'select * from public.round_contents()'
  expect(await (await began(staff, rounds)).end()).toMatchObject({ ok: true })
  await connect.unsafe('delete from private.round_release')
  const release = await beganByItself(turnOf(round))
  const needs = await began(staff, `select * from public.needs_of_round('${round}')`)
  expect(await orWaits(needs.done)).toBe('done')
  expect(await needs.end()).toMatchObject({ ok: true, rows: [{ municipality_code: MUNICIPALITY }] })
  const all = await began(staff, rounds)
  expect(await orWaits(all.done)).toBe('done')
  await all.end()
  await release.end()
})

test('who writes an act waits for no release that is under way; releasing all and one never wait for each other', async () => {
  for (let n = 0; n < 3; n++) await newScan()
  // Those that were taken back are drafts again: nothing of them is released.
  const [last] = await connect.unsafe<{ id: string }[]>(
    'select max(id::text) as id from public.round where opened_at is not null',
  )
  // As if each release brought something, which is an act, and nothing were kept to tell meanwhile.
  const [found] = await connect.unsafe<{ text: string }[]>(
    `select pg_get_functiondef('private.blocks_released'::regproc) as text`,
  )
  await connect.unsafe(`delete from private.round_release;
    delete from private.figures_made;
    create or replace function private.blocks_released(round_id uuid) returns bigint language sql volatile
    as 'select (extract(epoch from clock_timestamp()) * 1000000)::bigint'`)
  const one = await beganByItself(turnOf(last?.id ?? ''))
  const all = await began(staff, 'select * from public.round_contents()')
  expect(await orWaits(all.done)).toBe('waits')
  expect(await one.next(`select private.log_act('ratings_released', by_system => true)`)).toBe(
    'done',
  )
  await one.end()
  expect(await all.end()).toMatchObject({ ok: true })
  await connect.unsafe(found?.text ?? '')
})

test.each<[string, (scan: string) => string]>([
  [
    'a theme',
    (scan) =>
      `select * from public.assign_task('${scan}', 'theme', 'reactie', 'weg@sittard.example')`,
  ],
  [
    'a division',
    (scan) =>
      `select * from public.divide_themes('${scan}', '[{"theme":"reactie","email":"weg@sittard.example"}]')`,
  ],
])('%s is not given to who leaves at that moment', async (_, give) => {
  const { scan } = await newScan()
  const leaving = randomUUID()
  await connect.unsafe(`
    insert into auth.users (id, email, email_confirmed_at) values ('${leaving}', '${leaving}@x.example', now());
    insert into public.member (user_id, email, role, municipality_code)
    values ('${leaving}', 'weg@sittard.example', 'colleague', '${MUNICIPALITY}')`)
  const removing = await began(official, `select * from public.remove_colleague('${leaving}')`)
  expect(await removing.done).toMatchObject({ ok: true })
  const giving = await began(colleague, give(scan))
  expect(await orWaits(giving.done)).toBe('waits')
  await removing.end()
  expect(await giving.end()).toEqual({ ok: false, code: 'not_a_colleague' })
})

test('who looks at rounds while a planned one waits for another waits for nobody', async () => {
  const { scan } = await newScan()
  await connect.unsafe(`with planned as (
      insert into public.round (name, questionnaire_version, state, opened_at, starts_on)
      values ('Straks', private.current_questionnaire_version(), 'planned', null, private.today()) returning id
    ) insert into public.round_participant select id, '${MUNICIPALITY}', 'takes_part' from planned`)
  const writing = await began(official, save(scan))
  expect(await writing.done).toMatchObject({ ok: true })
  const looking = await began(neighbour, 'select * from public.rounds()')
  expect(await orWaits(looking.done)).toBe('done')
  await looking.end()
  await writing.end()
  await connect.unsafe(`delete from public.round where state = 'planned'`)
})

test('nor while it waits for another questionnaire', async () => {
  const { scan } = await newScan()
  await connect.unsafe(`with planned as (
      insert into public.round (name, questionnaire_version, state, opened_at, starts_on)
      select 'Straks', min(id), 'planned', null, private.today() from public.questionnaire_version
      where id <> private.current_questionnaire_version() returning id
    ) insert into public.round_participant select id, '${NEIGHBOUR}', 'takes_part' from planned`)
  const writing = await began(official, save(scan))
  expect(await writing.done).toMatchObject({ ok: true })
  const looking = await began(neighbour, 'select * from public.rounds()')
  expect(await orWaits(looking.done)).toBe('done')
  await looking.end()
  await writing.end()
  await connect.unsafe(`delete from public.round where state = 'planned'`)
})

const [STEIN, SIMPELVELD, TAKEN_IN] = ['GM0971', 'GM0965', 'GM0986']
const merge = (codes: readonly string[], successor: string) =>
  `select * from public.merge_municipalities('${JSON.stringify(codes)}', '${successor}', date '2026-01-01')`

/** Somebody who was invited to a municipality, and has not come yet. */
async function invited(municipality: string): Promise<string> {
  const id = randomUUID()
  await connect.unsafe(`
    insert into auth.users (id, email, email_confirmed_at) values ('${id}', '${id}@x.example', now());
    insert into public.invitation (email, role, municipality_code)
    values ('${id}@x.example', 'coordinator', '${municipality}')`)
  return id
}

async function claiming(id: string) {
  const connection = await began(id, 'select 1')
  await connection.next(
    `select set_config('request.jwt.claims', '${JSON.stringify({
      ...{ sub: id, role: 'authenticated', email: `${id}@x.example`, amr: [{ method: 'otp' }] },
    })}', true)`,
  )
  return { ...connection, done: connection.next('select * from public.claim_invitation()') }
}

async function worksIn(id: string): Promise<string | undefined> {
  const [person] = await connect.unsafe<{ code: string }[]>(
    `select municipality_code as code from public.member where user_id = '${id}'`,
  )
  return person?.code
}

test('who claims an invitation while the municipality ends comes in at its successor', async () => {
  const [early, late] = [await invited(STEIN), await invited(STEIN)]
  const first = await claiming(early)
  expect(await first.done).toMatchObject({ ok: true })
  const merging = await began(staff, merge([STEIN], SIMPELVELD))
  expect(await orWaits(merging.done)).toBe('waits')
  await first.end()
  expect(await merging.done).toMatchObject({ ok: true })
  const second = await claiming(late)
  expect(await orWaits(second.done)).toBe('waits')
  await merging.end()
  expect(await second.done).toMatchObject({ ok: true })
  await second.end()
  expect([await worksIn(early), await worksIn(late)]).toEqual([SIMPELVELD, SIMPELVELD])
})

test('judging ratings, inviting and merging go one after the other, whoever comes first', async () => {
  const { round } = await newScan()
  await connect.unsafe(
    `update public.round set state = 'closed', closed_at = now() where id = '${round}'`,
  )
  const judge = `select public.judge_held_ratings('${round}', '${SIMPELVELD}', true)`
  const invite = `select public.invite_coordinator('${SIMPELVELD}', '${randomUUID()}@x.example')`
  for (const other of [judge, invite]) {
    const before = await began(staff, other)
    await before.done
    const merging = await began(staff, merge([SIMPELVELD], TAKEN_IN))
    await orWaits(merging.done)
    await before.end()
    expect(await merging.done).toMatchObject({ ok: true })
    const after = await began(staff, other)
    await orWaits(after.done)
    // Taken back, to be tried with the other too.
    await merging.next('rollback; begin')
    const outcome = await after.end()
    if (!outcome.ok) expect(outcome.code).not.toContain('deadlock')
    await merging.end()
  }
})

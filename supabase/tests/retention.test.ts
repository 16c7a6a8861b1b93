import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ERASED_KINDS } from '#domain/audit.ts'
import { releaseDue } from '../release/release-due.ts'
import { eraseDue, goesWithin, tellErased } from '../retention/retention.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, submitShortScan, weekPasses, type World } from './world.ts'

/** What goes after its term is said beforehand, and it is said how much went. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const ofKind = async (kind: string, days: number) =>
  (await goesWithin(db.sql, days)).filter((due) => due.kind === kind)

test('names under signatures are told until the day they go, and gone after it', async () => {
  await submitShortScan(world, world.officialB, B)
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await db.as(world.staff).rpc('set_signature_retention', { round_id: world.roundId, years: 1 })
  expect(await ofKind('names under signatures', 30)).toEqual([])
  const [due] = await ofKind('names under signatures', 370)
  expect(due).toMatchObject({ n: 1 })
  expect(await eraseDue(db.sql)).toEqual([])
  await db.sql(`set session_replication_role = replica;
    update public.round set closed_at = closed_at - interval '13 months' where true;
    set session_replication_role = origin`)
  expect(await eraseDue(db.sql)).toEqual([
    { kind: 'names of who handed in', n: 1 },
    { kind: 'names under signatures', n: 1 },
  ])
  expect(await db.sql(`select signed_name from public.submission`)).toEqual([{ signed_name: '' }])
  expect(await ofKind('names under signatures', 3650)).toEqual([])
  expect(await eraseDue(db.sql)).toEqual([])
})

test('mails go half a year after they were queued, and not before', async () => {
  await db.as(world.staff).rpc('invite_viewer', { email: 'nieuw@kernteam.example' })
  const [told] = await ofKind('mails that were sent', 181)
  expect(told?.n).toBeGreaterThan(0)
  expect(await eraseDue(db.sql)).toEqual([])
  await db.sql(
    `update private.mail_queue set queued_at = queued_at - interval '181 days' where true`,
  )
  expect(await eraseDue(db.sql)).toEqual([{ kind: 'mails that were sent', n: told?.n }])
})

test('weekly mails go nine weeks after the Monday they were of', async () => {
  await db.sql(`insert into private.digest_sent (email, week) values
    ('anna@beek.example', private.this_monday() - 63), ('anna@beek.example', private.this_monday() - 56)`)
  const kind = 'weekly mails that were sent'
  expect(await ofKind(kind, 0)).toMatchObject([{ n: 1 }])
  expect(await eraseDue(db.sql)).toEqual([{ kind, n: 1 }])
  expect(await ofKind(kind, 70)).toMatchObject([{ n: 1 }])
  await db.sql('delete from private.digest_sent where true')
})

test('what waited on a device that never came back is forgotten, whoever comes', async () => {
  await db
    .as(world.officialA)
    .rpc('be_present', { scan_id: await world.scanOf(A), waiting: 3, theme: null })
  const there = () => db.sql('select from private.presence')
  await db.sql(`update private.presence set seen_at = now() - interval '6 days'`)
  await eraseDue(db.sql)
  expect(await there()).toHaveLength(1)
  await db.sql(`update private.presence set seen_at = now() - interval '8 days'`)
  await eraseDue(db.sql)
  expect(await there()).toEqual([])
})

/** The round was closed so long ago. */
const closedFor = (time: string) =>
  db.sql(`set session_replication_role = replica;
    update public.round set closed_at = now() - interval '${time}' where true;
    set session_replication_role = origin`)
const left = async (table: string) =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n

test('addresses in the log go a year after the last act, when nobody has an account with them', async () => {
  await db.as(world.staff).rpc('invite_viewer', { email: 'nooit@kernteam.example' })
  await db.as(world.staff).rpc('withdraw_invitation', { email: 'nooit@kernteam.example' })
  const kind = 'addresses in the log without an account'
  expect(await ofKind(kind, 360)).toEqual([])
  expect(await ofKind(kind, 370)).toMatchObject([{ n: 1 }])
  await db.sql(`set session_replication_role = replica;
    update private.audit_log set at = at - interval '366 days' where true; set session_replication_role = origin`)
  expect((await eraseDue(db.sql)).filter((gone) => gone.kind === kind)).toEqual([{ kind, n: 1 }])
  expect(
    await db.sql(`select from private.audit_person where email = 'nooit@kernteam.example'`),
  ).toEqual([])
})

test('what entrepreneurs wrote goes after its term, and what was published of it stays', async () => {
  await rateTimes(world, 24, A, { comment: 'Bel Jan op 06-1234' })
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await weekPasses(db)
  await releaseDue(db.sql)
  await db.sql(`update private.rating_comment set state = 'released', released = 'Bel terug'
    where id = (select id from private.rating_comment order by 1 limit 1)`)
  const published = async () => [
    (await db.as('anonymous').rpc('public_results', { round_id: world.roundId })).rows,
    await db.sql('select released from private.rating_comment where released is not null'),
  ]
  await closedFor('23 months')
  const was = await published()
  expect(was[0]).not.toEqual([])
  expect(await eraseDue(db.sql)).toEqual([])
  expect(await ofKind('remarks as they were written', 40)).toMatchObject([{ n: 24 }])
  await closedFor('25 months')
  expect(await eraseDue(db.sql)).toEqual([{ kind: 'remarks as they were written', n: 24 }])
  expect(await db.sql('select comment from private.rating_comment')).toEqual([
    { comment: 'Bel terug' },
  ])
  expect(await left('private.rating')).toBe(24)
  await closedFor('85 months')
  expect(await eraseDue(db.sql)).toContainEqual({ kind: 'ratings one by one', n: 24 })
  expect(await left('private.rating')).toBe(0)
  // Also when they are worked out again.
  await db.sql('delete from private.figures_made where true')
  expect(await published()).toEqual(was)
})

test('who answered, and what colleagues said, goes after its term; the answers and what was signed stay', async () => {
  await submitShortScan(world, world.officialB, B, 'l2', { internal_note: 'Onder ons' })
  const about = { scan_id: await world.scanOf(B), item_id: 'relatiebeheer', with_office: false }
  const id = '00000000-0000-4000-8000-00000000000c'
  await db.as(world.officialB).rpc('discuss', { ...about, id, text: 'Klopt dit?' })
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  const answers = await left('public.answer')
  await expect(db.sql('delete from public.internal_note where true')).rejects.toThrow('forbidden')
  await db.sql(`insert into private.setting values ('answer_keep_years', 3)`)
  await closedFor('35 months')
  expect(await eraseDue(db.sql)).toEqual([])
  const told = (await goesWithin(db.sql, 40)).map(({ kind }) => kind)
  await closedFor('37 months')
  const gone = (await eraseDue(db.sql)).map(({ kind }) => kind)
  expect(gone).toEqual(['messages about a question', 'notes among colleagues', 'who answered'])
  expect(told).toEqual(expect.arrayContaining(gone))
  expect([await left('public.internal_note'), await left('public.discussion')]).toEqual([0, 0])
  expect(await left('public.answer')).toBe(answers)
  expect(
    (await left('public.answer_history where answered_by is not null')) ||
      (await left('public.answer where answered_by is not null')),
  ).toBe(0)
  expect(
    await db.sql('select from public.submission where not private.is_unaltered(submission)'),
  ).toEqual([])
  // What went is in the log, and staff are told beforehand.
  const log = (await db.as(world.staff).rpc('audit_log', { kind: 'erased_after_term' })).rows
  expect(log.map(({ facts }) => (facts as { kind: string }).kind).sort()).toEqual(gone)
  await db.sql(`delete from private.setting where name = 'answer_keep_years'`)
})

const inAMonth = async () =>
  (await db.sql<{ day: string }>('select (private.today() + 30)::text as day'))[0]?.day

test('an invitation goes a year after it was sent, used or not, and leaves nobody without rights or a task behind', async () => {
  const [kind, nobody] = ['invitations', 'nooit@stein.example']
  await db.as(world.officialB).rpc('invite_colleague', { email: nobody })
  await db.as(world.officialB).rpc('assign_task', {
    ...{
      scan_id: await world.scanOf(B),
      kind: 'theme',
      part: 'reactie',
      email: nobody,
      question: '',
    },
  })
  const made = await db.as(world.officialB).rpc('make_action', {
    ...{ id: crypto.randomUUID(), round_id: world.roundId, title: 'Terugbellen', owner: nobody },
    due_on: await inAMonth(),
  })
  expect(made.status).toBe(200)
  const invitations = (await left('public.invitation')) ?? 0
  const members = await left('public.member')
  expect(await ofKind(kind, 360)).toEqual([])
  expect(await ofKind(kind, 370)).toMatchObject([{ n: invitations }])
  expect(await eraseDue(db.sql)).toEqual([])
  await db.sql(
    `update public.invitation set invited_at = invited_at - interval '367 days' where true`,
  )
  expect((await eraseDue(db.sql)).filter((gone) => gone.kind === kind)).toEqual([
    { kind, n: invitations },
  ])
  expect([await left('public.invitation'), await left('public.member')]).toEqual([0, members])
  expect(await db.sql(`select owner from public.action`)).toEqual([{ owner: '' }])
  expect(await left('public.task')).toBe(0)
  expect((await db.as(world.officialB).rpc('invite_colleague', { email: nobody })).status).toBe(200)
})

test('comments on an action, and who takes up a decision, go after the term of answers; both themselves stay', async () => {
  const action_id = crypto.randomUUID()
  await db.as(world.officialA).rpc('make_action', {
    ...{
      id: action_id,
      round_id: world.roundId,
      title: 'Terugbellen',
      owner: 'arno@sittard.example',
      due_on: await inAMonth(),
    },
  })
  const said = { id: crypto.randomUUID(), action_id, text: 'Jan belt' }
  expect((await db.as(world.officialA).rpc('comment_action', said)).status).toBe(200)
  const decision = { id: crypto.randomUUID(), round_id: world.roundId, theme: 'reactie' }
  await db.as(world.staff).rpc('save_decision', { ...decision, text: 'Samen doen', owner: 'Jan' })
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  const kinds = async (days: number) =>
    (await goesWithin(db.sql, days))
      .map(({ kind }) => kind)
      .filter((kind) => /comments|decision/.test(kind))
  const writtenFor = (time: string) =>
    db.sql(`update public.action_comment set written_at = now() - interval '${time}' where true`)
  await closedFor('83 months')
  await writtenFor('83 months')
  expect(await eraseDue(db.sql)).toEqual([])
  expect(await kinds(40)).toEqual(['comments on an action', 'who takes up a decision'])
  await closedFor('85 months')
  await writtenFor('85 months')
  expect(await eraseDue(db.sql)).toEqual([
    { kind: 'comments on an action', n: 1 },
    { kind: 'who takes up a decision', n: 1 },
  ])
  expect(await db.sql('select text, owner from public.meeting_decision')).toEqual([
    { text: 'Samen doen', owner: '' },
  ])
  expect([await left('public.action'), await left('public.action_comment')]).toEqual([1, 0])
  expect(await kinds(3650)).toEqual([])
})

test('staff see beforehand what goes, and nobody else', async () => {
  const ask = (days: number) => db.as(world.staff).rpc('goes_by_itself', { days })
  await db.sql(
    `insert into private.digest_sent (email, week) values ('anna@beek.example', private.this_monday() - 56)`,
  )
  expect((await ask(90)).rows).toContainEqual(
    expect.objectContaining({ kind: 'weekly mails that were sent', n: 1 }),
  )
  expect((await ask(400)).code).toBe('number_out_of_range')
  expect((await db.as(world.officialB).rpc('goes_by_itself', { days: 90 })).code).toBe('forbidden')
  await db.sql('delete from private.digest_sent where true')
})

test('every kind has its words on the screen', async () => {
  const [source] = await db.sql<{ text: string }>(
    `select pg_get_functiondef('private.goes_by'::regproc) as text`,
  )
  const kinds = [...(source?.text ?? '').matchAll(/select '([a-z ]+)'/g)].map(([, kind]) => kind)
  expect(kinds.sort()).toEqual([...ERASED_KINDS])
})

test('where the database works by itself it erases each night', async () => {
  const arrange = async () =>
    (await db.sql<{ done: boolean }>('select private.erase_each_night() as done'))[0]?.done
  expect(await arrange()).toBe(false)
  await db.sql(`create schema cron; create table cron.job (name text, schedule text, command text);
    create function cron.schedule(text, text, text) returns bigint language sql as
      'insert into cron.job values ($1, $2, $3); select 1::bigint'`)
  expect(await arrange()).toBe(true)
  expect(await db.sql('select command from cron.job')).toEqual([
    { command: 'select private.erase_due()' },
  ])
  await db.sql('drop schema cron cascade')
})

test('what went is one line of the log, of nobody', () => {
  const lines: string[] = []
  tellErased([], (line) => lines.push(line))
  tellErased([{ kind: 'who answered', n: 4 }], (line) => lines.push(line))
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      ...{ time: expect.any(String) as string, level: 'info', event: 'erased after their term' },
      ...{ kind: 'who answered', n: 4 },
    },
  ])
})

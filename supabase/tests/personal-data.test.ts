import { messages as words } from '#features/account/personal-data/personal-data.messages.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, freshWorld, saved, submitShortScan, type World } from './world.ts'

/** A person sees everything that is kept of them, and can be forgotten; the municipality keeps its work. */
let db: TestDatabase
let world: World
let scan: string

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
})
afterAll(() => db.close())

const idOf = (person: Person) => (person === 'anonymous' ? '' : person.id)
const mine = async (person: Person) =>
  (await db.as(person).rpc('my_data')).body as Record<string, Record<string, unknown>[]>
const erase = (person: Person) => db.as(person).rpc('erase_me')

/** Everywhere in the database that this text stands, by table. */
async function standsIn(text: string): Promise<string[]> {
  const tables = await db.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'private', 'auth') order by 1`,
  )
  const rows = await db.sql<{ name: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name where exists (select from ${name} as t where t::text like '%${text}%')`,
      )
      .join(' union all '),
  )
  return rows.map(({ name }) => name)
}

/** What colleague A leaves behind: answers, notes, a task, an action, a comment, a mail choice. */
async function work() {
  const arno = db.as(world.colleagueA)
  const anna = db.as(world.officialA)
  await arno.rpc(
    'save_answer',
    saved(scan, 'vast-aanspreekpunt', 'l1', { internal_note: 'Bel Els' }),
  )
  await arno.rpc('save_answer', saved(scan, 'vast-aanspreekpunt', 'l2', { expected_version: 1 }))
  await arno.rpc('be_present', { scan_id: scan, theme: null })
  await arno.rpc('choose_weekly_mail', { weekly: false })
  const part = { scan_id: scan, kind: 'theme' }
  await anna.rpc('assign_task', { ...part, part: 'inkoop', email: 'arno@sittard.example' })
  await arno.rpc('assign_task', { ...part, part: 'groei', email: 'anna@sittard.example' })
  const question = { scan_id: scan, item_id: 'relatiebeheer', with_office: false }
  await arno.rpc('discuss', { id: crypto.randomUUID(), ...question, text: 'Hoe telt dit?' })
  await anna.rpc('discuss', { id: crypto.randomUUID(), ...question, text: 'Per maand.' })
  await arno.rpc('settle_discussion', { ...question, settled: true })
  const action = crypto.randomUUID()
  await arno.rpc('make_action', {
    id: action,
    round_id: world.roundId,
    title: 'Koffie om tien uur',
    owner: 'arno@sittard.example',
    due_on: '2030-01-01',
  })
  await arno.rpc('comment_action', { id: crypto.randomUUID(), action_id: action, text: 'Gebeld.' })
  await db.sql(
    `insert into private.digest_sent (email, week) values ('arno@sittard.example', '2026-11-23')`,
  )
}

test('every column that holds a person is in the export and in the erasure', async () => {
  const known = await db.sql<{ held: string }>(
    `select place || '.' || name as held from private.person_columns() order by 1`,
  )
  // An account is a uuid that is no key of a thing; an address is a text with the name or check of one.
  const found = await db.sql<{ held: string }>(
    `select attrelid::regclass || '.' || attname as held
     from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'r' and attnum > 0
       and not attisdropped and (
         atttypid = 'uuid'::regtype and (attname = 'user_id' or attname ~ '(^|_)by$' or not (
           attname in ('id', 'rating_id') or exists (
             select from pg_constraint where contype = 'f' and conrelid = attrelid and attnum = any (conkey)
               and confrelid <> 'auth.users'::regclass)
         ))
         or atttypid = 'text'::regtype and (attname ~ 'e?mail|address|owner|assignee' or exists (
           select from pg_constraint where contype = 'c' and conrelid = attrelid and attnum = any (conkey)
             and pg_get_constraintdef(pg_constraint.oid) ~ 'clean_email'))
       ) order by 1`,
  )
  const held = (rows: { held: string }[]) =>
    rows.map((row) => row.held.replace('public.', '')).sort()
  /** Not in the list, and why. */
  const reasons: Record<string, string> = {
    'private.audit_log.round_id': 'a round, which may be a draft that is thrown away',
    'meeting_decision.owner':
      'an organisation or a first name, as ESZL typed it; no account or address',
    'region.mail_sender': 'the office, as the name that mails come from',
    'region.office_email': 'the office, for questions; comes with the content',
  }
  expect(held(found)).toEqual([...held(known), ...Object.keys(reasons)].sort())
})

test('every table of the export is on the page in words, and nothing else is', async () => {
  const places = await db.sql<{ name: string }>(
    `select distinct split_part(place::text, '.', -1) as name from private.person_columns()
     where place <> 'private.device_key'::regclass`,
  )
  // Notes are added to the export apart: they have no person of their own.
  expect(Object.keys(words.tables).sort()).toEqual(
    [...places.map(({ name }) => name), 'internal_note'].sort(),
  )
})

describe('the export', () => {
  test('holds what somebody did, by table, and nothing of colleagues', async () => {
    await work()
    const data = await mine(world.colleagueA)
    expect(Object.keys(data).sort()).toEqual([
      ...['account', 'action', 'action_comment', 'action_event', 'answer', 'answer_history'],
      'audit_person',
      ...[
        'digest_sent',
        'discussion',
        'discussion_message',
        'internal_note',
        'mail_choice',
        'mail_queue',
        'member',
        'presence',
        'signatures',
        'task',
      ],
    ])
    expect(data['account']).toEqual({ email: 'arno@sittard.example' })
    expect(data['answer_history']).toHaveLength(2)
    expect(data['internal_note']).toMatchObject([{ note: 'Bel Els' }])
    expect(data['action_comment']).toMatchObject([{ text: 'Gebeld.' }])
    expect(data['discussion_message']).toMatchObject([{ text: 'Hoe telt dit?' }])
    const text = JSON.stringify(data)
    expect(text).not.toContain('anna@sittard.example')
    expect(text).not.toContain(idOf(world.officialA))
  })
  test('tells until when a name stays under a signature', async () => {
    await submitShortScan(world, world.officialA, A)
    await db.as(world.staff).rpc('set_signature_retention', { round_id: world.roundId, years: 2 })
    const signatures = async () => (await mine(world.officialA))['signatures']
    expect(await signatures()).toMatchObject([{ name: 'Iris Jansen', keptUntil: null }])
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await db.sql(`update public.round set closed_at = '2026-11-30T12:00:00Z'`)
    expect(await signatures()).toMatchObject([{ keptUntil: '2028-11-30' }])
    // The signature of the colleague stands in the same row, and is not of this person.
    expect(JSON.stringify(await mine(world.officialA))).not.toContain('Sem de Boer')
  })
  test('is of oneself: somebody without access sees the address, and no account sees nothing', async () => {
    expect(await mine(world.outsider)).toEqual({
      account: { email: 'otto@elders.example' },
      internal_note: [],
      signatures: [],
    })
    expect((await db.as('anonymous').rpc('my_data')).status).toBe(401)
  })
})

describe('being forgotten', () => {
  test('takes the person away everywhere; what was done stays', async () => {
    await work()
    expect(await standsIn('arno@sittard.example')).not.toEqual([])
    expect((await erase(world.colleagueA)).status).toBeLessThan(300)
    expect(await standsIn('arno@sittard.example')).toEqual([])
    expect(await standsIn(idOf(world.colleagueA))).toEqual([])
    const history = await db.as(world.officialA).select('answer_change?order=version')
    expect(history.rows).toMatchObject([
      { email: null, version: 1, answer: { value: 'l1', internalNote: 'Bel Els' } },
      { email: null, version: 2, answer: { value: 'l2' } },
    ])
    expect((await db.as(world.officialA).select('action')).rows).toMatchObject([
      { owner: 'anna@sittard.example' },
    ])
    expect((await db.as(world.officialA).select('action_comment')).rows).toHaveLength(1)
    expect((await db.as(world.officialA).select('discussion_message')).rows).toHaveLength(2)
    // The token of the browser is still there, and opens nothing.
    expect((await db.as(world.colleagueA).select('scan')).rows).toEqual([])
    expect((await db.as(world.colleagueA).rpc('my_data')).status).toBe(403)
  })
  test('leaves a signature until the round no longer keeps it', async () => {
    const kate = await db.person('kate@sittard.example', 'coordinator', A)
    await submitShortScan(world, world.officialA, A)
    await erase(world.officialA)
    const names = async () =>
      (await db.as(kate).select('submission?select=handed_in_name,signed_name')).rows
    expect(await names()).toEqual([{ handed_in_name: 'Iris Jansen', signed_name: 'Sem de Boer' }])
    await db.as(world.staff).rpc('set_signature_retention', { round_id: world.roundId, years: 1 })
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect(await names()).toEqual([{ handed_in_name: 'Iris Jansen', signed_name: 'Sem de Boer' }])
    await db.sql(`update public.round set closed_at = now() - interval '13 months'`)
    expect(await names()).toEqual([{ handed_in_name: '', signed_name: '' }])
    expect(await standsIn(idOf(world.officialA))).toEqual([])
    expect(await standsIn('Iris Jansen')).toEqual([])
  })
  test('waits for another coordinator, and for another at ESZL', async () => {
    expect(await erase(world.officialB)).toMatchObject({ status: 409, code: 'last_coordinator' })
    expect(await erase(world.staff)).toMatchObject({ status: 409, code: 'last_staff' })
    expect(await mine(world.officialB)).toMatchObject({ account: { email: 'bea@stein.example' } })
    await db.person('stijn@eszl.example', 'staff')
    expect((await erase(world.staff)).status).toBeLessThan(300)
    expect(await standsIn('staf@eszl.example')).toEqual([])
    expect(await standsIn(idOf(world.staff))).toEqual([])
    expect((await db.as(world.officialB).select('round')).rows).toHaveLength(1)
  })
  test('is for who never was a member, and for a viewer too', async () => {
    for (const person of [world.outsider, world.viewer]) {
      expect((await erase(person)).status).toBeLessThan(300)
      expect(await standsIn(idOf(person))).toEqual([])
    }
  })
})

describe('what nobody may alter', () => {
  test('can forget a person, and cannot name another or change a word', async () => {
    await work()
    const [other, me] = [idOf(world.officialA), idOf(world.colleagueA)]
    const history = (change: string) =>
      db.sql(`update public.answer_history set ${change} where answered_by = '${me}'`)
    for (const change of [
      `answered_by = '${other}'`,
      `note = 'Anders'`,
      `answered_by = null, version = 9`,
    ])
      await expect(history(change)).rejects.toThrow()
    await expect(db.sql('delete from public.answer_history')).rejects.toThrow()
    await history('answered_by = null')
  })
  test('keeps a name under a signature that somebody wants to change', async () => {
    await submitShortScan(world, world.officialA, A)
    for (const name of ['Jan Jansen', '-'])
      await expect(db.sql(`update public.submission set signed_name = '${name}'`)).rejects.toThrow()
  })
})

test('how long names are kept is for staff, between one and twenty years', async () => {
  const keep = (person: Person, years: unknown) =>
    db.as(person).rpc('set_signature_retention', { round_id: world.roundId, years })
  for (const person of [world.officialA, world.viewer, world.outsider])
    expect(await keep(person, 3)).toMatchObject({ status: 403, code: 'forbidden' })
  for (const years of [0, 21, null])
    expect(await keep(world.staff, years)).toMatchObject({
      status: 400,
      code: 'number_out_of_range',
    })
  expect((await keep(world.staff, 3)).status).toBe(200)
  expect((await db.as(world.officialA).select('signature_retention')).rows).toMatchObject([
    { years: 3 },
  ])
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ACTS } from '#domain/audit.ts'
import { checkAuditLog, toldOf } from '../audit/check.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, fingerprint, freshWorld, submitShortScan, type World } from './world.ts'

/** Every act can be read back, and nobody can change what stands there. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const log = async (search: object = {}) => (await db.as(world.staff).rpc('audit_log', search)).rows
const acts = async (search: object = {}) => (await log(search)).map(({ act }) => act)
const invite = (email: string, municipality_code = A) =>
  db.as(world.staff).rpc('invite_coordinator', { email, municipality_code })
const told = async () => toldOf(await checkAuditLog((statement) => db.sql(statement)))
const onScreen = async () => (await db.as(world.staff).rpc('check_audit_log')).rows[0]

/** What a superuser can do, whom no right and no trigger stops. */
const asOwner = (statement: string) =>
  db.sql(
    `set session_replication_role = replica; ${statement}; set session_replication_role = origin`,
  )

test('the acts of the database are those that have words', async () => {
  const [row] = await db.sql<{ acts: string[] }>('select private.audit_acts() as acts')
  expect(row?.acts).toEqual(ACTS)
})

describe('an act', () => {
  test('of staff, officials and the product is remembered, with who, where and when', async () => {
    await invite('nora@stein.example', B)
    await submitShortScan(world, world.officialA, A)
    const scan_id = await world.scanOf(A)
    await db.as(world.staff).rpc('return_scan', { scan_id, reason: 'Vraag 3 klopt niet, zegt Els' })
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    const rows = await log()
    expect(rows.map(({ act }) => act)).toEqual([
      ...['round_closed', 'scan_returned', 'scan_signed', 'scan_handed_in', 'route_chosen'],
      ...['person_invited', 'round_opened', 'round_drafted'],
    ])
    expect(rows[1]).toMatchObject({
      actor: 'staf@eszl.example',
      municipality_code: A,
      round_name: 'Najaar 2026',
      subject_kind: 'scan',
      subject: scan_id,
      total: 8,
    })
    expect(rows[5]).toMatchObject({
      subject_kind: 'person',
      subject: 'nora@stein.example',
      facts: { role: 'coordinator' },
      municipality_code: B,
    })
    // What people write is not in it, and addresses stand apart.
    const [kept] = await db.sql<{ text: string }>(
      'select string_agg(entry::text, $$|$$) as text from private.audit_log as entry',
    )
    expect(kept?.text).not.toMatch(/Els|@/)
  })
  test('that gives a name, decides or explains is one too, once', async () => {
    const { roundId: round_id } = world
    const decision = {
      id: crypto.randomUUID(),
      round_id,
      theme: 'reactie',
      text: 'Els belt',
      owner: '',
    }
    const twice = async (person: Person, name: string, args: object) => {
      for (let turn = 0; turn < 2; turn++)
        expect((await db.as(person).rpc(name, args)).status).toBeLessThan(300)
    }
    await twice(world.officialA, 'set_naming_consent', { round_id, stage: 'participants' })
    await twice(world.staff, 'save_decision', decision)
    await twice(world.staff, 'remove_decision', { id: decision.id })
    await twice(world.staff, 'save_region_note', {
      ...{ round_id, place: 'summary', expected_version: 0, note: 'Els deed het goed' },
    })
    const rows = await log()
    expect(rows.slice(0, 4)).toMatchObject([
      { act: 'region_note_saved', facts: { version: 1 }, round_name: 'Najaar 2026' },
      { act: 'decision_removed', actor: 'staf@eszl.example' },
      { act: 'decision_saved', facts: {} },
      { act: 'naming_changed', municipality_code: A, facts: { from: 'none', to: 'participants' } },
    ])
    expect(rows).toHaveLength(6)
  })
  test('that is refused leaves nothing', async () => {
    const before = await fingerprint(db)
    expect((await invite('bea@stein.example', A)).status).toBe(409)
    expect((await db.as(world.officialA).rpc('close_round', { round_id: world.roundId })).status).toBe(403) // prettier-ignore
    expect(await fingerprint(db)).toBe(before)
  })
  test('holds no texts and no addresses among its facts', async () => {
    for (const facts of [
      { reason: 'Els zei het' },
      { role: 'anna@sittard.example' },
      { to: 'x'.repeat(61) },
      { count: [1] },
    ])
      await expect(
        db.sql(`select private.log_act('round_opened', facts => '${JSON.stringify(facts)}')`),
      ).rejects.toThrow()
    await expect(db.sql(`select private.log_act('round_eaten')`)).rejects.toThrow()
    expect(await told()).toMatch(/^unbroken, 2 acts/)
  })
})

describe('the log', () => {
  test('is read by staff only, by person, municipality, act and day', async () => {
    await invite('nora@stein.example', B)
    await invite('noor@sittard.example', A)
    expect(await acts({ person: 'Nora' })).toEqual(['person_invited'])
    expect(await acts({ person: 'staf@' })).toHaveLength(4)
    expect((await log({ place: A })).map(({ subject }) => subject)).toEqual([
      'noor@sittard.example',
    ])
    expect(await acts({ kind: 'round_opened' })).toEqual(['round_opened'])
    const [day] = await db.sql<{ today: string; tomorrow: string }>(
      'select private.today()::text as today, (private.today() + 1)::text as tomorrow',
    )
    expect(await acts({ from_day: day?.today, to_day: day?.today })).toHaveLength(4)
    expect(await acts({ from_day: day?.tomorrow })).toEqual([])
    expect((await log({ page_size: 2 })).map(({ number }) => number)).toEqual([4, 3])
    expect((await log({ page_size: 2, before: 3 })).map(({ number }) => number)).toEqual([2, 1])
    for (const page_size of [0, 1001, null])
      expect((await db.as(world.staff).rpc('audit_log', { page_size })).status).toBe(400)
    for (const person of [world.officialA, world.colleagueA, world.viewer, world.outsider])
      for (const door of ['audit_log', 'check_audit_log'])
        expect(await db.as(person).rpc(door)).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await db.as('anonymous').rpc('audit_log')).status).toBe(401)
    expect((await db.as(world.staff).select('audit_log')).status).toBe(404)
  })
  test('takes no change, not even of the owner of the database', async () => {
    for (const change of [
      `update private.audit_log set act = 'round_closed'`,
      'delete from private.audit_log',
      'truncate private.audit_log',
      `update private.audit_person set email = 'jan@elders.example'`,
      'delete from private.audit_person',
    ])
      await expect(db.sql(change)).rejects.toThrow()
    expect(await told()).toMatch(/^unbroken, 2 acts/)
  })
  test('forgets a person and stays whole', async () => {
    await submitShortScan(world, world.officialA, A)
    await db.person('kate@sittard.example', 'coordinator', A)
    const mine = (await db.as(world.officialA).rpc('my_data')).body as Record<string, unknown[]>
    expect(mine['audit_person']).toMatchObject([
      { act: 'route_chosen', by_me: true },
      { act: 'scan_handed_in', by_me: true },
    ])
    await db.as(world.officialA).rpc('erase_me')
    const [erased] = await log()
    expect(erased).toMatchObject({ act: 'person_erased', actor: '', subject: '' })
    expect(await acts({ person: 'anna' })).toEqual([])
    expect(await told()).toMatch(/^unbroken, 6 acts/)
    expect(await onScreen()).toMatchObject({ acts: 6, broken_at: null })
  })
  test('keeps the address of who never came no longer than a year', async () => {
    await invite('nora@stein.example', B)
    await db.as(world.staff).rpc('withdraw_invitation', { email: 'nora@stein.example' })
    await db.sql('select private.forget_signature_names()')
    expect(await acts({ person: 'nora' })).toHaveLength(2)
    await asOwner(`update private.audit_log set at = at - interval '13 months'`)
    await db.sql('select private.forget_signature_names()')
    expect(await acts({ person: 'nora' })).toEqual([])
    expect(await acts({ person: 'staf@' })).toHaveLength(4)
  })
  test('remembers that a file was taken and that answers were looked at, once an hour', async () => {
    const scan_id = await world.scanOf(A)
    const take = (person: Person, page: unknown, kind = 'csv') =>
      db.as(person).rpc('note_file_taken', { page, kind })
    const look = (person: Person, id = scan_id) =>
      db.as(person).rpc('note_scan_looked_at', { scan_id: id })
    expect((await take(world.viewer, '/meekijken')).status).toBeLessThan(300)
    for (const page of ['Anna', '/x y', '/ä', null, `/${'x'.repeat(200)}`])
      expect((await take(world.staff, page)).status).toBe(400)
    expect((await take(world.staff, '/eszl', 'exe')).status).toBe(400)
    expect((await take(world.outsider, '/eszl')).status).toBe(403)
    for (let turn = 0; turn < 2; turn++) await look(world.staff)
    expect((await look(world.officialA)).status).toBe(403)
    expect((await look(world.staff, crypto.randomUUID())).status).toBe(404)
    const lookAll = (person: Person, round_id: string = world.roundId) =>
      db.as(person).rpc('note_round_looked_at', { round_id })
    for (let turn = 0; turn < 2; turn++) await lookAll(world.staff)
    for (const person of [world.officialA, world.viewer, world.outsider])
      expect((await lookAll(person)).status).toBe(403)
    expect((await lookAll(world.staff, crypto.randomUUID())).status).toBe(404)
    expect((await log()).map(({ act, subject_kind }) => [act, subject_kind])).toEqual([
      ['scan_looked_at', 'round'],
      ['scan_looked_at', 'scan'],
      ['file_taken', 'page'],
      ['round_opened', null],
      ['round_drafted', null],
    ])
  })
})

describe('tampering is found', () => {
  beforeEach(async () => {
    for (const name of ['nora', 'noor', 'nel']) await invite(`${name}@stein.example`, B)
  })
  test.each([
    [
      'an act that is changed',
      `update private.audit_log set act = 'round_closed' where number = 3`,
      3,
    ],
    ['another person', `update private.audit_log set actor = null where number = 4`, 4],
    [
      'another moment',
      `update private.audit_log set at = at - interval '1 day' where number = 2`,
      2,
    ],
    ['a fact', `update private.audit_log set facts = '{"role": "staff"}' where number = 5`, 5],
    ['one left out', 'delete from private.audit_log where number = 3', 3],
    ['the last ones gone', 'delete from private.audit_log where number >= 4', 4],
    [
      'one changed with its own hash',
      `update private.audit_log as entry set act = 'round_closed' where number = 3;
       update private.audit_log as entry set hash = private.act_hash(entry) where number = 3`,
      4,
    ],
    ['a log without an end', 'delete from private.audit_head', 6],
  ])('%s', async (_, tampering, at) => {
    expect(await told()).toMatch(/^unbroken, 5 acts; head 5:[0-9a-f]{64}$/)
    expect(await onScreen()).toMatchObject({ acts: 5, broken_at: null })
    await asOwner(tampering)
    try {
      expect(await told()).toMatch(new RegExp(`^broken at act ${at}, of \\d acts$`))
      expect(await onScreen()).toMatchObject({ broken_at: at })
    } finally {
      await asOwner('insert into private.audit_head default values on conflict do nothing')
    }
  })
  test('a whole chain made anew is found by who noted the head before', async () => {
    const query = (statement: string) => db.sql(statement)
    const { head } = await checkAuditLog(query)
    await asOwner(
      `delete from private.audit_log where number >= 4;
       update private.audit_head set number = 3, hash = (select hash from private.audit_log where number = 3)`,
    )
    await invite('nico@stein.example', B)
    await invite('niek@stein.example', B)
    expect(await told()).toMatch(/^unbroken, 5 acts/)
    expect((await checkAuditLog(query, head)).brokenAt).toBe(5)
  })
})

test('acts at the same moment make one chain', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}@stein.example`)
  const replies = await Promise.all(names.map((name, turn) => invite(name, turn % 2 ? A : B)))
  expect(replies.map(({ status }) => status)).toEqual(names.map(() => 200))
  expect(await told()).toMatch(/^unbroken, 14 acts/)
})

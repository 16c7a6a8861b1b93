import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { fingerprint, freshWorld, type World } from './world.ts'

/** Staff invite their own people, and remove them with two. */
let db: TestDatabase
let world: World
let stijn: Person

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  stijn = await db.person('stijn@eszl.example', 'staff')
})
afterAll(() => db.close())

const idOf = (person: Person) => (person === 'anonymous' ? '' : person.id)
const act = (name: string) => (person: Person, whom: Person) =>
  db.as(person).rpc(`${name}_staff_removal`, { user_id: idOf(whom) })
const [ask, withdraw, confirm] = [act('ask'), act('withdraw'), act('confirm')]
const invite = (person: Person, email: string) => db.as(person).rpc('invite_staff', { email })
const staff = async () =>
  (
    await db.sql<{ email: string }>(
      `select email from public.member where role = 'staff' order by email`,
    )
  ).map(({ email }) => email)
const asked = async (person: Person) => (await db.as(person).select('staff_removal')).rows

async function refused(made: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await made()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

describe('inviting', () => {
  test('is for staff, of who is nothing else yet', async () => {
    expect((await invite(world.staff, ' Nora@eszl.example')).body).toMatchObject({
      email: 'nora@eszl.example',
      role: 'staff',
      municipality_code: null,
    })
    expect((await invite(stijn, 'nora@eszl.example')).status).toBe(200)
    const nora = await db.person('nora@eszl.example')
    expect((await db.as(nora).rpc('claim_invitation')).rows).toMatchObject([{ role: 'staff' }])
    await refused(() => invite(world.staff, 'nora@eszl.example'), 'already_member', 409)
    await refused(
      () => invite(world.staff, 'anna@sittard.example'),
      'already_member_elsewhere',
      409,
    )
    await db.as(world.staff).rpc('invite_viewer', { email: 'wim@bestuur.example' })
    await refused(() => invite(world.staff, 'wim@bestuur.example'), 'already_member_elsewhere', 409)
    await refused(() => invite(world.staff, 'jan'), 'email_invalid', 400)
    for (const person of [world.officialA, world.viewer, world.outsider])
      await refused(() => invite(person, 'x@eszl.example'), 'forbidden', 403)
  })
})

describe('removing', () => {
  test('takes two: one asks, another confirms', async () => {
    await ask(world.staff, stijn)
    expect(await asked(world.staff)).toMatchObject([{ asked_by: idOf(world.staff) }])
    await refused(() => confirm(world.staff, stijn), 'second_person_needed', 403)
    const sofie = await db.person('sofie@eszl.example', 'staff')
    expect((await confirm(sofie, stijn)).status).toBe(204)
    expect(await staff()).toEqual(['sofie@eszl.example', 'staf@eszl.example'])
    expect((await db.as(stijn).select('round')).rows).toEqual([])
    const { rows } = await db.as(world.staff).rpc('audit_log', { page_size: 2 })
    expect(rows.map((row) => [row['act'], row['actor'], row['subject']])).toEqual([
      ['staff_removed', 'sofie@eszl.example', 'stijn@eszl.example'],
      ['staff_removal_asked', 'staf@eszl.example', 'stijn@eszl.example'],
    ])
  })
  test('of who leaves by oneself is confirmed by another', async () => {
    await ask(stijn, stijn)
    await refused(() => confirm(stijn, stijn), 'second_person_needed', 403)
    expect((await confirm(world.staff, stijn)).status).toBe(204)
  })
  test('never takes the last one, also when two go at the same moment', async () => {
    await ask(world.staff, stijn)
    await ask(stijn, world.staff)
    const replies = await Promise.all([confirm(stijn, stijn), confirm(world.staff, world.staff)])
    expect(replies.map(({ status }) => status).sort()).not.toEqual([204, 204])
    expect(await staff()).toHaveLength(1)
    const [left] = await staff()
    const last = left === 'stijn@eszl.example' ? stijn : world.staff
    await refused(() => ask(last, last), 'last_staff', 409)
  })
  test('is withdrawn by who asked or a colleague, not by the one whom it is about', async () => {
    await ask(world.staff, stijn)
    await refused(() => withdraw(stijn, stijn), 'forbidden', 403)
    expect((await withdraw(world.staff, stijn)).status).toBe(204)
    await refused(() => confirm(stijn, stijn), 'not_found', 404)
    await refused(() => withdraw(world.staff, stijn), 'not_found', 404)
  })
  test('is forgotten after two weeks', async () => {
    await ask(world.staff, stijn)
    const sofie = await db.person('sofie@eszl.example', 'staff')
    // Asked again by another it stays of who asked first.
    await ask(sofie, stijn)
    await refused(() => confirm(world.staff, stijn), 'second_person_needed', 403)
    await db.sql(`update public.staff_removal set asked_at = now() - interval '14 days 1 minute'`)
    expect(await asked(world.staff)).toEqual([])
    await refused(() => confirm(sofie, stijn), 'not_found', 404)
    await ask(sofie, stijn)
    expect((await confirm(world.staff, stijn)).status).toBe(204)
  })
  test('is for staff, of staff', async () => {
    for (const [person, code, status] of [
      [world.officialA, 'forbidden', 403],
      [world.viewer, 'forbidden', 403],
      [world.outsider, 'forbidden', 403],
    ] as const)
      for (const made of [ask, withdraw, confirm])
        await refused(() => made(person, stijn), code, status)
    for (const whom of [world.officialA, world.viewer, world.outsider])
      for (const made of [ask, withdraw, confirm])
        await refused(() => made(world.staff, whom), 'not_found', 404)
    await ask(world.staff, stijn)
    for (const person of [world.officialA, world.viewer, world.outsider])
      expect(await asked(person)).toEqual([])
  })
})

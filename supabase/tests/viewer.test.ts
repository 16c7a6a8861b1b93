import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, freshWorld, submitShortScan, type World } from './world.ts'

/** Board and kernteam MKB look along; what they see per stage is in stages.test.ts. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const refused = (reply: Reply, code: string, status: number) =>
  expect([reply.status, reply.code]).toEqual([status, code])
const invite = (email: string, person: Person = world.staff) =>
  db.as(person).rpc('invite_viewer', { email })

describe('a viewer', () => {
  test('is invited by staff and lands in the region', async () => {
    expect((await invite(' Wil@Bestuur.example')).body).toMatchObject({ role: 'viewer' })
    const wil = await db.person('wil@bestuur.example')
    const { rows } = await db.as(wil).rpc('claim_invitation')
    expect(rows).toMatchObject([{ role: 'viewer', municipality_code: null }])
  })
  test('is not invited by others', async () => {
    for (const person of [world.officialA, world.viewer, world.outsider])
      refused(await invite('x@y.example', person), 'forbidden', 403)
  })
  test('is not made of a member, nor of who is invited by a municipality', async () => {
    refused(await invite('anna@sittard.example'), 'already_member_elsewhere', 409)
    refused(await invite('staf@eszl.example'), 'already_member_elsewhere', 409)
    await db.as(world.officialA).rpc('invite_colleague', { email: 'nora@sittard.example' })
    refused(await invite('nora@sittard.example'), 'already_member_elsewhere', 409)
  })
  test('reads the own membership and public data; no scan, answer, signature or colleague', async () => {
    await submitShortScan(world, world.officialA, A)
    const voice = db.as(world.viewer)
    expect((await voice.select('member?select=email')).rows).toEqual([
      { email: 'vera@kernteam.example' },
    ])
    expect((await voice.select('municipality')).rows.length).toBeGreaterThan(15)
    for (const table of ['scan', 'scan_sheet', 'answer', 'answer_change', 'internal_note', 'task'])
      expect((await voice.select(table)).rows).toEqual([])
    for (const table of ['submission', 'submission_sheet', 'score_sheet', 'invitation', 'round'])
      expect((await voice.select(table)).rows).toEqual([])
  })
  test('changes nothing, and asks for no needs or spread', async () => {
    const scan_id = await world.scanOf(A)
    const acts: [string, object][] = [
      ['choose_route', { scan_id, route: 'short' }],
      ['hand_in_scan', { scan_id, name: 'Vera' }],
      ['close_round', { round_id: world.roundId }],
      ['invite_coordinator', { municipality_code: A, email: 'x@y.example' }],
      ['save_decision', { id: scan_id, round_id: world.roundId, theme: 'reactie', text: 'Nee' }],
      ['needs', { round_id: world.roundId, municipality_code: A }],
      ['theme_spread', { scan_id }],
    ]
    for (const act of acts) refused(await db.as(world.viewer).rpc(...act), 'forbidden', 403)
  })
  test('is removed by staff, and not let in again by an old invitation', async () => {
    const user_id = (world.viewer as { id: string }).id
    refused(await db.as(world.officialA).rpc('remove_viewer', { user_id }), 'forbidden', 403)
    await db.sql(
      `insert into public.invitation (email, role) values ('vera@kernteam.example', 'viewer')`,
    )
    expect((await db.as(world.staff).rpc('remove_viewer', { user_id })).status).toBe(200)
    expect((await db.as(world.viewer).rpc('claim_invitation')).rows).toEqual([])
  })
})

describe('decisions of a meeting', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const save = (more: object = {}, person: Person = world.staff) =>
    db.as(person).rpc('save_decision', {
      id,
      round_id: world.roundId,
      theme: 'reactie',
      text: ' Samen één formulier ',
      ...more,
    })
  const stored = async (person: Person = world.staff) =>
    (await db.as(person).select('meeting_decision?select=text,owner')).rows

  test('are written down by staff, and once when sent twice', async () => {
    await save({ owner: 'ESZL' })
    expect((await save({ owner: 'ESZL' })).status).toBe(200)
    expect(await stored()).toEqual([{ text: 'Samen één formulier', owner: 'ESZL' }])
    await db.as(world.staff).rpc('remove_decision', { id })
    expect(await stored()).toEqual([])
  })
  test('do not move to another theme', async () => {
    await save()
    refused(await save({ theme: 'inkoop' }), 'malformed_request', 400)
  })
  test('are not for officials, viewers and outsiders', async () => {
    await save()
    for (const person of [world.officialA, world.viewer, world.outsider]) {
      expect(await stored(person)).toEqual([])
      refused(await save({}, person), 'forbidden', 403)
      refused(await db.as(person).rpc('remove_decision', { id }), 'forbidden', 403)
    }
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, freshWorld, othersHandIn, submitShortScan, type World } from './world.ts'

/** Staff show a round further, one way only; a municipality decides about its own name. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db, false)
})
afterAll(() => db.close())

const refused = (reply: Reply, code: string, status: number) =>
  expect([reply.status, reply.code]).toEqual([status, code])
const show = (stage: string, person: Person = world.staff) =>
  db.as(person).rpc('widen_visibility', { round_id: world.roundId, stage })
const consent = (person: Person, stage: string) =>
  db.as(person).rpc('set_naming_consent', { round_id: world.roundId, stage })
const named = async (stage = 'participants') =>
  (await db.as(world.staff).rpc('named_municipalities', { round_id: world.roundId, stage }))
    .body as string[]
const leftOut = async (stage = 'participants') =>
  (await db.as(world.staff).rpc('left_out_municipalities', { round_id: world.roundId, stage }))
    .body as string[]
const close = () => db.as(world.staff).rpc('close_round', { round_id: world.roundId })

describe('showing a round', () => {
  test('goes stage by stage, and says who did when', async () => {
    expect((await show('own')).body).toMatchObject({
      stage: 'own',
      reached_by: (world.staff as { id: string }).id,
      reached_at: expect.any(String) as string,
    })
    await close()
    for (const stage of ['participants', 'public']) expect((await show(stage)).status).toBe(200)
    for (const stage of ['own', 'participants', 'public'])
      refused(await show(stage), 'stage_not_next', 409)
  })
  test('starts at staff only, or at the own results when staff open it so', async () => {
    const stages = () => db.as(world.staff).select('round_stage?select=round_id,stage')
    expect((await stages()).rows).toEqual([])
    await close()
    const opened = await db.as(world.staff).rpc('open_round', { name: 'Twee', own_results: true })
    const { id } = opened.body as { id: string }
    expect((await stages()).rows).toEqual([{ round_id: id, stage: 'own' }])
  })
  test('to participants waits until the round is closed', async () => {
    await show('own')
    refused(await show('participants'), 'round_still_open', 409)
    await close()
    expect((await show('participants')).status).toBe(200)
  })
  test('is one step for two who press at the same moment', async () => {
    const replies = await Promise.all([show('own'), show('own')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })
  test('is for staff', async () => {
    for (const person of [world.officialA, world.viewer, world.outsider])
      refused(await show('own', person), 'forbidden', 403)
    expect((await show('own', 'anonymous')).status).toBe(401)
  })
  test('is not turned back, not even by the owner of the database', async () => {
    await show('own')
    await expect(db.sql('delete from public.round_stage')).rejects.toThrow()
    await expect(db.sql(`update public.round_stage set stage = 'public'`)).rejects.toThrow()
  })
})

describe('before own results', () => {
  test('a municipality reads what it signed, without the score', async () => {
    const signed = await submitShortScan(world, world.officialA, A)
    expect(JSON.stringify(signed.body)).not.toContain('"themes"')
    expect((await db.as(world.officialA).select('submission')).rows).toHaveLength(1)
    expect((await db.as(world.officialA).select('score_sheet')).rows).toEqual([])
    await show('own')
    expect((await db.as(world.officialA).select('score_sheet')).rows).toHaveLength(1)
  })
  test('what others offer to share is from rounds whose results are shown', async () => {
    await show('own')
    await submitShortScan(world, world.officialB, B, 'l3', { note: 'Bewijs', shareable: true })
    await close()
    const opened = await db.as(world.staff).rpc('open_round', { name: 'Twee' })
    const ofFirst = await world.scanOf(A)
    const roundId = (opened.body as { id: string }).id
    const [scanB] = await db.sql<{ id: string }>(
      `select id from public.scan where round_id = '${roundId}' and municipality_code = '${B}'`,
    )
    world = { ...world, roundId, scanOf: () => Promise.resolve(scanB?.id ?? '') }
    const donors = async () =>
      (await db.as(world.officialA).rpc('donors', { scan_id: ofFirst })).rows.length
    // In the newer round B shares nothing, which nobody may learn yet.
    await submitShortScan(world, world.officialB, B)
    expect(await donors()).toBe(16)
    await show('own')
    expect(await donors()).toBe(0)
  })
})

describe('consent to be named', () => {
  test('is given, changed and withdrawn by the coordinator, until participants see it', async () => {
    for (const stage of ['public', 'participants', 'none', 'participants'])
      expect((await consent(world.officialA, stage)).status).toBeLessThan(300)
    expect((await db.as(world.officialA).select('naming_consent?select=stage')).rows).toEqual([
      { stage: 'participants' },
    ])
    await show('own')
    await close()
    await show('participants')
    refused(await consent(world.officialA, 'none'), 'consent_fixed', 409)
    refused(await consent(world.officialB, 'participants'), 'consent_fixed', 409)
    expect((await consent(world.officialA, 'public')).status).toBeLessThan(300)
    expect((await consent(world.officialA, 'participants')).status).toBeLessThan(300)
    await show('public')
    refused(await consent(world.officialA, 'public'), 'consent_fixed', 409)
  })
  test('is not for a colleague, staff, a viewer or an outsider', async () => {
    for (const person of [world.colleagueA, world.staff, world.viewer, world.outsider])
      refused(await consent(person, 'public'), 'forbidden', 403)
  })
  test('is read by the own municipality and staff', async () => {
    await consent(world.officialA, 'public')
    const rows = async (person: Person) =>
      (await db.as(person).select('naming_consent')).rows.length
    expect(await rows(world.colleagueA)).toBe(1)
    expect(await rows(world.staff)).toBe(1)
    for (const person of [world.officialB, world.viewer, world.outsider])
      expect(await rows(person)).toBe(0)
  })
  test('names who gave it; one or two who did not are left out, three are not', async () => {
    await submitShortScan(world, world.officialA, A)
    const others = [...(await othersHandIn(world, 4)).values()]
    const all = [world.officialA, ...others]
    const counts: [number, number][] = []
    for (const person of all) {
      await consent(person, 'participants')
      counts.push([(await named()).length, (await leftOut()).length])
    }
    expect(counts).toEqual([
      [1, 0],
      [2, 0],
      [3, 2],
      [4, 1],
      [5, 0],
    ])
    expect(await named('public')).toEqual([])
  })
  test('is overseen by staff only', async () => {
    const asked = { round_id: world.roundId, stage: 'public' }
    for (const person of [world.officialA, world.viewer])
      for (const door of ['named_municipalities', 'left_out_municipalities'])
        refused(await db.as(person).rpc(door, asked), 'forbidden', 403)
  })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, freshWorld, saved, submitShortScan, type World } from './world.ts'

/** An earlier round was closed and a new one is open: its answers can be seen, and count for nothing. */
let db: TestDatabase
let world: World
let earlier: string
let now: string

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  earlier = await world.scanOf(A)
  await submitShortScan(world, world.officialA, A)
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  const opened = await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
  const roundId = String((opened.body as { id: string }).id)
  const [scan] = await db.sql<{ id: string }>(
    `select id from public.scan where round_id = '${roundId}' and municipality_code = '${A}'`,
  )
  now = scan?.id ?? ''
})
afterAll(() => db.close())

test('officials read the earlier answers of their own municipality', async () => {
  const { rows } = await db.as(world.colleagueA).select(`scan_sheet?id=eq.${earlier}`)
  expect(rows[0]?.['answers']).toMatchObject({ 'vast-aanspreekpunt': { value: 'l2' } })
})

test('officials of another municipality, outsiders and strangers do not', async () => {
  for (const voice of [world.officialB, world.outsider, 'anonymous'] as const) {
    const { rows } = await db.as(voice).select(`scan_sheet?id=eq.${earlier}`)
    expect(rows ?? []).toEqual([])
  }
})

test('what is not confirmed is no answer, scores nothing and does not help to hand in', async () => {
  const anna = db.as(world.officialA)
  expect((await anna.select(`scan_sheet?id=eq.${now}`)).rows[0]).toMatchObject({
    state: 'not_started',
    answers: {},
  })
  const refused = await anna.rpc('hand_in_scan', { scan_id: now, name: 'Anna' })
  expect([refused.status, refused.code]).toEqual([409, 'scan_incomplete'])
  expect((await anna.select(`score_sheet?scan_id=eq.${now}`)).rows).toEqual([])
})

test('what is confirmed is an answer of this round; the earlier round stays as it was', async () => {
  const anna = db.as(world.officialA)
  const before = (await anna.select(`scan_sheet?id=eq.${earlier}`)).rows
  expect((await anna.rpc('save_answer', saved(now, 'vast-aanspreekpunt', 'l2'))).status).toBe(200)
  expect((await anna.select(`scan_sheet?id=eq.${now}`)).rows[0]).toMatchObject({
    state: 'in_progress',
    answers: { 'vast-aanspreekpunt': { value: 'l2', version: 1 } },
  })
  expect((await anna.select(`scan_sheet?id=eq.${earlier}`)).rows).toEqual(before)
})

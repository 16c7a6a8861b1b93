import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { definition as published } from '#content/2026-1/version.ts'
import { progress } from '#domain/questionnaire/completeness.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { randomScans } from './random-answers.ts'
import {
  A,
  B,
  C,
  freshWorld,
  rateTimes,
  saved,
  submitShortScan,
  weekPasses,
  type World,
} from './world.ts'

/** The board of a round: what staff see of all municipalities in one question. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const definition = definitionSchema.parse(published)
const board = (person: Person, round_id: unknown = world.roundId) =>
  db.as(person).rpc('round_board', { round_id })
const rowOf = async (municipality: string) =>
  (await board(world.staff)).rows.find((row) => row['municipality_code'] === municipality)

test('counts what is asked and done as every screen does, in random scans', async () => {
  const scans = await db.sql<{ id: string }>('select id from public.scan order by id')
  for (const seed of [1, 2, 3]) {
    await db.sql(`set session_replication_role = replica; delete from public.answer; delete from public.answer_history;
      set session_replication_role = origin`)
    const drawn = randomScans(definition, scans.length, seed).map(({ route, answers }) => ({
      route,
      // What save_answer would not store.
      answers: Object.fromEntries(
        Object.entries(answers).filter(([id, { status }]) => {
          const item = definition.items.find((one) => one.id === id)
          return status !== 'notApplicable' || item?.notApplicableWhen !== undefined
        }),
      ),
    }))
    for (const [n, { route, answers }] of drawn.entries()) {
      const id = scans[n]?.id ?? ''
      await db.sql(`update public.scan set route = '${route}' where id = '${id}';
        insert into public.answer (scan_id, item_id, status, value, reason, version)
        select '${id}', key, value ->> 'status', value -> 'value', coalesce(value ->> 'reason', ''), 1
        from jsonb_each('${JSON.stringify(answers)}'::jsonb)`)
    }
    const rows = (await board(world.staff)).rows
    expect(rows).toHaveLength(scans.length)
    for (const [n, { route, answers }] of drawn.entries()) {
      const told = rows.find((row) => row['scan_id'] === scans[n]?.id)?.['themes']
      const expected = definition.themes.flatMap(({ id }) => {
        const { done, asked } = progress(definition, answers, route, id)
        return asked > 0 ? [[id, done, asked]] : []
      })
      expect(told).toEqual(expected)
    }
  }
})

test('says since when nothing happened, what was returned, and what waits to be signed', async () => {
  expect(await rowOf(A)).toMatchObject({ state: 'not_started', changed_at: null, coordinators: 1 })
  await db
    .as(world.officialA)
    .rpc('save_answer', saved(await world.scanOf(A), 'relatiebeheer', 'l1'))
  const busy = await rowOf(A)
  expect(busy).toMatchObject({ state: 'in_progress', returned_at: null, submitted_at: null })
  expect(busy?.['changed_at']).not.toBeNull()
  await submitShortScan(world, world.officialB, B)
  expect(await rowOf(B)).toMatchObject({ state: 'submitted', returned_at: null })
  await db
    .as(world.staff)
    .rpc('return_scan', { scan_id: await world.scanOf(B), reason: 'Kijk nog eens' })
  expect((await rowOf(B))?.['returned_at']).not.toBeNull()
  await submitShortScan(world, world.officialB, B)
  expect((await rowOf(B))?.['returned_at']).toBeNull()
  await db
    .as(world.staff)
    .rpc('invite_coordinator', { municipality_code: C, email: 'c@beek.example' })
  expect(await rowOf(C)).toMatchObject({ coordinators: 0, invited: 1 })
})

test('tells of entrepreneurs what the rule of publishing tells, and no more', async () => {
  await rateTimes(world, 9, A)
  await rateTimes(world, 25, B)
  await weekPasses(db)
  expect(await rowOf(A)).toMatchObject({ ratings: null, enough_ratings: false })
  expect(await rowOf(B)).toMatchObject({ ratings: 20, enough_ratings: true })
})

test('keeps telling how far who stopped came, and says that it stopped', async () => {
  const scan_id = await world.scanOf(A)
  await db.as(world.officialA).rpc('save_answer', saved(scan_id, 'relatiebeheer', 'l1'))
  const before = await rowOf(A)
  expect(before).toMatchObject({ takes_part: true })
  await db.as(world.staff).rpc('set_participation', {
    ...{ round_id: world.roundId, municipality_code: A, state: 'not' },
  })
  expect(await rowOf(A)).toEqual({ ...before, takes_part: false })
})

test('moves with each answer and with the route', async () => {
  const scan_id = await world.scanOf(A)
  const counted = async () => {
    const themes = (await rowOf(A))?.['themes'] as [string, number, number][]
    return [1, 2].map((place) => themes.reduce((sum, theme) => sum + Number(theme[place]), 0))
  }
  const [none, asked] = await counted()
  expect(none).toBe(0)
  const official = db.as(world.officialA)
  await official.rpc('save_answer', saved(scan_id, 'relatiebeheer', 'l1'))
  expect((await counted())[0]).toBe(1)
  await official.rpc('save_answer', {
    ...{ scan_id, item_id: 'relatiebeheer', status: 'empty', expected_version: 1 },
  })
  expect(await counted()).toEqual([0, asked])
  await official.rpc('choose_route', { scan_id, route: 'short' })
  expect((await counted())[1]).toBeLessThan(asked ?? 0)
})

test('counts questions with the office, and those that wait for it; not those of colleagues', async () => {
  const say = async (person: Person, with_office: boolean, item_id: string) =>
    db.as(person).rpc('discuss', {
      ...{ id: randomUUID(), scan_id: await world.scanOf(A), item_id, with_office, text: 'Vraag' },
    })
  await say(world.officialA, false, 'relatiebeheer')
  expect(await rowOf(A)).toMatchObject({ open_questions: 0, to_answer: 0 })
  await say(world.staff, true, 'relatiebeheer')
  await say(world.officialA, true, 'meertalig')
  expect(await rowOf(A)).toMatchObject({ open_questions: 2, to_answer: 1 })
})

test('tells how many answers wait on devices and since when, a week after they were last seen', async () => {
  const scan_id = await world.scanOf(A)
  const tell = (person: Person, waiting: unknown, clashes: unknown) =>
    db.as(person).rpc('be_present', { scan_id, theme: null, waiting, clashes })
  const told = async () => {
    const { unsaved, clashes, unsaved_since } = (await rowOf(A)) ?? {}
    return [unsaved, clashes, unsaved_since !== null]
  }
  await tell(world.officialA, 0, 0)
  expect(await told()).toEqual([0, 0, false])
  await tell(world.officialA, 3, 1)
  const since = (await rowOf(A))?.['unsaved_since']
  await tell(world.colleagueA, 2, 0)
  await tell(world.officialA, 4, 1)
  expect(await told()).toEqual([6, 1, true])
  expect((await rowOf(A))?.['unsaved_since']).toEqual(since)
  // The device went; what it told stays for a week, and colleagues see nobody there.
  await db.sql(`update private.presence set seen_at = now() - interval '6 days'`)
  expect((await tell(world.colleagueA, 0, 0)).rows).toEqual([])
  expect(await told()).toEqual([4, 1, true])
  await db.sql(`update private.presence set seen_at = now() - interval '8 days'`)
  expect(await told()).toEqual([0, 0, false])
  await tell(world.colleagueA, 0, 0)
  expect(await db.sql('select 1 from private.presence where waiting > 0')).toEqual([])
  for (const [waiting, clashes] of [
    [-1, 0],
    [501, 0],
    [1, 2],
    [null, 0],
    [1, null],
  ] as const)
    expect(await tell(world.officialA, waiting, clashes)).toMatchObject({
      ...{ status: 400, code: 'malformed_request' },
    })
  expect((await tell(world.officialB, 1, 0)).status).toBe(403)
})

test('says what was said of the last mail to a coordinator that did not arrive', async () => {
  await db
    .as(world.staff)
    .rpc('invite_coordinator', { municipality_code: C, email: 'c@beek.example' })
  const went = (state: string) =>
    db.sql(`update private.mail_queue set state = '${state}', answer = '550 no such user', settled_at = now()
      where recipient = 'c@beek.example'`)
  expect(await rowOf(C)).toMatchObject({ not_reached: null })
  await went('bounced')
  expect(await rowOf(C)).toMatchObject({ not_reached: '550 no such user', invited: 1 })
  await went('sent')
  expect(await rowOf(C)).toMatchObject({ not_reached: null })
})

test('is for staff only, of a round that is', async () => {
  for (const who of ['officialA', 'officialB', 'viewer', 'outsider'] as const)
    expect(await board(world[who])).toMatchObject({ status: 403, code: 'forbidden' })
  expect((await board('anonymous')).status).toBe(401)
  const nowhere = await board(world.staff, '00000000-0000-4000-8000-000000000000')
  expect(nowhere).toMatchObject({ status: 404, code: 'not_found' })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type Reply, type TestDatabase, type Voice } from './database.ts'
import { A, freshWorld, without, type World } from './world.ts'

/** A round is shown further on the day that staff planned: in order, when it may, by nobody. */
let db: TestDatabase
let world: World
let staff: Voice
let id: string

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db, false)
  staff = db.as(world.staff)
  id = world.roundId
})
afterAll(() => db.close())

const said = (reply: Reply) =>
  reply.status < 300 ? 'done' : `${reply.status} ${String(reply.code)}`
const day = async (from: number) => {
  const [row] = await db.sql<{ day: string }>(`select (private.today() + ${from})::text as day`)
  return row?.day ?? ''
}
const versionOf = async () =>
  (await db.sql<{ version: number }>(`select version from public.round where id = '${id}'`))[0]
    ?.version
const plan = async (participants: number | null, everybody: number | null = null) =>
  said(
    await staff.rpc('plan_steps', {
      ...{ round_id: id, expected_version: await versionOf() },
      participants_on: participants === null ? null : await day(participants),
      public_on: everybody === null ? null : await day(everybody),
    }),
  )
const close = () => staff.rpc('close_round', { round_id: id })
/** Lets so many days go by, and somebody looks. */
const pass = async (days: number) => {
  await db.sql(`update public.round set participants_on = participants_on - ${days},
    public_on = public_on - ${days}, closed_at = closed_at - interval '${days} days' where id = '${id}'`)
  expect(said(await db.as(world.officialA).rpc('rounds'))).toBe('done')
}
const stages = async () =>
  (await staff.select(`round_stage?round_id=eq.${id}&select=stage&order=reached_at`)).rows.map(
    ({ stage }) => stage,
  )
const handIn = (state: 'ready_to_sign' | 'submitted') =>
  db.sql(`update public.scan set state = '${state}', handed_in_at = now(), handed_in_by = gen_random_uuid(),
    handed_in_name = 'Anna', handed_in_hash = 'x', submitted_at = ${state === 'submitted' ? 'now()' : 'null'}
    where round_id = '${id}' and municipality_code = '${A}'`)

test('on its day whoever looks lets participants compare, the own result first; everybody later', async () => {
  await handIn('submitted')
  expect(await plan(7, 14)).toBe('done')
  await close()
  await pass(6)
  expect(await stages()).toEqual([])
  await pass(1)
  expect((await stages()).toSorted()).toEqual(['own', 'participants'])
  await pass(7)
  expect((await stages()).toSorted()).toEqual(['own', 'participants', 'public'])
  const acts = (await staff.rpc('audit_log', { kind: 'visibility_widened' })).rows
  expect(acts.map(({ actor }) => actor)).toEqual([null, null, null])
  const by = await staff.select(`round_stage?round_id=eq.${id}&select=reached_by`)
  expect(by.rows.map(({ reached_by }) => reached_by)).not.toContain(
    (world.staff as { id: string }).id,
  )
  const mails = await db.sql<{ recipient: string }>(
    `select recipient from private.mail_queue where kind = 'outcome' and facts ->> 'stage' = 'participants'`,
  )
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
    'anna@sittard.example',
    'vera@kernteam.example',
  ])
})

test('a round that is open waits, and is shown when it is closed', async () => {
  expect(await plan(1)).toBe('done')
  await pass(3)
  expect(await stages()).toEqual([])
  await without(db, 'private.steps_due', [["state = 'closed' and ", '']], async () => {
    expect((await staff.rpc('rounds')).code).toBe('round_still_open')
  })
  await close()
  await staff.rpc('rounds')
  expect((await stages()).toSorted()).toEqual(['own', 'participants'])
})

test('so does one with a late signature to come, without harm to who looks', async () => {
  await db.sql(`update public.round set grace_days = 5 where id = '${id}'`)
  await handIn('ready_to_sign')
  expect(await plan(1)).toBe('done')
  await close()
  await pass(2)
  expect(await stages()).toEqual([])
  await without(
    db,
    'private.steps_due',
    [[' and not private.waits_for_signature(round.id)', '']],
    async () => expect((await staff.rpc('rounds')).code).toBe('round_in_grace'),
  )
  await pass(4)
  expect((await stages()).toSorted()).toEqual(['own', 'participants'])
})

test('everybody never comes before participants', async () => {
  expect(await plan(null, 1)).toBe('done')
  await close()
  await pass(2)
  expect(await stages()).toEqual([])
  for (const stage of ['own', 'participants'])
    expect(said(await staff.rpc('widen_visibility', { round_id: id, stage }))).toBe('done')
  await staff.rpc('rounds')
  expect((await stages()).toSorted()).toEqual(['own', 'participants', 'public'])
})

test('staff still take a step by hand, clear a day, and do not write over each other', async () => {
  expect([await plan(3, 2), await plan(-1), await plan(4, 9)]).toEqual([
    '400 stage_days_invalid',
    '400 stage_days_invalid',
    'done',
  ])
  expect(said(await staff.rpc('plan_steps', { round_id: id, expected_version: 1 }))).toBe(
    '409 changed_by_colleague',
  )
  await close()
  for (const stage of ['own', 'participants'])
    await staff.rpc('widen_visibility', { round_id: id, stage })
  // What was shown keeps its day; the other is cleared.
  expect(await plan(null)).toBe('done')
  expect(
    await db.sql(
      `select (participants_on is null) as gone, public_on from public.round where id = '${id}'`,
    ),
  ).toEqual([{ gone: false, public_on: null }])
  await pass(30)
  expect((await stages()).toSorted()).toEqual(['own', 'participants'])
  expect(await plan(null, 0)).toBe('done')
  expect((await stages()).toSorted()).toEqual(['own', 'participants', 'public'])
})

test('a day that stays as it was may be over while a late signature is awaited; one that changes may not', async () => {
  await db.sql(`update public.round set grace_days = 5 where id = '${id}'`)
  await handIn('ready_to_sign')
  expect(await plan(1, 9)).toBe('done')
  await close()
  await pass(3)
  expect(await plan(-2, 20)).toBe('done')
  expect([await plan(-1, 20), await plan(-2, -2), await plan(-2, -3)]).toEqual(
    Array(3).fill('400 stage_days_invalid'),
  )
  expect(await stages()).toEqual([])
})

test('everybody may come before the day of a step that was taken by hand', async () => {
  expect(await plan(10, 20)).toBe('done')
  await close()
  for (const stage of ['own', 'participants'])
    await staff.rpc('widen_visibility', { round_id: id, stage })
  expect(await plan(null, 5)).toBe('done')
  expect(await plan(null)).toBe('done')
})

test('another last day takes the days along by as many, never before it', async () => {
  await staff.rpc('move_last_day', { round_id: id, closes_on: await day(10) })
  expect(await plan(9)).toBe('400 stage_days_invalid')
  expect(await plan(12, 30)).toBe('done')
  const moved = await staff.rpc('move_last_day', { round_id: id, closes_on: await day(20) })
  expect(moved.body).toMatchObject({ participants_on: await day(22), public_on: await day(40) })
  const sooner = await staff.rpc('move_last_day', { round_id: id, closes_on: await day(5) })
  expect(sooner.body).toMatchObject({ participants_on: await day(7), public_on: await day(25) })
  expect(await plan(null)).toBe('done')
  const cleared = await staff.rpc('move_last_day', { round_id: id, closes_on: await day(21) })
  expect(cleared.body).toMatchObject({ participants_on: null, public_on: null })
})

test('so does the last day of a round that is opened again, and the first that is said', async () => {
  await db.sql(`update public.round set closes_on = null where id = '${id}'`)
  expect(await plan(2, 30)).toBe('done')
  const first = await staff.rpc('move_last_day', { round_id: id, closes_on: await day(10) })
  expect(first.body).toMatchObject({ participants_on: await day(10), public_on: await day(30) })
  await close()
  expect(await plan(4, 30)).toBe('done')
  const again = async (closes_on?: string) =>
    (await staff.rpc('reopen_round', { round_id: id, reason: 'Ziek.', closes_on })).body
  expect(await again()).toMatchObject({ participants_on: await day(4), public_on: await day(30) })
  await close()
  expect(await again(await day(20))).toMatchObject({
    ...{ participants_on: await day(20), public_on: await day(40) },
  })
})

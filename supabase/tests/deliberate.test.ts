import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, othersHandIn, saved, submitShortScan, type World } from './world.ts'

/** Who reads that a low level was chosen: the own municipality, ESZL, and who looks along later. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db, false)
})
afterAll(() => db.close())

const choose = async (person: Person, code: string) => {
  const choice = { deliberate_reason: 'Te klein', deliberate_until: '2028-12-31' }
  const scan = await world.scanOf(code)
  await db.as(person).rpc('save_answer', saved(scan, 'gebiedsbeheer', 'l0', choice))
}
const seen = (person: Person) =>
  db.as(person).rpc('deliberate_choices', { round_id: world.roundId })
const codes = async (person: Person) =>
  ((await seen(person)).body as { municipality_code: string }[]).map(
    ({ municipality_code: code }) => code,
  )

test('the own municipality and ESZL read it, with reason and day; other municipalities do not', async () => {
  await choose(world.officialA, A)
  expect((await seen(world.officialA)).body).toEqual([
    { municipality_code: A, item_id: 'gebiedsbeheer', reason: 'Te klein', until: '2028-12-31' },
  ])
  expect(await codes(world.staff)).toEqual([A])
  expect(await codes(world.officialB)).toEqual([])
  expect((await seen('anonymous')).status).toBe(401)
})

test('it counts until its day, not on it', async () => {
  await choose(world.officialA, A)
  await db.sql(`alter table public.answer disable trigger answer_is_remembered`)
  const until = (day: string) =>
    db.sql(`update public.answer set deliberate_until = ${day} where deliberate_reason <> ''`)
  await until('private.today() + 1')
  expect(await codes(world.staff)).toEqual([A])
  await until('private.today()')
  await db.sql(`alter table public.answer enable trigger answer_is_remembered`)
  expect(await codes(world.staff)).toEqual([])
})

test('who looks along reads those with a name, once the round is shown', async () => {
  const { viewer } = world
  await choose(world.officialA, A)
  await choose(world.officialB, B)
  await submitShortScan(world, world.officialA, A)
  await submitShortScan(world, world.officialB, B)
  await othersHandIn(world, 4)
  await db
    .as(world.officialA)
    .rpc('set_naming_consent', { round_id: world.roundId, stage: 'participants' })
  expect(await codes(viewer)).toEqual([])
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  for (const stage of ['own', 'participants'])
    await db.as(world.staff).rpc('widen_visibility', { round_id: world.roundId, stage })
  expect(await codes(viewer)).toEqual([A])
})

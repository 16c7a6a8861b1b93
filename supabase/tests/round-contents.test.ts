import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, rating, weekPasses, type World } from './world.ts'

/** A new round hides nothing of the old one: staff see of each what there is and what waits. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const contents = async () => (await db.as(world.staff).rpc('round_contents')).rows
/** The day after, on which remarks are listed, and the Monday after, on which ratings count. */
async function listed() {
  await db.sql('update private.rating_comment set waits_until = waits_until - 7')
  await weekPasses(db)
}
const remarkOn = (municipality: string) =>
  db.as('anonymous').rpc('rate_service', rating(municipality, { comment: 'Er is nooit plek.' }))

test('what waits in a round is still counted when the next one is open', async () => {
  await rateTimes(world, 9, A)
  await remarkOn(A)
  await db.sql(`update public.scan set state = 'ready_to_sign', handed_in_at = now(),
      handed_in_by = gen_random_uuid(), handed_in_name = 'Bea', handed_in_hash = 'x'
    where round_id = '${world.roundId}' and municipality_code = '${B}'`)
  await listed()
  expect(await contents()).toEqual([
    {
      round_id: world.roundId,
      submitted: 0,
      ready_to_sign: 1,
      remarks_waiting: 1,
      remarks_reviewed: 0,
      held_municipalities: 0,
    },
  ])
  const staff = db.as(world.staff)
  await staff.rpc('close_round', { round_id: world.roundId })
  await staff.rpc('open_round', { name: 'De volgende' })
  const [next, old] = await contents()
  expect(next).toMatchObject({ submitted: 0, ready_to_sign: 0, remarks_waiting: 0 })
  expect(old).toMatchObject({ round_id: world.roundId, remarks_waiting: 1 })
})

test('a remark that was reviewed waits no longer, and can be found', async () => {
  await rateTimes(world, 9, A)
  await remarkOn(A)
  await listed()
  const args = { round_id: world.roundId }
  const [remark] = (await db.as(world.staff).rpc('remarks_to_review', args)).rows
  await db.as(world.staff).rpc('review_remark', { remark_id: remark?.['id'], state: 'hidden' })
  expect(await contents()).toMatchObject([{ remarks_waiting: 0, remarks_reviewed: 1 }])
})

test('remarks below the threshold are counted nowhere', async () => {
  await rateTimes(world, 8, A)
  await remarkOn(A)
  await listed()
  expect(await contents()).toMatchObject([{ remarks_waiting: 0, remarks_reviewed: 0 }])
  await rateTimes(world, 1, A)
  await listed()
  expect(await contents()).toMatchObject([{ remarks_waiting: 1 }])
})

test('a remark of today is counted nowhere: who watches would see it come', async () => {
  await rateTimes(world, 10, A)
  await listed()
  await remarkOn(A)
  expect(await contents()).toMatchObject([{ remarks_waiting: 0 }])
})

test('responses that wait for a judgement are counted by municipality, also when they are few', async () => {
  for (let turn = 0; turn < 3; turn++)
    await db.sql(`begin;
      select set_config('request.headers', '{"x-forwarded-for": "203.0.113.7"}', true);
      select public.rate_service(gen_random_uuid(), '${A}', 'nl', array_fill(4::smallint, array[15]),
        array_fill(3::smallint, array[15]), null, null, null, null, null, 300, given_round => '${world.roundId}');
      commit`)
  expect(await contents()).toMatchObject([{ held_municipalities: 0 }])
  await listed()
  expect(await contents()).toMatchObject([{ held_municipalities: 1 }])
})

test('nobody but staff may know', async () => {
  for (const person of [world.officialA, world.outsider])
    expect((await db.as(person).rpc('round_contents')).status).toBe(403)
  expect((await db.as('anonymous').rpc('round_contents')).status).toBe(401)
})

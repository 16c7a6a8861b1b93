import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eraseDue, goesWithin } from '../retention/retention.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { B, freshWorld, submitShortScan, type World } from './world.ts'

/** What goes after its term is said beforehand, and it is said how much went. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const ofKind = async (kind: string, days: number) =>
  (await goesWithin(db.sql, days)).filter((due) => due.kind === kind)

test('names under signatures are told until the day they go, and gone after it', async () => {
  await submitShortScan(world, world.officialB, B)
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await db.as(world.staff).rpc('set_signature_retention', { round_id: world.roundId, years: 1 })
  expect(await ofKind('names under signatures', 30)).toEqual([])
  const [due] = await ofKind('names under signatures', 370)
  expect(due).toMatchObject({ n: 1 })
  expect(await eraseDue(db.sql)).toEqual([])
  await db.sql(`set session_replication_role = replica;
    update public.round set closed_at = closed_at - interval '13 months' where true;
    set session_replication_role = origin`)
  expect(await eraseDue(db.sql)).toEqual([
    { kind: 'names of who handed in', n: 1 },
    { kind: 'names under signatures', n: 1 },
  ])
  expect(await db.sql(`select signed_name from public.submission`)).toEqual([{ signed_name: '' }])
  expect(await ofKind('names under signatures', 3650)).toEqual([])
  expect(await eraseDue(db.sql)).toEqual([])
})

test('mails go half a year after they were queued, and not before', async () => {
  await db.as(world.staff).rpc('invite_viewer', { email: 'nieuw@kernteam.example' })
  const [told] = await ofKind('mails that were sent', 181)
  expect(told?.n).toBeGreaterThan(0)
  expect(await eraseDue(db.sql)).toEqual([])
  await db.sql(
    `update private.mail_queue set queued_at = queued_at - interval '181 days' where true`,
  )
  expect(await eraseDue(db.sql)).toEqual([{ kind: 'mails that were sent', n: told?.n }])
})

test('weekly mails go nine weeks after the Monday they were of', async () => {
  await db.sql(`insert into private.digest_sent (email, week) values
    ('anna@beek.example', private.this_monday() - 63), ('anna@beek.example', private.this_monday() - 56)`)
  const kind = 'weekly mails that were sent'
  expect(await ofKind(kind, 0)).toMatchObject([{ n: 1 }])
  expect(await eraseDue(db.sql)).toEqual([{ kind, n: 1 }])
  expect(await ofKind(kind, 70)).toMatchObject([{ n: 1 }])
  await db.sql('delete from private.digest_sent where true')
})

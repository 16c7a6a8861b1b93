import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, freshWorld, type World } from './world.ts'

/** Colleagues see who is in which theme; nobody else does, and nothing is kept. */
let db: TestDatabase
let world: World
let scan: string

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
})
afterAll(() => db.close())

const here = (person: Person, theme_id: string | null = null) =>
  db.as(person).rpc('be_present', { scan_id: scan, theme_id })
const idOf = (person: Person) => (person === 'anonymous' ? '' : person.id)

test('two colleagues see each other, and where', async () => {
  expect((await here(world.officialA, 'reactie')).rows).toEqual([])
  expect((await here(world.colleagueA, 'inkoop')).rows).toEqual([
    { colleague: idOf(world.officialA), in_theme: 'reactie' },
  ])
  await here(world.officialA)
  expect((await here(world.colleagueA, 'inkoop')).rows).toEqual([
    { colleague: idOf(world.officialA), in_theme: null },
  ])
})

test('who gives no sign of life is gone, and nothing is left of it', async () => {
  await here(world.officialA, 'reactie')
  await db.sql(`update private.presence set seen_at = now() - interval '46 seconds'`)
  expect((await here(world.colleagueA)).rows).toEqual([])
  const left = await db.sql<{ user_id: string }>('select user_id from private.presence')
  expect(left).toEqual([{ user_id: idOf(world.colleagueA) }])
})

test('others are refused', async () => {
  for (const who of ['officialB', 'staff', 'outsider'] as const) {
    const reply = await here(world[who], 'reactie')
    expect([reply.status, reply.code]).toEqual([403, 'forbidden'])
  }
  expect((await here('anonymous')).status).toBe(401)
})

test('a theme that does not exist is refused', async () => {
  const reply = await here(world.officialA, 'niets')
  expect([reply.status, reply.code]).toEqual([400, 'theme_unknown'])
})

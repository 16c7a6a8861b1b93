import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** Requests that come together are answered apart: nobody is taken for somebody else. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
})
afterAll(() => db.close())

test('everybody who asks at the same moment is told about themselves', async () => {
  const people = [world.officialA, world.officialB, world.staff, world.viewer]
  const asked = Array.from({ length: 40 }, (_, turn) => people[turn % 4] ?? world.staff)
  const replies = await Promise.all(asked.map((person) => db.as(person).rpc('my_data')))
  const told = replies.map(({ body }) => JSON.stringify(body))
  for (const [turn, { email }] of asked.entries()) expect(told[turn]).toContain(email)
  const strangers = await Promise.all(
    Array.from({ length: 40 }, (_, turn) =>
      turn % 2 === 0 ? db.as(world.staff).rpc('my_data') : db.as('anonymous').rpc('my_data'),
    ),
  )
  expect(strangers.map(({ status }) => status)).toEqual(
    strangers.map((_, turn) => (turn % 2 === 0 ? 200 : 401)),
  )
})

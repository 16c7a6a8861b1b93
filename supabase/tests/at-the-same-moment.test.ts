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
  const { officialA, officialB, staff, viewer } = world
  const people = [officialA, officialB, staff, viewer]
  const asked = Array.from({ length: 40 }, (_, turn) => people[turn % 4] ?? staff)
  const replies = await Promise.all(asked.map((person) => db.as(person).rpc('my_data')))
  const told = replies.map(({ body }) => JSON.stringify(body))
  for (const [turn, person] of asked.entries())
    expect(told[turn]).toContain(person === 'anonymous' ? null : person.email)
  const strangers = await Promise.all(
    Array.from({ length: 40 }, (_, turn) =>
      turn % 2 === 0 ? db.as(world.staff).rpc('my_data') : db.as('anonymous').rpc('my_data'),
    ),
  )
  expect(strangers.map(({ status }) => status)).toEqual(
    strangers.map((_, turn) => (turn % 2 === 0 ? 200 : 401)),
  )
})

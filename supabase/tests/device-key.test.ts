import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** A person gets the key of what waits on their devices, on every device the same; nobody else gets it. */
let db: TestDatabase
let world: World

beforeAll(async () => void (db = await startTestDatabase()))
beforeEach(async () => void (world = await freshWorld(db)))
afterAll(() => db.close())

const keyOf = (person: Person | 'anonymous', method?: string) =>
  db.as(person, method).rpc('my_device_key')

test('everybody who signs in has a key of their own, the same at every return', async () => {
  const people = [world.staff, world.officialA, world.colleagueA, world.viewer, world.outsider]
  const keys = await Promise.all(people.map(async (person) => (await keyOf(person)).body))
  expect(keys.every((key) => /^[0-9a-f]{64}$/.test(String(key)))).toBe(true)
  expect(new Set(keys).size).toBe(people.length)
  expect((await keyOf(world.officialA)).body).toBe(keys[1])
  const both = await Promise.all([keyOf(world.officialB), keyOf(world.officialB)])
  expect(both[0].body).toBe(both[1].body)
})

test('nobody else gets it: not a stranger, not by a password, not from the table, not in the export', async () => {
  const key = String((await keyOf(world.officialA)).body)
  expect((await keyOf('anonymous')).status).toBe(401)
  expect((await keyOf(world.officialA, 'password')).code).toBe('forbidden')
  for (const person of [world.staff, world.officialA])
    expect((await db.as(person).select('device_key')).status).toBe(404)
  const { body } = await db.as(world.officialA).rpc('my_data')
  expect(body).toHaveProperty('member')
  expect(JSON.stringify(body)).not.toContain(key)
})

test('it goes with the account; who comes back gets another', async () => {
  const before = (await keyOf(world.colleagueA)).body
  expect((await db.as(world.colleagueA).rpc('erase_me')).status).toBeLessThan(300)
  expect((await keyOf(world.colleagueA)).code).toBe('forbidden')
  expect(
    await db.sql(`select 1 from private.device_key where secret = '${String(before)}'`),
  ).toEqual([])
  const again = await db.person('arno@sittard.example')
  expect((await keyOf(again)).body).not.toBe(before)
})

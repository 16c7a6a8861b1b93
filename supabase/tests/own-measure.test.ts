import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, fingerprint, freshWorld, type World } from './world.ts'

/** What a municipality says of a measure itself: set aside with a reason, own days and costs. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const MEASURE = 'qw-schouw'
const save = (person: Person, more: object = {}, expected_version: unknown = 0) =>
  db.as(person).rpc('save_own_measure', { measure_id: MEASURE, expected_version, ...more })
const stored = async (person: Person) =>
  (
    await db
      .as(person)
      .select(
        'own_measure?select=municipality_code,measure_id,set_aside,note,person_days,hours_per_year,weeks,cost,version&order=municipality_code',
      )
  ).rows
const NOTHING = {
  ...{
    set_aside: null,
    note: '',
    person_days: null,
    hours_per_year: null,
    weeks: null,
    cost: null,
  },
}
const row = (more: object) => ({
  municipality_code: A,
  measure_id: MEASURE,
  ...NOTHING,
  version: 1,
  ...more,
})

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

describe('officials of A', () => {
  test.each(['done', 'not_ours', 'deliberate'])(
    'set a measure aside (%s) and back',
    async (why) => {
      expect((await save(world.officialA, { set_aside: why, note: ' Sinds 2024 ' })).status).toBe(
        200,
      )
      expect(await stored(world.colleagueA)).toEqual([row({ set_aside: why, note: 'Sinds 2024' })])
      expect((await save(world.colleagueA, {}, 1)).status).toBe(200)
      expect(await stored(world.officialA)).toEqual([row({ version: 2 })])
    },
  )

  test('say their own days, hours a year, weeks and costs', async () => {
    const own = { person_days: 1.5, hours_per_year: 40, weeks: 4, cost: 'K1' }
    await save(world.colleagueA, own)
    expect(await stored(world.officialA)).toEqual([row(own)])
  })

  test('who did it is with it', async () => {
    await save(world.colleagueA, { set_aside: 'done' })
    const { rows } = await db.as(world.officialA).select('own_measure?select=updated_by')
    const { id } = world.colleagueA as { id: string }
    expect(rows).toEqual([{ updated_by: id }])
  })

  test('the same again changes nothing, whatever version is sent', async () => {
    await save(world.officialA, { set_aside: 'done' })
    const before = await fingerprint(db)
    for (const version of [0, 1, 7]) {
      const again = await save(world.officialA, { set_aside: 'done' }, version)
      expect(again.body).toMatchObject({ version: 1 })
    }
    expect(await fingerprint(db)).toBe(before)
  })

  test('nobody writes over what a colleague said meanwhile', async () => {
    await save(world.officialA, { set_aside: 'done' })
    for (const version of [0, 2, -1])
      await refused(
        () => save(world.colleagueA, { set_aside: 'not_ours' }, version),
        'changed_by_colleague',
        409,
      )
  })

  test.each<[string, object, string, number]>([
    ['a measure that is none', { measure_id: 'qw-niets' }, 'not_found', 404],
    ['no measure', { measure_id: null }, 'not_found', 404],
    ['a reason that is none', { set_aside: 'geen zin' }, 'malformed_request', 400],
    ['a cost class that is none', { cost: 'K9' }, 'malformed_request', 400],
    ['no version', { expected_version: null }, 'malformed_request', 400],
    ['negative days', { person_days: -1 }, 'number_out_of_range', 400],
    ['days that are no number', { person_days: 'NaN' }, 'number_out_of_range', 400],
    ['endless weeks', { weeks: 'Infinity' }, 'number_out_of_range', 400],
    ['a long note', { note: 'x'.repeat(501) }, 'text_too_long', 413],
  ])('%s is refused', async (_what, more, code, status) => {
    await refused(() => save(world.officialA, more), code, status)
  })

  test('days that are text, a version that is half: a bad request, and nothing is stored', async () => {
    for (const more of [{ person_days: 'veel' }, { expected_version: 0.5 }])
      expect((await save(world.officialA, more)).status).toBe(400)
    expect(await stored(world.officialA)).toEqual([])
  })
})

test('each municipality has its own; staff read all and write nothing', async () => {
  await save(world.officialA, { set_aside: 'done' })
  await save(world.officialB, { person_days: 2 })
  expect(await stored(world.officialA)).toEqual([row({ set_aside: 'done' })])
  expect(await stored(world.officialB)).toEqual([row({ municipality_code: B, person_days: 2 })])
  expect(await stored(world.staff)).toHaveLength(2)
  await refused(() => save(world.staff, { set_aside: 'done' }, 1), 'forbidden', 403)
})

test('others neither read nor write', async () => {
  await save(world.officialA, { set_aside: 'done' })
  for (const who of [world.viewer, world.outsider]) {
    expect(await stored(who)).toEqual([])
    await refused(() => save(who, { set_aside: 'done' }, 1), 'forbidden', 403)
  }
  expect((await save('anonymous', {})).status).toBe(401)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, C, fingerprint, freshWorld, type World } from './world.ts'

/** Joint actions: who makes and divides them, who joins, and who reads along. A leads, B is asked. */
let db: TestDatabase
let world: World
let helperB: Person

const ID = '20000000-0000-4000-8000-000000000001'

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  helperB = await db.person('bo@stein.example', 'colleague', B)
})
afterAll(() => db.close())

type Part = { municipality: string; personDays: number; cost: number }
const part = (municipality: string, personDays: number, cost: number): Part => ({
  ...{ municipality, personDays, cost },
})
const PARTS = [part(A, 4, 200), part(B, 2, 100)]
const make = (person: Person, parts: unknown = PARTS, more: object = {}) =>
  db.as(person).rpc('make_action', {
    ...{ id: ID, round_id: world.roundId, title: 'Samen één loket', owner: 'arno@sittard.example' },
    ...{ due_on: '2027-03-01', person_days: 6, cost: 300, municipality_code: A },
    parts: JSON.stringify(parts),
    ...more,
  })
const share = (person: Person, version: number, parts: unknown, days = 6, cost = 300) =>
  db.as(person).rpc('share_action', {
    ...{ action_id: ID, expected_version: version, person_days: days, cost },
    parts: JSON.stringify(parts),
  })
const answer = (person: Person, joins: unknown) =>
  db.as(person).rpc('answer_joint_action', { action_id: ID, joins })
const states = async () =>
  Object.fromEntries<unknown>(
    (
      await db
        .as(world.staff)
        .select('action_participant?select=municipality_code,state&order=municipality_code')
    ).rows.map(({ municipality_code, state }) => [String(municipality_code), state] as const),
  )
const sees = async (person: Person) => (await db.as(person).select('action?select=id')).rows.length

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

describe('making', () => {
  test('is for staff, and for the coordinator of who leads', async () => {
    expect((await make(world.staff)).status).toBe(200)
    expect((await make(world.officialA, PARTS, { id: crypto.randomUUID() })).status).toBe(200)
    for (const who of ['colleagueA', 'officialB', 'viewer', 'outsider'] as const)
      await refused(() => make(world[who], PARTS, { id: crypto.randomUUID() }), 'forbidden', 403)
  })

  test('by staff names an owner who works for who leads', async () => {
    await refused(
      () => make(world.staff, PARTS, { owner: 'bea@stein.example' }),
      'not_a_colleague',
      403,
    )
  })

  test.each<[string, unknown, string, number]>([
    ['that adds up to more', [part(A, 5, 200), part(B, 2, 100)], 'split_not_adding_up', 400],
    ['that adds up to less', [part(A, 4, 200), part(B, 2, 99)], 'split_not_adding_up', 400],
    ['of who leads alone', [part(A, 6, 300)], 'malformed_request', 400],
    ['without who leads', [part(B, 4, 200), part(C, 2, 100)], 'malformed_request', 400],
    ['with somebody twice', [...PARTS, part(B, 0, 0)], 'malformed_request', 400],
    ['below zero', [part(A, 7, 300), part(B, -1, 0)], 'number_out_of_range', 400],
    ['of somewhere else', [part(A, 6, 300), part('GM0363', 0, 0)], 'municipality_unknown', 404],
    ['in words', [part(A, 6, 300), { ...part(B, 0, 0), cost: '0' }], 'malformed_request', 400],
    ['of nothing', {}, 'malformed_request', 400],
    ['of numbers', [1, 2], 'municipality_unknown', 404],
  ])('a division %s is refused', async (_what, parts, code, status) => {
    await refused(() => make(world.staff, parts), code, status)
  })

  test('a division that is no JSON is refused', async () => {
    await refused(() => make(world.staff, PARTS, { parts: '[' }), 'malformed_request', 400)
  })
})

describe('who is asked', () => {
  beforeEach(async () => {
    await make(world.staff)
  })

  test('reads along, comments, and joins through its coordinator', async () => {
    expect([await sees(world.officialB), await sees(helperB)]).toEqual([1, 1])
    expect(
      (await db.as(helperB).select('action?select=id,action_participant(state,cost)')).rows,
    ).toEqual([{ id: ID, action_participant: [{ state: 'invited', cost: 100 }] }])
    await refused(() => answer(helperB, true), 'forbidden', 403)
    await refused(() => answer(world.officialB, null), 'malformed_request', 400)
    expect((await answer(world.officialB, true)).status).toBe(200)
    expect(await states()).toEqual({ [B]: 'joined' })
    const said = { id: crypto.randomUUID(), action_id: ID, text: 'Wij doen mee.' }
    expect((await db.as(helperB).rpc('comment_action', said)).status).toBe(200)
    expect(
      (await db.as(world.colleagueA).select('action_comment?select=municipality_code')).rows,
    ).toEqual([{ municipality_code: B }])
    await refused(
      () =>
        db.as(helperB).rpc('set_action_status', {
          ...{ action_id: ID, expected_version: 1, status: 'done' },
        }),
      'forbidden',
      403,
    )
  })

  test('and declines sees it no more, until it changes its mind or is asked again', async () => {
    await answer(world.officialB, false)
    expect([await states(), await sees(world.officialB)]).toEqual([{ [B]: 'declined' }, 0])
    await answer(world.officialB, true)
    expect([await states(), await sees(world.officialB)]).toEqual([{ [B]: 'joined' }, 1])
    await answer(world.officialB, false)
    await share(world.officialA, 1, PARTS)
    expect([await states(), await sees(world.officialB)]).toEqual([{ [B]: 'invited' }, 1])
  })

  test('nobody else answers or reads', async () => {
    const carla = await db.person('carla@beek.example', 'coordinator', C)
    await refused(() => answer(carla, true), 'not_found', 404)
    await refused(() => answer(world.officialA, true), 'not_found', 404)
    await refused(() => answer(world.staff, true), 'forbidden', 403)
    expect([await sees(carla), await sees(world.viewer)]).toEqual([0, 0])
  })
})

describe('dividing anew', () => {
  beforeEach(async () => {
    await make(world.staff)
    await answer(world.officialB, true)
  })

  test('asks again whose part changed, adds who is new and drops who is left out', async () => {
    await share(world.officialA, 1, [part(A, 2, 100), part(B, 2, 100), part(C, 2, 100)])
    expect(await states()).toEqual({ [B]: 'joined', [C]: 'invited' })
    await share(world.staff, 2, [part(A, 2, 100), part(B, 3, 100), part(C, 2, 100)], 7)
    expect(await states()).toEqual({ [B]: 'invited', [C]: 'invited' })
    await share(world.staff, 3, [part(A, 4, 200), part(C, 2, 100)])
    expect([await states(), await sees(world.officialB)]).toEqual([{ [C]: 'invited' }, 0])
  })

  test('is for who leads and staff, and adds up', async () => {
    for (const who of ['colleagueA', 'officialB', 'viewer'] as const)
      await refused(() => share(world[who], 1, PARTS), 'forbidden', 403)
    await refused(() => share(world.staff, 1, PARTS, 7), 'split_not_adding_up', 400)
    await refused(() => share(world.staff, 9, PARTS), 'changed_by_colleague', 409)
    await refused(() => share(world.staff, 1, PARTS, -1), 'number_out_of_range', 400)
  })

  test('whole becomes no less than what the others carry', async () => {
    const content = (person_days: number) => ({
      ...{ action_id: ID, expected_version: 1, title: 'Samen', first_step: '', criteria_note: '' },
      ...{ owner: 'arno@sittard.example', due_on: '2027-03-01', person_days, cost: 300 },
      ...{ days_spent: 0, cost_spent: 0, public: true, public_text: 'Samen met Stein.' },
      ...{ contributes: true, feasible: true, has_owner: true, continuity: true },
    })
    const change = (days: number) => db.as(world.officialA).rpc('change_action', content(days))
    await refused(() => change(1), 'split_not_adding_up', 400)
    expect((await change(2)).status).toBe(200)
    // Public on the page of who joined too, each with the other.
    const together = async (municipality_code: string) =>
      (await db.as('anonymous').rpc('public_actions', { municipality_code })).rows.map(
        ({ together }) => together,
      )
    expect([await together(A), await together(B), await together(C)]).toEqual([[[B]], [[A]], []])
    await answer(world.officialB, false)
    expect([await together(A), await together(B)]).toEqual([[[]], []])
  })
})

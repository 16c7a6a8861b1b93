import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { editsTowards } from '#domain/questionnaire/draft/edits.ts'
import { EXAMPLE } from '#tests/example-draft.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, C, fingerprint, freshWorld, type World } from './world.ts'

/**
 * The browser makes the id of what is said. Sent again, because no answer came, it is the same; with something else under
 * the same id (another tab, or changed after it arrived) it is refused: neither of the two may be lost unnoticed.
 */
let db: TestDatabase
let world: World
let scan_id: string

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan_id = await world.scanOf(A)
})
afterAll(() => db.close())

const ID = '00000000-0000-4000-8000-000000000001'
const TEXT = { text: 'Wij bellen.' }
const OTHERWISE = { text: 'Wij mailen.' }

const action = (more: object = {}) => ({
  ...{ id: ID, round_id: world.roundId, title: 'Bel terug', owner: 'anna@sittard.example' },
  ...{ due_on: '2030-01-01', person_days: 3, cost: 0, ...more },
})
const parts = (other: string) =>
  JSON.stringify([
    { municipality: A, personDays: 2, cost: 0 },
    { municipality: other, personDays: 1, cost: 0 },
  ])
const inDraft = async () => {
  const { body } = await db.as(world.staff).rpc('start_draft', {
    ...{ name: 'x-1', started_from: '2026-2' },
    parts: JSON.stringify(editsTowards([], EXAMPLE)),
  })
  return {
    draft_id: String(body),
    ...{ kind: 'theme', part_id: EXAMPLE.themes[0]?.asked.id },
  }
}

type Sent = { as: Person; sent: object; otherwise: readonly object[] }
const DOORS: Record<string, () => Sent | Promise<Sent>> = {
  discuss: () => ({
    as: world.staff,
    sent: { id: ID, scan_id, item_id: 'relatiebeheer', with_office: true, ...TEXT },
    otherwise: [OTHERWISE],
  }),
  comment_action: async () => {
    const id = crypto.randomUUID()
    await db.as(world.officialA).rpc('make_action', action({ id }))
    return {
      as: world.colleagueA,
      sent: { id: ID, action_id: id, ...TEXT },
      otherwise: [OTHERWISE],
    }
  },
  save_decision: () => ({
    as: world.staff,
    sent: { id: ID, round_id: world.roundId, theme: 'reactie', owner: 'ESZL', ...TEXT },
    otherwise: [OTHERWISE, { owner: 'Stein' }],
  }),
  comment_on_draft: async () => ({
    as: world.staff,
    sent: { id: ID, ...(await inDraft()), ...TEXT },
    otherwise: [OTHERWISE],
  }),
  comment_as_reader: async () => {
    const { draft_id, ...part } = await inDraft()
    const { body } = await db.as(world.staff).rpc('share_draft', { draft_id, shared: true })
    return {
      as: 'anonymous',
      sent: { id: ID, reader_key: String(body), ...part, name: 'Iris', ...TEXT },
      otherwise: [OTHERWISE, { name: 'Jan' }],
    }
  },
  make_action: () => ({
    as: world.officialA,
    sent: action({ parts: parts(B) }),
    otherwise: [
      { title: 'Mail terug' },
      { first_step: 'Vandaag' },
      { owner: 'arno@sittard.example' },
      { due_on: '2030-02-01' },
      { continuity: true },
      { parts: parts(C) },
    ],
  }),
}

test.for(Object.keys(DOORS))('%s: the same is one, something else is refused', async (name) => {
  const door = await DOORS[name]?.()
  if (!door) throw new Error(name)
  const send = (more: object = {}) => db.as(door.as).rpc(name, { ...door.sent, ...more })
  const first = await send()
  expect(first.status, JSON.stringify(first.body)).toBeLessThan(300)
  const once = await fingerprint(db)
  const again = await send()
  expect([again.status, again.body]).toEqual([first.status, first.body])
  for (const otherwise of door.otherwise) {
    const { status, code } = await send(otherwise)
    expect([otherwise, status, code]).toEqual([otherwise, 409, 'sent_otherwise'])
  }
  expect(await fingerprint(db)).toBe(once)
})

test('an action that was changed since may be sent again as it was made', async () => {
  const make = () => db.as(world.officialA).rpc('make_action', action())
  await make()
  await db
    .as(world.officialA)
    .rpc('set_action_status', { action_id: ID, expected_version: 1, status: 'busy' })
  expect((await make()).body).toMatchObject({ status: 'busy', version: 2 })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, type World } from './world.ts'

/** The public actions of a closed round for the open data: what the pages show, and nothing else. */
let db: TestDatabase
let world: World

const WORDS = 'Wij bellen binnen een dag terug.'
const action = (last: number) => `30000000-0000-4000-8000-00000000000${last}`
const [ALONE, JOINT, HIDDEN] = [action(1), action(2), action(3)]
const COLUMNS = [
  ...['municipality_code', 'theme', 'rating_item', 'title', 'words', 'status'],
  ...['due_month', 'done_month', 'together'],
]

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  world = await freshWorld(db)
  await make(ALONE, { measure_id: 'qw-naam-en-nummer' })
  const part = (municipality: string) => ({ municipality, personDays: 2, cost: 100 })
  await make(JOINT, { measure_id: null, parts: JSON.stringify([A, B, C].map(part)) })
  await make(HIDDEN, { measure_id: null })
  await works(world.officialB, 'answer_joint_action', { action_id: JOINT, joins: true })
  await show(ALONE, true)
  await show(JOINT, true)
})

async function works(person: Person, name: string, more: object): Promise<void> {
  const { status, body } = await db.as(person).rpc(name, more)
  expect([status, body]).toEqual([200, expect.anything()])
}
const make = (id: string, more: object) =>
  works(world.officialA, 'make_action', {
    ...{ id, round_id: world.roundId, title: `Actie ${id.at(-1) ?? ''}`, due_on: '2027-03-17' },
    ...{ owner: 'arno@sittard.example', person_days: 6, cost: 300, municipality_code: A },
    ...more,
  })
const versionOf = async (id: string) =>
  (await db.sql<{ version: number }>(`select version from public.action where id = '${id}'`))[0]
    ?.version
const show = async (id: string, isPublic: boolean) =>
  works(world.officialA, 'change_action', {
    ...{ action_id: id, expected_version: await versionOf(id), title: `Actie ${id.at(-1) ?? ''}` },
    ...{ first_step: 'Spreek af wie belt', owner: 'arno@sittard.example', due_on: '2027-03-17' },
    ...{ criteria_note: '', person_days: 6, cost: 300, days_spent: 2, cost_spent: 10 },
    ...{ contributes: true, feasible: true, has_owner: true, continuity: false },
    ...{ public: isPublic, public_text: WORDS },
  })
const move = async (id: string, status: string, reason = '') =>
  works(world.officialA, 'set_action_status', {
    ...{ action_id: id, expected_version: await versionOf(id), status, reason },
  })
const close = () => works(world.staff, 'close_round', { round_id: world.roundId })
const file = (round_id: unknown = world.roundId, person: Person = 'anonymous') =>
  db.as(person).rpc('public_actions_of_round', { round_id })
const onThePage = async (municipality_code: string) =>
  (await db.as('anonymous').rpc('public_actions', { municipality_code })).rows

test('nobody reads them as long as the round is open, or of a round that is not there', async () => {
  expect(await onThePage(A)).toHaveLength(2)
  for (const person of ['anonymous', world.officialA, world.viewer, world.staff] as const) {
    expect((await file(world.roundId, person)).code).toBe('not_found')
    expect((await file(null, person)).code).toBe('not_found')
    expect((await file('00000000-0000-4000-8000-000000000000', person)).status).toBe(404)
  }
  await close()
  for (const person of ['anonymous', world.outsider, world.staff] as const)
    expect((await file(world.roundId, person)).rows).toHaveLength(3)
})

test('the page tells which round an action came from once that is public, and not before', async () => {
  const from = async () => (await onThePage(A)).map(({ round_id }) => round_id)
  expect(await from()).toEqual([null, null])
  await close()
  expect(await from()).toEqual([world.roundId, world.roundId])
})

test('they are what the page of each municipality shows, without days, owners or costs', async () => {
  await close()
  const { rows } = await file()
  for (const place of [A, B, C]) {
    const inFile = rows.filter((row) => row['municipality_code'] === place)
    const page = await onThePage(place)
    expect(
      inFile.map(({ title, words, status, theme, together, rating_item }) => ({
        ...{ title, words, status, theme, together, rating_item },
      })),
    ).toEqual(
      page.map(({ title, words, status, theme, together, rating_items }) => ({
        ...{ title, words, status, theme, together },
        rating_item: (rating_items as string[])[0] ?? null,
      })),
    )
  }
  expect(rows.map(({ municipality_code, title }) => [municipality_code, title]).sort()).toEqual(
    [
      [A, 'Actie 1'],
      [A, 'Actie 2'],
      [B, 'Actie 2'],
    ].sort(),
  )
  for (const row of rows) {
    expect(Object.keys(row).sort()).toEqual([...COLUMNS].sort())
    expect(row).toMatchObject({ due_month: '2027-03-01', done_month: null })
  }
  expect(JSON.stringify(rows)).not.toMatch(/arno|sittard|Spreek|-17|300/)
})

test('a month is there while it says something', async () => {
  await move(ALONE, 'done')
  await move(JOINT, 'stopped', 'Te duur')
  await close()
  const { rows } = await file()
  const states = rows.map(({ status, due_month, done_month }) => [status, due_month, done_month])
  const month = expect.stringMatching(/^\d{4}-\d\d-01$/) as string
  expect(states.sort()).toEqual([
    ['done', null, month],
    ['stopped', null, null],
    ['stopped', null, null],
  ])
  expect(JSON.stringify(rows)).not.toContain('duur')
})

test('what a municipality takes back from the page is out of the file', async () => {
  await close()
  await show(JOINT, false)
  expect((await file()).rows).toMatchObject([{ municipality_code: A, title: 'Actie 1' }])
  // Who takes no part any more: what came of a round of then stays in its file.
  await db.sql(`update public.municipality set takes_part = false where code = '${A}'`)
  try {
    expect((await file()).rows).toMatchObject([{ municipality_code: A, title: 'Actie 1' }])
  } finally {
    await db.sql(`update public.municipality set takes_part = true where code = '${A}'`)
  }
})

test('a file is of its own round', async () => {
  await close()
  const opened = await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
  const next = (opened.body as { id: string }).id
  await make(action(4), { round_id: next, measure_id: null })
  await show(action(4), true)
  expect(await onThePage(A)).toHaveLength(3)
  expect((await file()).rows).toHaveLength(3)
  expect((await file(next)).code).toBe('not_found')
  await works(world.staff, 'close_round', { round_id: next })
  expect((await file(next)).rows).toMatchObject([{ title: 'Actie 4' }])
})

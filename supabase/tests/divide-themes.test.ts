import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, fingerprint, freshWorld, submitShortScan, without, type World } from './world.ts'

/** All themes are divided at once, with days: all of it or nothing, and never over what a colleague did. */
let db: TestDatabase
let world: World
let scan: string

const ANNA = 'anna@sittard.example'
const ARNO = 'arno@sittard.example'
const NEW = 'nora@sittard.example'
const DAY = '2030-03-01'
const LATER = '2030-03-15'

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
})
afterAll(() => db.close())

type Part = {
  theme: unknown
  email?: unknown
  dueOn?: unknown
  seenEmail?: unknown
  seenDueOn?: unknown
}
const divide = (person: Person, division: Part[] | string) =>
  db.as(person).rpc('divide_themes', {
    scan_id: scan,
    division: typeof division === 'string' ? division : JSON.stringify(division),
  })
const tasks = async (person: Person = world.officialA) =>
  (await db.as(person).select('task?select=part,assignee,due_on&order=part')).rows

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

const themes = async () =>
  (
    await db.sql<{ id: string }>(
      `select jsonb_array_elements(definition -> 'themes') ->> 'id' as id
       from public.questionnaire_version where id = '2026-1'`,
    )
  ).map(({ id }) => id)

describe('a coordinator', () => {
  test('divides eight themes in one act, somebody new among them', async () => {
    const all = await themes()
    expect(all).toHaveLength(8)
    const who = [ANNA, ARNO, NEW]
    const division = all.map((theme, n) => ({ theme, email: who[n % 3] ?? '', dueOn: DAY }))
    const reply = await divide(world.officialA, division)
    expect([reply.status, reply.rows.length]).toEqual([200, 8])
    expect(await tasks(world.colleagueA)).toEqual(
      all
        .map((part, n) => ({ part, assignee: who[n % 3], due_on: DAY }))
        .sort((a, b) => (a.part < b.part ? -1 : 1)),
    )
    expect((await db.as(world.officialA).select('invitation?select=email')).rows).toEqual([
      { email: NEW },
    ])
  })

  test('changes one, takes one away, and leaves the others', async () => {
    await divide(world.officialA, [
      { theme: 'reactie', email: ARNO, dueOn: DAY },
      { theme: 'inkoop', email: ARNO },
      { theme: 'groei', email: ANNA },
    ])
    const seen = { seenEmail: ARNO, seenDueOn: DAY }
    await divide(world.officialA, [
      { theme: 'reactie', email: ANNA, dueOn: LATER, ...seen },
      { theme: 'inkoop', email: '', seenEmail: ARNO },
    ])
    expect(await tasks()).toEqual([
      { part: 'groei', assignee: ANNA, due_on: null },
      { part: 'reactie', assignee: ANNA, due_on: LATER },
    ])
    // Giving the theme to another, on its own page, leaves the day with it.
    await db
      .as(world.officialA)
      .rpc('assign_task', { scan_id: scan, kind: 'theme', part: 'reactie', email: ARNO })
    expect(await tasks()).toContainEqual({ part: 'reactie', assignee: ARNO, due_on: LATER })
  })

  const asked = async () =>
    (await db.as(world.officialA).select('task?select=part,assignee,question&order=part')).rows
  const withAnotherDay = () =>
    divide(world.officialA, [{ theme: 'reactie', email: ARNO, dueOn: DAY, seenEmail: ARNO }])
  const toAnother = () =>
    divide(world.officialA, [
      { theme: 'reactie', email: ANNA, dueOn: DAY, seenEmail: ARNO, seenDueOn: DAY },
    ])
  const ask = async () => {
    for (const part of [
      { kind: 'theme', part: 'reactie', question: 'Kijk jij hiernaar?' },
      { kind: 'item', part: 'relatiebeheer', question: 'Weet jij dit?' },
    ])
      await db.as(world.officialA).rpc('assign_task', { scan_id: scan, email: ARNO, ...part })
  }
  const OF_ITEM = { part: 'relatiebeheer', assignee: ARNO, question: 'Weet jij dit?' }

  test('what was asked stays with whom it was asked of, and is not asked of the next', async () => {
    await ask()
    await withAnotherDay()
    expect(await asked()).toEqual([
      { part: 'reactie', assignee: ARNO, question: 'Kijk jij hiernaar?' },
      OF_ITEM,
    ])
    await toAnother()
    expect(await asked()).toEqual([{ part: 'reactie', assignee: ANNA, question: '' }, OF_ITEM])
  })
  test('by looking at whom it was asked of alone', async () => {
    await ask()
    await withAnotherDay()
    await without(
      db,
      'public.divide_themes',
      [['known.assignee = excluded.assignee', 'true']],
      async () => {
        await toAnother()
        expect(await asked()).toContainEqual({
          part: 'reactie',
          assignee: ANNA,
          question: 'Kijk jij hiernaar?',
        })
      },
    )
  })

  test('who sends it twice has done it once', async () => {
    const division = [{ theme: 'reactie', email: ARNO, dueOn: DAY }]
    await divide(world.officialA, division)
    const before = await fingerprint(db)
    expect((await divide(world.officialA, division)).status).toBe(200)
    expect(await fingerprint(db)).toBe(before)
  })

  test('keeps a day that has passed, and cannot choose one', async () => {
    await divide(world.officialA, [{ theme: 'reactie', email: ARNO, dueOn: DAY }])
    await db.sql(`update public.task set due_on = '2020-01-01'`)
    const late = { theme: 'reactie', seenEmail: ARNO, seenDueOn: '2020-01-01' }
    expect(
      (await divide(world.officialA, [{ ...late, email: ANNA, dueOn: '2020-01-01' }])).status,
    ).toBe(200)
    await refused(
      () => divide(world.officialA, [{ theme: 'groei', email: ANNA, dueOn: '2020-01-01' }]),
      'due_date_invalid',
      400,
    )
  })
})

describe('all or nothing', () => {
  test.each<[string, Part, string, number]>([
    ['a theme that is none', { theme: 'niets', email: ARNO }, 'theme_unknown', 400],
    ['no theme', { theme: null, email: ARNO }, 'malformed_request', 400],
    ['no address', { theme: 'groei', email: 'arno' }, 'email_invalid', 400],
    [
      'somebody of elsewhere',
      { theme: 'groei', email: 'bea@stein.example' },
      'already_member_elsewhere',
      409,
    ],
    [
      'a day without end',
      { theme: 'groei', email: ARNO, dueOn: 'infinity' },
      'due_date_invalid',
      400,
    ],
    ['no day', { theme: 'groei', email: ARNO, dueOn: '2030-02-30' }, 'malformed_request', 400],
    ['a list for a day', { theme: 'groei', email: ARNO, dueOn: [1] }, 'malformed_request', 400],
  ])('%s stops the others too', async (_what, part, code, status) => {
    await refused(
      () => divide(world.officialA, [{ theme: 'reactie', email: NEW }, part]),
      code,
      status,
    )
  })

  test.each(['{}', 'null', '[1]', '[', '"x"', JSON.stringify(Array(101).fill({}))])(
    'what is no division is refused: %s',
    async (sent) => {
      await refused(() => divide(world.officialA, sent), 'malformed_request', 400)
    },
  )

  const changed = async () => {
    await db
      .as(world.colleagueA)
      .rpc('assign_task', { scan_id: scan, kind: 'theme', part: 'reactie', email: ANNA })
    return () =>
      divide(world.officialA, [
        { theme: 'groei', email: ARNO },
        { theme: 'reactie', email: ARNO },
      ])
  }
  test('so does what a colleague changed meanwhile', async () => {
    await refused(await changed(), 'changed_by_colleague', 409)
  })
  test('by the comparison with what was seen alone', async () => {
    const act = await changed()
    await without(
      db,
      'public.divide_themes',
      [['<> wanted.seen_email', "<> coalesce(found_task.assignee, '')"]],
      async () => expect((await act()).status).toBe(200),
    )
  })
})

test('a colleague divides among who is there, and brings in nobody', async () => {
  expect((await divide(world.colleagueA, [{ theme: 'reactie', email: ANNA }])).status).toBe(200)
  await refused(
    () => divide(world.colleagueA, [{ theme: 'groei', email: NEW }]),
    'not_a_colleague',
    403,
  )
})

test('others divide nothing here, nor does anybody what is handed in', async () => {
  const division = [{ theme: 'reactie', email: ARNO }]
  for (const who of ['officialB', 'staff', 'viewer', 'outsider'] as const)
    await refused(() => divide(world[who], division), 'forbidden', 403)
  expect((await divide('anonymous', division)).status).toBe(401)
  await submitShortScan(world, world.officialA, A)
  await refused(() => divide(world.officialA, division), 'scan_already_submitted', 409)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, fingerprint, freshWorld, submitShortScan, type World } from './world.ts'

/** Colleagues divide the work: who gives what to whom, who sees it, and what leaving does. */
let db: TestDatabase
let world: World
let scan: string

const ARNO = 'arno@sittard.example'
const NEW = 'nora@sittard.example'
const THEME = { kind: 'theme', part: 'reactie' }
const ITEM = { kind: 'item', part: 'relatiebeheer' }

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
})
afterAll(() => db.close())

const assign = (person: Person, part: object, email: string, question = '') =>
  db.as(person).rpc('assign_task', { scan_id: scan, ...part, email, question })
const withdraw = (person: Person, part: object) =>
  db.as(person).rpc('withdraw_task', { scan_id: scan, ...part })
const tasks = async (person: Person) =>
  (await db.as(person).select('task?select=kind,part,assignee,question&order=kind')).rows

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

describe('officials of A', () => {
  test('give a theme and a question to a colleague, and give it to another', async () => {
    await assign(world.officialA, THEME, ` ${ARNO.toUpperCase()}`)
    expect(
      (await assign(world.colleagueA, ITEM, 'anna@sittard.example', ' Weet jij dit? ')).status,
    ).toBe(200)
    expect(await tasks(world.colleagueA)).toEqual([
      { ...ITEM, assignee: 'anna@sittard.example', question: 'Weet jij dit?' },
      { ...THEME, assignee: ARNO, question: '' },
    ])
    await assign(world.officialA, THEME, 'anna@sittard.example')
    expect(await tasks(world.officialA)).toContainEqual({
      ...THEME,
      assignee: 'anna@sittard.example',
      question: '',
    })
    expect((await withdraw(world.colleagueA, THEME)).status).toBeLessThan(300)
    expect((await withdraw(world.colleagueA, THEME)).status).toBeLessThan(300)
    expect(await tasks(world.officialA)).toHaveLength(1)
  })

  test('the same sent twice is one act', async () => {
    const given = async () => (await assign(world.officialA, ITEM, ARNO, 'Weet jij dit?')).body
    expect(await given()).toEqual(await given())
    await assign(world.officialA, ITEM, ARNO, 'En dit?')
    expect(await db.sql(`select from private.audit_log where act = 'task_given'`)).toHaveLength(2)
  })

  test('a coordinator names somebody new, who is invited in the same act', async () => {
    await assign(world.officialA, THEME, NEW)
    expect((await db.as(world.officialA).select('invitation?select=email,role')).rows).toEqual([
      { email: NEW, role: 'colleague' },
    ])
    expect(await tasks(world.officialA)).toEqual([{ ...THEME, assignee: NEW, question: '' }])
    // Any colleague may give more to who is invited already.
    expect((await assign(world.colleagueA, ITEM, NEW)).status).toBe(200)
  })

  test('a colleague may not bring in somebody new', async () => {
    await refused(() => assign(world.colleagueA, THEME, NEW), 'not_a_colleague', 403)
  })

  test('nobody of another municipality gets work here', async () => {
    await refused(
      () => assign(world.officialA, THEME, 'bea@stein.example'),
      'already_member_elsewhere',
      409,
    )
  })

  test.each<[string, object, string, string, number]>([
    ['a theme that is none', { kind: 'theme', part: 'niets' }, ARNO, 'theme_unknown', 400],
    ['a question that is none', { kind: 'item', part: 'niets' }, ARNO, 'item_unknown', 400],
    ['another kind', { kind: 'scan', part: 'reactie' }, ARNO, 'malformed_request', 400],
    ['no part', { kind: 'item', part: null }, ARNO, 'malformed_request', 400],
    ['no address', THEME, 'arno', 'email_invalid', 400],
  ])('%s is refused', async (_what, part, email, code, status) => {
    await refused(() => assign(world.officialA, part, email), code, status)
  })

  test('a question without end is refused', async () => {
    await refused(() => assign(world.officialA, ITEM, ARNO, 'x'.repeat(501)), 'text_too_long', 413)
  })

  test('what is handed in is not divided any more', async () => {
    await submitShortScan(world, world.officialA, A)
    expect((await assign(world.officialA, THEME, ARNO)).status).toBe(409)
  })
})

test('what was given to who is no longer invited, or leaves, passes to the coordinator', async () => {
  const ANNA = 'anna@sittard.example'
  await assign(world.officialA, THEME, ARNO)
  await assign(world.officialA, ITEM, NEW)
  const given = async () => (await tasks(world.officialA)).map(({ assignee }) => assignee).sort()
  const arno = world.colleagueA === 'anonymous' ? '' : world.colleagueA.id
  const withdrawn = await db.as(world.officialA).rpc('withdraw_invitation', { email: NEW })
  expect(withdrawn.status).toBe(200)
  expect(await given()).toEqual([ANNA, ARNO])
  await db.as(world.officialA).rpc('remove_colleague', { user_id: arno })
  expect(await given()).toEqual([ANNA, ANNA])
})

test('an invitation that staff take back passes on too, and not what a member has', async () => {
  await assign(world.officialA, ITEM, NEW)
  await db.as(world.staff).rpc('withdraw_invitation', { email: NEW })
  expect(await tasks(world.officialA)).toMatchObject([{ assignee: 'anna@sittard.example' }])
  await assign(world.officialA, ITEM, ARNO)
  await db.sql(`insert into public.invitation (email, role, municipality_code)
    values ('${ARNO}', 'colleague', '${A}')`)
  await db.as(world.staff).rpc('withdraw_invitation', { email: ARNO })
  expect(await tasks(world.officialA)).toMatchObject([{ assignee: ARNO }])
})

test('others neither see nor change who does what in A', async () => {
  await assign(world.officialA, ITEM, ARNO, 'De wethouder vraagt dit')
  for (const who of ['officialB', 'staff', 'outsider'] as const) {
    expect(await tasks(world[who])).toEqual([])
    await refused(() => assign(world[who], THEME, ARNO), 'forbidden', 403)
    await refused(() => withdraw(world[who], ITEM), 'forbidden', 403)
  }
  expect((await assign('anonymous', THEME, ARNO)).status).toBe(401)
})

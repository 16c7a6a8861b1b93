import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import questionnaire from '#content/2026-1/questionnaire.json' with { type: 'json' }
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, saved, submitShortScan, type World } from './world.ts'

/** Colleagues in one scan see where the others are and who changed what; nobody else does. */
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

const NOBODY = '00000000-0000-4000-8000-000000000000'
const ITEM = 'vast-aanspreekpunt'
const THEME = 'aanspreekpunt'
const present = (person: Person, theme: string | null = THEME, scan_id = scan) =>
  db.as(person).rpc('be_present', { scan_id, theme })
const changes = async (person: Person) =>
  (await db.as(person).select(`answer_change?scan_id=eq.${scan}&order=version.desc`)).rows
const revision = async (person: Person) =>
  (await db.as(person).select(`scan_revision?id=eq.${scan}`)).rows[0]?.['revision']
const save = (person: Person, value: string, expected_version: number, more = {}) =>
  db.as(person).rpc('save_answer', saved(scan, ITEM, value, { expected_version, ...more }))

describe('presence', () => {
  test('an official sees in which theme a colleague is, and not oneself', async () => {
    expect((await present(world.officialA)).rows).toEqual([])
    const rows = (await present(world.colleagueA, null)).rows
    expect(rows).toEqual([{ email: 'anna@sittard.example', theme_id: THEME }])
    const [sam] = (await present(world.officialA)).rows
    expect(sam).toEqual({ email: 'arno@sittard.example', theme_id: null })
  })
  test('who was last seen 46 seconds ago is not there and is not kept', async () => {
    await present(world.colleagueA)
    await db.sql(`update private.presence set seen_at = now() - interval '40 seconds'`)
    expect((await present(world.officialA)).rows).toHaveLength(1)
    await db.sql(`update private.presence set seen_at = now() - interval '46 seconds'`)
    await present(world.officialB, null, await world.scanOf(B))
    expect(await db.sql('select user_id from private.presence')).toHaveLength(1)
    expect((await present(world.officialA)).rows).toEqual([])
  })
  test('a colleague who is removed is not there any more', async () => {
    await present(world.colleagueA)
    const { id } = world.colleagueA as { id: string }
    await db.as(world.officialA).rpc('remove_colleague', { user_id: id })
    expect((await present(world.officialA)).rows).toEqual([])
  })
  test('B, staff, an outsider and anonymous may not', async () => {
    for (const person of [world.officialB, world.staff, world.outsider])
      expect(await present(person)).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await present('anonymous')).status).toBe(401)
    expect(await db.sql('select 1 from private.presence')).toEqual([])
  })
  test('a scan or theme that does not exist is refused', async () => {
    expect(await present(world.officialA, THEME, NOBODY)).toMatchObject({ status: 404 })
    const reply = await present(world.officialA, 'verzonnen')
    expect(reply).toMatchObject({ status: 400, code: 'theme_unknown' })
  })
})

describe('what changed', () => {
  test('every change raises the revision, for colleagues and staff; B sees nothing of A', async () => {
    expect(await revision(world.colleagueA)).toBe(0)
    await save(world.officialA, 'l1', 0)
    expect(await revision(world.colleagueA)).toBe(1)
    await save(world.officialA, 'l2', 1)
    expect(await revision(world.staff)).toBe(2)
    expect(await revision(world.officialB)).toBeUndefined()
    expect(await revision(world.outsider)).toBeUndefined()
  })
  test('the history names who, newest first, with note and level', async () => {
    await save(world.officialA, 'l1', 0, { note: 'Eerst', internal_note: 'Onder ons' })
    await save(world.colleagueA, 'l3', 1)
    const found = await changes(world.colleagueA)
    expect(found).toMatchObject([
      { email: 'arno@sittard.example', version: 2, answer: { value: 'l3', internalNote: '' } },
      {
        email: 'anna@sittard.example',
        version: 1,
        answer: { value: 'l1', note: 'Eerst', internalNote: 'Onder ons' },
      },
    ])
  })
  test('staff read it without the note for colleagues; B and an outsider read nothing', async () => {
    await save(world.officialA, 'l1', 0, { internal_note: 'Onder ons' })
    expect(await changes(world.staff)).toMatchObject([
      { email: 'anna@sittard.example', answer: { value: 'l1', internalNote: '' } },
    ])
    expect(await changes(world.officialB)).toEqual([])
    expect(await changes(world.outsider)).toEqual([])
    expect((await db.as('anonymous').select('answer_change')).status).toBe(401)
  })
  test('who left, or works elsewhere now, is not named', async () => {
    const { id } = world.colleagueA as { id: string }
    await save(world.colleagueA, 'l1', 0)
    await db.as(world.officialA).rpc('remove_colleague', { user_id: id })
    expect(await changes(world.officialA)).toMatchObject([{ email: null }])
    await db.sql(
      `insert into public.member (user_id, email, role, municipality_code)
       values ('${id}', 'arno@sittard.example', 'colleague', '${B}')`,
    )
    expect(await changes(world.officialA)).toMatchObject([{ email: null }])
    expect(await changes(world.staff)).toMatchObject([{ email: null }])
  })
  test('nobody alters it', async () => {
    await save(world.officialA, 'l1', 0)
    for (const person of [world.officialA, world.staff])
      for (const method of ['PATCH', 'DELETE'] as const) {
        const reply = await db.as(person).send(method, `answer_change?scan_id=eq.${scan}`, {
          email: null,
        })
        expect(reply.status).toBeGreaterThanOrEqual(400)
        expect(reply.status).toBeLessThan(500)
      }
    expect(await changes(world.officialA)).toHaveLength(1)
  })
})

describe('the spread of the region', () => {
  const spreadFor = (person: Person, scan_id = scan) =>
    db.as(person).rpc('theme_spread', { scan_id })
  const handIn = async (levels: readonly string[]) => {
    const others = await db.sql<{ code: string }>(
      `select municipality_code as code from public.scan
       where round_id = '${world.roundId}' and municipality_code not in ('${A}', '${B}') order by 1`,
    )
    for (const [index, level] of levels.entries()) {
      const code = others[index]?.code ?? ''
      const official = await db.person(`official${index}@elders.example`, 'coordinator', code)
      const reply = await submitShortScan(world, official, code, level, { note: 'Bewijs' })
      expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    }
  }

  test('is empty below five, then gives aggregates only', async () => {
    await submitShortScan(world, world.officialA, A, 'l4', { note: 'Bewijs' })
    await handIn(['l0', 'l1', 'l2'])
    expect((await spreadFor(world.officialA)).rows).toEqual([])
    const fifth = await db.sql<{ code: string }>(
      `select municipality_code as code from public.scan where state <> 'submitted'
       and round_id = '${world.roundId}' and municipality_code <> '${B}' order by 1 limit 1`,
    )
    const code = fifth[0]?.code ?? ''
    const vera = await db.person('vera@elders.example', 'coordinator', code)
    await submitShortScan(world, vera, code, 'l3', { note: 'Bewijs' })
    const { rows } = await spreadFor(world.officialA)
    expect(rows.length).toBeGreaterThan(3)
    expect(questionnaire.themes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(rows.map(({ theme }) => theme)),
    )
    const plain = rows.find(({ theme }) => theme === THEME)
    expect(plain).toEqual({
      theme: THEME,
      n: 5,
      min: 0,
      lower_quartile: 25,
      median: 50,
      upper_quartile: 75,
      max: 100,
    })
    expect((await spreadFor(world.staff)).rows).toHaveLength(rows.length)
    // The other route asks other questions: its scores are not among these.
    await db.sql(`set session_replication_role = replica;
      update public.scan set route = 'full' where municipality_code = '${code}';
      set session_replication_role = origin`)
    expect((await spreadFor(world.officialA)).rows).toEqual([])
  })
  test('stays closed until the own scan is handed in', async () => {
    await handIn(['l0', 'l1', 'l2', 'l3', 'l4'])
    expect((await spreadFor(world.officialA)).rows).toEqual([])
  })
  test('of another municipality is refused, also to an outsider and anonymous', async () => {
    for (const person of [world.officialB, world.outsider])
      expect(await spreadFor(person)).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await spreadFor('anonymous')).status).toBe(401)
    expect(await spreadFor(world.officialA, NOBODY)).toMatchObject({ status: 404 })
  })
})

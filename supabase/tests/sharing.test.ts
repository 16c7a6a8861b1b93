import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, C, fingerprint, freshWorld, saved, submitShortScan, type World } from './world.ts'

/** Sharing after handing in: who ticks what, who is named as a helper, where to ask. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const ITEM = 'vooroverleg'
const tick = (person: Person, shares: unknown = true, item_id: unknown = ITEM) =>
  db.as(person).rpc('save_sharing', { item_id, shares })
const contact = (person: Person, text: unknown, expected_version: unknown = 0) =>
  db.as(person).rpc('save_contact_point', { contact: text, expected_version })
const donors = async () =>
  (await db.as(world.officialA).rpc('donors', { scan_id: await world.scanOf(A) })).rows.filter(
    ({ item_id }) => item_id === ITEM,
  )
const shareable = async (person: Person) =>
  (await db.as(person).rpc('shareable_items')).rows.filter(({ item_id }) => item_id === ITEM)
const handIn = (level: string, more: object = {}) =>
  submitShortScan(world, world.officialB, B, level, { note: 'Bewijs', ...more })

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

describe('after handing in', () => {
  test('a tick makes a donor, and leaves the signed scan as it is', async () => {
    await handIn('l3')
    expect(await donors()).toEqual([])
    const scan = async () =>
      JSON.stringify(await db.sql(`select * from public.answer order by scan_id, item_id`)) +
      JSON.stringify(await db.sql(`select * from public.submission`))
    const before = await scan()
    expect((await tick(world.officialB)).status).toBe(200)
    expect(await donors()).toEqual([{ item_id: ITEM, municipality_code: B, contact_point: '' }])
    expect(await scan()).toBe(before)
    expect(await shareable(world.officialB)).toMatchObject([{ municipality_code: B, shares: true }])
  })

  test('what was ticked in the scan can be taken away, and ticked again', async () => {
    await handIn('l3', { shareable: true })
    expect(await donors()).toHaveLength(1)
    await tick(world.officialB, false)
    expect(await donors()).toEqual([])
    await tick(world.officialB, true)
    expect(await donors()).toHaveLength(1)
  })

  test('the same tick sent twice is one act', async () => {
    await handIn('l3')
    for (const shares of [true, true, false, false]) await tick(world.officialB, shares)
    expect(
      await db.sql(
        `select facts ->> 'to' as "to" from private.audit_log where act = 'sharing_changed' order by number`,
      ),
    ).toEqual([{ to: 'true' }, { to: 'false' }])
  })

  test('a tick afterwards stays in the next round; one that was taken away yields to a later answer', async () => {
    await handIn('l3')
    const nextRound = async (more: object) => {
      await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
      const opened = await db
        .as(world.staff)
        .rpc('open_round', { name: `Daarna ${Math.random()}`, own_results: true })
      world = { ...world, roundId: (opened.body as { id: string }).id }
      const scan = async (municipality: string) => {
        const [found] = await db.sql<{ id: string }>(
          `select id from public.scan where round_id = '${world.roundId}' and municipality_code = '${municipality}'`,
        )
        return found?.id ?? ''
      }
      world = { ...world, scanOf: scan }
      expect((await handIn('l3', more)).status).toBe(200)
    }
    await tick(world.officialB, true)
    await nextRound({ shareable: false })
    expect(await donors()).toHaveLength(1)
    await tick(world.officialB, false)
    expect(await donors()).toEqual([])
    await nextRound({ shareable: true })
    expect(await donors()).toHaveLength(1)
  })

  test('a score below 75 is no example', async () => {
    await handIn('l2')
    await refused(() => tick(world.officialB), 'item_unknown', 400)
    expect(await shareable(world.officialB)).toEqual([])
  })

  test('before handing in there is nothing to share', async () => {
    await db
      .as(world.officialB)
      .rpc('save_answer', saved(await world.scanOf(B), ITEM, 'l4', { note: 'Bewijs' }))
    await refused(() => tick(world.officialB), 'item_unknown', 400)
  })

  test.each([
    ['an item that is none', true, 'niets', 'item_unknown'],
    ['no item', true, null, 'item_unknown'],
    ['neither yes nor no', null, ITEM, 'malformed_request'],
  ])('%s is refused', async (_what, shares, item, code) => {
    await handIn('l3')
    await refused(() => tick(world.officialB, shares, item), code, 400)
  })
})

describe('where to ask', () => {
  const CONTACT = 'Bea, 043-0000000'

  test('the coordinator writes it, and helpers come with it', async () => {
    await handIn('l3', { shareable: true })
    expect((await contact(world.officialB, ` ${CONTACT} `)).status).toBe(200)
    expect(await donors()).toMatchObject([{ contact_point: CONTACT }])
    expect((await contact(world.officialB, '', 1)).status).toBe(200)
    expect(await donors()).toMatchObject([{ contact_point: '' }])
  })

  test('a colleague, staff and others do not', async () => {
    for (const who of [world.colleagueA, world.staff, world.viewer, world.outsider])
      await refused(() => contact(who, CONTACT), 'forbidden', 403)
    expect((await contact('anonymous', CONTACT)).status).toBe(401)
  })

  test('nobody writes over what was said meanwhile; the same again changes nothing', async () => {
    await contact(world.officialA, CONTACT)
    await refused(() => contact(world.officialA, 'Iemand anders'), 'changed_by_colleague', 409)
    const before = await fingerprint(db)
    expect((await contact(world.officialA, CONTACT)).status).toBe(200)
    expect(await fingerprint(db)).toBe(before)
    await refused(() => contact(world.officialA, 'x'.repeat(501), 1), 'text_too_long', 413)
    await refused(() => contact(world.officialA, 'x', null), 'malformed_request', 400)
  })

  test('is read by the own municipality and staff, not by strangers or other municipalities', async () => {
    await contact(world.officialA, CONTACT)
    const read = async (person: Person) =>
      (await db.as(person).select('contact_point?select=contact')).rows
    expect(await read(world.colleagueA)).toEqual([{ contact: CONTACT }])
    expect(await read(world.staff)).toEqual([{ contact: CONTACT }])
    for (const who of [world.officialB, world.viewer, world.outsider])
      expect(await read(who)).toEqual([])
    expect(JSON.stringify((await db.as('anonymous').select('municipality')).rows)).not.toContain(
      CONTACT,
    )
  })
})

test('officials see what their own municipality could share, staff that of all, others nothing', async () => {
  await handIn('l3', { shareable: true })
  await submitShortScan(world, world.officialA, A, 'l4', { note: 'Bewijs' })
  expect(await shareable(world.officialA)).toMatchObject([{ municipality_code: A, shares: false }])
  expect(await shareable(world.officialB)).toMatchObject([{ municipality_code: B, shares: true }])
  expect(await shareable(world.staff)).toHaveLength(2)
  expect(await shareable(await db.person('carla@beek.example', 'coordinator', C))).toEqual([])
  for (const who of [world.viewer, world.outsider, world.staff])
    await refused(() => tick(who), 'forbidden', 403)
  for (const who of [world.viewer, world.outsider])
    await refused(() => db.as(who).rpc('shareable_items'), 'forbidden', 403)
  expect((await tick('anonymous')).status).toBe(401)
})

test('of each item that a helper shares A hears, and of no other', async () => {
  await handIn('l3')
  const items = (await db.as(world.officialB).rpc('shareable_items')).rows.map(({ item_id }) =>
    String(item_id),
  )
  expect(items.length).toBeGreaterThan(10)
  const ticked = items.filter((_, index) => index % 2 === 0)
  for (const item of ticked) await tick(world.officialB, true, item)
  const { rows } = await db.as(world.officialA).rpc('donors', { scan_id: await world.scanOf(A) })
  expect(rows.map(({ item_id }) => item_id).sort()).toEqual([...ticked].sort())
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, fingerprint, freshWorld, type World } from './world.ts'

/** A municipality looks after its own people: who may invite, withdraw, remove and hand over. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const NOBODY = '00000000-0000-4000-8000-000000000000'
const NEW = 'nora@sittard.example'
const id = (person: Person) => (person === 'anonymous' ? NOBODY : person.id)
const invite = (person: Person, email = NEW) => db.as(person).rpc('invite_colleague', { email })
const withdraw = (person: Person, email = NEW) =>
  db.as(person).rpc('withdraw_invitation', { email })
const remove = (person: Person, whom: Person) =>
  db.as(person).rpc('remove_colleague', { user_id: id(whom) })
const handOver = (person: Person, whom: Person) =>
  db.as(person).rpc('hand_over_coordination', { user_id: id(whom) })
const claim = async (person: Person) => (await db.as(person).rpc('claim_invitation')).rows
const byStaff = (email: string, municipality_code: string) =>
  db.as(world.staff).rpc('invite_coordinator', { email, municipality_code })

/** The roles in a municipality, by address. */
const rolesIn = async (municipality: string) => {
  const rows = await db.sql<{ email: string; role: string }>(
    `select email, role from public.member where municipality_code = '${municipality}' order by email`,
  )
  return Object.fromEntries(rows.map(({ email, role }) => [email, role]))
}

/** Refused with this code, and nothing stored anywhere has changed. */
async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

async function noRight(act: () => Promise<Reply>) {
  const before = await fingerprint(db)
  expect(await act()).toMatchObject({ status: 401, body: { code: '42501' } })
  expect(await fingerprint(db)).toBe(before)
}

describe('the coordinator of A', () => {
  test('invites a colleague, who lands in A as colleague', async () => {
    const invited = await invite(world.officialA, ' Nora@Sittard.example ')
    expect(invited.body).toMatchObject({
      email: NEW,
      role: 'colleague',
      municipality_code: A,
      claimed_at: null,
      invited_by: id(world.officialA),
    })
    const member = { email: NEW, role: 'colleague', municipality_code: A }
    expect(await claim(await db.person(NEW))).toMatchObject([member])
  })
  test('invites again as long as it waits, and lets an invitation as coordinator be', async () => {
    await byStaff(NEW, A)
    expect((await invite(world.officialA)).body).toMatchObject({ role: 'coordinator' })
  })
  test('invites somebody who left B', async () => {
    await invite(world.officialB)
    const nora = await db.person(NEW)
    await claim(nora)
    await remove(world.officialB, nora)
    await invite(world.officialA)
    expect(await claim(nora)).toMatchObject([{ role: 'colleague', municipality_code: A }])
  })
  test('does not invite who is in already, works elsewhere, or is invited elsewhere', async () => {
    const { officialA } = world
    await refused(() => invite(officialA, 'arno@sittard.example'), 'already_member', 409)
    await refused(() => invite(officialA, 'anna@sittard.example'), 'already_member', 409)
    await refused(() => invite(officialA, 'bea@stein.example'), 'already_member_elsewhere', 409)
    await refused(() => invite(officialA, 'staf@eszl.example'), 'already_member_elsewhere', 409)
    await byStaff(NEW, B)
    await refused(() => invite(officialA), 'already_member_elsewhere', 409)
  })
  test.each(['jan', '', 'a@b.nl,c@d.nl', 'a@b.nl\nBcc:c@d.nl'])(
    'does not invite %j',
    async (email) => refused(() => invite(world.officialA, email), 'email_invalid', 400),
  )
  test('withdraws an invitation, which then opens nothing', async () => {
    await invite(world.officialA)
    expect((await withdraw(world.officialA, ' NORA@sittard.example')).body).toMatchObject({
      email: NEW,
    })
    expect(await claim(await db.person(NEW))).toEqual([])
    await refused(() => withdraw(world.officialA), 'not_found', 404)
  })
  test('does not withdraw one that was used', async () => {
    await invite(world.officialA)
    await claim(await db.person(NEW))
    await refused(() => withdraw(world.officialA), 'invitation_claimed', 409)
  })
  test('removes a colleague, who sees nothing any more, also not by an old invitation', async () => {
    const { officialA, colleagueA } = world
    await byStaff('arno@sittard.example', A)
    expect((await remove(officialA, colleagueA)).body).toMatchObject({
      email: 'arno@sittard.example',
    })
    expect(await claim(colleagueA)).toEqual([])
    expect((await db.as(colleagueA).select('scan')).rows).toEqual([])
    await refused(() => remove(officialA, colleagueA), 'not_found', 404)
  })
  test('leaves only when there is another', async () => {
    await refused(() => remove(world.officialA, world.officialA), 'last_coordinator', 409)
    await db.person('ada@sittard.example', 'coordinator', A)
    expect((await remove(world.officialA, world.officialA)).status).toBe(200)
    expect(await rolesIn(A)).toEqual({
      'ada@sittard.example': 'coordinator',
      'arno@sittard.example': 'colleague',
    })
  })
  test('hands over, and is a colleague from then on', async () => {
    const { officialA, colleagueA } = world
    // Invitations that would turn it back.
    await byStaff('anna@sittard.example', A)
    expect((await handOver(officialA, colleagueA)).body).toMatchObject({ role: 'coordinator' })
    await claim(officialA)
    expect(await rolesIn(A)).toEqual({
      'anna@sittard.example': 'colleague',
      'arno@sittard.example': 'coordinator',
    })
    await refused(() => invite(officialA), 'forbidden', 403)
    await refused(() => handOver(officialA, officialA), 'forbidden', 403)
    expect((await invite(colleagueA)).status).toBe(200)
  })
  test('does not hand over to a coordinator, to B, to staff or to nobody', async () => {
    const { officialA, officialB, staff } = world
    await refused(() => handOver(officialA, officialA), 'already_coordinator', 409)
    await refused(() => handOver(officialA, officialB), 'forbidden', 403)
    await refused(() => handOver(officialA, staff), 'forbidden', 403)
    await refused(() => handOver(officialA, 'anonymous'), 'not_found', 404)
  })
})

describe('who may not', () => {
  const strangers = (): [Person, string][] => [
    [world.outsider, 'someone without access'],
    [world.colleagueA, 'a colleague'],
  ]
  test('a stranger without an account calls none of it', async () => {
    for (const act of [invite, withdraw]) await noRight(() => act('anonymous'))
    for (const act of [remove, handOver]) await noRight(() => act('anonymous', world.colleagueA))
  })
  test('someone without access and a colleague are refused all of it', async () => {
    await invite(world.officialA)
    for (const [person] of strangers()) {
      await refused(() => invite(person, 'x@y.example'), 'forbidden', 403)
      await refused(() => withdraw(person), 'forbidden', 403)
      for (const act of [remove, handOver])
        for (const whom of [world.colleagueA, world.officialA, world.staff, 'anonymous' as const])
          // Leaving by oneself is something else (leaving.test.ts).
          if (act !== remove || whom !== person)
            await refused(() => act(person, whom), 'forbidden', 403)
    }
  })
  test('the coordinator of B decides nothing in A', async () => {
    await invite(world.officialA)
    await refused(() => withdraw(world.officialB), 'not_found', 404)
    await refused(() => remove(world.officialB, world.colleagueA), 'forbidden', 403)
    await refused(() => handOver(world.officialB, world.colleagueA), 'forbidden', 403)
  })
})

describe('staff', () => {
  test('invite no colleagues: a coordinator does', () =>
    refused(() => invite(world.staff), 'forbidden', 403))
  test('withdraw any invitation', async () => {
    await invite(world.officialB)
    expect((await withdraw(world.staff)).status).toBe(200)
  })
  test('remove anyone of a municipality, also its last coordinator, but not staff', async () => {
    await remove(world.staff, world.officialB)
    expect(await rolesIn(B)).toEqual({})
    await refused(() => remove(world.staff, world.staff), 'forbidden', 403)
  })
  test('hand over in any municipality: every coordinator there steps back', async () => {
    await db.person('ada@sittard.example', 'coordinator', A)
    await handOver(world.staff, world.colleagueA)
    expect(await rolesIn(A)).toEqual({
      'ada@sittard.example': 'colleague',
      'anna@sittard.example': 'colleague',
      'arno@sittard.example': 'coordinator',
    })
    expect(await rolesIn(B)).toEqual({ 'bea@stein.example': 'coordinator' })
  })
})

describe('at the same moment', () => {
  test('two coordinators who both leave: one stays', async () => {
    const ada = await db.person('ada@sittard.example', 'coordinator', A)
    const replies = await Promise.all([remove(world.officialA, world.officialA), remove(ada, ada)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(Object.values(await rolesIn(A)).filter((role) => role === 'coordinator')).toHaveLength(1)
  })
  test('handing over to two: one becomes coordinator', async () => {
    const ada = await db.person('ada@sittard.example', 'colleague', A)
    const replies = await Promise.all([
      handOver(world.officialA, world.colleagueA),
      handOver(world.officialA, ada),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(Object.values(await rolesIn(A)).filter((role) => role === 'coordinator')).toHaveLength(1)
  })
  test('withdrawing and claiming: either the one or the other', async () => {
    await invite(world.officialA)
    const nora = await db.person(NEW)
    const [withdrawn, claimed] = await Promise.all([withdraw(world.officialA), claim(nora)])
    expect([withdrawn.status, claimed.length]).toEqual(
      withdrawn.status === 200 ? [200, 0] : [409, 1],
    )
  })
})

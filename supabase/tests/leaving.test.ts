import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, C, fingerprint, freshWorld, type World } from './world.ts'

/** Who leaves leaves no gap, a role changes by who says so only, and a list is invited as a whole or not at all. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const idOf = (person: Person) => (person === 'anonymous' ? '' : person.id)
const remove = (person: Person, whom: Person, to?: Person) =>
  db.as(person).rpc('remove_colleague', {
    user_id: idOf(whom),
    ...(to && { passes_to: idOf(to) }),
  })
const role = (person: Person, email: string, to: unknown) =>
  db.as(person).rpc('change_role', { email, role: to })
const rolesIn = async (municipality: string) => {
  const rows = await db.sql<{ email: string; role: string }>(
    `select email, role from public.member where municipality_code = '${municipality}' order by email`,
  )
  return rows.map((row) => `${row.email.split('@')[0]} ${row.role}`)
}

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

/** What Arno still has to do: two themes, a question, an action that runs and one that is done; and he is the contact. */
async function work() {
  const scan_id = await world.scanOf(A)
  const anna = db.as(world.officialA)
  const email = 'arno@sittard.example'
  for (const [kind, part] of [
    ['theme', 'inkoop'],
    ['theme', 'groei'],
    ['item', 'vast-aanspreekpunt'],
  ])
    expect((await anna.rpc('assign_task', { scan_id, kind, part, email })).status).toBe(200)
  for (const title of ['Loopt', 'Klaar'])
    await db.as(world.colleagueA).rpc('make_action', {
      ...{ id: crypto.randomUUID(), round_id: world.roundId, title, owner: email },
      due_on: '2030-01-01',
    })
  await db.sql(
    `update public.action set status = 'done', done_on = '2026-11-01' where title = 'Klaar'`,
  )
  await anna.rpc('save_contact_point', {
    contact: 'Mail Arno@Sittard.example of 12; niet karno@sittard.example.',
    expected_version: 0,
  })
}

const heirs = async () => ({
  tasks: (await db.sql<{ assignee: string }>('select distinct assignee from public.task')).map(
    ({ assignee }) => assignee,
  ),
  actions: await db.sql('select title, owner from public.action order by title'),
  contact: await db.sql('select contact from public.contact_point'),
})

describe('who leaves', () => {
  test('is told beforehand what passes on, and so is who removes; nobody else', async () => {
    await work()
    const what = (person: Person) =>
      db.as(person).rpc('what_passes_on', { user_id: idOf(world.colleagueA) })
    for (const person of [world.colleagueA, world.officialA, world.staff])
      expect((await what(person)).rows).toEqual([
        { themes: 2, questions: 1, actions: 1, contact_point: true },
      ])
    for (const person of [world.officialB, world.viewer, world.outsider])
      expect(await what(person)).toMatchObject({ status: 403, code: 'forbidden' })
    const nothing = await db.as(world.staff).rpc('what_passes_on', { user_id: crypto.randomUUID() })
    expect(nothing).toMatchObject({ status: 404, code: 'not_found' })
  })
  test('leaves it to the coordinator', async () => {
    await work()
    expect((await remove(world.officialA, world.colleagueA)).status).toBe(200)
    const anna = 'anna@sittard.example'
    expect(await heirs()).toEqual({
      tasks: [anna],
      actions: [
        { title: 'Klaar', owner: '' },
        { title: 'Loopt', owner: anna },
      ],
      contact: [{ contact: `Mail ${anna} of 12; niet karno@sittard.example.` }],
    })
  })
  test('or to a colleague who is named, of that municipality', async () => {
    await work()
    const ada = await db.person('ada@sittard.example', 'colleague', A)
    for (const other of [world.officialB, world.staff, world.colleagueA, world.outsider])
      await refused(() => remove(world.officialA, world.colleagueA, other), 'not_a_colleague', 403)
    expect((await remove(world.staff, world.colleagueA, ada)).status).toBe(200)
    expect((await heirs()).tasks).toEqual(['ada@sittard.example'])
  })
  test('goes by oneself, to the coordinator too; the last coordinator names another first', async () => {
    await work()
    expect((await remove(world.colleagueA, world.colleagueA)).status).toBe(200)
    expect((await heirs()).tasks).toEqual(['anna@sittard.example'])
    await refused(() => remove(world.officialA, world.officialA), 'last_coordinator', 409)
    const ada = await db.person('ada@sittard.example', 'colleague', A)
    await role(world.officialA, 'ada@sittard.example', 'coordinator')
    expect((await remove(world.officialA, world.officialA)).status).toBe(200)
    expect((await heirs()).tasks).toEqual(['ada@sittard.example'])
    const { rows } = await db.as(world.staff).rpc('audit_log', { page_size: 3 })
    expect(rows.map(({ act }) => act)).toEqual(['person_left', 'role_changed', 'person_left'])
    await refused(() => remove(ada, ada), 'last_coordinator', 409)
  })
  test('with nobody left leaves it to nobody, as staff decided', async () => {
    await work()
    await remove(world.staff, world.officialA)
    await remove(world.staff, world.colleagueA)
    expect(await rolesIn(A)).toEqual([])
    expect((await heirs()).tasks).toEqual([])
  })
})

describe('a role', () => {
  test('is changed by staff and the coordinator, and more than one may lead', async () => {
    expect((await role(world.officialA, ' ARNO@sittard.example', 'coordinator')).status).toBe(204)
    expect(await rolesIn(A)).toEqual(['anna coordinator', 'arno coordinator'])
    // Stepping back is of oneself, or of staff.
    await refused(
      () => role(world.officialA, 'arno@sittard.example', 'colleague'),
      'forbidden',
      403,
    )
    expect((await role(world.officialA, 'anna@sittard.example', 'colleague')).status).toBe(204)
    await refused(
      () => role(world.officialA, 'arno@sittard.example', 'colleague'),
      'forbidden',
      403,
    )
    for (const person of [world.staff, world.colleagueA])
      await refused(
        () => role(person, 'arno@sittard.example', 'colleague'),
        'last_coordinator',
        409,
      )
    const { rows } = await db.as(world.staff).rpc('audit_log', { kind: 'role_changed' })
    expect(rows.map(({ facts, subject }) => [subject, facts])).toEqual([
      ['anna@sittard.example', { from: 'coordinator', to: 'colleague' }],
      ['arno@sittard.example', { from: 'colleague', to: 'coordinator' }],
    ])
  })
  test('that is handed over changes for two, and the log says both', async () => {
    await db.as(world.officialA).rpc('hand_over_coordination', { user_id: idOf(world.colleagueA) })
    const { rows } = await db.as(world.staff).rpc('audit_log', { kind: 'role_changed' })
    expect(rows.map(({ subject, facts }) => [subject, facts])).toEqual([
      ['anna@sittard.example', { from: 'coordinator', to: 'colleague' }],
      ['arno@sittard.example', { from: 'colleague', to: 'coordinator' }],
    ])
  })
  test('of who is invited is changed too, and stays when it is claimed', async () => {
    await db.as(world.officialA).rpc('invite_colleague', { email: 'nora@sittard.example' })
    await role(world.staff, 'nora@sittard.example', 'coordinator')
    const nora = await db.person('nora@sittard.example')
    expect((await db.as(nora).rpc('claim_invitation')).rows).toMatchObject([
      { role: 'coordinator' },
    ])
  })
  test('is not changed by inviting again', async () => {
    const invite = (email: string) =>
      db.as(world.staff).rpc('invite_coordinator', { email, municipality_code: A })
    await refused(() => invite('arno@sittard.example'), 'already_member', 409)
    await db.as(world.officialA).rpc('invite_colleague', { email: 'nora@sittard.example' })
    await refused(() => invite('nora@sittard.example'), 'already_invited', 409)
    // An invitation that was left over from before does not either.
    await db.sql(
      `insert into public.invitation (email, role, municipality_code) values ('arno@sittard.example', 'coordinator', '${A}')`,
    )
    expect((await db.as(world.colleagueA).rpc('claim_invitation')).rows).toMatchObject([
      { role: 'colleague' },
    ])
  })
  test('is one of two, of somebody who is there, in a municipality that one leads', async () => {
    for (const to of ['staff', 'viewer', '', null])
      await refused(() => role(world.staff, 'arno@sittard.example', to), 'malformed_request', 400)
    for (const email of ['nobody@sittard.example', 'vera@kernteam.example', 'x'])
      await refused(() => role(world.staff, email, 'colleague'), 'not_found', 404)
    await refused(
      () => role(world.officialB, 'arno@sittard.example', 'coordinator'),
      'forbidden',
      403,
    )
    await refused(
      () => role(world.colleagueA, 'arno@sittard.example', 'coordinator'),
      'forbidden',
      403,
    )
  })
})

describe('a list', () => {
  const invite = (person: Person, people: unknown) =>
    db.as(person).rpc('invite_people', { people: JSON.stringify(people) })
  const nora = { email: 'nora@stein.example', municipality: B }
  const cas = { email: 'cas@beek.example', municipality: C }

  test('is invited by staff as coordinators, all at once', async () => {
    const { rows } = await invite(world.staff, [cas, nora])
    expect(
      rows.map(({ email, role: as, municipality_code }) => [email, as, municipality_code]),
    ).toEqual([
      ['cas@beek.example', 'coordinator', C],
      ['nora@stein.example', 'coordinator', B],
    ])
    // Again renews.
    expect((await invite(world.staff, [cas])).status).toBe(200)
  })
  test('is refused as a whole when one of them is', async () => {
    for (const [wrong, code, status] of [
      [{ email: 'bea@stein.example', municipality: B }, 'already_coordinator', 409],
      [{ email: 'anna@sittard.example', municipality: B }, 'already_member_elsewhere', 409],
      [{ email: 'arno@sittard.example', municipality: A }, 'already_member', 409],
      [{ email: 'jan', municipality: B }, 'email_invalid', 400],
      [{ email: 'jan@x.example', municipality: 'GM0000' }, 'municipality_unknown', 404],
      [{ email: 'jan@x.example' }, 'municipality_unknown', 404],
      [{ ...cas, email: ' CAS@beek.example' }, 'malformed_request', 400],
    ] as const)
      await refused(() => invite(world.staff, [cas, nora, wrong]), code, status)
    for (const people of [
      [],
      {},
      null,
      'x',
      Array.from({ length: 501 }, (_, n) => ({ ...cas, email: `${n}@x.example` })),
    ])
      await refused(() => invite(world.staff, people), 'malformed_request', 400)
  })
  test('of colleagues is invited by the coordinator, for the own municipality', async () => {
    const own = { email: 'nel@sittard.example', municipality: A }
    expect((await invite(world.officialA, [own])).rows).toMatchObject([{ role: 'colleague' }])
    await refused(() => invite(world.officialA, [own, nora]), 'forbidden', 403)
    for (const person of [world.colleagueA, world.viewer, world.outsider])
      await refused(() => invite(person, [own]), 'forbidden', 403)
  })
  test('twice at the same moment is one', async () => {
    const replies = await Promise.all([
      invite(world.staff, [cas, nora]),
      invite(world.staff, [nora, cas]),
    ])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    expect((await db.as(world.staff).select('invitation')).rows).toHaveLength(2)
  })
})

test('when people signed in last is for staff, and of the own municipality for its coordinator', async () => {
  const seen = async (person: Person) => (await db.as(person).rpc('signed_in_people')).rows
  expect(await seen(world.staff)).toHaveLength(5)
  expect((await seen(world.officialA)).map(({ user_id }) => user_id).sort()).toEqual(
    [idOf(world.officialA), idOf(world.colleagueA)].sort(),
  )
  for (const person of [world.colleagueA, world.viewer, world.outsider])
    expect(await db.as(person).rpc('signed_in_people')).toMatchObject({ status: 403 })
})

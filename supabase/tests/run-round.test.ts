import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Reply, type TestDatabase, type Voice } from './database.ts'
import { A, B, freshWorld, type World } from './world.ts'

/** Staff run rounds and invite people; the invited person lands in the own municipality. */
let db: TestDatabase
let world: World
let staff: Voice

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  staff = db.as(world.staff)
})
afterAll(() => db.close())

const refused = (reply: Reply, code: string, status: number) =>
  expect([reply.status, reply.code]).toEqual([status, code])

describe('a round', () => {
  test('opens with a scan that is not started for every participating municipality', async () => {
    await staff.rpc('close_round', { round_id: world.roundId })
    await db.sql(`update public.municipality set takes_part = false where code = '${B}'`)
    const opened = await staff.rpc('open_round', {
      name: ' Voorjaar 2027 ',
      closes_on: '2999-12-31',
    })
    await db.sql(`update public.municipality set takes_part = true where code = '${B}'`)
    expect(opened.body).toMatchObject({
      name: 'Voorjaar 2027',
      state: 'open',
      closes_on: '2999-12-31',
      questionnaire_version: '2026-1',
    })
    const { id } = opened.body as { id: string }
    const { rows } = await staff.select(
      `scan?round_id=eq.${id}&select=municipality_code,state,route`,
    )
    expect(rows).toHaveLength(15)
    expect(rows).toContainEqual({ municipality_code: A, state: 'not_started', route: 'full' })
    expect(rows.map((row) => row['municipality_code'])).not.toContain(B)
  })

  test('has a name of its own, whatever its capitals', async () => {
    await staff.rpc('close_round', { round_id: world.roundId })
    refused(await staff.rpc('open_round', { name: ' NAJAAR 2026' }), 'round_name_taken', 409)
    expect((await staff.select('round?select=name')).rows).toEqual([{ name: 'Najaar 2026' }])
  })

  test('may close today', async () => {
    await staff.rpc('close_round', { round_id: world.roundId })
    const [today] = await db.sql<{ today: string }>('select private.today()::text as today')
    expect((await staff.rpc('open_round', { name: 'Kort', closes_on: today?.today })).status).toBe(
      200,
    )
  })

  test('is the only open one, also when two are opened at the same moment', async () => {
    await staff.rpc('close_round', { round_id: world.roundId })
    const replies = await Promise.all([
      staff.rpc('open_round', { name: 'Een' }),
      staff.rpc('open_round', { name: 'Twee' }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await staff.select('round?state=eq.open')).rows).toHaveLength(1)
  })

  test('closes once', async () => {
    const closed = await staff.rpc('close_round', { round_id: world.roundId })
    expect(closed.body).toMatchObject({ state: 'closed' })
    refused(await staff.rpc('close_round', { round_id: world.roundId }), 'round_not_open', 409)
    expect((await db.as('anonymous').rpc('rating_round')).rows).toEqual([])
  })
})

describe('an invitation', () => {
  const invite = (email: string, municipality_code = A) =>
    staff.rpc('invite_coordinator', { email, municipality_code })
  const claim = async (email: string) => {
    const person = await db.person(email)
    return { voice: db.as(person), rows: (await db.as(person).rpc('claim_invitation')).rows }
  }

  test('is claimed after signing in with that address, and opens the own scan', async () => {
    const invited = await invite(' Nora@Sittard.example ')
    expect(invited.body).toMatchObject({
      email: 'nora@sittard.example',
      role: 'coordinator',
      claimed_at: null,
    })
    const { voice, rows } = await claim('nora@sittard.example')
    const member = { email: 'nora@sittard.example', role: 'coordinator', municipality_code: A }
    expect(rows).toMatchObject([member])
    expect((await voice.select('scan?select=municipality_code')).rows).toEqual([
      { municipality_code: A },
    ])
    const again = await voice.rpc('claim_invitation')
    expect(again.rows).toEqual(rows)
    const { rows: invitations } = await staff.select('invitation?select=claimed_at')
    expect(invitations[0]?.['claimed_at']).not.toBeNull()
  })

  test('is not for someone else', async () => {
    await invite('nora@sittard.example')
    expect((await claim('mallory@elders.example')).rows).toEqual([])
  })

  test('is not claimed with an address that is not confirmed, or no longer the own', async () => {
    await invite('nora@sittard.example')
    const nora = await db.person('nora@sittard.example')
    await db.sql(
      `update auth.users set email_confirmed_at = null where email = 'nora@sittard.example'`,
    )
    expect((await db.as(nora).rpc('claim_invitation')).rows).toEqual([])
    await db.sql(`update auth.users set email_confirmed_at = now(), email = 'n@elders.example'
      where email = 'nora@sittard.example'`)
    expect((await db.as(nora).rpc('claim_invitation')).rows).toEqual([])
  })

  test('again renews it, for another municipality too as long as it is not claimed', async () => {
    await invite('nora@sittard.example', B)
    await invite('nora@sittard.example', A)
    expect((await staff.select('invitation')).rows).toHaveLength(1)
    const { rows } = await claim('nora@sittard.example')
    expect(rows).toMatchObject([{ municipality_code: A }])
  })

  test('changes no role of who is in, and does not move someone who works elsewhere', async () => {
    refused(await invite('arno@sittard.example', A), 'already_member', 409)
    const [arno] = (await db.as(world.colleagueA).rpc('claim_invitation')).rows
    expect(arno).toMatchObject({ role: 'colleague', municipality_code: A })
    // Nobody waits for a person who is in.
    expect((await staff.select('invitation?claimed_at=is.null')).rows).toEqual([])
    refused(await invite('anna@sittard.example', A), 'already_coordinator', 409)
    refused(await invite('arno@sittard.example', B), 'already_member_elsewhere', 409)
    refused(await invite('staf@eszl.example', A), 'already_member_elsewhere', 409)
  })

  test('does not take the place of one to look along, or to work for the office', async () => {
    for (const role of ['viewer', 'staff']) {
      const email = `${role}@elders.example`
      await db.sql(`insert into public.invitation (email, role) values ('${email}', '${role}')`)
      refused(await invite(email), 'already_member_elsewhere', 409)
      expect((await staff.select(`invitation?email=eq.${email}`)).rows).toMatchObject([{ role }])
    }
  })

  test('keeps waiting when the person has come to work elsewhere meanwhile', async () => {
    await invite('nora@sittard.example', A)
    const nora = await db.person('nora@sittard.example', 'colleague', B)
    const { rows } = await db.as(nora).rpc('claim_invitation')
    expect(rows).toMatchObject([{ role: 'colleague', municipality_code: B }])
    expect((await staff.select('invitation?select=claimed_at')).rows).toEqual([
      { claimed_at: null },
    ])
  })

  test('of the first member of staff is made by hand', async () => {
    await db.sql(`insert into public.invitation (email, role) values ('eva@eszl.example', 'staff')`)
    const { voice, rows } = await claim('eva@eszl.example')
    expect(rows).toMatchObject([{ role: 'staff', municipality_code: null }])
    expect((await voice.select('scan')).rows).toHaveLength(16)
  })
})

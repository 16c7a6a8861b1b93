import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { smtpDelivery, type Mail } from '../mail/smtp.ts'
import { sendDigests } from '../digest/send.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, type World } from './world.ts'

/** Who gets which weekly mail, and that nobody gets it twice. */
let db: TestDatabase
let world: World
let mails: Mail[]

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  mails = []
})
afterAll(() => db.close())

const ANNA = 'anna@sittard.example'
const ARNO = 'arno@sittard.example'
const BEA = 'bea@stein.example'
const STAFF = 'staf@eszl.example'
const SITE = 'https://quickscan.example'

/** An action of A, due so many days from today; an action that is overdue was once made in time. */
async function action(title: string, days: number, owner = ARNO, more: object = {}) {
  const id = crypto.randomUUID()
  const [{ soon } = { soon: '' }] = await db.sql<{ soon: string }>(
    'select (private.today() + 30)::text as soon',
  )
  const made = await db.as(world.officialA).rpc('make_action', {
    ...{ id, round_id: world.roundId, title, owner, due_on: soon, ...more },
  })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  await db.sql(`update public.action set due_on = private.today() + ${days} where id = '${id}'`)
  return id
}
const say = (person: Person, action_id: string, text = 'Zullen we bellen?') =>
  db.as(person).rpc('comment_action', { id: crypto.randomUUID(), action_id, text })
const status = (action_id: string, name: string, reason = '') =>
  db.as(world.officialA).rpc('set_action_status', {
    ...{ action_id, expected_version: 1, status: name, reason },
  })
const deliver = (mail: Mail) => {
  mails.push(mail)
  return Promise.resolve({ outcome: 'sent' as const, answer: 'taken', goesOn: true })
}
const send = () => sendDigests(db.sql, deliver, SITE)
const to = () => mails.map((mail) => mail.to).sort()
const mailTo = (address: string) => mails.find((mail) => mail.to === address)?.text ?? ''
const joint = (title: string, days: number) =>
  action(title, days, ARNO, {
    person_days: 4,
    cost: 0,
    parts: JSON.stringify([
      { municipality: A, personDays: 2, cost: 0 },
      { municipality: B, personDays: 2, cost: 0 },
    ]),
  })

describe('who gets what', () => {
  test('an owner the own actions, the coordinator all, staff what is overdue', async () => {
    const late = await action('Terugbellen', -1)
    await action('Pagina maken', 14)
    await action('Later werk', 15)
    await action('Van Anna', 3, ANNA)
    await send()
    expect(to()).toEqual([ANNA, ARNO, STAFF])
    expect(mailTo(ARNO)).toContain('Over de datum\n- Terugbellen')
    expect(mailTo(ARNO)).toContain('Klaar binnen twee weken\n- Pagina maken')
    expect(mailTo(ARNO)).not.toMatch(/Later werk|Van Anna/)
    for (const title of ['Terugbellen', 'Pagina maken', 'Van Anna'])
      expect(mailTo(ANNA)).toContain(title)
    expect(mailTo(STAFF)).toContain('Terugbellen (Sittard-Geleen, uiterlijk')
    expect(mailTo(STAFF)).not.toContain('Pagina maken')
    expect(mailTo(ARNO)).toContain(`${SITE}/gemeente/acties/${late}`)
    expect(mailTo(ARNO)).toContain(`${SITE}/instellingen`)
  })

  test('what is done or stopped is no longer named, and who has nothing hears nothing', async () => {
    expect((await status(await action('Klaar', -3), 'done')).status).toBe(200)
    const stopped = await status(await action('Gestopt', -3), 'stopped', 'Geen geld')
    expect(stopped.status).toBe(200)
    expect(await send()).toMatchObject({ sent: 0, failed: 0 })
    expect(await db.sql('select from private.digest_sent')).toEqual([])
  })

  test('the day itself is in time', async () => {
    await action('Vandaag', 0)
    await send()
    expect(to()).toEqual([ANNA, ARNO])
    expect(mailTo(ARNO)).toContain('Klaar binnen twee weken\n- Vandaag')
  })

  test('what others said, not what one said oneself, and how often', async () => {
    const id = await action('Ver weg', 60)
    await say(world.officialA, id)
    await send()
    expect(to()).toEqual([ARNO])
    expect(mailTo(ARNO)).toContain('Nieuwe opmerkingen\n- Ver weg (1 opmerking, uiterlijk')
    expect(mailTo(ARNO)).not.toContain('Zullen we bellen?')
  })

  test('nothing older than the mail before, or than a week', async () => {
    const id = await action('Ver weg', 60)
    await say(world.officialA, id)
    await db.sql(`insert into private.digest_sent (email, week, claimed_at, sent_at)
      values ('${ARNO}', date_trunc('week', private.today())::date - 7, now(), now())`)
    await send()
    expect(to()).toEqual([])
    await db.sql(`delete from private.digest_sent`)
    await db.sql(`update public.action_comment set written_at = now() - interval '8 days'`)
    await send()
    expect(to()).toEqual([])
  })

  test('a coordinator who is asked to join, and then what is said there', async () => {
    const id = await joint('Samen één tafel', 60)
    await send()
    expect(to()).toEqual([BEA])
    expect(mailTo(BEA)).toContain('vraagt u mee te doen\n- Samen één tafel (Sittard-Geleen, ')
    await db.sql('delete from private.digest_sent')
    mails = []
    await db.as(world.officialB).rpc('answer_joint_action', { action_id: id, joins: true })
    await say(world.colleagueA, id)
    await send()
    expect(to()).toEqual([ANNA, BEA])
    expect(mailTo(BEA)).toContain('Nieuwe opmerkingen\n- Samen één tafel')
  })

  test('nobody who said no, until that person says yes', async () => {
    await action('Terugbellen', -1)
    const choose = (weekly: boolean | null) =>
      db.as(world.colleagueA).rpc('choose_weekly_mail', { weekly })
    expect((await choose(false)).body).toMatchObject({ weekly: false })
    await send()
    expect(to()).toEqual([ANNA, STAFF])
    expect((await db.as(world.colleagueA).select('mail_choice?select=weekly')).rows).toEqual([
      { weekly: false },
    ])
    expect((await db.as(world.officialA).select('mail_choice')).rows).toEqual([])
    expect((await choose(null)).code).toBe('malformed_request')
    await choose(true)
    await send()
    expect(to()).toEqual([ANNA, ARNO, STAFF])
  })
})

describe('once a week', () => {
  test('a second run sends nothing, another week does', async () => {
    await action('Terugbellen', -1)
    expect(await send()).toMatchObject({ sent: 3, failed: 0 })
    expect(await send()).toMatchObject({ sent: 0, failed: 0 })
    await db.sql('update private.digest_sent set week = week - 7')
    expect(await send()).toMatchObject({ sent: 3, failed: 0 })
  })

  test('staff find it among the mails, also one that broke off', async () => {
    await action('Terugbellen', -1)
    await send()
    const weekly = async (more: object = {}) =>
      (await db.as(world.staff).rpc('mails', { of_kind: 'weekly', ...more })).rows
    const all = await weekly()
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map(({ kind, state }) => `${String(kind)} ${String(state)}`))).toEqual(
      new Set(['weekly sent']),
    )
    const [first] = all
    const recipient = String(first?.['recipient'])
    await db.sql(`update private.digest_sent set sent_at = null, claimed_at = now() - interval '1 hour'
      where email = '${recipient}'`)
    expect(await weekly({ of_state: 'unknown' })).toMatchObject([{ recipient, settled_at: null }])
    expect(await weekly({ words: recipient })).toHaveLength(1)
  })

  test('what was sent is forgotten after two months', async () => {
    await db.sql(`insert into private.digest_sent (email, week)
      values ('weg@elders.example', date_trunc('week', private.today())::date - 63)`)
    await action('Terugbellen', -1)
    await send()
    const rows = await db.sql<{ email: string }>('select email from private.digest_sent')
    expect(rows.map(({ email }) => email).sort()).toEqual([ANNA, ARNO, STAFF])
  })

  test('two runs at the same moment send each mail once', async () => {
    await action('Terugbellen', -1)
    await Promise.all([send(), send()])
    expect(to()).toEqual([ANNA, ARNO, STAFF])
  })

  test('a mail that the server refuses is tried again; the others go out', async () => {
    await action('Terugbellen', -1)
    const refusing = (mail: Mail) =>
      mail.to === ARNO
        ? Promise.resolve({ outcome: 'later' as const, answer: '450 greylisted', goesOn: true })
        : deliver(mail)
    expect(await sendDigests(db.sql, refusing, SITE)).toEqual({ sent: 2, failed: 1, refused: null })
    expect(await send()).toEqual({ sent: 1, failed: 0, refused: null })
    expect(to()).toEqual([ANNA, ARNO, STAFF])
  })

  test('a mail server that is not there is asked once, and told; the next run sends all', async () => {
    await action('Terugbellen', -1)
    const gone = smtpDelivery('smtp://127.0.0.1:1', 'quickscan@region.example')
    expect(await sendDigests(db.sql, gone.deliver, SITE)).toMatchObject({
      sent: 0,
      failed: 1,
      refused: expect.stringContaining('ECONNREFUSED') as string,
    })
    expect(await send()).toMatchObject({ sent: 3, refused: null })
  })

  test('a run that breaks off after a mail left sends it no second time, and the rest later', async () => {
    await action('Terugbellen', -1)
    // The process ends: nothing is asked of the database any more.
    const dying = (statement: string) =>
      statement.includes('settle_digest') ? Promise.reject(new Error('killed')) : db.sql(statement)
    await expect(sendDigests(dying, deliver, SITE)).rejects.toThrow('killed')
    expect(mails).toHaveLength(1)
    expect(await send()).toMatchObject({ sent: 2, failed: 0 })
    expect(to()).toEqual([ANNA, ARNO, STAFF])
  })

  test('what left before it broke off stands in the log', async () => {
    await action('Terugbellen', -1)
    const breaking = (mail: Mail) =>
      mails.length === 2 ? Promise.reject(new Error('broken')) : deliver(mail)
    await expect(sendDigests(db.sql, breaking, SITE)).rejects.toThrow('broken')
    expect(
      await db.sql(`select facts ->> 'count' as n from private.audit_log where act = 'mails_sent'`),
    ).toEqual([{ n: '2' }])
  })
})

test('through the API nobody reads or calls any of it', async () => {
  for (const person of [world.staff, world.officialA, 'anonymous'] as const) {
    for (const name of ['digest', 'claim_digest', 'settle_digest'])
      expect((await db.as(person).rpc(name, {})).status).toBeGreaterThanOrEqual(400)
    expect((await db.as(person).select('digest_sent')).status).toBeGreaterThanOrEqual(400)
  }
})

test('counts among the mails of a day: no more leave than may, and what is left leaves another day', async () => {
  await action('Terugbellen', -1)
  await db.sql('update private.mail_setting set a_day = 2')
  await send()
  await send()
  expect(mails).toHaveLength(2)
  expect((await db.as(world.staff).rpc('mail_numbers')).rows).toMatchObject([{ today: 2 }])
  await db.sql(`update private.digest_sent set claimed_at = claimed_at - interval '1 day'`)
  await send()
  expect(to()).toEqual([ANNA, ARNO, STAFF])
})

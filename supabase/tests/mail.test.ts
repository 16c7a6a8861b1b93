import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendMails } from '../mail/run.ts'
import { smtpDelivery, type Delivery } from '../mail/smtp.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import {
  A,
  B,
  freshWorld,
  handInShortScan,
  signature,
  submitShortScan,
  without,
  type World,
} from './world.ts'

/** Mails of acts: who gets which, that each leaves at most once, and what happens when it does not arrive. */
const SITE = 'https://quickscan.example'
const ANNA = 'anna@sittard.example'
const ARNO = 'arno@sittard.example'
const BEA = 'bea@stein.example'
const NEW = 'nieuw@stein.example'

let db: TestDatabase
let world: World
let server: MailServer
let delivery: Delivery

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  await db.sql('delete from private.mail_queue')
  server = await startMailServer()
  delivery = smtpDelivery(server.url, 'quickscan@region.example')
})
afterEach(async () => {
  delivery.close()
  await server.close()
})
afterAll(() => db.close())

const send = () => sendMails(db.sql, delivery, SITE)
const to = () => server.mails.map((mail) => mail.to).sort()
/** A mail as it is read: quoted-printable undone. */
const mailTo = (address: string) => {
  const message = server.mails.filter((mail) => mail.to === address).at(-1)?.message ?? ''
  const bytes = message
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n')
}
const states = () =>
  db.sql<{ recipient: string; state: string; answer: string | null; attempts: number }>(
    'select recipient, state, answer, attempts from private.mail_queue order by recipient',
  )
const invite = (email = NEW) => db.as(world.officialB).rpc('invite_colleague', { email })
const assign = async (part: string, email = ARNO, kind = 'theme') =>
  db.as(world.officialA).rpc('assign_task', {
    ...{ scan_id: await world.scanOf(A), kind, part, email, question: 'Weet jij dit?' },
  })
const later = (minutes: number) =>
  db.sql(
    `update private.mail_queue set next_attempt = next_attempt - interval '${minutes} minutes'`,
  )

describe('an act mails', () => {
  test('who is invited: by whom, for what, and the way in', async () => {
    expect((await invite()).status).toBe(200)
    expect(await send()).toMatchObject({ sent: 1 })
    const mail = mailTo(NEW)
    for (const words of [
      'Bea vraagt u',
      'Stein',
      'U helpt mee met invullen',
      'text/plain',
      'text/html',
    ])
      expect(mail).toContain(words)
    expect(mail).toContain(`${SITE}/inloggen?voor=${encodeURIComponent(NEW)}`)
    expect(mail).toMatch(/^Auto-Submitted: auto-generated$/m)
  })

  test('who is given themes: one mail for all that was given, without what was asked in words', async () => {
    await assign('reactie')
    await assign('aanspreekpunt')
    await assign('relatiebeheer', ARNO, 'item')
    expect(await send()).toMatchObject({ sent: 1 })
    expect(mailTo(ARNO)).toMatch(/Anna vraagt u[^]*de vraag ‘/)
    expect(mailTo(ARNO)).not.toContain('Weet jij dit?')
    // What the same person gives oneself is no news.
    await assign('reactie', ANNA)
    expect(await send()).toMatchObject({ sent: 0 })
  })

  test('who is new and given a theme reads that, in one mail', async () => {
    await assign('reactie', 'eva@sittard.example')
    expect(await send()).toMatchObject({ sent: 1 })
    expect(mailTo('eva@sittard.example')).toContain('Anna vraagt u om een deel')
  })

  test('who is new reads the invitation after all when what was given is taken back first', async () => {
    const EVA = 'eva@sittard.example'
    await assign('reactie', EVA)
    // The invitation is looked at first, and left out: the other mail tells it.
    await db.sql(
      `update private.mail_queue set next_attempt = now() + interval '10 minutes' where kind = 'task'`,
    )
    expect(await send()).toMatchObject({ sent: 0 })
    await db.as(world.officialA).rpc('withdraw_task', {
      ...{ scan_id: await world.scanOf(A), kind: 'theme', part: 'reactie' },
    })
    await later(10)
    expect(await send()).toMatchObject({ sent: 1 })
    expect(mailTo(EVA)).toContain('U helpt mee met invullen')
  })

  test('who can sign, and not who handed in', async () => {
    await handInShortScan(world, world.colleagueA, A)
    await send()
    expect(to()).toEqual([ANNA])
    expect(mailTo(ANNA)).toContain('Arno heeft de quick scan van Sittard-Geleen ingeleverd')
    expect(mailTo(ANNA)).toContain(encodeURIComponent('/tekenen'))
  })

  test('a colleague when the only coordinator handed in', async () => {
    await handInShortScan(world, world.officialA, A)
    await send()
    expect(to()).toEqual([ARNO])
  })

  test('whose scan is returned, with the reason', async () => {
    await submitShortScan(world, world.officialA, A)
    await db.sql('delete from private.mail_queue')
    await db.as(world.staff).rpc('return_scan', {
      scan_id: await world.scanOf(A),
      reason: 'Het getal bij <b>vraag 4</b> klopt niet.',
    })
    await send()
    expect(to()).toEqual([ANNA, 'sem@gm1883.example'])
    expect(mailTo(ANNA)).toContain('Het getal bij <b>vraag 4</b> klopt niet.')
    expect(mailTo(ANNA)).toContain('Het getal bij &lt;b&gt;vraag 4&lt;/b&gt; klopt niet.')
  })

  test('coordinators when a round opens, also who has not come yet', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await db.as(world.staff).rpc('invite_coordinator', { municipality_code: 'GM0888', email: NEW })
    await db.sql('delete from private.mail_queue')
    await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
    await send()
    expect(to()).toEqual([ANNA, BEA, NEW])
    expect(mailTo(BEA)).toContain('de ronde Voorjaar 2027 geopend')
  })

  test('the same coordinators once more when a round is taken back and opens again', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await db.sql('delete from private.mail_queue')
    const opened = await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
    const { id: round_id } = opened.body as { id: string }
    const again = async () => {
      await send()
      expect((await db.as(world.staff).rpc('take_back_round', { round_id })).status).toBe(200)
      expect((await db.as(world.staff).rpc('open_round', { round_id })).status).toBe(200)
      await send()
    }
    await again()
    expect(to()).toEqual([ANNA, ANNA, BEA, BEA])
    await without(
      db,
      'private.mail_round_open',
      [
        [
          '(select private.at_moment(opened_at) from public.round where id = (scan).round_id)',
          `'once'`,
        ],
      ],
      again,
    )
    expect(to()).toEqual([ANNA, ANNA, ANNA, BEA, BEA, BEA])
  })

  test('who can look at an outcome', async () => {
    await submitShortScan(world, world.officialA, A)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await db.sql('delete from private.mail_queue')
    const widened = await db
      .as(world.staff)
      .rpc('widen_visibility', { round_id: world.roundId, stage: 'participants' })
    expect(widened.status).toBe(200)
    await send()
    expect(to()).toEqual([ANNA, 'vera@kernteam.example'])
  })

  test('who gets an action of somebody else', async () => {
    const made = await db.as(world.officialA).rpc('make_action', {
      ...{ id: crypto.randomUUID(), round_id: world.roundId, title: 'Terugbellen' },
      ...{ owner: ARNO, due_on: '2027-06-01' },
    })
    expect(made.status).toBe(200)
    await send()
    expect(mailTo(ARNO)).toContain('Anna vraagt u om deze actie van Sittard-Geleen')
  })
})

describe('what is not so any more when it leaves', () => {
  test('an invitation taken back, a theme given to another, a scan taken back', async () => {
    await invite()
    await db.as(world.officialB).rpc('withdraw_invitation', { email: NEW })
    await assign('reactie')
    await assign('reactie', ANNA)
    const handedIn = await handInShortScan(world, world.officialA, A)
    await db.as(world.officialA).rpc('take_back_scan', { scan_id: await world.scanOf(A) })
    expect(handedIn.status).toBe(200)
    expect(await send()).toMatchObject({ sent: 0 })
    expect((await states()).map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped'])
  })

  test('of a municipality that stopped halfway', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await db.sql('delete from private.mail_queue')
    const opened = await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
    const { id } = opened.body as { id: string }
    await db.as(world.staff).rpc('set_participation', {
      ...{ round_id: id, municipality_code: B, state: 'not' },
    })
    await send()
    expect(to()).toEqual([ANNA])
    await without(
      db,
      'private.mail_is_over',
      [['private.takes_part(round.id, scan.municipality_code)', 'true']],
      async () => {
        await db.sql(`update private.mail_queue set state = 'waiting' where recipient = '${BEA}'`)
        await send()
      },
    )
    expect(to()).toEqual([ANNA, BEA])
  })

  test('of a municipality whose mail somebody no longer reads', async () => {
    await submitShortScan(world, world.officialA, A)
    await db.sql('delete from private.mail_queue')
    await db
      .as(world.staff)
      .rpc('return_scan', { scan_id: await world.scanOf(A), reason: 'Kijk nog eens.' })
    await db.sql(`update public.member set municipality_code = '${B}' where email = '${ANNA}'`)
    await send()
    expect(to()).not.toContain(ANNA)
    await without(
      db,
      'private.mail_is_over',
      [['municipality_code = (mail).municipality_code', 'true']],
      async () => {
        await db.sql(`update private.mail_queue set state = 'waiting' where recipient = '${ANNA}'`)
        await send()
      },
    )
    expect(to()).toContain(ANNA)
  })

  test('a scan that somebody signed meanwhile', async () => {
    const handedIn = await handInShortScan(world, world.officialA, A)
    const signed = await db.as(world.colleagueA).rpc('sign_scan', signature(handedIn, 'Arno Bos'))
    expect(signed.status).toBe(200)
    await send()
    expect(await states()).toMatchObject([
      { recipient: ANNA },
      { recipient: ARNO, state: 'skipped' },
    ])
  })

  test('what somebody chose not to get, until wanted again; a reminder cannot be refused', async () => {
    const choose = (kind: string | null, wanted: boolean | null) =>
      db.as(world.colleagueA).rpc('choose_mail', { kind, wanted })
    await assign('reactie')
    expect((await choose('task', false)).body).toMatchObject({ unwanted: ['task'], weekly: true })
    expect(await send()).toMatchObject({ sent: 0 })
    expect((await choose('task', true)).body).toMatchObject({ unwanted: [] })
    await assign('aanspreekpunt')
    expect(await send()).toMatchObject({ sent: 1 })
    for (const kind of ['reminder', 'invitation', 'anders', null])
      expect((await choose(kind, false)).code).toBe('malformed_request')
    expect((await choose('task', null)).code).toBe('malformed_request')
    expect(
      (await db.as(world.outsider).rpc('choose_mail', { kind: 'task', wanted: false })).status,
    ).toBe(403)
  })
})

describe('at most once', () => {
  test('a worker that is killed after a mail left sends it no second time; it is told', async () => {
    await invite()
    await assign('reactie')
    const dying = (statement: string) =>
      statement.includes('settle_mail') ? Promise.reject(new Error('killed')) : db.sql(statement)
    await expect(sendMails(dying, delivery, SITE)).rejects.toThrow('killed')
    expect(server.mails).toHaveLength(1)
    expect(await send()).toMatchObject({ sent: 1 })
    expect(new Set(to()).size).toBe(2)
    await db.sql(`update private.mail_queue set taken_at = now() - interval '16 minutes'`)
    expect(await send()).toMatchObject({ sent: 0 })
    expect((await states()).map(({ state }) => state).sort()).toEqual(['sent', 'unknown'])
    // Without the guard the same mail would leave again.
    await without(
      db,
      'private.sweep_mails',
      [[`set state = 'unknown'`, `set state = 'waiting'`]],
      async () => {
        await db.sql(`update private.mail_queue set state = 'sending' where state = 'unknown'`)
        expect(await send()).toMatchObject({ sent: 1 })
      },
    )
    expect(server.mails).toHaveLength(3)
  })

  test('workers at the same moment send each mail once', async () => {
    for (let n = 0; n < 12; n++) await invite(`nieuw${n}@stein.example`)
    const went = await Promise.all([send(), send(), send()])
    expect(went.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
    expect(new Set(to()).size).toBe(12)
    expect(server.mails).toHaveLength(12)
  })

  test('the same act twice is one mail, inviting again is another', async () => {
    await db.sql(
      `select private.queue_mail('round_open', '${ANNA}', 'x'), private.queue_mail('round_open', '${ANNA}', 'x')`,
    )
    expect(await states()).toHaveLength(1)
    await invite()
    await invite()
    expect((await states()).filter(({ recipient }) => recipient === NEW)).toHaveLength(2)
    // Of the first the invitation is not there any more.
    await send()
    expect(to()).toEqual([ANNA, NEW].filter((address) => address === NEW))
  })
})

describe('what the mail server says', () => {
  test('550: refused for good, shown with its words, and never tried by itself', async () => {
    server.treat(NEW, { code: 550, text: 'No such user here', when: 'address' })
    await invite()
    await assign('reactie')
    expect(await send()).toMatchObject({ sent: 1, bounced: 1 })
    await later(10_000)
    expect(await send()).toMatchObject({ sent: 0 })
    const shown = await db.as(world.staff).rpc('undelivered_mails')
    expect(shown.rows).toMatchObject([{ recipient: NEW, state: 'bounced' }])
    expect(String(shown.rows[0]?.['answer'])).toContain('550 No such user here')
    // Staff try again, and it arrives.
    server.treat(NEW, 'accept')
    const [mail] = (await db.as(world.staff).rpc('mails', { of_state: 'bounced' })).rows
    expect((await db.as(world.staff).rpc('retry_mail', { id: mail?.['id'] })).status).toBeLessThan(
      300,
    )
    expect(await send()).toMatchObject({ sent: 1 })
    expect((await db.as(world.staff).rpc('undelivered_mails')).rows).toEqual([])
    expect((await db.as(world.staff).rpc('retry_mail', { id: mail?.['id'] })).code).toBe(
      'mail_not_failed',
    )
  })

  test('421: it wants nothing now; the run ends, and all are tried again later', async () => {
    server.treat(NEW, { code: 421, text: 'Too busy', when: 'address' })
    await invite()
    await assign('reactie')
    await db.sql(
      `update private.mail_queue set next_attempt = now() - interval '1 hour' where recipient = '${NEW}'`,
    )
    expect(await send()).toMatchObject({ sent: 0, later: 1 })
    expect(await states()).toMatchObject([
      { recipient: ARNO, state: 'waiting', attempts: 0 },
      { recipient: NEW, state: 'waiting', attempts: 1 },
    ])
    // Not within a minute; then it is, and each time it waits longer, until it is given up.
    expect(await send()).toMatchObject({ sent: 1, later: 0 })
    for (const minutes of [1, 5, 15, 60, 240, 720, 1440]) {
      const [row] = await db.sql<{ wait: number }>(
        `select round(extract(epoch from next_attempt - settled_at) / 60)::int as wait from private.mail_queue where recipient = '${NEW}'`,
      )
      expect(row?.wait).toBe(minutes)
      await later(minutes)
      await send()
    }
    expect(await states()).toMatchObject([{}, { state: 'failed', attempts: 8 }])
  })

  test('450 for one address: the others leave', async () => {
    server.treat(NEW, { code: 450, text: 'Greylisted', when: 'address' })
    await invite()
    await assign('reactie')
    await db.sql(
      `update private.mail_queue set next_attempt = now() - interval '1 hour' where recipient = '${NEW}'`,
    )
    expect(await send()).toMatchObject({ sent: 1, later: 1 })
  })

  test('nothing, after it read the mail: nobody knows whether it left, and it is not sent again', async () => {
    server.treat(NEW, 'breakOff')
    await invite()
    expect(await send()).toMatchObject({ unknown: 1 })
    expect(server.read).toHaveLength(1)
    await later(10_000)
    expect(await send()).toMatchObject({ sent: 0, unknown: 0 })
    expect(server.read).toHaveLength(1)
  })

  test('it is not there: tried again, without an attempt at the next', async () => {
    await invite()
    await assign('reactie')
    const gone = smtpDelivery('smtp://127.0.0.1:1', 'quickscan@region.example')
    expect(await gone.answers()).toBe(false)
    expect(await sendMails(db.sql, gone, SITE)).toMatchObject({
      later: 1,
      refused: expect.stringContaining('ECONNREFUSED') as string,
    })
    expect((await states()).filter(({ attempts }) => attempts > 0)).toHaveLength(1)
    await later(1)
    expect(await delivery.answers()).toBe(true)
    expect(await send()).toMatchObject({ sent: 2, refused: null })
  })
})

describe('the number of a day', () => {
  test('holds for all workers together; the rest leaves tomorrow', async () => {
    const set = (a_day: unknown, reminder_days: unknown = [14, 7, 2]) =>
      db.as(world.staff).rpc('set_mail_settings', { a_day, reminder_days })
    expect((await set(5)).status).toBeLessThan(300)
    for (let n = 0; n < 8; n++) await invite(`nieuw${n}@stein.example`)
    await Promise.all([send(), send()])
    expect(server.mails).toHaveLength(5)
    expect((await db.as(world.staff).rpc('mail_numbers')).rows).toMatchObject([
      { today: 5, a_day: 5, waiting: 3 },
    ])
    await db.sql(`update private.mail_queue set taken_at = taken_at - interval '1 day'`)
    await send()
    expect(server.mails).toHaveLength(8)
    for (const wrong of [0, -1, 100_001, null])
      expect((await set(wrong)).code).toBe('mail_limit_invalid')
    for (const wrong of [[61], [-1], [1, 1], [1, 2, 3, 4, 5, 6, 7], null])
      expect((await set(5, wrong)).code).toBe('reminder_days_invalid')
  })
})

test('only staff see mails and do something about them; nobody reads or calls what the worker does', async () => {
  await invite()
  const [mail] = (await db.as(world.staff).rpc('mails')).rows
  expect(mail).toMatchObject({
    kind: 'invitation',
    recipient: NEW,
    municipality_code: B,
    state: 'waiting',
  })
  expect(mail).not.toHaveProperty('facts')
  expect((await db.as(world.staff).rpc('mails', { words: 'STEIN' })).rows).toHaveLength(1)
  expect((await db.as(world.staff).rpc('mails', { words: 'beek' })).rows).toHaveLength(0)
  expect((await db.as(world.staff).rpc('mails', { of_kind: 'task' })).rows).toHaveLength(0)
  const calls: [string, object][] = [
    ['mails', {}],
    ['mail_numbers', {}],
    ['undelivered_mails', {}],
    ['reminded_today', {}],
    ['retry_mail', { id: mail?.['id'] }],
    ['send_test_mail', { kind: 'task', subject: 'x', body: 'y' }],
    ['set_mail_settings', { a_day: 1, reminder_days: [] }],
    ['plan_reminders', { round_id: world.roundId, days: [] }],
    ['save_mail_text', { kind: 'task', expected_version: 0, subject: 'x', body: 'y' }],
  ]
  for (const person of [
    world.officialA,
    world.colleagueA,
    world.viewer,
    world.outsider,
    'anonymous',
  ] as const) {
    for (const [name, args] of calls)
      expect([403, 401, 404], name).toContain((await db.as(person).rpc(name, args)).status)
    for (const name of ['take_mail', 'settle_mail', 'plan_mails', 'sweep_mails'])
      expect((await db.as(person).rpc(name, {})).status).toBeGreaterThanOrEqual(400)
    expect((await db.as(person).select('mail_queue')).status).toBeGreaterThanOrEqual(400)
    for (const table of ['mail_text', 'mail_kind', 'round_reminder'])
      expect((await db.as(person).select(table)).rows).toEqual([])
  }
})

test('an invitation is mailed again by who may invite there, three times in an hour, and not twice at a time', async () => {
  const again = (person = world.officialB, email = NEW) =>
    db.as(person).rpc('mail_invitation_again', { email })
  const aMinuteLater = () =>
    db.sql(`update private.mail_queue set queued_at = queued_at - interval '2 minutes'`)
  await invite()
  await send()
  expect((await again()).status).toBeLessThan(300)
  expect(await send()).toMatchObject({ sent: 0 })
  await aMinuteLater()
  await again(world.officialA)
  expect(await send()).toMatchObject({ sent: 0 })
  await again()
  expect(await send()).toMatchObject({ sent: 1 })
  await aMinuteLater()
  await again(world.staff)
  expect(await send()).toMatchObject({ sent: 1 })
  // Whoever did it, it is of the municipality of the invitation.
  expect(
    await db.sql(
      `select distinct municipality_code as code from private.audit_log where act = 'invitation_mailed_again'`,
    ),
  ).toEqual([{ code: B }])
  await aMinuteLater()
  expect((await again()).code).toBe('too_many_mails')
  for (const person of [world.viewer, world.outsider, 'anonymous'] as const)
    expect([401, 403]).toContain((await again(person)).status)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendMails } from '../mail/run.ts'
import type { Mail } from '../mail/smtp.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
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

/** What the mails of a round say: by when, which step of the outcome, that it closed and is open again. */
const ANNA = 'anna@sittard.example'
const ARNO = 'arno@sittard.example'
const BEA = 'bea@stein.example'
const VERA = 'vera@kernteam.example'
const NEW = 'nieuw@stein.example'
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  await db.sql(`delete from private.mail_queue;
    update public.round set opened_at = now() - interval '30 days', closes_on = private.today() + 20`)
})
afterAll(() => db.close())

/** What leaves now, in the order of the addresses. */
async function sent(): Promise<Mail[]> {
  const mails: Mail[] = []
  const deliver = (mail: Mail) => {
    mails.push(mail)
    return Promise.resolve({ outcome: 'sent' as const, answer: '', goesOn: true })
  }
  await db.sql(`update private.mail_queue set next_attempt = now() where state = 'waiting'`)
  await sendMails(db.sql, { deliver }, 'https://quickscan.example')
  return mails.sort((a, b) => (a.to < b.to ? -1 : 1))
}
const about = async (subject: RegExp) => (await sent()).filter((mail) => subject.test(mail.subject))
const staff = (name: string, more: object = {}) =>
  db.as(world.staff).rpc(name, { round_id: world.roundId, ...more })
const setRound = (change: string) =>
  db.sql(`update public.round set ${change} where id = '${world.roundId}'`)
const place = (address: string) => `naar=${encodeURIComponent(address)}`
/** A day from today, as ISO date and as mails say it. */
async function day(from: number) {
  const [row] = await db.sql<{ iso: string }>(`select (private.today() + ${from})::text as iso`)
  const iso = row?.iso ?? ''
  const words = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' })
  return { iso, words: words.format(new Date(iso)) }
}

describe('by when', () => {
  const divide = async (themes: readonly (readonly [string, string | null])[]) =>
    db.as(world.officialA).rpc('divide_themes', {
      scan_id: await world.scanOf(A),
      division: JSON.stringify(themes.map(([theme, dueOn]) => ({ theme, email: ARNO, dueOn }))),
    })

  test('a theme is asked for by its own day, the first of more, and never after the round', async () => {
    const [soon, later, after] = [await day(3), await day(9), await day(40)]
    await divide([
      ['reactie', later.iso],
      ['aanspreekpunt', soon.iso],
    ])
    const [mail] = await sent()
    expect(mail?.text).toContain(`Wanneer: uiterlijk ${soon.words}.`)
    expect(mail?.text).toMatch(/ \(uiterlijk \d+ \w+ \d{4}\)/)
    await divide([['informatie', after.iso]])
    expect((await sent())[0]?.text).toContain(`Wanneer: uiterlijk ${(await day(20)).words}.`)
    await divide([['vergunningen', null]])
    expect((await sent())[0]?.text).toContain(`Wanneer: uiterlijk ${(await day(20)).words}.`)
  })

  test('who is invited hears of a round that is planned; who works for the region of none', async () => {
    const invite = () => db.as(world.officialB).rpc('invite_colleague', { email: NEW })
    await invite()
    expect((await sent())[0]?.text).toContain(`Wanneer: uiterlijk ${(await day(20)).words}.`)
    await staff('close_round')
    const [first, last] = [await day(5), await day(25)]
    const drafted = await staff('save_round', {
      ...{ round_id: null, name: 'Voorjaar 2027', starts_on: first.iso, closes_on: last.iso },
      ...{ questionnaire_version: '2026-1', places: JSON.stringify([A, B]) },
    })
    await invite()
    expect((await sent())[0]?.text).toContain('Wanneer: er is nog geen laatste dag.')
    await staff('plan_round', { round_id: (drafted.body as { id: string }).id })
    await invite()
    expect((await sent())[0]?.text).toContain(
      `Wanneer: vanaf ${first.words} tot en met ${last.words}.`,
    )
    await db.as(world.staff).rpc('invite_staff', { email: 'nieuw@eszl.example' })
    expect((await sent())[0]?.text).toContain('Wanneer: u kunt meteen beginnen.')
  })
})

describe('an outcome', () => {
  const OWN = /eigen uitkomst staat klaar$/
  const COMPARED = /vergelijking van gemeenten staat klaar$/

  const giveBack = async () =>
    db
      .as(world.staff)
      .rpc('return_scan', { scan_id: await world.scanOf(A), reason: 'Kijk nog eens.' })

  test('is told to who signs in a round that shows it from the beginning, and to the next who signs', async () => {
    const signs = async () => {
      expect((await submitShortScan(world, world.officialA, A)).status).toBe(200)
      return about(OWN)
    }
    const [mail, ...others] = await signs()
    expect([mail?.to, others]).toEqual([ANNA, []])
    expect(mail?.text).toContain(place(`/gemeente/scan/${await world.scanOf(A)}/uitkomst`))
    await giveBack()
    const again = await db.as(world.officialA).rpc('hand_in_scan', {
      ...{ scan_id: await world.scanOf(A), name: 'Iris Jansen' },
    })
    await db.as(world.colleagueA).rpc('sign_scan', signature(again, 'Arno Bos'))
    expect((await about(OWN)).map(({ to }) => to)).toEqual([ANNA])
  })

  test('is not told of a scan that came back before the mail left', async () => {
    await submitShortScan(world, world.officialA, A)
    await giveBack()
    expect(await about(OWN)).toEqual([])
    await db.sql(`update private.mail_queue set state = 'waiting' where kind = 'outcome'`)
    const mails = await without(
      db,
      'private.mail_is_over',
      [['(mail).occasion = private.own_outcome_of(scan)', 'true']],
      () => about(OWN),
    )
    expect(mails).toHaveLength(1)
  })

  test('is told when the step is taken later, and not before; the comparison is another mail', async () => {
    world = await freshWorld(db, false)
    await submitShortScan(world, world.officialA, A)
    expect(await about(OWN)).toEqual([])
    await staff('widen_visibility', { stage: 'own' })
    expect((await about(OWN)).map(({ to }) => to)).toEqual([ANNA])
    await staff('close_round')
    await staff('widen_visibility', { stage: 'participants' })
    const mails = await about(COMPARED)
    expect(mails.map(({ to }) => to)).toEqual([ANNA, VERA])
    expect(mails[0]?.text).toContain(place(`/gemeente/vergelijken?ronde=${world.roundId}`))
    await staff('widen_visibility', { stage: 'public' })
    expect(await sent()).toEqual([])
  })

  test('is one mail when the own one and the comparison are shown before a mail left', async () => {
    world = await freshWorld(db, false)
    await submitShortScan(world, world.officialA, A)
    await sent()
    await staff('close_round')
    await staff('widen_visibility', { stage: 'own' })
    await staff('widen_visibility', { stage: 'participants' })
    const mails = (await sent()).filter(
      ({ subject }) => OWN.test(subject) || COMPARED.test(subject),
    )
    expect(mails.map(({ to }) => to)).toEqual([ANNA, VERA])
    expect(mails[0]?.subject).toMatch(COMPARED)
  })
})

describe('a signature in the days of grace', () => {
  const READY = /klaar om te tekenen$/

  test('is asked for when the round closed before the mail left, once, with its last day', async () => {
    await setRound('grace_days = 5')
    await handInShortScan(world, world.colleagueA, A)
    await staff('close_round')
    const mails = await about(READY)
    expect(mails.map(({ to }) => to)).toEqual([ANNA])
    expect(mails[0]?.text).toContain(
      `Wanneer: tot en met ${(await day(5)).words}, want de ronde is gesloten.`,
    )
  })

  test('is asked for once more at closing, of who can sign only, and not when nobody can any more', async () => {
    await setRound('grace_days = 5')
    await handInShortScan(world, world.colleagueA, A)
    expect(await about(READY)).toHaveLength(1)
    await staff('close_round')
    expect((await about(READY)).map(({ to }) => to)).toEqual([ANNA])
    await db.sql(`update private.mail_queue set state = 'waiting'`)
    await setRound(`closed_at = now() - interval '6 days'`)
    expect(await about(READY)).toEqual([])
  })

  test('is not asked for at closing without them, nor of who signed meanwhile', async () => {
    const handedIn = await handInShortScan(world, world.colleagueA, A)
    await sent()
    await staff('close_round')
    expect(await sent()).toEqual([])
    await staff('reopen_round', { reason: 'Een gemeente was ziek.' })
    await setRound('grace_days = 5')
    await staff('close_round')
    await db.as(world.officialA).rpc('sign_scan', signature(handedIn, 'Anna Smit'))
    expect(await about(READY)).toEqual([])
  })
})

describe('a round that is open again', () => {
  const AGAIN = /is weer open voor /
  const reopen = (more: object = {}) =>
    staff('reopen_round', { reason: 'Een gemeente was <ziek>.', ...more })

  test('is told to who takes part: until when, why, and what is left to do', async () => {
    await submitShortScan(world, world.officialA, A)
    await staff('close_round')
    await sent()
    const until = await day(9)
    expect((await reopen({ closes_on: until.iso })).status).toBe(200)
    const mails = await sent()
    expect(mails.map(({ to }) => to)).toEqual([ANNA, BEA])
    for (const { subject, text, html } of mails) {
      expect(subject).toMatch(AGAIN)
      expect(text).toContain('Een gemeente was <ziek>.')
      expect(html).toContain('Een gemeente was &lt;ziek&gt;.')
      expect(text).toContain(`Wanneer: uiterlijk ${until.words}.`)
    }
    expect(mails[0]?.text).toContain('U hoeft niets te doen.')
    expect(mails[1]?.text).toContain('U kunt de quick scan invullen en inleveren.')
    expect(mails[1]?.text).toContain(place(`/gemeente/scan/${await world.scanOf(B)}`))
  })

  test('is told each time, with the last reason, and not when it is closed before the mail leaves', async () => {
    await staff('close_round')
    await reopen()
    expect(await about(AGAIN)).toHaveLength(2)
    await staff('close_round')
    await reopen()
    await staff('close_round')
    await reopen({ reason: 'Nog een gemeente was ziek.' })
    const mails = await about(AGAIN)
    expect(mails.map(({ to }) => to)).toEqual([ANNA, BEA])
    expect(mails[0]?.text).toContain('Nog een gemeente')
    await staff('close_round')
    await reopen()
    await staff('close_round')
    expect(await about(AGAIN)).toEqual([])
  })

  test('without a new last day does not name the old one, and can be refused', async () => {
    await setRound('closes_on = private.today() - 1')
    await staff('close_round')
    await db.as(world.officialB).rpc('choose_mail', { kind: 'reopened', wanted: false })
    await reopen()
    const mails = await about(AGAIN)
    expect(mails.map(({ to }) => to)).toEqual([ANNA])
    expect(mails[0]?.text).toContain('Wanneer: er is nog geen nieuwe laatste dag.')
  })
})

describe('in the last week who is not done is told, by a reminder or else by this', () => {
  const CLOSING = /sluit bijna$/
  const planned = async (days: number[], openedAgo: number, closesIn: number) => {
    await staff('plan_reminders', { days })
    await setRound(`opened_at = now() - interval '${openedAgo} days',
      closes_on = private.today() + ${closesIn}`)
    await db.sql('select private.plan_mails()')
    return (await about(CLOSING)).map(({ to }) => to)
  }

  test('a reminder that went, or goes this week, is enough', async () => {
    expect(await planned([7], 30, 7)).toEqual([])
    expect(await planned([5], 30, 7)).toEqual([])
  })
  test('one that was planned before the round opened never went', async () => {
    expect(await planned([9], 1, 7)).toEqual([ANNA, ARNO, BEA])
    // Nor does one on the day on which it opens.
    await db.sql('delete from private.mail_queue')
    expect(await planned([7], 0, 7)).toEqual([ANNA, ARNO, BEA])
  })
  test('nor did one that a nearer last day went past', async () => {
    expect(await planned([9], 30, 5)).toEqual([ANNA, ARNO, BEA])
  })
  test('each says who asks', async () => {
    await planned([7], 30, 7)
    await db.sql('delete from private.mail_queue')
    await setRound('closes_on = private.today() + 7')
    // At night it would wait for eight o’clock.
    await db.sql('select private.plan_mails()')
    const [reminder] = await sent()
    expect(reminder?.subject).toMatch(/^Herinnering/)
    const [region] = await db.sql<{ office: string }>('select office from public.region')
    expect(reminder?.text).toContain(`${region?.office} vraagt u om`)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import mails from '#content/mails.json' with { type: 'json' }
import { mailTextProblems } from '#domain/mail/mail-text.ts'
import { sendMails } from '../mail/run.ts'
import type { Mail } from '../mail/smtp.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { freshWorld, without, type World } from './world.ts'

/** Staff write what the mails say. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  await db.sql('delete from private.mail_queue')
})
afterAll(() => db.close())

const places = mails.find(({ kind }) => kind === 'invitation') ?? { fields: [], required: [] }
const BODY = `Dag, ${places.required.map((name) => `{{${name}}}`).join(' ')}`
const save = (expected_version: unknown, more: object = {}, person = world.staff) =>
  db.as(person).rpc('save_mail_text', {
    ...{ kind: 'invitation', expected_version, subject: 'Doe mee', body: BODY },
    ...more,
  })

async function sent(): Promise<Mail[]> {
  const found: Mail[] = []
  const deliver = (mail: Mail) => {
    found.push(mail)
    return Promise.resolve({ outcome: 'sent' as const, answer: '', goesOn: true })
  }
  await sendMails(db.sql, { deliver }, 'https://quickscan.example')
  return found
}
const invite = (email: string) => db.as(world.officialB).rpc('invite_colleague', { email })

test('a text is used from the next mail on, and back to that of the program; each of them stays', async () => {
  expect((await save(0)).body).toMatchObject({
    version: 1,
    changed_by: (world.staff as { id: string }).id,
  })
  await invite('een@stein.example')
  expect(await sent()).toMatchObject([{ subject: 'Doe mee' }])
  expect((await save(1, { subject: null, body: null })).body).toMatchObject({
    version: 2,
    subject: null,
  })
  await invite('twee@stein.example')
  expect((await sent())[0]?.subject).toMatch(/^U bent uitgenodigd/)
  const kept = await db.as(world.staff).select('mail_text?select=version,subject&order=version')
  expect(kept.rows).toEqual([
    { version: 1, subject: 'Doe mee' },
    { version: 2, subject: null },
  ])
  for (const change of [
    `update public.mail_text set subject = 'anders'`,
    'delete from public.mail_text',
  ])
    await expect(db.sql(change)).rejects.toThrow()
})

test('of two who write the second is told; the same sent twice is one', async () => {
  expect((await save(0)).status).toBe(200)
  expect((await save(0)).body).toMatchObject({ version: 1 })
  expect((await save(0, { subject: 'Anders' })).code).toBe('changed_by_colleague')
  for (const wrong of [{ subject: null }, { body: null }, { expected_version: null }])
    expect((await save(1, wrong)).code).toBe('malformed_request')
  expect((await save(0, { kind: 'anders' })).status).toBe(404)
  for (const person of [world.officialA, world.viewer, world.outsider])
    expect((await save(1, {}, person)).status).toBe(403)
})

describe('what cannot be a mail', () => {
  test('is refused by the screen and by the database alike', async () => {
    const cases: [subject: string, body: string][] = [
      ['Doe mee', BODY],
      ['Doe mee {{ gemeente }}', `${BODY}\n\n{{product}}`],
      ['', BODY],
      ['   ', BODY],
      ['x'.repeat(150), BODY],
      ['x'.repeat(151), BODY],
      ['Een\nregel', BODY],
      ['Een\u202Eregel', BODY],
      ['Doe mee', ''],
      ['Doe mee', BODY + 'x'.repeat(4000 - BODY.length)],
      ['Doe mee', BODY + 'x'.repeat(4001 - BODY.length)],
      ['Doe mee', `${BODY}\t`],
      ['Doe mee', `${BODY}\r\nx`],
      ['Doe mee', `${BODY} {% include 'x' %}`],
      ['Doe mee', `${BODY} {{{gemeente}}}`],
      ['Doe mee', `${BODY} {{gemeente | upcase}}`],
      ['Doe mee', `${BODY} {{Gemeente}}`],
      ['Doe mee', `${BODY} }`],
      ['Doe mee {{onzin}}', BODY],
      ['Doe mee', `${BODY} {{reden}}`],
      ['Doe mee {{link}}', BODY],
      ['Doe mee', 'Zonder plekken'],
      ['Doe mee {{link}}', 'De {{gemeente}} zonder link'],
    ]
    let version = 0
    for (const [subject, body] of cases) {
      const fine = mailTextProblems({ subject, body }, places).length === 0
      const reply = await save(version, { subject, body })
      expect([subject, body.slice(-40), reply.code]).toEqual([
        subject,
        body.slice(-40),
        fine ? undefined : 'mail_text_invalid',
      ])
      version += Number(fine)
      const tried = await db
        .as(world.staff)
        .rpc('send_test_mail', { kind: 'invitation', subject, body })
      expect(tried.code).toBe(fine ? undefined : 'mail_text_invalid')
    }
    expect(version).toBeGreaterThan(2)
  })

  test('without the check in the database a mail would leave with a hole in it', async () => {
    await without(
      db,
      'private.is_mail_text',
      [['@> (kind).required', '@> (kind).required or true']],
      async () => {
        expect((await save(0, { body: 'Kom {{gemeente}}' })).status).toBe(200)
      },
    )
    expect((await save(1, { body: 'Kom {{gemeente}}' })).code).toBe('mail_text_invalid')
  })
})

test('a text is tried by who writes it: made up, to the own address, twenty times in an hour', async () => {
  const tryIt = (person = world.staff) =>
    db.as(person).rpc('send_test_mail', { kind: 'invitation', subject: 'Proef', body: BODY })
  for (let n = 0; n < 20; n++) expect((await tryIt()).status).toBeLessThan(300)
  expect((await tryIt()).code).toBe('too_many_mails')
  const found = await sent()
  expect(found).toHaveLength(20)
  expect(found[0]).toMatchObject({ to: 'staf@eszl.example', subject: 'Proef' })
  expect(found[0]?.text).toContain('Voorbeeldstad')
  expect((await db.as(world.staff).rpc('mails')).rows[0]).toMatchObject({
    test: true,
    state: 'sent',
  })
  expect(
    (await db.as(world.staff).rpc('send_test_mail', { kind: 'x', subject: 'Proef', body: BODY }))
      .status,
  ).toBe(404)
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDigest, type DigestRow } from '../digest/compose.ts'
import { smtpDelivery } from '../mail/smtp.ts'
import { startMailbox, type Mailbox } from './mailbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'quickscan-digest-'))
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox({ smtp: 0, page: 0, folder })
})
afterAll(async () => {
  await mailbox.close()
  rmSync(folder, { recursive: true })
})

const row = (more: Partial<DigestRow> = {}): DigestRow => ({
  email: 'anna@gemeente.example',
  role: 'colleague',
  kind: 'overdue',
  actionId: '10000000-0000-4000-8000-000000000001',
  title: 'Bel <b>terug</b> & groet',
  dueOn: '2026-11-20',
  municipality: 'Beek',
  comments: 0,
  ...more,
})
const SITE = 'https://quickscan.example'
const SENDER = { name: 'Quick scan Heuvelrug', office: 'Bureau Heuvelrug' }

test('a mail really goes by SMTP, in plain text and simple HTML, without anything that follows people', async () => {
  const { deliver, close } = smtpDelivery(mailbox.smtp, 'quickscan@region.example')
  await deliver(composeDigest([row(), row({ kind: 'commented', comments: 2 })], SITE, SENDER))
  close()
  const [mail] = (await (await fetch(`${mailbox.page}/api/email`)).json()) as {
    subject: string
    text: string
    html: string
    from: { name: string; address: string }[]
    to: { address: string }[]
    headers: Record<string, unknown>
  }[]
  expect(mail?.to).toMatchObject([{ address: 'anna@gemeente.example' }])
  expect(mail?.from).toMatchObject([
    { name: 'Quick scan Heuvelrug', address: 'quickscan@region.example' },
  ])
  expect(mail?.subject).toBe('Quick scan: 1 actie over de datum')
  expect(mail?.text).toContain('- Bel <b>terug</b> & groet (uiterlijk 20 november 2026)')
  expect(mail?.text).toContain('(2 opmerkingen, uiterlijk 20 november 2026)')
  expect(mail?.html).toContain('Bel &lt;b&gt;terug&lt;/b&gt; &amp; groet')
  for (const words of [mail?.text, mail?.html]) expect(words).toContain('Bureau Heuvelrug')
  expect(mail?.html).not.toMatch(/<(img|script|link|style)|https?:\/\/(?!quickscan\.example)/)
  expect(mail?.headers['auto-submitted']).toBe('auto-generated')
})

test('staff read whose action it is', () => {
  const mail = composeDigest([row({ role: 'staff' })], SITE, SENDER)
  expect(mail.text).toContain('(Beek, uiterlijk 20 november 2026)')
  expect(mail.text).not.toContain('Gemeente Beek')
})

test('the command names the settings that are missing or wrong, and stops', () => {
  const { MAIL_SMTP: _none, ...environment } = process.env
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'supabase/mail/command.ts'], {
    env: { ...environment, MAIL_DATABASE: 'mysql://x', MAIL_FROM: 'nobody' },
    encoding: 'utf8',
  })
  expect(run.status).toBe(2)
  for (const name of ['MAIL_DATABASE', 'MAIL_SMTP', 'MAIL_FROM', 'MAIL_SITE'])
    expect(run.stdout).toContain(name)
})

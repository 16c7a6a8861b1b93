import { get } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type Backend } from './backend.ts'
import { generateKeys } from './keys.ts'
import { startMailbox, type Mailbox } from './mailbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'quickscan-mailbox-'))
const keys = generateKeys()
const taken = createServer()
let mailbox: Mailbox
let backend: Backend

beforeAll(async () => {
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
  const { port } = taken.address() as AddressInfo
  // Both wishes are taken; the mailbox finds other ports.
  mailbox = await startMailbox({ smtp: port, page: port, folder })
  backend = await startBackend({
    keys,
    siteUrl: 'http://quickscan.example',
    email: mailbox.email,
  })
})
afterAll(async () => {
  await backend.close()
  await mailbox.close()
  taken.close()
  rmSync(folder, { recursive: true })
})

async function askCode(email: string): Promise<Response> {
  await backend.sql(
    `insert into public.invitation (email, role) values ('${email}', 'viewer') on conflict do nothing`,
  )
  return backend.fetch(
    new Request('http://localhost/auth/v1/otp', {
      method: 'POST',
      headers: { apikey: keys.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email, create_user: true }),
    }),
    null,
  )
}

type Mail = { subject: string; text?: string; html: string; from: { address: string }[] }

test('a code is mailed by SMTP, in Dutch only; the mailbox has a page', async () => {
  expect((await askCode('anna@gemeente.example')).status).toBe(200)
  const [mail] = (await (await fetch(`${mailbox.page}/api/email`)).json()) as Mail[]
  expect(mail?.subject).toBe('Uw code voor de quick scan')
  expect(mail?.html).toContain('http://quickscan.example/inloggen')
  expect(mail?.html).toMatch(/>\s*\d{4} \d{4}\s*</)
  expect(mail?.html).not.toContain('{{')
  expect(JSON.stringify(mail)).not.toMatch(/your login code|confirm your/i)
  const page = await fetch(mailbox.page, { headers: { accept: 'text/html' } })
  expect(await page.text()).toContain('<html')
})

test('the newest code is found by the address it was sent to', async () => {
  expect(await mailbox.newestCode('bea@gemeente.example')).toBeNull()
  await askCode('bea@gemeente.example')
  const first = await mailbox.newestCode('bea@gemeente.example')
  await new Promise((done) => setTimeout(done, 1100))
  await askCode('bea@gemeente.example')
  const second = await mailbox.newestCode('bea@gemeente.example')
  expect(first).toMatch(/^\d{8}$/)
  expect(second).toMatch(/^\d{8}$/)
  expect(second).not.toBe(first)
})

/** What a browser adds for the page that asks. */
const asking = (headers: Record<string, string>) =>
  new Promise<{ status: number; headers: object; body: string }>((done, fail) => {
    get(`${mailbox.page}/api/email`, { headers }, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    }).on('error', fail)
  })

test('no website reads the mail: not from another origin, nor under another name', async () => {
  const own = new URL(mailbox.page).host
  const port = own.split(':')[1] ?? ''
  for (const headers of [{}, { origin: mailbox.page }, { host: `localhost:${port}` }])
    expect((await asking(headers)).status).toBe(200)
  for (const headers of [
    { origin: 'https://elders.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { host: `elders.example:${port}` },
    { host: 'elders.example', origin: 'http://elders.example' },
    { host: `localhost:${port}`, origin: `http://127.0.0.1:${port}` },
  ]) {
    const answer = await asking(headers)
    expect([headers, answer.status, answer.body]).toEqual([headers, 403, ''])
    expect(JSON.stringify(answer.headers)).not.toContain('access-control')
  }
})

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { codeIn } from '#local/mail-templates.ts'
import { startRunning, temporaryFolder, type RunningProduct } from './running-product.ts'

/** What `npm start` begins with, other than our demo: it really starts. */
const SECOND = 'supabase/content/second/region.json'
const FIRST = 'eerste@example.org'
const mails = z.array(
  z.object({ to: z.array(z.object({ address: z.string() })), html: z.string().default('') }),
)

// The pages are built once, as the first of these starts.
const data = temporaryFolder()
let product: RunningProduct | null = null
const start = async (...args: string[]) =>
  (product = await startRunning(data.path, {}, 'start', process.execPath, args))
const stop = async () => {
  await product?.stop()
  product = null
}
beforeAll(() => start('--empty'))
afterEach(async () => {
  await stop()
  rmSync(join(data.path, 'database'), { recursive: true, force: true })
})
afterAll(data.remove)

async function ask({ address, people }: RunningProduct, path: string) {
  const { key } = await people()
  const answer = await fetch(`${address}/rest/v1/${path}`, { headers: { apikey: key } })
  return answer.json() as Promise<Record<string, unknown>[]>
}

/** Signs in with the code that the mailbox of this machine shows, and is what the invitation says. */
async function comeIn({ address, people }: RunningProduct, email: string) {
  const { key, mailbox } = await people()
  const post = async (path: string, body: object, token = key) => {
    const sent = await fetch(`${address}/${path}`, {
      method: 'POST',
      headers: {
        apikey: key,
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    })
    expect(sent.status, path).toBe(200)
    return (await sent.json()) as { access_token: string }
  }
  await post('auth/v1/otp', { email, create_user: true })
  const received = mails.parse(await (await fetch(`${mailbox}/api/email`)).json())
  const mine = received.filter(({ to }) => to.some((one) => one.address === email)).at(-1)
  const code = { email, token: codeIn(mine?.html ?? ''), type: 'magiclink' }
  const session = await post('auth/v1/verify', code)
  return post('rest/v1/rpc/claim_invitation', {}, session.access_token)
}

test('--empty begins without anything else: it prints who comes in, and that person does', async () => {
  if (!product) throw new Error('not started')
  const empty = product
  expect(empty.output()).toContain(`Sign in as ${FIRST}`)
  expect(empty.output()).toContain(`${empty.address}/eszl/regio`)
  expect(await ask(empty, 'municipality?select=code')).toEqual([])
  expect(await comeIn(empty, FIRST)).toMatchObject([{ role: 'staff' }])
  await stop()
  const again = await start('--region', SECOND)
  expect(again.output()).toContain('read at the first start only')
  expect(await ask(again, 'municipality?select=code')).toEqual([])
})

test('with others about somebody is named', async () => {
  const site = ['--site', 'https://quickscan.example']
  await expect(start('--empty', ...site)).rejects.toThrow('--staff you@example.org')
  await expect(start('--staff', 'wij@regio.example')).rejects.toThrow('say --empty too')
  const named = await start('--empty', '--staff', 'wij@regio.example', ...site)
  expect(named.output()).not.toContain(FIRST)
})

test('--region begins with the region of a file; a broken one is told with its place', async () => {
  const file = await start('--region', SECOND)
  expect(await ask(file, 'municipality?select=code')).toHaveLength(31)
  expect(await ask(file, 'region?select=office')).toEqual([{ office: 'BVL' }])
  await stop()
  await expect(start('--region', 'package.json')).rejects.toThrow(
    /package.json is no region:[^]*office/,
  )
  await expect(start('--region', 'README.md')).rejects.toThrow('README.md is no region: ')
  await expect(start('--region', 'nowhere.json')).rejects.toThrow('There is no file nowhere.json.')
  await expect(start('--empty', '--staff', 'wij')).rejects.toThrow(
    '--staff wij is no mail address.',
  )
})

test('--demo second shows the generated region, with its people', async () => {
  const second = await start('--demo', 'second')
  const { people } = await second.people()
  const { municipalities } = JSON.parse(readFileSync(SECOND, 'utf8')) as {
    municipalities: object[]
  }
  expect(await ask(second, 'municipality?select=code')).toHaveLength(municipalities.length)
  expect((await second.signIn(people[0]?.email ?? '')).status).toBe(200)
  await expect(start('--demo', 'third')).rejects.toThrow('There is no demo third')
})

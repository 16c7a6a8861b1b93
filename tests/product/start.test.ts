import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jsonSchema } from '#domain/questionnaire/draft/json-file.ts'
import { readOrCreateKeys } from '#local/keys.ts'
import { signToken } from '#local/tokens.ts'
import { actionsFile, figuresFile } from '../../supabase/open-data/schema.ts'
import { askRaw } from './ask-raw.ts'
import { expectNoSecrets } from './no-secrets.ts'
import { oddRequests, statusOf } from './odd-requests.ts'
import { startRunning, temporaryFolder, type RunningProduct } from './running-product.ts'

const data = temporaryFolder()
const attempts = join(data.path, 'attempts.log')
let product: RunningProduct

/** The network is closed all the while: what the product does here, it does without. */
const closedNetwork = {
  LOOPBACK_ONLY_LOG: attempts,
  NODE_OPTIONS: `--import ${pathToFileURL(resolve('tests/product/loopback-only.mjs')).href}`,
}

beforeAll(async () => {
  writeFileSync(attempts, '')
  product = await startRunning(data.path, closedNetwork)
})
afterAll(async () => {
  await product.stop()
  data.remove()
})

test('prints where it is and who can sign in', async () => {
  expect(product.output()).toContain(product.address)
  expect(product.output()).toContain((await product.people()).mailbox)
  expect(product.output()).toContain('roos.eszl@demo.example')
})

test('serves the app and the rating page, with the data behind them', async () => {
  for (const [path, marker] of [
    ['/', 'id="app"'],
    ['/eszl/rondes', 'id="app"'],
    ['/beoordeel', 'id="rate"'],
    ['/beoordeel/beek', 'id="rate"'],
  ] as const) {
    const page = await fetch(product.address + path, { headers: { accept: 'text/html' } })
    expect(await page.text(), path).toContain(marker)
  }
  const { key } = await product.people()
  const answer = await fetch(`${product.address}/rest/v1/municipality?select=code`, {
    headers: { apikey: key },
  })
  expect(await answer.json()).toHaveLength(16)
})

test('open data is as its schema says, under addresses that stay', async () => {
  const asked = async (path: string) => {
    const answer = await fetch(`${product.address}/data/${path}`)
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
  const catalogue = await asked('dcat.jsonld')
  const [, round] = /\/data\/([0-9a-f-]{36})\/cijfers[.]json/.exec(catalogue) ?? []
  expect(round).toBeDefined()
  const file = figuresFile.parse(JSON.parse(await asked(`${round}/cijfers.json`)))
  expect(file.demo).toBe(true)
  expect(file.gemeenten.length).toBeGreaterThan(10)
  expect(file.cijfers.length).toBeGreaterThan(100)
  const csv = await asked(`${round}/cijfers.csv`)
  expect(csv).not.toMatch(/\n$/)
  expect(csv.split('\n')).toHaveLength(file.cijfers.length + 1)
  const actions = actionsFile.parse(JSON.parse(await asked(`${round}/acties.json`)))
  expect(actions.acties.length).toBeGreaterThan(5)
  for (const [name, made] of Object.entries({ cijfers: file, acties: actions })) {
    const schema = JSON.parse(await asked(`${name}.schema.json`)) as { properties: object }
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(made).sort())
  }
  expect(JSON.parse(await asked('vragenlijst.schema.json'))).toEqual(jsonSchema())
  expect((await fetch(`${product.address}/data/${round}/geen.csv`)).status).toBe(404)
})

test('signs demo people in with a code that was really mailed', async () => {
  expect((await product.signIn('anna.beek@demo.example')).status).toBe(200)
})

test('hands out the codes of demo people only', async () => {
  const answer = await fetch(`${product.address}/demo/code?email=iemand@elders.example`)
  expect(answer.status).toBe(404)
})

test('keeps its secrets, its mails and its database to the owner', () => {
  const mode = (name: string) => statSync(join(data.path, name)).mode & 0o777
  expect([mode('keys.json'), mode('mail'), mode('database')]).toEqual([0o600, 0o700, 0o700])
})

test('serves none of its secrets, however they are asked for', async () => {
  await expectNoSecrets(product.address, data.path)
})

test('whatever it is asked, at its pages, files, open data and doors of the demo, is no fault of it', async () => {
  const catalogue = await (await fetch(`${product.address}/data/dcat.jsonld`)).text()
  const files = catalogue.match(/\/data\/[0-9a-f-]{36}\/[a-z.]+/g) ?? []
  const faults: unknown[] = []
  const statuses = new Set<number | null>()
  for (const odd of oddRequests(20261206, 500, files)) {
    const status = await statusOf(product.address, odd)
    statuses.add(status)
    if (status === null || status >= 500) faults.push([status, odd])
  }
  expect(faults).toEqual([])
  expect([...statuses]).toEqual(expect.arrayContaining([200, 403, 404]))
  expect((await fetch(product.address)).status).toBe(200)
})

test('what a door says is kept by nobody on the way', async () => {
  const { key } = await product.people()
  for (const [path, status] of [
    ['/rest/v1/municipality?select=code', 200],
    ['/rest/v1/member', 401],
    ['/auth/v1/user', 401],
    ['/auth/v1/verify', 404],
    ['/demo/people', 200],
    ['/demo/code?email=iemand@elders.example', 404],
  ] as const) {
    const answer = await fetch(product.address + path, { headers: { apikey: key } })
    expect([path, answer.status]).toEqual([path, status])
    expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
    expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
  }
  const session = await product.signIn('anna.beek@demo.example')
  expect(session.headers.get('cache-control')).toBe('no-store')
})

test('answers its own pages only', async () => {
  const { host } = new URL(product.address)
  const code = '/demo/code?email=anna.beek@demo.example'
  for (const headers of [{}, { origin: product.address }])
    expect((await askRaw(product.address, code, headers)).status).toBe(200)
  for (const headers of [
    { origin: 'https://elders.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'null' },
    { host: 'elders.example' },
    // The server underneath takes every port of this machine; we do not.
    { host: 'localhost:1' },
    { host: host.replace('localhost', 'elders.example') },
  ])
    for (const path of [code, '/rest/v1/municipality', '/auth/v1/user', '/'])
      expect([headers, path, (await askRaw(product.address, path, headers)).status]).toEqual([
        headers,
        path,
        403,
      ])
})

test('lets a token for another role do nothing, also one signed with its own key', async () => {
  const { jwtSecret } = readOrCreateKeys(join(data.path, 'keys.json'))
  const { key } = await product.people()
  const now = Math.floor(Date.now() / 1000)
  for (const role of ['postgres', 'service_role']) {
    const token = signToken({ role, iat: now, exp: now + 600 }, jwtSecret)
    const answer = await fetch(`${product.address}/rest/v1/member`, {
      headers: { apikey: key, authorization: `Bearer ${token}` },
    })
    expect([role, answer.status]).toEqual([role, 401])
  }
})

test('prints no data of people when something is refused', async () => {
  const { key } = await product.people()
  const answer = await fetch(`${product.address}/rest/v1/rpc/rate_service`, {
    method: 'POST',
    headers: { apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify({ rating_id: 'geheim@ondernemer.example' }),
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  for (const path of ['municipality?name=zz.geheim@ondernemer.example', 'geheim@ondernemer.example'])
    expect((await askRaw(product.address, `/rest/v1/${path}`, { apikey: key })).status, path).toBeGreaterThanOrEqual(400) // prettier-ignore
  expect(product.output()).not.toContain('geheim@ondernemer.example')
})

test('prints nothing about who leaves in the middle', async () => {
  const before = product.output()
  const { hostname, port } = new URL(product.address)
  for (const path of ['/rest/v1/rpc/rating_form', '/auth/v1/otp']) {
    const left = connect(Number(port), hostname)
    left.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 9\r\n\r\n{`)
    await once(left, 'ready')
    // The next is answered after what came before it was read.
    await product.people()
    left.destroy()
  }
  await product.signIn('anna.beek@demo.example')
  expect(product.output()).toBe(before)
})

test('a second process on the same data is sent away, a next one finds the data again', async () => {
  await expect(startRunning(data.path)).rejects.toThrow('already runs on this data folder')
  const keys = readFileSync(join(data.path, 'keys.json'), 'utf8')
  expect(await product.stop('SIGINT')).toBe(0)
  expect(existsSync(join(data.path, 'lock'))).toBe(false)
  product = await startRunning(data.path, closedNetwork)
  expect(readFileSync(join(data.path, 'keys.json'), 'utf8')).toBe(keys)
  expect((await product.signIn('roos.eszl@demo.example')).status).toBe(200)
})

test('never asks for anything outside this machine', () => {
  expect(readFileSync(attempts, 'utf8')).toBe('')
})

test('and if it did, this test would know', () => {
  const log = join(data.path, 'control.log')
  writeFileSync(log, '')
  for (const attempt of [
    `fetch('https://example.org').catch(() => {})`,
    `require('node:net').connect(443, '192.0.2.1')`,
    `require('node:dns').resolve('example.org', () => {})`,
    `require('node:https').get('https://example.org')`,
  ])
    spawnSync(process.execPath, ['-e', attempt], {
      env: { ...process.env, ...closedNetwork, LOOPBACK_ONLY_LOG: log },
    })
  expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(4)
})

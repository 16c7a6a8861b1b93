import { existsSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type PostgresServer } from '../postgres-server.ts'
import { startRunning, temporaryFolder } from './running-product.ts'

const data = temporaryFolder()
let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  data.remove()
})

test('the same product runs on a PostgreSQL server, and finds its data again', async () => {
  for (const start of ['first', 'second']) {
    const product = await startRunning(data.path, { QUICKSCAN_DATABASE: server.url })
    const { key } = await product.people()
    const signedIn = await product.signIn('roos.eszl@demo.example')
    expect(signedIn.status, start).toBe(200)
    const { access_token: token } = (await signedIn.json()) as { access_token: string }
    const answer = await fetch(`${product.address}/rest/v1/scan?select=state`, {
      headers: { apikey: key, authorization: `Bearer ${token}` },
    })
    expect(await answer.json(), start).toHaveLength(64)
    expect(await product.stop('SIGINT'), start).toBe(0)
  }
  expect(existsSync(join(data.path, 'database'))).toBe(false)
})

test('stops while a question waits for a lock that nobody gives back', async () => {
  const product = await startRunning(data.path, { QUICKSCAN_DATABASE: server.url })
  const { key } = await product.people()
  const other = postgres(server.url, { max: 1 })
  try {
    await other.unsafe('begin; lock table public.municipality in access exclusive mode')
    const headers = { apikey: key }
    const asked = fetch(`${product.address}/rest/v1/municipality?select=code`, { headers })
    asked.catch(() => undefined)
    await expect.poll(() => other.unsafe('select from pg_locks where not granted')).toHaveLength(1)
    expect(await product.stop('SIGTERM')).toBe(0)
  } finally {
    await other.end({ timeout: 0 })
  }
})

test('a question takes no longer than the server allows the role of who asks', async () => {
  const other = postgres(server.url, { max: 1, onnotice: () => undefined })
  await other.unsafe(`alter role anon set statement_timeout = '50ms';
    create function public.nap() returns void language sql as 'select pg_sleep(20)';
    grant execute on function public.nap() to anon`)
  const product = await startRunning(data.path, { QUICKSCAN_DATABASE: server.url })
  try {
    const { key } = await product.people()
    const headers = { apikey: key }
    const answer = await fetch(`${product.address}/rest/v1/rpc/nap`, { headers })
    expect(await answer.text()).toContain('statement timeout')
  } finally {
    await other.unsafe('drop function public.nap(); alter role anon reset statement_timeout')
    await other.end()
    expect(await product.stop()).toBe(0)
  }
})

test('while the server is away every question is refused soon, and the log says why', async () => {
  const leaving = await startPostgres()
  const product = await startRunning(data.path, { QUICKSCAN_DATABASE: leaving.url })
  try {
    const { key } = await product.people()
    const ask = () =>
      fetch(`${product.address}/rest/v1/region?select=office`, {
        headers: { apikey: key },
        signal: AbortSignal.timeout(5_000),
      })
    expect((await ask()).status).toBe(200)
    await leaving.stop()
    // Past the first try of each of its connections.
    for (let asked = 1; asked <= 24; asked++) expect((await ask()).status).toBe(500)
    const health = await fetch(`${product.address}/health`)
    expect([health.status, await health.json()]).toMatchObject([503, { ok: false, database: null }])
    expect(product.output()).toContain('"code":"ECONNREFUSED"')
  } finally {
    expect(await product.stop()).toBe(0)
  }
})

test('says so when the server is not there', async () => {
  const nowhere = 'postgres://user:secret@127.0.0.1:1/quickscan'
  const failing = startRunning(data.path, { QUICKSCAN_DATABASE: nowhere })
  await expect(failing).rejects.toThrow(/ECONNREFUSED/)
  await expect(failing).rejects.toThrow(/Does the server run/)
  await expect(failing).rejects.not.toThrow(/secret|backup/)
})

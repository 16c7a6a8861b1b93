import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, type TestContext } from 'vitest'
import { startBackend } from '#local/backend.ts'
import { InTheWay, startProblem } from '#local/data-folder.ts'
import { generateKeys, readOrCreateKeys } from '#local/keys.ts'
import { startRunning, temporaryFolder } from './running-product.ts'

/** What goes wrong at the start is said in words, and what was broken off is done again. */
let data: ReturnType<typeof temporaryFolder>
let database: string
beforeEach(() => {
  data = temporaryFolder()
  database = join(data.path, 'database')
})
afterEach(() => data.remove())

const open = () =>
  startBackend({
    keys: generateKeys(),
    database,
    siteUrl: 'http://localhost',
    email: { send: () => Promise.resolve() },
  })

/** Starts, and says what it printed when it gave up. */
async function gaveUp(environment: Record<string, string> = {}): Promise<string> {
  const failure: unknown = await startRunning(data.path, environment).then(
    (product) => product.stop(),
    (error: unknown) => error,
  )
  if (!(failure instanceof Error)) throw new Error('it started')
  expect(failure.message).not.toMatch(/\n\s+at /)
  return failure.message
}

test('keys that were broken are told, and stay as they are', async () => {
  writeFileSync(join(data.path, 'keys.json'), '{"jwtSecret": "sho')
  expect(await gaveUp()).toContain('does not hold the secrets of an installation')
  expect(readFileSync(join(data.path, 'keys.json'), 'utf8')).toBe('{"jwtSecret": "sho')
})

test('a data folder that is a file is told', async () => {
  writeFileSync(join(data.path, 'taken'), '')
  data = { ...data, path: join(data.path, 'taken') }
  expect(await gaveUp()).toContain('The data folder is a file.')
})

test('a port that is in use is told before anything is made', async () => {
  const taken = createServer()
  await new Promise<void>((listening) => taken.listen(0, 'localhost', listening))
  const { port } = taken.address() as AddressInfo
  const said = await gaveUp({ QUICKSCAN_PORT: String(port) })
  expect(said).toContain(`Port ${port} is in use. Choose another with --port.`)
  expect(existsSync(database)).toBe(false)
  await new Promise((closed) => taken.close(closed))
})

test('of a disk without room the database says anything, and the program what to do', () => {
  const said = new Error(`The database cannot be opened (${database}). Put it back from a backup.`)
  expect(startProblem(said, data.path, () => 20_000_000)).toMatch(/^The disk is full[.] Make room/)
  expect(startProblem(said, data.path)).toBe(said.message)
})

test('what is said in words of ours is said on a full disk too, and a database elsewhere needs none', () => {
  const full = () => 20_000_000
  const port = new InTheWay('Port 8080 is in use. Choose another with --port.')
  expect(startProblem(port, data.path, full)).toBe(port.message)
  const denied = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/x/keys.json' })
  expect(startProblem(denied, data.path, full)).toBe(
    'This user may not write in the data folder. (/x/keys.json)',
  )
  const elsewhere = new Error('password authentication failed')
  expect(startProblem(elsewhere, undefined, full)).toBe(elsewhere.message)
})

test('a port that is in use is told on a full disk too', (context) =>
  onASmallDisk(context, async () => {
    const taken = createServer()
    await new Promise<void>((listening) => taken.listen(0, 'localhost', listening))
    const { port } = taken.address() as AddressInfo
    const said = await gaveUp({ QUICKSCAN_PORT: String(port) })
    await new Promise((closed) => taken.close(closed))
    expect(said).toContain(`Port ${port} is in use.`)
  }))

test('a disk that fills up while the database is made is told, and nothing of a back-up', (context) =>
  onASmallDisk(context, async () => {
    const said = await gaveUp()
    expect(said).toContain('The disk is full. Make room')
    expect(said).not.toContain('backup')
  }))

/** With the data folder on a disk of 20 MB; only who may mount has one, and what is said there is also tried above. */
async function onASmallDisk(context: TestContext, act: () => Promise<void>): Promise<void> {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', data.path])
  if (mounted.status !== 0) context.skip('only who may mount has a small disk')
  try {
    await act()
  } finally {
    spawnSync('umount', [data.path])
  }
}

describe('a database', () => {
  test('of a newer version is left alone; one that is broken is told, with where it is', async () => {
    const backend = await open()
    await backend.sql(
      `insert into supabase_migrations.schema_migrations (version, name) values ('29991231000000', 'later')`,
    )
    await backend.close()
    expect(existsSync(`${database}.unfinished`)).toBe(false)
    await expect(open()).rejects.toThrow('newer version of the quick scan (29991231000000')
    truncateSync(join(database, 'global/pg_control'), 10)
    await expect(open()).rejects.toThrow(`The database cannot be opened (${database})`)
  })

  test('whose making was broken off halfway is made anew', async () => {
    readOrCreateKeys(join(data.path, 'keys.json'))
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', MAKE, database],
      { stdio: 'ignore' },
    )
    const ended = new Promise((done) => child.once('close', done))
    while (count(database) < 400 && child.exitCode === null) await setTimeout(5)
    child.kill('SIGKILL')
    await ended
    expect(existsSync(`${database}.unfinished`)).toBe(true)
    const backend = await open()
    expect(await backend.sql('select count(*)::int as n from public.municipality')).toEqual([
      { n: 16 },
    ])
    await backend.close()
    expect(existsSync(`${database}.unfinished`)).toBe(false)
  })
})

const MAKE = `
  const { startBackend } = await import(${JSON.stringify(new URL('../../supabase/local/backend.ts', import.meta.url).href)})
  const { generateKeys } = await import(${JSON.stringify(new URL('../../supabase/local/keys.ts', import.meta.url).href)})
  await startBackend({ keys: generateKeys(), database: process.argv.at(-1), siteUrl: 'http://localhost', email: { send: async () => {} } })
`

function count(folder: string): number {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0
}

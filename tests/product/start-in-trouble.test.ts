import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBackend } from '#local/backend.ts'
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
async function gaveUp(): Promise<string> {
  const failure: unknown = await startRunning(data.path).then(
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

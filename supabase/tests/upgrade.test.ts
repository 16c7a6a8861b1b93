import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { InMemoryEmailDriver } from '@supabase/lite'
import { PGlite } from '@supabase/lite/pglite'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type Backend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { CATALOG } from './catalog.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { emptyDatabase } from './real-postgres.ts'
import { columnsOf, rowsOf } from './rows.ts'

/** An installation of before the baseline (upgrade/README.md), as it is and after the program of now started. */
const dump = brotliDecompressSync(
  readFileSync(new URL('upgrade/installation-20261129080700.sql.br', import.meta.url)),
).toString()
const migrations = readdirSync(new URL('../migrations/', import.meta.url)).sort()

let before: string[]
let after: string[]
let upgraded: Backend
let installed: TestDatabase
let remove: () => unknown

beforeAll(async () => {
  const old = await restored()
  remove = old.remove
  const columns = await columnsOf(old.run, ['public', 'private', 'auth'])
  before = await rowsOf(old.run, columns)
  await old.close()
  upgraded = await startBackend({
    keys: generateKeys(),
    database: old.database,
    siteUrl: 'http://localhost',
    email: new InMemoryEmailDriver(),
  })
  after = await rowsOf(upgraded.sql, columns)
  installed = await startTestDatabase()
})
afterAll(async () => {
  await Promise.all([upgraded.close(), installed.close()])
  await remove()
})

test('nothing that was kept is lost or altered', () => {
  const rowsIn = (table: string) => before.filter((line) => line.startsWith(`${table} `)).length
  for (const table of [
    'private.rating',
    'public.answer',
    'public.submission',
    'public.action',
    'auth.users',
  ])
    expect([table, rowsIn(table) > 10]).toEqual([table, true])
  const kept = new Set(after.map(asSpelled))
  // The catalogue moves on with the program: what a measure was stays among its versions, which are here.
  const lasting = before.filter((line) => !line.startsWith('public.measure ') && !ofProgram(line))
  expect(lasting.filter((line) => !kept.has(asSpelled(line)))).toEqual([])
})

/**
 * The signs of a published text are mended where they stand, and an English sentence was (decision 217); nothing else of
 * a version.
 */
const asSpelled = (line: string) =>
  line.startsWith('public.questionnaire_version ')
    ? line.replace(/[‘’]/g, "'").replace('who think along about', 'who help find out')
    : line

/** Measures as they came with the program know the questions of more editions by now (decision 155). */
const ofProgram = (line: string) => /^public[.]measure(_version)? .*"version": 1\b/.test(line)

test('every measure and every version of one is still there', () => {
  const named = (lines: readonly string[]) =>
    lines
      .filter((line) => /^public[.]measure(_version)? /.test(line))
      .map((line) => {
        const [table = ''] = line.split(' ')
        const row = JSON.parse(line.slice(table.length)) as Record<string, unknown>
        // The program gives what it changes a next version.
        return table === 'public.measure'
          ? `${table} ${String(row['id'])}`
          : `${table} ${String(row['measure_id'])} ${String(row['version'])}`
      })
  const now = new Set(named(after))
  expect(named(before).length).toBeGreaterThan(70)
  expect(named(before).filter((one) => !now.has(one))).toEqual([])
})

test('a measure that staff had changed keeps what they wrote', () => {
  const changed = before.filter((line) => /^public\.measure .*\(aangepast\)/.test(line))
  expect(changed.length).toBeGreaterThan(0)
  for (const line of changed) {
    const { id, title } = JSON.parse(line.slice('public.measure '.length)) as Record<string, string>
    const now = after.filter((row) => row.startsWith('public.measure ') && row.includes(`"${id}"`))
    expect(now.some((row) => row.includes(JSON.stringify(title)))).toBe(true)
  }
})

test('it is the same database as a new one', async () => {
  expect(await upgraded.sql(CATALOG)).toEqual(await installed.sql(CATALOG))
})

test('what is new since then was applied, and the baseline was not', async () => {
  const history = await upgraded.sql<{ version: string; name: string }>(
    'select version, name from supabase_migrations.schema_migrations order by version',
  )
  const known = history.map(({ version, name }) => `${version}_${name}.sql`)
  expect(known.filter((name) => migrations.includes(name))).toEqual(
    migrations.filter((name) => !name.endsWith('_baseline.sql')),
  )
  expect(known.length).toBeGreaterThanOrEqual(116)
})

test('what was signed before is unaltered', async () => {
  const signed = 'select private.is_unaltered(submission) as unaltered from public.submission'
  const found = await upgraded.sql<{ unaltered: boolean }>(signed)
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({ unaltered }) => !unaltered)).toEqual([])
})

type Restored = {
  database: string
  run: (statement: string) => Promise<Record<string, unknown>[]>
  close: () => Promise<void>
  remove: () => unknown
}

/** The dump in a database of its own: on the server of the tests when there is one, else embedded. */
async function restored(): Promise<Restored> {
  const server = process.env['QUICKSCAN_TEST_DATABASE']
  return server ? onServer(server) : embedded()
}

async function onServer(server: string): Promise<Restored> {
  const { url, drop } = await emptyDatabase(server)
  const connection = postgres(url, { max: 1, onnotice: () => undefined })
  await connection.unsafe(dump)
  return {
    database: url,
    run: async (statement) => [...(await connection.unsafe(statement))],
    close: () => connection.end(),
    remove: drop,
  }
}

async function embedded(): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-upgrade-'))
  const database = join(folder, 'database')
  const connection = new PGlite(database)
  await connection.exec(
    'create role anon; create role authenticated; create role service_role bypassrls',
  )
  await connection.exec(dump)
  return {
    database,
    run: async (statement) => (await connection.exec(statement)).at(-1)?.rows ?? [],
    close: () => connection.close(),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

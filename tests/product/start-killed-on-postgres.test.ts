import { cpSync, readdirSync } from 'node:fs'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PEOPLE } from '../../supabase/demo/people.ts'
import { seededRandom } from '../../supabase/demo/random.ts'
import { startPostgres, type PostgresServer } from '../postgres-server.ts'
import { killWhen, startRunning, temporaryFolder } from './running-product.ts'
import { COUNTED, WHOLE } from './whole-demo.ts'

/**
 * A first start on a PostgreSQL server that is killed, at any moment, starts the next time, also while the server still
 * does what it was told; and two that start at the same moment are one installation.
 */
const SEED = 20261201
const PATIENCE = 900_000
const data = temporaryFolder()
const other = temporaryFolder()
let server: PostgresServer
/** Who looks on, past the product. */
let look: Sql

beforeAll(async () => {
  server = await startPostgres()
  look = postgres(server.url, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await look.end()
  await server.stop()
  for (const folder of [data, other]) folder.remove()
})

/** A database of its own, and what is to be seen of it. */
async function freshDatabase(name: string) {
  await look.unsafe(`create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  const inside = postgres(url.href, { max: 1, onnotice: () => undefined })
  const number = async (statement: string) =>
    Number((await inside.unsafe(statement).catch(() => []))[0]?.['number'] ?? 0)
  let migrated = 0
  return {
    environment: { QUICKSCAN_DATABASE: url.href },
    rows: (statement: string) => inside.unsafe(statement),
    close: () => inside.end(),
    migrations: () =>
      number('select count(*) as number from supabase_migrations.schema_migrations'),
    connections: () =>
      number(`select count(*) as number from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`),
    /** By how much it has grown since all migrations were applied. */
    grown: async () => {
      if (
        (await number('select count(*) as number from supabase_migrations.schema_migrations')) <
        MIGRATIONS
      )
        return 0
      const size = await number('select pg_database_size(current_database()) as number')
      migrated ||= size
      return size - migrated
    },
  }
}
type Database = Awaited<ReturnType<typeof freshDatabase>>

const MIGRATIONS = readdirSync(new URL('../../supabase/migrations', import.meta.url)).length
const { between } = seededRandom(SEED)
const [EARLY, LATE] = [between(1, MIGRATIONS / 2), between(MIGRATIONS / 2, MIGRATIONS - 1)]
const [A_LITTLE, A_LOT] = [between(1, 500_000), between(1_000_000, 4_000_000)]
const MOMENTS: Record<string, (database: Database) => Promise<boolean>> = {
  'as soon as it is connected': async ({ connections }) => (await connections()) > 0,
  'after some migrations': async ({ migrations }) => (await migrations()) >= EARLY,
  'after most migrations': async ({ migrations }) => (await migrations()) >= LATE,
  'while the demo is filled': async ({ grown }) => (await grown()) >= A_LITTLE,
}

async function isWell(product: Awaited<ReturnType<typeof startRunning>>): Promise<void> {
  const health = await fetch(`${product.address}/health`)
  expect([health.status, await health.json()]).toMatchObject([200, { ok: true }])
  expect((await product.signIn(DEMO_PEOPLE[0]?.email ?? '')).status).toBe(200)
}

test(
  `is killed at moments of its first start, and starts (seed ${SEED})`,
  async () => {
    const database = await freshDatabase('killed')
    for (const [when, isNow] of Object.entries(MOMENTS))
      await killWhen(data.path, () => isNow(database), database.environment).catch(
        (error: unknown) => {
          throw new Error(`${when}: ${String(error)}`)
        },
      )
    const product = await startRunning(data.path, database.environment)
    await isWell(product)
    expect(await product.stop()).toBe(0)
    expect(await database.rows(COUNTED)).toEqual([WHOLE])
    await database.close()
  },
  PATIENCE,
)

test(
  'two that start while a killed one is still at work are one installation',
  async () => {
    const database = await freshDatabase('together')
    await killWhen(data.path, async () => (await database.grown()) >= A_LOT, database.environment)
    cpSync(data.path, other.path, { recursive: true, filter: (path) => !path.endsWith('lock') })
    const both = await Promise.all(
      [data.path, other.path].map((folder) => startRunning(folder, database.environment)),
    )
    for (const product of both) await isWell(product)
    for (const product of both) expect(await product.stop()).toBe(0)
    expect(await database.rows(COUNTED)).toEqual([WHOLE])
    await database.close()
  },
  PATIENCE,
)

test(
  'two that start at the same moment on an empty database are one installation',
  async () => {
    const database = await freshDatabase('at_once')
    const both = await Promise.all(
      [data.path, other.path].map((folder) => startRunning(folder, database.environment)),
    )
    expect(both.map((product) => product.output()).join()).toMatch(/waiting until it is done/)
    for (const product of both) await isWell(product)
    for (const product of both) expect(await product.stop()).toBe(0)
    expect(await database.rows(COUNTED)).toEqual([WHOLE])
    await database.close()
  },
  PATIENCE,
)

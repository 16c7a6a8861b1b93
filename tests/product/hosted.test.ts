import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bareDatabase } from '../../supabase/tests/bare-database.ts'
import { CATALOG } from '../../supabase/tests/catalog.ts'
import { fromRegistry, SUPABASE_CLI } from '../from-registry.ts'
import { startHosted } from '../hosted-server.ts'
import type { PostgresServer } from '../postgres-server.ts'

/**
 * Going live as far as it goes without an account: the CLI of Supabase, of one version, on a database
 * that is set up as a hosted project.
 */
const cli = fromRegistry(`supabase@${SUPABASE_CLI}`, 'node_modules/.bin/supabase')
let server: PostgresServer
let sql: Sql

beforeAll(async () => {
  server = await startHosted()
  sql = postgres(server.url, { max: 1, onnotice: () => undefined })
})
afterAll(async () => {
  await sql.end()
  await server.stop()
})

/**
 * What two versions of PostgreSQL say alike: a newer one has a right more (MAINTAIN) and writes views another way, and in a
 * hosted project there are default rights, and one of `postgres` on the schema.
 */
const comparable = (catalog: Iterable<Record<string, unknown>>) =>
  [...catalog].flatMap((one) => {
    if (one['kind'] === 'default rights') return []
    const definition = String(one['definition'])
      .replaceAll('arwdDxtm', 'arwdDxt')
      .replace('postgres=UC/pg_database_owner,', '')
    return [{ ...one, definition: one['kind'] === 'view' ? '' : definition }]
  })

type Said = { code: number | null; out: string; err: string }

/** What is said on the way goes to one stream, what was found to the other. */
function supabase(...options: string[]): Promise<Said> {
  const child = spawn(cli, [...options, `--remote=${server.url}`], {
    env: {
      ...process.env,
      DO_NOT_TRACK: '1',
      SUPABASE_TELEMETRY_DISABLED: '1',
      SUPABASE_YES: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code, ...said }))
  })
}

/** The list in what was printed; nothing was found when there is none. */
const listIn = <Row>(out: string, row: z.ZodType<Row>) => {
  const [begin, end] = [out.indexOf('['), out.lastIndexOf(']')]
  return begin < 0 ? [] : z.array(row).parse(JSON.parse(out.slice(begin, end + 1)))
}

describe.sequential('on a project as Supabase hosts it', () => {
  const migrations = readdirSync('supabase/migrations')

  test('db push names the migrations, applies them all, and then has nothing to do', async () => {
    const dry = await supabase('db', 'push', '--dry-run')
    expect(dry).toMatchObject({ code: 0 })
    for (const name of migrations) expect(dry.out + dry.err).toContain(name)
    expect(await supabase('db', 'push')).toMatchObject({ code: 0 })
    const applied = await sql`select version from supabase_migrations.schema_migrations`
    expect(applied).toHaveLength(migrations.length)
    const again = await supabase('db', 'push')
    expect(again.out + again.err).toContain('up to date')
  })

  test('tables, functions and rights are those of the embedded database, and everything is of the owner', async () => {
    const embedded = await bareDatabase()
    await embedded.run('create role supabase_auth_admin')
    for (const name of [...migrations].sort())
      await embedded.run(readFileSync(`supabase/migrations/${name}`, 'utf8'))
    const [here, there] = [await embedded.run(CATALOG), await sql.unsafe(CATALOG)]
    await embedded.close()
    expect(comparable(there)).toEqual(comparable(here))
    const [others] = await sql`select count(*)::int as n from pg_class
      where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relowner <> 'postgres'::regrole`
    expect(others).toEqual({ n: 0 })
  })

  test('db advisors finds no error, and no warning but that sentences of a table are several policies', async () => {
    const { code, out } = await supabase('db', 'advisors')
    expect(code).toBe(0)
    const found = listIn(out, z.object({ name: z.string(), level: z.string() }))
    expect([...new Set(found.map(({ name, level }) => `${level} ${name}`))]).toEqual([
      'WARN multiple_permissive_policies',
    ])
  })

  test('db lint finds nothing but what it cannot know', async ({ skip }) => {
    const there = await sql`select from pg_extension where extname = 'plpgsql_check'`
    skip(
      there.length === 0,
      'plpgsql_check is not on this server (Debian: postgresql-15-plpgsql-check)',
    )
    const { code, out } = await supabase('db', 'lint', '--schema', 'public,private')
    expect(code).toBe(0)
    const issue = z.object({ level: z.string(), message: z.string() })
    const found = listIn(out, z.object({ function: z.string(), issues: z.array(issue) }))
    const told = found.flatMap((one) =>
      one.issues.map(({ level, message }) => `${one.function}: ${level}, ${message}`),
    )
    expect(told.sort()).toEqual([
      // It asks first whether there is one.
      'private.erase_each_night: error, schema "cron" does not exist',
      // It ends by refusing.
      'public.set_action_status: warning extra, control reached end of function without RETURN',
    ])
  })

  test('a round and its ratings go their way with the claims and the time limits of the project', async () => {
    const staff = '00000000-0000-4000-8000-0000000000ff'
    await sql`insert into auth.users (id, email, email_confirmed_at) values (${staff}, 'staf@eszl.example', now())`
    await sql`insert into public.member (user_id, email, role) values (${staff}, 'staf@eszl.example', 'staff')`
    // As the data API does: in the role of who asks, with what the server has set for that role.
    const as = (role: string, claims: object, statement: string) =>
      sql.begin(async (one) => {
        await one.unsafe(`set local role ${role}`)
        await one`select set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), true)
          from pg_db_role_setting cross join unnest(setconfig) as setting where setrole = ${role}::regrole`
        await one`select set_config('request.jwt.claims', ${JSON.stringify({ role, ...claims })}, true)`
        return one.unsafe(statement)
      })
    const limitOf = async (role: string) =>
      String(
        (await as(role, {}, `select current_setting('statement_timeout') as limit`))[0]?.['limit'],
      )
    expect([await limitOf('anon'), await limitOf('authenticated')]).toEqual(['3s', '8s'])
    await expect(as('anon', {}, 'select pg_sleep(60)')).rejects.toThrow('statement timeout')
    const claims = { sub: staff, amr: [{ method: 'otp' }] }
    const [round] = await as('authenticated', claims, `select id from public.open_round('Najaar')`)
    expect(round?.['id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(await as('anon', {}, 'select id from public.rating_round()')).toHaveLength(1)
    await expect(as('anon', {}, 'select * from private.rating')).rejects.toThrow(
      'permission denied',
    )
    await expect(as('anon', {}, 'select * from public.member')).rejects.toThrow('permission denied')
    await expect(
      as(
        'authenticated',
        { ...claims, amr: [{ method: 'password' }] },
        `select * from public.needs_of_round('${round?.['id']}')`,
      ),
    ).rejects.toThrow('forbidden')
  })
})

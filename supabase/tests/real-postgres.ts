import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { EMPTY_PROJECT } from '#tests/hosted-server.ts'

type NewDatabase = { url: string; drop: () => Promise<void> }

/** Creates a database on a server, or a project where it is set up as hosted Supabase, and says how to drop it. */
export async function emptyDatabase(server: string): Promise<NewDatabase> {
  if (await isHosted(server)) return copyOfDatabase(server, EMPTY_PROJECT)
  await run(server, SUPABASE_ROLES)
  return copyOfDatabase(server, 'template1')
}

/** Whether a server is one of tests/hosted-server.ts. */
export async function isHosted(server: string): Promise<boolean> {
  const found = await run(server, `select from pg_database where datname = '${EMPTY_PROJECT}'`)
  return found.length > 0
}

/** As `emptyDatabase`, beginning as another database on that server, which nobody is using. */
export async function copyOfDatabase(server: string, template: string): Promise<NewDatabase> {
  const name = `quickscan_test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const drop = async () => void (await run(server, `drop database if exists ${name} with (force)`))
  return { url: url.href, drop }
}

async function run(server: string, statement: string): Promise<unknown[]> {
  const connection = postgres(server, { max: 1, onnotice: () => undefined })
  try {
    return await connection.unsafe(statement)
  } finally {
    await connection.end()
  }
}

/** Roles belong to the whole server, and test files start at the same moment: one at a time. */
const SUPABASE_ROLES = `
do $$
declare name text;
begin
  perform pg_advisory_xact_lock(20261123);
  foreach name in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
  end loop;
  alter role service_role bypassrls;
end $$`

import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

type NewDatabase = { url: string; drop: () => Promise<void> }

/** Creates a database on a server and says how to drop it. */
export async function emptyDatabase(server: string): Promise<NewDatabase> {
  await run(server, SUPABASE_ROLES)
  return copyOfDatabase(server, 'template1')
}

/** As `emptyDatabase`, beginning as another database on that server, which nobody is using. */
export async function copyOfDatabase(server: string, template: string): Promise<NewDatabase> {
  const name = `quickscan_test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(server, `drop database if exists ${name} with (force)`) }
}

async function run(server: string, statement: string): Promise<void> {
  const connection = postgres(server, { max: 1, onnotice: () => undefined })
  try {
    await connection.unsafe(statement)
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

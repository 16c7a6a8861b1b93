import { PGlite } from '@supabase/lite/pglite'
import postgres from 'postgres'
import { emptyDatabase, isHosted } from './real-postgres.ts'

export type BareDatabase = {
  run: (statements: string) => Promise<Record<string, unknown>[]>
  close: () => Promise<void>
}

/** What every Supabase project has before the first migration, as far as ours lean on it. */
const PLATFORM = `
do $$ declare name text; begin
  foreach name in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select from pg_roles where rolname = name) then execute 'create role ' || name; end if;
  end loop;
end $$;
create schema auth;
create table auth.users (id uuid primary key, email text, email_confirmed_at timestamptz);
create function auth.uid() returns uuid language sql stable as 'select null::uuid';
create function auth.jwt() returns jsonb language sql stable as 'select null::jsonb';
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;`

/**
 * A database without the embedded server, with the open default rights of a hosted project.
 * On the server of QUICKSCAN_TEST_DATABASE when that is given, else in memory.
 */
export async function bareDatabase(): Promise<BareDatabase> {
  const server = process.env['QUICKSCAN_TEST_DATABASE']
  const database = server ? await onServer(server) : inMemory()
  if (!server || !(await isHosted(server))) await database.run(PLATFORM)
  return database
}

function inMemory(): BareDatabase {
  const database = new PGlite()
  return {
    run: async (statements) => (await database.exec(statements)).at(-1)?.rows ?? [],
    close: () => database.close(),
  }
}

async function onServer(server: string): Promise<BareDatabase> {
  const { url, drop } = await emptyDatabase(server)
  const connection = postgres(url, { max: 1, onnotice: () => undefined })
  return {
    run: async (statements) => {
      const result: unknown = await connection.unsafe(statements)
      const last: unknown =
        Array.isArray(result) && Array.isArray(result.at(-1)) ? result.at(-1) : result
      return [...(last as Record<string, unknown>[])]
    },
    close: async () => {
      await connection.end()
      await drop()
    },
  }
}

import { PGlite } from '@supabase/lite/pglite'
import postgres from 'postgres'

/** One connection, past every lock; statements after each other. */
export type Connection = {
  run: <Row = Record<string, unknown>>(statements: string) => Promise<Row[]>
  close: () => Promise<void>
}

/**
 * Opens a database as its owner.
 * @param database `postgres://...` or the folder of an embedded one.
 */
export function openDatabase(database: string): Connection {
  if (!database.startsWith('postgres')) {
    const embedded = new PGlite(database)
    return {
      run: async (statements) => ((await embedded.exec(statements)).at(-1)?.rows ?? []) as never,
      close: () => embedded.close(),
    }
  }
  const server = postgres(database, { max: 1, onnotice: () => undefined })
  return {
    run: async (statements) => {
      const result: unknown = await server.unsafe(statements)
      const last: unknown =
        Array.isArray(result) && Array.isArray(result.at(-1)) ? result.at(-1) : result
      return last as never
    },
    close: () => server.end(),
  }
}

/** Values read and written alike wherever the database stands. */
export const PLAIN = `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1;
  set local statement_timeout = 0;`

/**
 * Tables of which rows are kept. Of the sign-in server accounts only: who was signed in signs in again, and no open
 * session is in a file. Nor is what lives for a day: with its salts a file could lead back to who sent a rating.
 */
export const TABLES = `
  select format('%I.%I', nspname, relname) as name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where relkind = 'r' and (nspname in ('public', 'private') or nspname = 'auth' and relname in ('users', 'identities'))
    and (nspname <> 'private' or relname not in
      ('daily_salt', 'daily_sender', 'rating_challenge', 'presence', 'draft_presence'))
  order by 1`

/**
 * Of an account what every sign-in server knows. The columns of its tables differ by server and by version; a newer one
 * gives what it adds a default. Codes that are under way are in no file.
 */
const OF_AN_ACCOUNT =
  'id user_id provider provider_id identity_data aud role email email_confirmed_at invited_at last_sign_in_at raw_app_meta_data raw_user_meta_data banned_until deleted_at is_sso_user is_anonymous created_at updated_at'.split(
    ' ',
  )

/** Which columns of a table are kept, in an order of ours where the table is not. */
export const keptOf = (table: string, columns: readonly string[]) =>
  table.startsWith('auth.') ? OF_AN_ACCOUNT.filter((name) => columns.includes(name)) : [...columns]

/** The columns of a table that can be written, and whether one has to be. */
export const columnsOf = (table: string) => `
  select quote_ident(attname) as name, attnotnull and not atthasdef and attidentity = '' as needed from pg_attribute
  where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
  order by attnum`

/** How many rows a table has, and a checksum of them that knows no order. */
export const sumOf = (table: string, columns: readonly string[]) => `
  select count(*)::text as rows, coalesce(sum(('x' || left(md5(row_to_json(whole_row)::text), 15))::bit(60)::bigint), 0)::text as sum
  from (select ${columns.join(', ')} from ${table}) as whole_row`

/** What was counted last: numbers that are handed out one after another. */
export const SEQUENCES = `
  select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
  where schemaname in ('public', 'private') and last_value is not null order by 1`

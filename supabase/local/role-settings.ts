import type { Sql } from './sql.ts'

type Transaction = { executeQuery: (query: { sql: string; parameters: [] }) => Promise<unknown> }
type Speaking = {
  /** What the driver says at the beginning of a transaction of somebody who asks. */
  applyJwtSessionContext: (
    transaction: Transaction,
    context: { auth?: { role?: string } },
    isOther: boolean,
  ) => Promise<void>
}

/**
 * Has a connection do as the data API of Supabase does: what the server has set for a role, such as how long a question of
 * it may take, holds for who asks in that role. By itself PostgreSQL does so for who signs in to it as that role.
 */
export async function keepRoleSettings(connection: object, sql: Sql): Promise<void> {
  const found = await sql<{ role: string; statement: string }>(`
    select rolname as role, 'select ' || string_agg(
      format('set_config(%L, %L, true)', name, substr(given, strpos(given, '=') + 1)), ', ' order by setdatabase) as statement
    from pg_db_role_setting join pg_roles on pg_roles.oid = setrole cross join unnest(setconfig) as given
      join pg_settings on name = split_part(given, '=', 1) and context = 'user'
    where rolname in ('anon', 'authenticated')
      and setdatabase in (0, (select oid from pg_database where datname = current_database()))
    group by rolname`)
  if (found.length === 0) return
  const settings = new Map(found.map(({ role, statement }) => [role, statement]))
  const speaking = connection as Speaking
  const speak = speaking.applyJwtSessionContext.bind(connection)
  speaking.applyJwtSessionContext = async (transaction, context, isOther) => {
    await speak(transaction, context, isOther)
    const statement = settings.get(context.auth?.role ?? 'anon')
    if (statement) await transaction.executeQuery({ sql: statement, parameters: [] })
  }
}

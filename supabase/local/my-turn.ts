import type { Sql } from './sql.ts'

/** A number that nothing else in the database locks. */
const TURN = 20261207

/**
 * Waits until nobody else makes the same database ready or fills it. A server goes on with what a process told it that
 * is gone since, so the lock is of the one connection over which all of that goes: it ends with the last of it.
 */
export async function myTurn(sql: Sql): Promise<void> {
  const [mine] = await sql<{ mine: boolean }>(`select pg_try_advisory_lock(${TURN}) as mine`)
  if (mine?.mine) return
  console.log('\n  Another quick scan is starting on this database; waiting until it is done …')
  await sql(`select pg_advisory_lock(${TURN})`)
}

import { existsSync } from 'node:fs'
import postgres from 'postgres'
import { takeLock } from './lock.ts'
import { readSettings } from './settings.ts'

/** A database that a command looks in, with the rights of its owner. */
export type NamedDatabase = {
  query: (statement: string) => Promise<unknown[]>
  close: () => Promise<void>
}

/**
 * Opens the database that a setting names, or else the one that `npm start` has in the same environment: on a server, or
 * the embedded one, which serves one process at a time.
 * @param named `postgres://...`
 * @throws in words when there is none, or the product runs on it.
 */
export async function openNamed(named: string | undefined): Promise<NamedDatabase> {
  if (named !== undefined) return onServer(named)
  const { database, lockFile } = readSettings(process.env)
  if (database.startsWith('postgres')) return onServer(database)
  if (!existsSync(database)) throw new Error(`There is no database yet (${database}).`)
  const unlock = takeLock(lockFile)
  // Only here: a server is looked in without what only `npm start` needs.
  const { openDatabase } = await import('./kept-rows.ts')
  const embedded = openDatabase(database)
  return { query: embedded.run, close: () => embedded.close().finally(unlock) }
}

function onServer(url: string): NamedDatabase {
  const server = postgres(url, { max: 1, onnotice: () => undefined })
  return { query: (statement) => server.unsafe(statement), close: () => server.end() }
}

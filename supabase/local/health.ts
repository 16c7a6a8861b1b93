import { readFileSync, statfsSync } from 'node:fs'
import { z } from 'zod'
import type { Sql } from './sql.ts'

/** What an operator's monitor asks: nothing about anybody. */
export type Health = {
  ok: boolean
  version: string
  /** The newest migration; null when the database does not answer. */
  database: string | null
  /** When mails were last looked through with success; null since the start never. */
  lastMailRun: string | null
  /** Megabytes that are free where the data are. */
  diskFree: number
}

/** So long ago mails were looked through at most, in milliseconds, and so many megabytes are free at least. */
const [MAILS_WITHIN, LEAST_DISK] = [10 * 60_000, 200]

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))

/**
 * Whether the product does what it should: the database answers, mails leave, the disk has room.
 * @param since when the product started; mails have as long from then.
 * @param lastMailRun when mails were last looked through.
 */
export async function healthOf(
  sql: Sql,
  folder: string,
  since: number,
  lastMailRun: number | null,
): Promise<Health> {
  const database = await sql<{ version: string }>(
    'select max(version) as version from supabase_migrations.schema_migrations',
  ).then(
    ([row]) => row?.version ?? null,
    () => null,
  )
  const { bavail, bsize } = statfsSync(folder)
  const diskFree = Math.floor((bavail * bsize) / 1_000_000)
  const mails = Date.now() - (lastMailRun ?? since) < MAILS_WITHIN
  return {
    ok: database !== null && mails && diskFree >= LEAST_DISK,
    version,
    database,
    lastMailRun: lastMailRun === null ? null : new Date(lastMailRun).toISOString(),
    diskFree,
  }
}

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Sql } from './sql.ts'
import type { MailState } from './watched-mails.ts'

/** What an operator's monitor asks: nothing about anybody. */
export type Health = {
  ok: boolean
  /** Of the program, with the commit where it runs from a checkout of git (`-dirty`: something was changed). */
  version: string
  /** The newest migration; null when the database does not answer. */
  database: string | null
  /** When mails were last looked through; null since the start never. */
  lastMailRun: string | null
  /** Since when the mail server takes no mails, or cannot be reached; null when it does. */
  mailsRefusedSince: string | null
  /** Megabytes that are free where the data are. */
  diskFree: number
}

/** So long ago mails were looked through at most and so long none can leave, in milliseconds, and so many megabytes are free at least. */
const [MAILS_WITHIN, LEAST_DISK] = [10 * 60_000, 200]

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
let version: string | undefined

const moment = (time: number | null) => (time === null ? null : new Date(time).toISOString())

/** The version of the program in a folder: that of its package, and the commit when it is a checkout of git. */
export function versionOf(folder: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  // In a folder without one git would tell the commit of another program around it.
  if (!existsSync(join(folder, '.git'))) return version
  try {
    const asked = ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*']
    const said = execFileSync('git', asked, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    return `${version}+${said.toString().trim()}`
  } catch {
    return version
  }
}

/**
 * Whether the product does what it should: the database answers, mails leave, the disk has room.
 * @param since when the product started; mails have as long from then.
 * @param mails how they leave.
 */
export async function healthOf(
  sql: Sql,
  folder: string,
  since: number,
  { lastRun, refusedSince }: MailState,
): Promise<Health> {
  const database = await sql<{ version: string }>(
    'select max(version) as version from supabase_migrations.schema_migrations',
  ).then(
    ([row]) => row?.version ?? null,
    () => null,
  )
  const { bavail, bsize } = statfsSync(folder)
  const diskFree = Math.floor((bavail * bsize) / 1_000_000)
  const now = Date.now()
  const mails =
    now - (lastRun ?? since) < MAILS_WITHIN && now - (refusedSince ?? now) < MAILS_WITHIN
  return {
    ok: database !== null && mails && diskFree >= LEAST_DISK,
    version: (version ??= versionOf(ROOT)),
    database,
    lastMailRun: moment(lastRun),
    mailsRefusedSince: moment(refusedSince),
    diskFree,
  }
}

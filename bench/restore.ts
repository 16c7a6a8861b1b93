import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#local/kept-rows.ts'
import { linesOfDatabase } from '../supabase/backup/backup.ts'
import { writeBackup } from '../supabase/backup/file.ts'
import { restore } from '../supabase/backup/restore.ts'
import { emptyDatabase } from '../supabase/tests/real-postgres.ts'
import { withCountry } from './scale.ts'

const PASSPHRASE = 'a passphrase for a measurement'

/**
 * How long a back-up of a whole country takes, and putting it back into an empty database of the same server, checksums
 * of every table included: prints seconds, rows and bytes. Ours to keep to is ten minutes for putting back.
 * @param options.ratings how many ratings there are, over three rounds.
 */
export async function benchRestore({
  ratings = '100000',
}: {
  ratings?: string | undefined
}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quickscan-restore-'))
  const file = join(folder, 'country.backup')
  try {
    await withCountry(Number(ratings), async ({ sql, url, server }) => {
      const [settings] = await sql<{ version: string; fsync: string }[]>`select
        current_setting('server_version') as version, current_setting('fsync') as fsync`
      console.log(
        `\nPostgreSQL ${settings?.version} on this machine, fsync ${settings?.fsync}, encrypted`,
      )
      const source = openDatabase(url)
      await timed('back-up', () => writeBackup(file, linesOfDatabase(source), PASSPHRASE)).finally(
        source.close,
      )
      const place = await emptyDatabase(server)
      const { tables } = await timed('restore', () => restore(file, place.url, PASSPHRASE))
      const rows = tables.reduce((sum, table) => sum + Number(table.rows), 0)
      const megabytes = (statSync(file).size / 1_000_000).toFixed(1)
      console.log(`${tables.length} tables, ${rows} rows, ${megabytes} MB; all checksums equal`)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Does it, and prints how long that took. */
async function timed<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  const result = await act()
  console.log(`${what.padEnd(8)}${((performance.now() - begun) / 1000).toFixed(1).padStart(8)} s`)
  return result
}

/**
 * `npm run backup -- FILE` and `npm run restore -- FILE`: all that an installation holds in one file, and back into an
 * empty one (docs/operating.md). Of the installation that `npm start` runs in the same environment; that of a running
 * one on an embedded database is refused. QUICKSCAN_PASSPHRASE encrypts; `--plain` does without.
 */
import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startProblem } from '#local/data-folder.ts'
import { takeLock } from '#local/lock.ts'
import { readSettings } from '#local/settings.ts'
import { linesOfDatabase } from './backup.ts'
import { openDatabase } from '#local/kept-rows.ts'
import { writeBackup } from './file.ts'
import { restore } from './restore.ts'

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { plain: { type: 'boolean', default: false } },
  })
  const [act, path, ...more] = positionals
  if ((act !== 'backup' && act !== 'restore') || path === undefined || more.length > 0)
    throw new Error('Say which file: npm run backup -- FILE, or npm run restore -- FILE.')
  const settings = readSettings(process.env)
  const passphrase = process.env['QUICKSCAN_PASSPHRASE'] || undefined
  if (act === 'backup' && passphrase === undefined && !values.plain)
    throw new Error(
      'Set QUICKSCAN_PASSPHRASE: a back-up holds names, answers and keys. Add --plain to write it without.',
    )
  const unlock = takeLock(settings.lockFile)
  try {
    if (act === 'backup') await backup(settings.database, path, passphrase)
    else await putBack(settings.database, path, passphrase)
  } finally {
    unlock()
  }
} catch (error) {
  console.error(`\n  ${startProblem(error)}\n`)
  process.exitCode = 1
}

async function backup(
  database: string,
  path: string,
  passphrase: string | undefined,
): Promise<void> {
  if (!database.startsWith('postgres') && !existsSync(database))
    throw new Error(`There is no database yet (${database}).`)
  if (existsSync(path)) throw new Error(`${path} is there already; it is not overwritten.`)
  const connection = openDatabase(database)
  try {
    await writeBackup(path, linesOfDatabase(connection), passphrase)
  } finally {
    await connection.close()
  }
  console.log(
    `${path}: ${statSync(path).size} bytes${passphrase === undefined ? ', not encrypted' : ', encrypted'}`,
  )
}

async function putBack(
  database: string,
  path: string,
  passphrase: string | undefined,
): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
  const begun = performance.now()
  const { made, tables, stillToPush } = await restore(path, database, passphrase)
  const rows = tables.reduce((sum, table) => sum + Number(table.rows), 0)
  console.log(
    `Put back what was kept at ${made} in ${((performance.now() - begun) / 1000).toFixed(1)} s: ${tables.length} tables, ${rows} rows, all checksums equal.`,
  )
  if (stillToPush) console.log('Now bring it up to date: npx supabase db push --remote')
}

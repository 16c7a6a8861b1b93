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
import { contentsSchema, restore } from './restore.ts'

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
      'Set QUICKSCAN_PASSPHRASE: a back-up holds addresses, names and answers. Add --plain to write it without.',
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
  const begun = performance.now()
  const connection = openDatabase(database)
  let first = ''
  async function* lines() {
    for await (const line of linesOfDatabase(connection)) {
      first ||= line
      yield line
    }
  }
  const sum = await writeBackup(path, lines(), passphrase).finally(connection.close)
  const { tables, version } = contentsSchema.parse(JSON.parse(first))
  console.log(
    `${path}: ${statSync(path).size} bytes, ${passphrase === undefined ? 'not encrypted' : 'encrypted'}
${tables.length} tables, ${rowsOf(tables)} rows, of version ${version}, in ${secondsSince(begun)} s
SHA-256 of all but its last 32 bytes (head -c -32 ${path} | sha256sum): ${sum}`,
  )
}

function rowsOf(tables: readonly { rows: string }[]): number {
  return tables.reduce((sum, table) => sum + Number(table.rows), 0)
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1)
}

async function putBack(
  database: string,
  path: string,
  passphrase: string | undefined,
): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
  const begun = performance.now()
  const { made, version, tables, stillToPush } = await restore(path, database, passphrase)
  console.log(
    `Put back what was kept at ${made}, of version ${version}, in ${secondsSince(begun)} s: ${tables.length} tables, ${rowsOf(tables)} rows, all checksums equal.`,
  )
  if (stillToPush) console.log('Now bring it up to date: npx supabase db push --remote')
}

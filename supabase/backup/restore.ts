import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { columnsOf, openDatabase, PLAIN, sumOf, type Connection } from '#local/kept-rows.ts'
import { readBackup } from './file.ts'

const contentsSchema = z.object({
  version: z.string().regex(/^\d{14}$/),
  made: z.string(),
  tables: z.array(
    z.object({
      table: z.string().regex(/^(public|private|auth)\.[a-z_0-9]+$/),
      columns: z.array(z.string().regex(/^"?[a-z_0-9]+"?$/)),
      rows: z.string().regex(/^\d+$/),
      sum: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/) })),
})
type Contents = z.infer<typeof contentsSchema>

/** So much text goes to the database at once. */
const AT_ONCE = 500_000

/**
 * Puts a backup into an empty installation, brings it up to date, and compares counts and checksums of every table.
 * @param database the folder of an embedded database that is not there yet, or `postgres://...` of an empty one.
 * @throws in words, with nothing changed, when the file or the place is not right.
 */
export async function restore(
  path: string,
  database: string,
  passphrase: string | undefined,
): Promise<Contents> {
  const lines = (await readBackup(path, passphrase))[Symbol.asyncIterator]()
  const first: IteratorResult<string, unknown> = await lines.next()
  const contents = contentsSchema.safeParse(first.done ? null : JSON.parse(first.value)).data
  if (!contents) throw new Error(`${path} does not say what it holds; it cannot be put back.`)
  mustKnow(path, contents.version)
  const embedded = !database.startsWith('postgres')
  if (embedded && existsSync(database))
    throw new Error(
      `There is a database already (${database}). Choose another folder with QUICKSCAN_DATA.`,
    )
  const ready = !embedded && (await isReady(database, contents.version))
  const place = embedded ? `${database}.restoring` : database
  if (embedded) rmSync(place, { recursive: true, force: true })
  try {
    // The tables as they were when the backup was made; what came since is applied to the rows afterwards.
    if (!ready) await migrated(place, contents.version)
    const connection = openDatabase(place)
    try {
      await load(connection, contents, { [Symbol.asyncIterator]: () => lines })
    } finally {
      await connection.close()
    }
    if (!ready) await migrated(place)
  } catch (error) {
    if (embedded) rmSync(place, { recursive: true, force: true })
    throw error
  }
  if (embedded) renameSync(place, database)
  return contents
}

function mustKnow(path: string, version: string): void {
  const known = readdirSync(new URL('../migrations', import.meta.url)).map((name) =>
    name.slice(0, 14),
  )
  if (version > (known.sort().at(-1) ?? ''))
    throw new Error(
      `${path} was made by a newer version of the quick scan (${version}). Use that version.`,
    )
  if (!known.includes(version))
    throw new Error(
      `${path} is of a version that this one cannot upgrade (${version}). Put it back with that version first.`,
    )
}

/** Whether a database has the tables of a version and nobody in it, as after `supabase db push`; an empty one has not. */
async function isReady(database: string, version: string): Promise<boolean> {
  const { run, close } = openDatabase(database)
  try {
    const [found] = await run<{ there: boolean }>(
      `select to_regclass('public.round') is not null as there`,
    )
    if (!found?.there) return false
    const [used] = await run<{ version: string | null; used: boolean }>(
      `select (select max(version) from supabase_migrations.schema_migrations) as version,
         exists (select from auth.users) or exists (select from public.round) as used`,
    )
    if (used?.used)
      throw new Error('There is an installation in this database already. Make an empty one.')
    if (used?.version !== version)
      throw new Error(
        `This database is of version ${used?.version}, the backup of ${version}. Make an empty one.`,
      )
    return true
  } finally {
    await close()
  }
}

async function migrated(database: string, until?: string): Promise<void> {
  const backend = await startBackend({
    keys: generateKeys(),
    database,
    siteUrl: 'http://localhost',
    email: { send: () => Promise.resolve() },
    ...(until !== undefined && { until }),
  })
  await backend.close()
}

/** All rows in one transaction, without the triggers: they have done their work when the rows were made. */
async function load(
  { run }: Connection,
  contents: Contents,
  lines: AsyncIterable<string>,
): Promise<void> {
  await run(`begin; ${PLAIN} set local session_replication_role = replica;`)
  try {
    await run(`truncate ${contents.tables.map(({ table }) => table).join(', ')} cascade`)
    const columns = new Map(contents.tables.map((kept) => [kept.table, kept.columns.join(', ')]))
    let [table, rows, size] = ['', [] as string[], 0]
    const put = async () => {
      const list = columns.get(table)
      if (rows.length > 0 && list === undefined)
        throw new Error(`The backup has rows of ${table}, which it does not name.`)
      if (rows.length > 0)
        await run(`insert into ${table} (${list}) overriding system value
          select ${list} from json_populate_recordset(null::${table}, '[${rows.join(',').replaceAll("'", "''")}]')`)
      ;[rows, size] = [[], 0]
    }
    for await (const line of lines) {
      const [, name = '', row = ''] = /^(\S+) (.*)$/s.exec(line) ?? []
      if (name !== table || size > AT_ONCE) await put()
      table = name
      rows.push(row)
      size += row.length
    }
    await put()
    for (const kept of contents.tables) {
      const known = (await run<{ name: string }>(columnsOf(kept.table))).map(({ name }) => name)
      const [sum] = await run<{ rows: string; sum: string }>(sumOf(kept.table, kept.columns))
      if (sum?.rows !== kept.rows || sum.sum !== kept.sum || known.length !== kept.columns.length)
        throw new Error(
          `${kept.table} is not what it was (${sum?.rows} of ${kept.rows} rows); nothing was put back.`,
        )
    }
    for (const { name, value } of contents.sequences)
      await run(`select setval('${name.replaceAll("'", "''")}', ${value})`)
    await run('commit')
  } catch (error) {
    await run('rollback')
    throw error
  }
}

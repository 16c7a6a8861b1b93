import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { columnsOf, openDatabase, PLAIN, sumOf, type Connection } from '#local/kept-rows.ts'
import { readBackup } from './file.ts'

/** The first line of a backup: what it holds. */
export const contentsSchema = z.object({
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
/** What was put back, and whether migrations are still to be pushed. */
type PutBack = Contents & { stillToPush: boolean }

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
): Promise<PutBack> {
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
  const found = embedded ? 'nothing' : await lookedAt(database, contents.version)
  const place = embedded ? `${database}.restoring` : database
  const takeBack = () =>
    embedded ? Promise.resolve(rmSync(place, { recursive: true, force: true })) : emptied(place)
  if (embedded) await takeBack()
  const isOlder = contents.version < newest()
  try {
    // The tables as they were when the backup was made; what came since is applied to the rows afterwards.
    if (found === 'nothing') await migrated(place, contents.version)
    const connection = openDatabase(place)
    try {
      await load(connection, contents, { [Symbol.asyncIterator]: () => lines })
    } finally {
      await connection.close()
    }
    if (isOlder && found !== 'tables of a project') await migrated(place)
  } catch (error) {
    if (found === 'nothing') await takeBack()
    throw error
  }
  if (embedded) renameSync(place, database)
  return { ...contents, stillToPush: isOlder && found === 'tables of a project' }
}

const versions = () =>
  readdirSync(new URL('../migrations', import.meta.url))
    .map((name) => name.slice(0, 14))
    .sort()
const newest = () => versions().at(-1) ?? ''

function mustKnow(path: string, version: string): void {
  if (version > newest())
    throw new Error(
      `${path} was made by a newer version of the quick scan (${version}). Use that version.`,
    )
  if (!versions().includes(version))
    throw new Error(
      `${path} is of a version that this one cannot upgrade (${version}). Put it back with that version first.`,
    )
}

/** What a backup goes into on a server; a project has a sign-in server of its own, and its migrations are pushed. */
type Found = 'nothing' | 'tables' | 'tables of a project'

/** @throws in words when somebody is in a database, or when it has something else in it. */
async function lookedAt(database: string, version: string): Promise<Found> {
  const { run, close } = openDatabase(database)
  try {
    const [found] = await run<{ ours: boolean; accounts: boolean; other: boolean; own: boolean }>(
      `select to_regclass('public.round') is not null as ours, to_regclass('auth.users') is not null as accounts,
         exists (select from pg_namespace where nspname in ('auth', 'private', 'supabase_migrations'))
           or exists (select from pg_class where relnamespace = 'public'::regnamespace)
           or exists (select from pg_proc where pronamespace = 'public'::regnamespace) as other,
         not exists (select from pg_class where oid = to_regclass('auth.users') and relowner <> current_user::regrole) as own`,
    )
    if (!found?.ours && found?.accounts)
      throw new Error(
        `This database has accounts and no tables yet. Apply those up to version ${version} with \`supabase db push\` first.`,
      )
    if (!found?.ours && found?.other)
      throw new Error('There is something else in this database already. Make an empty one.')
    if (!found?.ours) return 'nothing'
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
    return found.own ? 'tables' : 'tables of a project'
  } finally {
    await close()
  }
}

/** Takes away what was made in a database in which there was nothing. */
async function emptied(database: string): Promise<void> {
  const { run, close } = openDatabase(database)
  await run(`drop schema if exists auth, private, supabase_migrations, public cascade;
    create schema public authorization pg_database_owner; grant usage on schema public to public`)
  await close()
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
  await run(`begin; ${PLAIN}`)
  try {
    await run('set local session_replication_role = replica').catch(mayNot)
    for (const { table, columns } of contents.tables) await mustFit(run, table, columns)
    // Nobody has an account here, and the tables of the sign-in server are its own.
    const ours = contents.tables.filter(({ table }) => !table.startsWith('auth.'))
    await run(`truncate ${ours.map(({ table }) => table).join(', ')} cascade`)
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
      const [sum] = await run<{ rows: string; sum: string }>(sumOf(kept.table, kept.columns))
      if (sum?.rows !== kept.rows || sum.sum !== kept.sum)
        throw new Error(
          `${kept.table} is not what it was (${sum?.rows} of ${kept.rows} rows); nothing was put back.`,
        )
    }
    for (const { name, value } of contents.sequences)
      await run(`select setval('${name.replaceAll("'", "''")}', ${value})`)
    await run(AS_AUTH_READS)
    await run('commit')
  } catch (error) {
    await run('rollback')
    throw error
  }
}

function mayNot(error: unknown): never {
  throw new Error(
    'This user may not put rows back as they were. Let an administrator of the server say: grant set on parameter session_replication_role to this user.',
    { cause: error },
  )
}

/** Ours have the columns they had; the sign-in server may know more of an account by now. */
async function mustFit(run: Connection['run'], table: string, kept: string[]): Promise<void> {
  const known = await run<{ name: string; needed: boolean }>(columnsOf(table))
  const unknown = kept.filter((column) => !known.some(({ name }) => name === column))
  const more = known.filter(({ name }) => !kept.includes(name))
  const missed = table.startsWith('auth.') ? more.filter(({ needed }) => needed) : more
  const wrong = [...unknown, ...missed.map(({ name }) => name)]
  if (wrong.length > 0)
    throw new Error(
      `${table} has other columns here (${wrong.join(', ')}); nothing was put back. Use a database of the same kind and version.`,
    )
}

/** Auth looks for an account in an instance, and cannot read a code that is null; accounts of the embedded one have neither. */
const AS_AUTH_READS = `
do $$ declare one text; begin
  if to_regclass('auth.users') is null or not exists (
    select from pg_attribute where attrelid = 'auth.users'::regclass and attname = 'instance_id') then return; end if;
  update auth.users set instance_id = '00000000-0000-0000-0000-000000000000' where instance_id is null;
  for one in select quote_ident(attname) from pg_attribute where attrelid = 'auth.users'::regclass and attname in
    ('confirmation_token', 'recovery_token', 'email_change_token_new', 'email_change_token_current', 'email_change',
     'phone_change', 'phone_change_token', 'reauthentication_token')
  loop
    execute format('update auth.users set %1$s = '''' where %1$s is null', one);
  end loop;
end $$`

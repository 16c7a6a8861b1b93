import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InMemoryEmailDriver } from '@supabase/lite'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import type { Sql } from '#local/sql.ts'
import { linesOfDatabase } from '../backup/backup.ts'
import { openDatabase } from '#local/kept-rows.ts'
import { readBackup, writeBackup } from '../backup/file.ts'
import { restore } from '../backup/restore.ts'
import { emptyDatabase, isHosted } from './real-postgres.ts'

/** An installation in one file, and back: embedded here, on a server where the suite runs on one. */
const folder = mkdtempSync(join(tmpdir(), 'quickscan-backup-'))
const [plain, locked] = [join(folder, 'plain.backup'), join(folder, 'locked.backup')]
const PASSPHRASE = 'vier losse woorden samen'
const server = process.env['QUICKSCAN_TEST_DATABASE']
const made: { drop: () => Promise<void> }[] = []
const keys = generateKeys()
const versions = readdirSync(new URL('../migrations', import.meta.url))
  .map((name) => name.slice(0, 14))
  .sort()
const last = versions.at(-1) ?? ''

const hosted = server !== undefined && (await isHosted(server))

/**
 * Somewhere to put an installation: a folder that is not there yet, an empty database on the server, or a project to which
 * the migrations up to this one were pushed.
 */
async function emptyPlace(name: string, until = last): Promise<string> {
  if (!server) return join(folder, name)
  const database = await emptyDatabase(server)
  made.push(database)
  if (hosted) await (await open(database.url, { until })).close()
  return database.url
}

const open = async (database: string, more: object = {}) => {
  const mails = new InMemoryEmailDriver()
  const backend = await startBackend({
    keys,
    database,
    siteUrl: 'http://localhost',
    email: mails,
    ...more,
  })
  return { ...backend, mails }
}

async function live(sql: Sql): Promise<void> {
  await sql(`
    insert into auth.users (id, email, email_confirmed_at) values (gen_random_uuid(), 'ria@quickscan.example', now());
    insert into public.member (user_id, email, role) select id, email, 'staff' from auth.users;
    insert into public.round (id, name, questionnaire_version)
    select gen_random_uuid(), 'Ronde ''één'' "twee" € \\\\ 3', id from public.questionnaire_version order by 3 limit 1;
    insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction, mark, valid)
    select gen_random_uuid(), id, 'GM0888', private.this_monday(), 'nl', '{1,null,5}', '{0,null,5}', 7, true
    from public.round, generate_series(1, 1200);
    insert into private.rating_comment (round_id, municipality_code, week, comment)
    select id, 'GM0888', private.this_monday(), E'Twee\\nregels, met ''aanhaling'' en \\\\' from public.round;
    insert into private.rating_overview (round_id, municipality_code, mark_sum)
    select id, 'GM0888', 1e-7::double precision / 3 from public.round;
    select private.log_act('ratings_released', round_id => id, by_system => true) from public.round`)
}

const copy = async (database: string, path: string, passphrase?: string) => {
  const connection = openDatabase(database)
  await writeBackup(path, linesOfDatabase(connection), passphrase).finally(connection.close)
}
const linesOf = async (path: string, passphrase?: string) => {
  const lines: string[] = []
  for await (const line of await readBackup(path, passphrase)) lines.push(line)
  return lines.map((line) => line.replace(/"made":"[^"]*"/, '')).sort()
}

/** A backup in which one mark is another than it was. */
async function* altered(path: string) {
  for await (const line of await readBackup(path, undefined))
    yield line.startsWith('private.rating ') ? line.replace('"mark":7', '"mark":8') : line
}

/** What a place has: tables of ours, accounts and rounds. */
async function leftIn(place: string): Promise<unknown> {
  if (!server) return existsSync(place) || existsSync(`${place}.restoring`)
  const { run, close } = openDatabase(place)
  try {
    const [found] = await run<{ tables: number; private: boolean }>(
      `select count(*)::int as tables, to_regnamespace('private') is not null as private from pg_class
       where relnamespace = 'public'::regnamespace`,
    )
    if (!found?.private) return found
    return [
      found,
      await run(
        'select (select count(*) from auth.users) + (select count(*) from public.round) as n',
      ),
    ]
  } finally {
    await close()
  }
}

beforeAll(async () => {
  const database = await emptyPlace('first')
  const template = inject('template')
  const first = await open(
    database,
    existsSync(template) ? { copyOf: await openAsBlob(template) } : {},
  )
  await live(first.sql)
  await first.close()
  await copy(database, plain)
  await copy(database, locked, PASSPHRASE)
})
afterAll(async () => {
  for (const { drop } of made) await drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  test('where no file can be made is told, and its checksum can be worked out by anybody', async () => {
    async function* line() {
      yield await Promise.resolve('{}')
    }
    await expect(writeBackup(join(folder, 'no', 'x'), line(), undefined)).rejects.toThrow('ENOENT')
    const path = join(folder, 'one.backup')
    const sum = await writeBackup(path, line(), PASSPHRASE)
    expect(sum).toBe(createHash('sha256').update(readFileSync(path).subarray(0, -32)).digest('hex'))
  })

  test('put back in an empty place holds the same rows, and who was known signs in', async () => {
    const database = await emptyPlace('second')
    const { tables } = await restore(locked, database, PASSPHRASE)
    expect(tables.find(({ table }) => table === 'private.rating')?.rows).toBe('1200')
    await copy(database, join(folder, 'again.backup'))
    expect(await linesOf(join(folder, 'again.backup'))).toEqual(await linesOf(plain))
    await expect(restore(locked, database, PASSPHRASE)).rejects.toThrow(
      server ? 'There is an installation in this database already' : 'There is a database already',
    )
    // A project has a sign-in server of its own.
    if (hosted) return
    const second = await open(database)
    const ask = (path: string, body: object) =>
      second.fetch(
        new Request(`http://localhost/auth/v1/${path}`, {
          method: 'POST',
          headers: { apikey: keys.publishableKey, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
        '10.0.0.1',
      )
    const email = 'ria@quickscan.example'
    expect((await ask('otp', { email, create_user: true })).status).toBe(200)
    const mail = second.mails.messages.get(email)?.at(-1)?.text ?? ''
    const token = (/\b\d{4} ?\d{4}\b/.exec(mail)?.[0] ?? '').replace(' ', '')
    expect((await ask('verify', { email, token, type: 'email' })).status).toBe(200)
    // The triggers are there again.
    await expect(second.sql('delete from private.audit_log')).rejects.toThrow()
    await second.close()
  })

  test('of an older version is brought up to date', async () => {
    const before = versions.at(-2)
    const database = await emptyPlace('old', before)
    const [path, wrong] = [join(folder, 'old.backup'), join(folder, 'wrong.backup')]
    if (!hosted) await (await open(database, { until: before })).close()
    const old = openDatabase(database)
    await live(old.run)
    await old.close()
    await copy(database, path)
    const upgraded = await emptyPlace('upgraded', before)
    // One row says something else than was counted: refused when all rows are in.
    await writeBackup(wrong, altered(path), undefined)
    const was = await leftIn(upgraded)
    await expect(restore(wrong, upgraded, undefined)).rejects.toThrow('is not what it was')
    expect(await leftIn(upgraded)).toEqual(was)
    // A first try that was broken off leaves tables of that version, and nobody in them.
    if (server && !hosted) await (await open(upgraded, { until: before })).close()
    const { stillToPush } = await restore(path, upgraded, undefined)
    expect(stillToPush).toBe(hosted)
    const now = await open(upgraded)
    expect(
      await now.sql('select max(version) as version from supabase_migrations.schema_migrations'),
    ).toEqual([{ version: last }])
    expect(await now.sql('select count(*)::int as n from private.rating')).toEqual([{ n: 1200 }])
    await now.close()
  })

  test.skipIf(!server)('goes into a database that has its tables and nobody in it', async () => {
    const database = await emptyPlace('pushed')
    await (await open(database)).close()
    await restore(plain, database, undefined)
    await copy(database, join(folder, 'pushed.backup'))
    expect(await linesOf(join(folder, 'pushed.backup'))).toEqual(await linesOf(plain))
  })

  test.skipIf(!server || hosted)(
    'goes where the sign-in server knows more of an account, unless that must be said',
    async () => {
      const database = await emptyPlace('newer auth')
      await (await open(database)).close()
      const { run, close } = openDatabase(database)
      await run(`alter table auth.users add column grade int not null default 3, add column hint text,
        add column origin text not null`)
      await expect(restore(plain, database, undefined)).rejects.toThrow(
        'auth.users has other columns here (origin)',
      )
      expect(await run('select from public.round')).toEqual([])
      await run('alter table auth.users drop column origin')
      await restore(plain, database, undefined)
      expect(await run('select email, grade, hint from auth.users')).toEqual([
        { email: 'ria@quickscan.example', grade: 3, hint: null },
      ])
      await close()
    },
  )

  test.skipIf(!server || hosted)('goes nowhere where there is something else', async () => {
    const database = await emptyPlace('not ours')
    const { run, close } = openDatabase(database)
    await run('create table notes (id int)')
    await expect(restore(plain, database, undefined)).rejects.toThrow('There is something else')
    await close()
  })

  test.skipIf(!hosted)('of an embedded installation goes into a project, and back', async () => {
    const [embedded, path] = [join(folder, 'embedded'), join(folder, 'embedded.backup')]
    const first = await open(embedded)
    await live(first.sql)
    await first.close()
    await copy(embedded, path)
    const project = await emptyPlace('project')
    await restore(path, project, undefined)
    const { run, close } = openDatabase(project)
    expect(await run('select instance_id, confirmation_token from auth.users')).toEqual([
      { instance_id: '00000000-0000-0000-0000-000000000000', confirmation_token: '' },
    ])
    await close()
    await copy(project, join(folder, 'project.backup'))
    expect(await linesOf(join(folder, 'project.backup'))).toEqual(await linesOf(path))
    await restore(join(folder, 'project.backup'), join(folder, 'back'), undefined)
  })

  test.skipIf(!hosted)('goes into no project before its tables are there', async () => {
    const database = await emptyDatabase(server ?? '')
    made.push(database)
    await expect(restore(plain, database.url, undefined)).rejects.toThrow('supabase db push')
  })

  test('tells nothing to who has not the passphrase', async () => {
    expect(readFileSync(locked, 'latin1')).not.toContain('ria@')
    await expect(readBackup(locked, undefined)).rejects.toThrow('is encrypted')
    await expect(readBackup(locked, 'een ander woord')).rejects.toThrow(
      'The passphrase is not that of',
    )
  })

  test('that is damaged, cut off, of another program or newer is refused, and nothing is made', async () => {
    const other = join(folder, 'other')
    const refuse = async (path: string, words: string) => {
      await expect(restore(path, other, undefined)).rejects.toThrow(words)
      expect(existsSync(other) || existsSync(`${other}.restoring`)).toBe(false)
    }
    const bytes = readFileSync(plain)
    const bad = join(folder, 'bad.backup')
    for (const at of [100, bytes.length >> 1, bytes.length - 1]) {
      copyFileSync(plain, bad)
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(bad, damaged)
      await refuse(bad, 'is damaged')
    }
    writeFileSync(bad, bytes.subarray(0, bytes.length - 500))
    await refuse(bad, 'is damaged')
    for (const foreign of ['', 'PGDMP', '{"rows": []}\n']) {
      writeFileSync(bad, foreign)
      await refuse(bad, 'is not a backup of the quick scan')
    }
    writeFileSync(
      bad,
      bytes.toString('latin1').replace('quickscan-backup 1', 'quickscan-backup 2'),
      'latin1',
    )
    await refuse(bad, 'newer version')
    const told = (await linesOf(plain)).find((line) => line.startsWith('{"version"')) ?? ''
    // eslint-disable-next-line @typescript-eslint/require-await -- lines come one by one
    async function* newer() {
      yield told.replace(last, '20991231000000').replace(',,', ',"made":"",')
    }
    await writeBackup(bad, newer(), undefined)
    await refuse(bad, 'newer version')
  })
})

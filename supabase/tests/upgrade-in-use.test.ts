import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import type { Sql } from '#local/sql.ts'
import { emptyDatabase } from './real-postgres.ts'
import { columnsOf, rowsOf } from './rows.ts'

/**
 * An installation as it was used at a newer version (upgrade.test.ts begins before the baseline), filled through its own
 * functions with what came since: mails that wait, a discussion, a round and a questionnaire that are being made.
 */
const SINCE = '20261203000400'
const server = process.env['QUICKSCAN_TEST_DATABASE']
const folder = mkdtempSync(join(tmpdir(), 'quickscan-in-use-'))
const [STAFF, OFFICIAL] = [
  '00000000-0000-4000-8000-0000000000f1',
  '00000000-0000-4000-8000-0000000000f2',
]
let place: { url: string; drop: () => Promise<void> }
let before: string[]
let after: string[]

const open = (until?: string) =>
  startBackend({
    keys: generateKeys(),
    database: place.url,
    siteUrl: 'http://localhost',
    email: { send: () => Promise.resolve() },
    ...(until !== undefined && { until }),
  })

/** Says something to the database as somebody who signed in with a code. */
const as = (sql: Sql, person: string, statement: string) =>
  sql(`begin; select set_config('request.jwt.claims', '{"sub":"${person}","role":"authenticated","amr":[{"method":"otp"}]}', true),
    set_config('request.jwt.claim.sub', '${person}', true); ${statement}; commit`)

async function live(sql: Sql): Promise<void> {
  await sql(`insert into auth.users (id, email, email_confirmed_at) values
      ('${STAFF}', 'staf@eszl.example', now()), ('${OFFICIAL}', 'anna@beek.example', now());
    insert into public.member (user_id, email, role, municipality_code) values
      ('${STAFF}', 'staf@eszl.example', 'staff', null), ('${OFFICIAL}', 'anna@beek.example', 'coordinator', 'GM0888')`)
  await as(sql, STAFF, `select public.open_round('Voorjaar')`)
  await as(sql, STAFF, `select public.invite_viewer('mee@kernteam.example')`)
  await as(
    sql,
    STAFF,
    `select public.save_round(name => 'Najaar', starts_on => current_date + 60, closes_on => current_date + 90,
      questionnaire_version => (select max(id) from public.questionnaire_version), places => '["GM0888"]')`,
  )
  await as(
    sql,
    STAFF,
    `select public.start_draft('2027-1', (select max(id) from public.questionnaire_version), '[]')`,
  )
  await as(
    sql,
    OFFICIAL,
    `select public.discuss(scan_id => id, item_id => 'relatiebeheer', with_office => true,
       id => '00000000-0000-4000-8000-00000000000e', text => 'Klopt dit?') from public.scan where municipality_code = 'GM0888'`,
  )
}

beforeAll(async () => {
  place = server
    ? await emptyDatabase(server)
    : { url: join(folder, 'database'), drop: () => Promise.resolve() }
  const old = await open(SINCE)
  await live(old.sql)
  const columns = await columnsOf(old.sql, ['public', 'private', 'auth'])
  before = await rowsOf(old.sql, columns)
  await old.close()
  const now = await open()
  after = await rowsOf(now.sql, columns)
  await now.close()
})
afterAll(async () => {
  await place.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('what waits and what is being made is there still, as it was', () => {
  for (const table of [
    'private.mail_queue',
    'public.discussion',
    'public.discussion_message',
    'public.questionnaire_draft',
    'public.round',
    'public.scan',
  ])
    expect([table, before.some((line) => line.startsWith(`${table} `))]).toEqual([table, true])
  expect(before.some((line) => /^public\.round .*"state": ?"draft"/.test(line))).toBe(true)
  const kept = new Set(after)
  // What comes with the program goes on with it.
  const ofProgram =
    /^public\.(measure|measure_version|questionnaire_version|questionnaire_wording|wording_version|mail_kind|rating_questions) /
  expect(before.filter((line) => !ofProgram.test(line) && !kept.has(line))).toEqual([])
})

test('every migration since then was applied', async () => {
  const later = readdirSync(new URL('../migrations/', import.meta.url)).filter(
    (name) => name.slice(0, 14) > SINCE,
  )
  expect(later.length).toBeGreaterThan(0)
  const now = await open()
  const [found] = await now.sql<{ n: number }>(
    `select count(*)::int as n from supabase_migrations.schema_migrations where version > '${SINCE}'`,
  )
  await now.close()
  expect(found?.n).toBe(later.length)
})

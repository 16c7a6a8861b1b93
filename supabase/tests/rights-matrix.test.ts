import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateKeys } from '#local/keys.ts'
import { fillDemoRegion } from '../demo/fill.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { everyRole, type Ask, type Role } from './every-role.ts'
import { ROLES, TABLE_RIGHTS } from './rights-matrix.ts'
import { A, B, fingerprint } from './world.ts'

/**
 * Every table and view, every verb, every role, over HTTP and on the demo region: what each cell says is what happens.
 * One that is new fails until it has its line in rights-matrix.ts. Functions: function-rights.test.ts.
 */
const keys = generateKeys()
let db: TestDatabase
let tables: { schema: string; table: string; column: string }[]
let ask: Ask

beforeAll(async () => {
  db = await startTestDatabase(keys)
  await fillDemoRegion(db.sql)
  await db.sql(ROWS)
  ;({ ask } = await everyRole(db, keys))
  tables = await db.sql(
    `select table_schema as schema, table_name as table, min(column_name) as column
     from information_schema.columns
     where table_schema in ('public', 'private') group by 1, 2 order by 1, 2`,
  )
})
afterAll(() => db.close())

/** What the demo has none of: a row of the municipalities A and B each, or one of the region. */
const ROWS = `
  set session_replication_role = replica;
  create temp table at as
  select scan.id as scan_id, scan.municipality_code as place, scan.round_id, person.user_id as person, office.user_id as office
  from public.scan
  join public.round on round.id = scan.round_id and round.state = 'open'
  cross join lateral (
    select user_id from public.member where member.municipality_code = scan.municipality_code order by 1 limit 1
  ) as person
  cross join (select user_id from public.member where role = 'staff' order by 1 limit 1) as office
  where scan.municipality_code in ('${A}', '${B}');
  insert into public.action_comment (id, action_id, written_by, municipality_code, text)
  select distinct on (municipality_code) gen_random_uuid(), action.id, person, municipality_code, 'Goed' from public.action
  join at on place = municipality_code;
  insert into public.discussion select scan_id, 'relatiebeheer', office_too, null, null, now(), false
  from at, unnest('{true,false}'::boolean[]) as office_too;
  insert into public.discussion_message select gen_random_uuid(), scan_id, item_id, with_office, person, false, now(), 'Klopt dit?'
  from public.discussion join at using (scan_id);
  insert into public.draft_comment (id, draft_id, kind, part_id, text) select gen_random_uuid(), id, 'item', 'relatiebeheer', 'Korter'
  from public.questionnaire_draft;
  insert into public.internal_note select scan_id, item_id, max(version), 'Onder ons'
  from public.answer_history join at using (scan_id) group by scan_id, item_id;
  insert into public.invitation (email, role, municipality_code) select 'nieuw@' || lower(place) || '.example', 'colleague', place from at;
  insert into public.mail_choice (user_id, weekly) select person, false from at;
  insert into public.mail_text select kind, 1, 'Onderwerp', 'Tekst' from public.mail_kind limit 1;
  insert into public.meeting_decision (id, round_id, theme, text, decided_by)
  select gen_random_uuid(), round_id, 'reactie', 'Samen', office from at limit 1;
  insert into public.own_measure (municipality_code, measure_id, version, updated_by)
  select place, measure.id, 1, person from at, (select id from public.measure order by 1 limit 1) as measure;
  insert into public.round_reminder (round_id, days) select round_id, '{14,7,2}' from at limit 1;
  insert into public.round_reopening (round_id, closed_at, reason) select round_id, now(), 'Te vroeg' from at limit 1;
  insert into public.signature_retention select round_id, 5 from at limit 1;
  insert into public.staff_removal select office, office from at limit 1;
  insert into public.submission_return select distinct on (submission.id) submission.id, 'Kijk nog eens', office
  from public.submission join public.scan on scan.id = submission.scan_id join at on place = scan.municipality_code
  on conflict do nothing;
  insert into public.task select scan_id, 'reactie', 'theme', 'iemand@elders.example', '', person, now() from at;
  drop table at;
  set session_replication_role = origin`

/** Who owns the rows of a table, as far as they say so themselves. */
async function ownersOf(table: string): Promise<(string | null)[]> {
  const columns = await db.sql<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema || '.' || table_name = '${table}'`,
  )
  const [, owner = 'null'] =
    OWNERS.find(([column]) => columns.some(({ name }) => name === column)) ?? []
  const rows = await db.sql<{ owner: string | null }>(`select ${owner} as owner from ${table} as t`)
  return rows.map(({ owner }) => owner)
}
const OWNERS = [
  ['municipality_code', 'municipality_code'],
  ['scan_id', '(select municipality_code from public.scan where id = t.scan_id)'],
  ['action_id', '(select municipality_code from public.action where id = t.action_id)'],
  [
    'submission_id',
    '(select municipality_code from public.scan join public.submission on scan.id = scan_id where submission.id = t.submission_id)',
  ],
  ['user_id', '(select municipality_code from public.member where user_id = t.user_id)'],
] as const

const PAGE = 1000
/** Everything that is read from a table, page by page; null is refused. */
async function readAll(who: Role, name: string): Promise<number | null> {
  for (let read = 0; ; read += PAGE) {
    const { status, body } = await ask(who, 'GET', `${name}?limit=${PAGE}&offset=${read}`)
    if (status >= 400) return null
    const { length } = body as unknown[]
    if (length < PAGE) return read + length
  }
}

/** Lines of the rows that a role reads: none, its own, a part, all; or refused. */
async function lettersOf(table: string): Promise<string> {
  const owners = await ownersOf(`public.${table}`)
  const of = (place: string) => owners.filter((owner) => owner === place).length
  const letters = await Promise.all(
    ROLES.map(async (role) => {
      const read = await readAll(role, table)
      if (read === null) return '-'
      if (read === 0) return '.'
      if (read === owners.length) return '*'
      const own = { colleague: of(A), coordinator: of(A), other: of(B) }[role as string]
      return read === own ? 'o' : '~'
    }),
  )
  return letters.join('')
}

describe('tables', () => {
  test('show each role what their line says, and no table is without one', async () => {
    const found: Record<string, string> = {}
    for (const { table } of tables.filter(({ schema }) => schema === 'public'))
      found[table] = await lettersOf(table)
    expect(found).toEqual(TABLE_RIGHTS)
  })

  test('are written by nobody, and those in private are not there at all', async () => {
    const before = await fingerprint(db)
    const wrong: string[] = []
    for (const { schema, table, column } of tables)
      for (const role of ROLES)
        for (const method of schema === 'public' ? ['POST', 'PATCH', 'DELETE'] : ['GET', 'POST']) {
          const where = method === 'POST' ? '' : `?${column}=not.is.null`
          const body = method === 'POST' || method === 'PATCH' ? { [column]: null } : undefined
          const { status } = await ask(role, method, `${table}${where}`, body)
          const refused =
            schema === 'public' ? [401, 403].includes(status) : status >= 400 && status < 500
          if (!refused) wrong.push(`${method} ${schema}.${table} by ${role}: ${status}`)
        }
    expect(wrong).toEqual([])
    expect(await fingerprint(db)).toBe(before)
  })
})

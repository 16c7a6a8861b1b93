import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type Reply, type TestDatabase } from './database.ts'
import { A, freshWorld, handInShortScan, saved, signature, type World } from './world.ts'

/**
 * Names, titles and links are one line that reads as it is written: what breaks it or turns its direction
 * is refused, whoever writes and by whichever door.
 */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
})
afterAll(() => db.close())

/** Every text column: what kind of text it is, and so whether it is one line. */
const KINDS = {
  /** One line, held by a trigger of the table. */
  line: [
    ...[
      'draft_comment.reader_name',
      'action.title',
      'answer.evidence_url',
      'measure.title',
      'meeting_decision.owner',
    ],
    ...['mail_text.subject', 'programme_line.name', 'round.name', 'scan.handed_in_name'],
    ...['submission.handed_in_name', 'submission.signed_name'],
  ],
  /** An address, held by clean_email, which takes one line only. */
  address: [
    ...['action.owner', 'action_event.owner', 'digest_sent.email', 'invitation.email'],
    ...['audit_person.email', 'mail_queue.recipient', 'member.email', 'task.assignee'],
  ],
  /** Told in lines of its own. */
  text: [
    ...['action.criteria_note', 'action.first_step', 'action.next_decision', 'action.public_text'],
    ...['action.stop_reason', 'action_comment.text', 'action_event.reason'],
    ...['answer.deliberate_reason', 'answer.note', 'answer.reason'],
    ...['answer_history.deliberate_reason', 'answer_history.note', 'answer_history.reason'],
    // And what a mail server said.
    ...['mail_queue.answer', 'mail_text.body', 'contact_point.contact', 'discussion_message.text'],
    ...['internal_note.note', 'measure.approach', 'measure.sharing'],
    ...['meeting_decision.text', 'own_measure.note', 'rating_comment.comment'],
    ...['rating_comment.released', 'region_note.note', 'round_reopening.reason'],
    ...['submission_return.reason', 'task.question'],
    ...['draft_comment.text', 'questionnaire_version.note'],
  ],
  /** Copied from a line by the database. */
  copy: ['answer_history.evidence_url'],
}

/** Codes, keys and what the program itself writes: checked against a list, a pattern or another table. */
const CODE =
  /(_code|_id|[.]id|[.]code|status|state|route|stage|cost|kind|role|hash|salt|secret|sector|size|contact|language|split|part|theme|place|letter|set_aside|questionnaire_version|slug|national_theme)$/
const CONTENT = [
  ...['municipality.name', 'municipality.short_name', 'municipality.subregion'],
  'municipality.successor',
  'figures_made.made_of',
  ...['municipality.size_class', 'setting.name', 'sender_header.name', 'sign_in_provider.name'],
  ...['product', 'product_in_full', 'office', 'office_in_full', 'office_in_french', 'office_email']
    .concat('mail_sender', 'logo', 'colour')
    .map((name) => `region.${name}`),
  'subregion.name',
  'round.codes',
  ...['audit_log.act', 'audit_log.previous', 'audit_log.subject'],
  ...['questionnaire_draft.name', 'questionnaire_draft.reader_key'],
  'questionnaire_draft.started_from',
  'discussion_message.about_rule',
  ...['mail_kind.body', 'mail_kind.subject', 'mail_queue.occasion'],
]

const columns = () =>
  db.sql<{ name: string }>(`
    select table_name || '.' || column_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema in ('public', 'private') and data_type = 'text' and table_type = 'BASE TABLE'
    order by 1`)

test('every text column has a kind', async () => {
  const known = new Set([...Object.values(KINDS).flat(), ...CONTENT])
  const names = (await columns()).map(({ name }) => name)
  expect(names.filter((name) => !known.has(name) && !CODE.test(name))).toEqual([])
  expect([...known].filter((name) => !names.includes(name))).toEqual([])
})

test('every name, title and link has the lock on its table', async () => {
  const rows = await db.sql<{ table: string; columns: string }>(`
    select relname as "table", encode(tgargs, 'escape') as columns
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where tgfoid = 'private.must_be_one_line()'::regprocedure`)
  const held = rows.flatMap(({ table, columns }) =>
    columns
      .split('\\000')
      .filter((column) => column !== '')
      .map((column) => `${table}.${column}`),
  )
  expect(held.sort()).toEqual([...KINDS.line].sort())
})

const BAD = [
  ['a line break', '\n'],
  ['a line break of Word', '\u000B'],
  ['a line separator', '\u2028'],
  ['an override of direction', '\u202E'],
  ['an isolate', '\u2066'],
  ['a mark of direction', '\u200F'],
] as const

describe.each(BAD)('%s', (_, sign) => {
  const bad = `Plan${sign}gpj`
  const refused = (reply: Reply, code = 'text_not_one_line') =>
    expect([reply.status, reply.code]).toEqual([400, code])

  test('is refused in the name of a round, a line and who takes something up', async () => {
    const staff = db.as(world.staff)
    const [line] = await db.sql<{ line: number; version: number }>(
      'select line, version from public.programme_line order by line limit 1',
    )
    refused(
      await staff.rpc('name_programme_line', {
        line: line?.line,
        expected_version: line?.version,
        name: bad,
      }),
    )
    refused(
      await staff.rpc('save_decision', {
        id: crypto.randomUUID(),
        round_id: world.roundId,
        theme: 'reactie',
        text: 'Doen.',
        owner: bad,
      }),
    )
    await db.sql("update public.round set state = 'closed', closed_at = now() where state = 'open'")
    refused(await staff.rpc('open_round', { name: bad }))
    await db.sql(
      `update public.round set state = 'open', closed_at = null where id = '${world.roundId}'`,
    )
  })

  test('is refused in the link beside an answer', async () => {
    const scan = await world.scanOf(A)
    const link = { evidence_url: `https://x.nl/a${sign}b` }
    const reply = await db
      .as(world.officialA)
      .rpc('save_answer', saved(scan, 'vast-aanspreekpunt', 'l2', link))
    expect(reply.status).toBe(400)
    expect(['text_not_one_line', 'evidence_url_invalid']).toContain(reply.code)
  })

  test('is refused in the title of an action', async () => {
    const reply = await db.as(world.officialA).rpc('make_action', {
      id: crypto.randomUUID(),
      round_id: world.roundId,
      title: bad,
      owner: 'iris@example.nl',
      due_on: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    })
    refused(reply)
  })

  test('is refused in an address', async () => {
    refused(
      await db.as(world.staff).rpc('invite_coordinator', {
        email: `jan${sign}p@x.example`,
        municipality_code: A,
      }),
      'email_invalid',
    )
  })
})

test('what people write is one line: accents, right to left, dashes', async () => {
  const [row] = await db.sql<{ fine: boolean }>(`
    select bool_and(private.is_one_line(given)) as fine
    from unnest(array['', 'Café ’t Hoekje – plan 2', 'Müller & Söhne', 'مقهى', null]) as given`)
  expect(row?.fine).toBe(true)
})

test('NUL in a note is refused by the database', async () => {
  const scan = await world.scanOf(A)
  const reply = await db
    .as(world.officialA)
    .rpc('save_answer', saved(scan, 'vast-aanspreekpunt', 'l2', { note: 'a\u0000b' }))
  expect(reply.status).toBe(400)
  expect(reply.code).toMatch(/invalid byte sequence|Unicode escape/)
})

test('who signs has a name of one line', async () => {
  const handedIn = await handInShortScan(world, world.officialA, A)
  const signed = (name: string) =>
    db.as(world.colleagueA).rpc('sign_scan', signature(handedIn, name))
  for (const [, sign] of BAD)
    expect((await signed(`Arno${sign}Smeets`)).code).toBe('signature_name_invalid')
  expect((await signed('Arno Smeets')).status).toBe(200)
})

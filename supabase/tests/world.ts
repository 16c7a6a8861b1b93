import questionnaire from '#content/2026-1/questionnaire.json' with { type: 'json' }
import type { Person, Reply, TestDatabase } from './database.ts'

/** Sittard-Geleen, Stein and Beek. */
export const A = 'GM1883'
export const B = 'GM0971'
export const C = 'GM0888'

export type World = {
  db: TestDatabase
  roundId: string
  /** Scan of a municipality in the open round. */
  scanOf: (municipality: string) => Promise<string>
  staff: Person
  officialA: Person
  colleagueA: Person
  officialB: Person
  /** Of the kernteam MKB. */
  viewer: Person
  /** Signed in, but a member of nothing. */
  outsider: Person
}

/** Emptied before each world; `truncate` makes new files, and is slow where there are few rows. */
const EMPTIED = [
  'private.audit_log',
  'private.audit_person',
  'private.daily_salt',
  'private.daily_sender',
  'private.digest_sent',
  'private.draft_presence',
  'private.figures_made',
  'private.hourly_response',
  'private.item_figure',
  'private.letter',
  'private.mail_queue',
  'private.needs_figure',
  'private.presence',
  'private.rating',
  'private.rating_challenge',
  'private.rating_code',
  'private.rating_code_round',
  'private.rating_comment',
  'private.rating_overview',
  'private.rating_pace',
  'private.rating_release',
  'private.rating_split',
  'private.rating_step',
  'private.region_figure',
  'private.round_release',
  'private.round_salt',
  'private.round_sender',
  'private.scan_progress',
  'public.action',
  'public.action_comment',
  'public.action_event',
  'public.action_participant',
  'public.answer',
  'public.answer_history',
  'public.contact_point',
  'public.discussion',
  'public.discussion_message',
  'public.draft_comment',
  'public.draft_part',
  'public.internal_note',
  'public.invitation',
  'public.mail_choice',
  'public.mail_text',
  'public.meeting_decision',
  'public.member',
  'public.naming_consent',
  'public.own_measure',
  'public.questionnaire_draft',
  'public.region_note',
  'public.round',
  'public.round_reminder',
  'public.round_participant',
  'public.round_reopening',
  'public.round_stage',
  'public.scan',
  'public.sharing',
  'public.staff_removal',
  'public.signature_retention',
  'public.submission',
  'public.submission_return',
  'public.submission_sheet',
  'public.task',
]

/**
 * Clears what earlier stories left, and sets the stage: one open round and one person per role. Rounds are on
 * the first edition of the questionnaire, for the stories are told in its questions; second-edition.test.ts is
 * about the second.
 * Ratings come without a computation, and as many in an hour as a story needs; rating-proof.test.ts and
 * rating-signs.test.ts ask for more.
 */
export async function freshWorld(db: TestDatabase, ownResults = true): Promise<World> {
  await db.sql(`set session_replication_role = replica;
    ${EMPTIED.map((table) => `delete from ${table};`).join('\n')}
    insert into private.setting values ('proof_work', 0), ('usual_hour', 1000000) on conflict (name) do update set value = excluded.value;
    update private.audit_head set number = 0, hash = '';
    update private.mail_setting set a_day = 400, reminder_days = '{14,7,2}';
    delete from auth.users;
    update public.questionnaire_version set published_at = '2026-01-01' where id = '2026-2';
    set session_replication_role = origin`)
  const staff = await db.person('staf@eszl.example', 'staff')
  const officialA = await db.person('anna@sittard.example', 'coordinator', A)
  const colleagueA = await db.person('arno@sittard.example', 'colleague', A)
  const officialB = await db.person('bea@stein.example', 'coordinator', B)
  const viewer = await db.person('vera@kernteam.example', 'viewer')
  const outsider = await db.person('otto@elders.example')
  const opened = await db
    .as(staff)
    .rpc('open_round', { name: 'Najaar 2026', own_results: ownResults })
  const roundId = String((opened.body as { id: string }).id)
  roundToRate = roundId
  return {
    db,
    roundId,
    scanOf: async (municipality) => {
      const [scan] = await db.sql<{ id: string }>(
        `select id from public.scan where round_id = '${roundId}' and municipality_code = '${municipality}'`,
      )
      if (!scan) throw new Error(`no scan of ${municipality}`)
      return scan.id
    },
    staff,
    officialA,
    colleagueA,
    officialB,
    viewer,
    outsider,
  }
}

/** Arguments of save_answer with nothing special about them. */
export function saved(scanId: string, itemId: string, value: unknown, more: object = {}) {
  return {
    scan_id: scanId,
    item_id: itemId,
    expected_version: 0,
    status: 'answered',
    value: JSON.stringify(value),
    ...more,
  }
}

/** Submits the scans of so many municipalities after A and B; returns their coordinators by code. */
export async function othersHandIn(world: World, count: number): Promise<Map<string, Person>> {
  const codes = await world.db.sql<{ code: string }>(
    `select code from public.municipality where takes_part and code not in ('${A}', '${B}', '${C}')
     order by code limit ${count}`,
  )
  const people = new Map<string, Person>()
  for (const [index, { code }] of codes.entries()) {
    const person = await world.db.person(`ben${index}@elders.example`, 'coordinator', code)
    const reply = await submitShortScan(world, person, code, `l${index % 5}`, { note: 'Bewijs' })
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
    people.set(code, person)
  }
  return people
}

type Item = (typeof questionnaire.items)[number]

/** Answers every core item of a scan on the short route, hands it in and has a colleague sign. */
export async function submitShortScan(
  world: World,
  official: Person,
  municipality: string,
  level?: string,
  more?: object,
): Promise<Reply> {
  const handedIn = await handInShortScan(world, official, municipality, level, more)
  if (handedIn.status !== 200) return handedIn
  return world.db
    .as(await signerFor(world, municipality))
    .rpc('sign_scan', signature(handedIn, 'Sem de Boer'))
}

/** What someone sends to sign what was handed in. */
export function signature(handedIn: Reply, name: string) {
  const { id, handed_in_hash } = handedIn.body as { id: string; handed_in_hash: string }
  return { scan_id: id, name, hash: handed_in_hash }
}

/** A member of the municipality who only signs. */
async function signerFor({ db }: World, municipality: string): Promise<Person> {
  const email = `sem@${municipality.toLowerCase()}.example`
  const [found] = await db.sql<{ id: string }>(
    `select user_id as id from public.member where email = '${email}'`,
  )
  return found ? { id: found.id, email } : db.person(email, 'colleague', municipality)
}

/** Answers every core item of a scan on the short route and hands it in, to be signed by another. */
export async function handInShortScan(
  world: World,
  official: Person,
  municipality: string,
  level = 'l2',
  more: object = {},
): Promise<Reply> {
  const scanId = await world.scanOf(municipality)
  const voice = world.db.as(official)
  await voice.rpc('choose_route', { scan_id: scanId, route: 'short' })
  for (const item of questionnaire.items.filter(({ core }) => core))
    await voice.rpc('save_answer', saved(scanId, item.id, plainValue(item, level), more))
  return voice.rpc('hand_in_scan', { scan_id: scanId, name: 'Iris Jansen' })
}

const plainValue = (item: Item, level: string) => (item.kind === 'number' ? item.max : level)

/** The round of the newest world: a rating is for the round that it was given in. */
let roundToRate: string

/** A complete, unsuspicious rating. */
export function rating(municipality: string, more: object = {}) {
  return {
    rating_id: crypto.randomUUID(),
    municipality_code: municipality,
    language: 'nl',
    importance: Array.from({ length: 15 }, (_, index) => 3 + (index % 3)),
    satisfaction: Array.from({ length: 15 }, (_, index) => 1 + (index % 5)),
    mark: 7,
    sector: 'bouw',
    size: '2-9',
    contact: '2-5',
    comment: null,
    seconds: 300,
    given_round: roundToRate,
    ...more,
  }
}

/** So many entrepreneurs rate a municipality. */
export async function rateTimes(world: World, times: number, municipality: string, more?: object) {
  for (let turn = 0; turn < times; turn++)
    await world.db.as('anonymous').rpc('rate_service', rating(municipality, more))
}

/** As if a week went by: what came in is of last week, and Mondays come again. */
export async function weekPasses({ sql }: Pick<TestDatabase, 'sql'>): Promise<void> {
  await sql(`update private.rating set week = week - 7 where block is null;
    update private.rating_step set day = day - 70000;
    update private.rating_step set day = day + 69993;
    update private.rating_overview set looked_on = looked_on - 7;
    update private.round_release set looked_on = looked_on - 7;
    update public.round set opened_at = opened_at - interval '7 days', closed_at = closed_at - interval '7 days'`)
}

/** Runs something while functions of the database are others: a guard taken out. */
export async function without<Value>(
  { sql }: Pick<TestDatabase, 'sql'>,
  name: string,
  cuts: readonly (readonly [string, string])[],
  act: () => Promise<Value>,
): Promise<Value> {
  const [found] = await sql<{ text: string }>(
    `select pg_get_functiondef('${name}'::regproc) as text`,
  )
  const text = found?.text ?? ''
  const weaker = cuts.reduce((body, [from, to]) => body.replaceAll(from, to), text)
  if (weaker === text) throw new Error(`${name} has no such guard`)
  await sql(weaker)
  try {
    return await act()
  } finally {
    await sql(text)
  }
}

/** Without the noise in what is published, where a story is about something else. */
export const withoutNoise = <Value>(db: TestDatabase, act: () => Promise<Value>): Promise<Value> =>
  without(db, 'private.noise', [['return sqrt(', 'return 0 * sqrt(']], act)

/** A checksum of every row stored anywhere, to prove that nothing changed. */
export async function fingerprint({ sql }: TestDatabase): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'private', 'auth') order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} as t`,
  )
  return JSON.stringify(await sql(`${parts.join(' union all ')} order by 1`))
}

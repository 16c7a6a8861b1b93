import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectClose, vectors } from '#tests/vectors.ts'
import rating from '#content/2026-1/rating.json' with { type: 'json' }
import { definition } from '#content/2026-1/version.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, submitShortScan, type World } from './world.ts'

/** Two rounds: what the second says of actions of the first, and who hears how much of it. */
let db: TestDatabase
let first: World
let second: World
let others: readonly string[]

const MEASURE = 'qw-naam-en-nummer'
const action = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const [NAMED, SAME, OWN_IDEA, JOINT] = [action(1), action(2), action(3), action(4)]
const PROVEN = { note: 'Bewijs' }

beforeAll(async () => {
  db = await startTestDatabase()
  first = await freshWorld(db)
  await submitShortScan(first, first.officialA, A, 'l1')
  others = (
    await db.sql<{ code: string }>(
      `select code from public.municipality where takes_part and code not in ('${A}', '${B}') order by code limit 6`,
    )
  ).map(({ code }) => code)
  await othersHandedIn(first)
  await makeActions()
  await released(first.roundId, A, 'e-juiste-persoon', 100, 3)
  await released(first.roundId, A, 'e-reactietijd', 100, 3)
  for (const code of others) await released(first.roundId, code, 'e-juiste-persoon', 60, 3)
  second = await nextRound(first)
  await submitShortScan(second, first.officialA, A, 'l3', PROVEN)
  await othersHandedIn(second)
  await released(second.roundId, A, 'e-juiste-persoon', 100, 3.6)
  // One below the threshold of ten.
  await released(second.roundId, A, 'e-reactietijd', 9, 5)
  for (const [index, code] of others.entries())
    await released(second.roundId, code, 'e-juiste-persoon', 60, index % 2 ? 3.1 : 3)
})
afterAll(async () => {
  await db.sql(`update public.programme_line set confirmed = false, version = 1,
    name = 'Programmalijn 1' where line = 1`)
  await db.close()
})

/** As if the others had handed in, with 50 for the question that the measure improves. */
async function othersHandedIn({ roundId }: World) {
  await db.sql(`with handed_in as (
      update public.scan set state = 'submitted', submitted_at = now(), handed_in_at = now(),
        handed_in_by = gen_random_uuid(), handed_in_name = 'Ben', handed_in_hash = '-'
      where round_id = '${roundId}' and municipality_code in ('${others.join("', '")}')
      returning id
    ), signed as (
      insert into public.submission (scan_id, number, questionnaire_version, route, answers, hash,
        handed_in_by, handed_in_name, handed_in_at, signed_by, signed_name, signature_version)
      select id, 1, '2026-1', 'short', '{}', repeat('0', 64), gen_random_uuid(), 'Ben', now(), gen_random_uuid(), 'Sem', 1
      from handed_in
      returning id
    )
    insert into public.submission_sheet
    select id, '{"route": "short", "items": {"vast-aanspreekpunt": {"status": "ok", "score": 50}}, "themes": {}, "total": null}'
    from signed`)
}

/** As if ratings had been released, without noise: so many answers with this mean of five. */
async function released(round: string, code: string, item: string, n: number, mean: number) {
  const position = 1 + rating.items.findIndex(({ id }) => id === item)
  await db.sql(`insert into private.rating_overview (round_id, municipality_code, responses)
      values ('${round}', '${code}', ${n}) on conflict do nothing;
    insert into private.rating_release
    select '${round}', '${code}', ${position}, ${n}, ${n}, 0, ${n}, ${n}, ${n * (mean - 3)}, ${n / 2}`)
}

async function nextRound(world: World): Promise<World> {
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  const opened = await db
    .as(world.staff)
    .rpc('open_round', { name: 'Voorjaar 2027', own_results: false })
  const roundId = String((opened.body as { id: string }).id)
  return {
    ...world,
    roundId,
    scanOf: async (code) => {
      const [scan] = await db.sql<{ id: string }>(
        `select id from public.scan where round_id = '${roundId}' and municipality_code = '${code}'`,
      )
      return scan?.id ?? ''
    },
  }
}

/** A carries out a measure and an idea of its own; one other the same measure; B leads a joint action. */
async function makeActions() {
  const make = async (person: Person, email: string, args: object) => {
    const reply = await db.as(person).rpc('make_action', {
      round_id: first.roundId,
      title: 'Naam en nummer op de website',
      owner: email,
      due_on: '2030-01-01',
      ...args,
    })
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  }
  const ben = await db.person('ben@elders.example', 'coordinator', others[0])
  await make(first.officialA, 'anna@sittard.example', { id: NAMED, measure_id: MEASURE })
  await make(ben, 'ben@elders.example', { id: SAME, measure_id: MEASURE })
  await make(first.officialA, 'anna@sittard.example', { id: OWN_IDEA, title: 'Koffie om tien uur' })
  await make(first.officialB, 'bea@stein.example', {
    id: JOINT,
    title: 'Samen',
    measure_id: 'qw-bekendmaken',
    person_days: 4,
    cost: 0,
    parts: JSON.stringify([
      { municipality: B, personDays: 2, cost: 0 },
      { municipality: A, personDays: 2, cost: 0 },
    ]),
  })
  await db.as(first.officialA).rpc('answer_joint_action', { action_id: JOINT, joins: true })
  await db.sql(`update public.action set status = 'done', done_on = '2026-11-30', days_spent = 3
    where id in ('${NAMED}', '${SAME}', '${JOINT}')`)
}

const shown = (stage: string, { roundId }: World) =>
  db.as(first.staff).rpc('widen_visibility', { round_id: roundId, stage })
const proof = (person: Person, code = A) =>
  db.as(person).rpc('action_proof', { municipality_code: code })
const line = async (person: Person, item: string, id = NAMED) =>
  (await proof(person)).rows.find((row) => row['item_id'] === item && row['action_id'] === id)
const kernteam = async (person: Person, id: string) =>
  (await db.as(person).rpc('kernteam_actions')).rows.find((row) => row['id'] === id)
const worked = async (person: Person) =>
  (await db.as(person).rpc('what_worked')).rows.filter((row) => row['measure_id'] === MEASURE)

type Line = {
  before: number | null
  after: number | null
  goal: number | null
  reason: string | null
}
test.for(vectors<{ lines: Line[] }, string | null>('proof-answers'))(
  'answers, $source: $name',
  async ({ input, expected }) => {
    const [row] = await db.sql<{ verdict: string | null }>(
      `select private.answer_verdict(array_agg(before), array_agg(after), array_agg(goal), array_agg(reason)) as verdict
       from jsonb_to_recordset('${JSON.stringify(input.lines)}')
         as line (before double precision, after double precision, goal double precision, reason text)`,
    )
    expect(row?.verdict).toBe(expected)
  },
)

test.for(vectors<{ changes: (number | null)[][] }, number | null>('change-of-all'))(
  'the change of others, $source: $name',
  async ({ input, expected, tolerance }) => {
    const pairs = input.changes.map(
      ([before, after]) => `(${after ?? 'null'}::float - ${before ?? 'null'}::float)`,
    )
    const [row] = await db.sql<{ change: number | null }>(
      `select private.median_change(array[${pairs.join(', ')}]) as change`,
    )
    expectClose(row?.change, expected, tolerance)
  },
)

describe('the next round beside an action', () => {
  test('is for staff as soon as there is one, and for the municipality from its own results on', async () => {
    expect(await line(first.staff, 'vast-aanspreekpunt')).toMatchObject({ before: 25, after: 75 })
    expect(await line(first.officialA, 'vast-aanspreekpunt')).toMatchObject({
      before: null,
      after: null,
      goal: null,
      region_n: null,
      reason: 'not_shown',
    })
    await shown('own', second)
    expect(await line(first.officialA, 'vast-aanspreekpunt')).toEqual({
      action_id: NAMED,
      kind: 'answer',
      item_id: 'vast-aanspreekpunt',
      factor: null,
      goal: 75,
      before_round: first.roundId,
      after_round: second.roundId,
      before: 25,
      before_n: null,
      before_margin: null,
      after: 75,
      after_n: null,
      after_margin: null,
      // Six others handed in twice; one of them has an action on the same measure.
      region_change: 0,
      region_n: 5,
      test_verdict: null,
      test_change: null,
      test_margin: null,
      others_change: null,
      others_n: null,
      reason: null,
    })
  })
  test('has what entrepreneurs say above the threshold only, with the margin that goes with it', async () => {
    expect(await line(first.officialA, 'e-juiste-persoon')).toMatchObject({
      factor: 1,
      before: 50,
      before_n: 100,
      // 2.05 · 29 / √100 = 5.9, rounded up; without blocks there is no noise in it
      before_margin: 6,
      after: 65,
      after_n: 100,
      after_margin: 6,
      region_n: 5,
      reason: null,
    })
    expect(await line(first.officialA, 'e-reactietijd')).toMatchObject({
      before: 50,
      after: null,
      after_n: null,
      reason: 'few_responses',
    })
  })
  test('says nothing of the others where none can be compared', async () => {
    expect(await line(first.officialA, 'e-reactietijd')).toMatchObject({ region_n: null })
  })
  test('says nothing of the others when only four of them have no action on the measure', async () => {
    const region = async () =>
      Promise.all(
        ['vast-aanspreekpunt', 'e-juiste-persoon'].map(async (item) => {
          const found = await line(first.officialA, item)
          return [found?.['region_n'], found?.['region_change'] === null]
        }),
      )
    expect(await region()).toEqual([
      [5, false],
      [5, false],
    ])
    const cas = await db.person('cas@elders.example', 'coordinator', others[1])
    const id = action(5)
    const made = await db.as(cas).rpc('make_action', {
      id,
      round_id: first.roundId,
      measure_id: MEASURE,
      title: 'Ook een naam en nummer',
      owner: 'cas@elders.example',
      due_on: '2030-01-01',
    })
    expect(made.status).toBe(200)
    await db.sql(
      `update public.action set status = 'done', done_on = '2026-11-30' where id = '${id}'`,
    )
    expect(await region()).toEqual([
      [null, true],
      [null, true],
    ])
    await db.sql(`update public.action set status = 'stopped', stop_reason = 'Toch niet.',
      done_on = null where id = '${id}'`)
    expect(await region()).toEqual([
      [5, false],
      [5, false],
    ])
  })
  test('compares what was reworded since, and nothing that is scored in another way', async () => {
    const withOption = (version: string, change: object) => ({
      ...definition,
      version,
      items: definition.items.map((item) =>
        item.id === 'vast-aanspreekpunt' && item.options
          ? {
              ...item,
              options: item.options.map((one, n) => (n === 1 ? { ...one, ...change } : one)),
            }
          : item,
      ),
    })
    const lineOn = async (version: string, change: object) => {
      const next = JSON.stringify(withOption(version, change)).replaceAll("'", "''")
      await db.sql(`insert into public.questionnaire_version (id, definition, published_at)
        values ('${version}', '${next}', '2020-01-01')`)
      const on = (id: string) =>
        db.sql(
          `update public.round set questionnaire_version = '${id}' where id = '${second.roundId}'`,
        )
      await on(version)
      const found = await line(first.officialA, 'vast-aanspreekpunt')
      await on('2026-1')
      return found
    }
    expect(await lineOn('proef-1', { text: 'Op afspraak' })).toMatchObject({
      before: 25,
      after: 75,
      region_n: 5,
      reason: null,
    })
    expect(await lineOn('proef-2', { score: 40 })).toMatchObject({
      region_change: null,
      region_n: null,
      reason: 'new_item',
    })
  })
  test('covers the own part of a joint action, and nothing of an idea of their own', async () => {
    const ids = new Set((await proof(first.officialA)).rows.map((row) => row['action_id']))
    expect([...ids].sort()).toEqual([NAMED, JOINT])
  })
  test('says why there is nothing: who did not hand in then, and a question on the short route', async () => {
    const rows = (await proof(first.officialB, B)).rows.filter(({ kind }) => kind === 'answer')
    expect(rows.map(({ reason }) => reason)).toEqual(rows.map(() => 'not_before'))
    expect(await line(first.officialA, 'starters-aanbod', JOINT)).toMatchObject({
      before: null,
      reason: 'unknown',
    })
  })
  test('is nobody else’s', async () => {
    for (const person of [first.officialB, first.viewer, first.outsider])
      expect(await proof(person)).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await proof('anonymous')).status).toBe(401)
    expect(await proof(first.staff, 'GM9999')).toMatchObject({
      code: 'municipality_unknown',
    })
  })
})

describe('the kernteam', () => {
  test('sees joint and public actions, staff all, others nothing; never who owns one', async () => {
    expect(await kernteam(first.viewer, NAMED)).toBeUndefined()
    expect(await kernteam(first.viewer, JOINT)).toMatchObject({
      municipality_code: B,
      joined: [A],
      invited: 0,
      // Of A, and of B that had not handed in; the round is not shown yet.
      answers: { not_shown: 2 },
      ratings: { not_shown: 2 },
    })
    await db.sql(
      `update public.action set public = true, public_text = 'Wij' where id = '${NAMED}'`,
    )
    const row = await kernteam(first.viewer, NAMED)
    expect(row).toMatchObject({ title: 'Naam en nummer op de website', days_spent: 3 })
    expect(Object.keys(row ?? {})).not.toContain('owner')
    expect(JSON.stringify(row)).not.toContain('@')
    expect(await kernteam(first.staff, OWN_IDEA)).toMatchObject({ answers: { no_measure: 1 } })
    for (const person of [first.officialA, first.outsider])
      expect(await db.as(person).rpc('kernteam_actions')).toMatchObject({ status: 403 })
  })
  test('hears no verdict before the rounds are shown; staff hear it at once', async () => {
    expect(await kernteam(first.staff, NAMED)).toMatchObject({
      answers: { improved: 1 },
      ratings: { improved: 1 },
    })
    expect(await kernteam(first.viewer, NAMED)).toMatchObject({
      answers: { not_shown: 1 },
      ratings: { not_shown: 1 },
    })
  })
  test('knows the lines by the name that staff give', async () => {
    const name = (person: Person, more: object = {}) =>
      db
        .as(person)
        .rpc('name_programme_line', { line: 1, expected_version: 1, name: ' Groei ', ...more })
    expect(await name(first.viewer)).toMatchObject({ status: 403 })
    expect(await name(first.staff, { name: ' ' })).toMatchObject({ code: 'line_name_invalid' })
    expect(await name(first.staff, { line: 7 })).toMatchObject({ status: 404 })
    expect((await name(first.staff)).body).toMatchObject({ name: 'Groei', confirmed: true })
    // The same once more is heard; another name on what was seen before is not.
    expect((await name(first.staff)).body).toMatchObject({ name: 'Groei', confirmed: true })
    expect(await name(first.staff, { name: 'Bloei' })).toMatchObject({
      code: 'changed_by_colleague',
    })
    const { rows } = await db.as(first.viewer).select('programme_line')
    expect(rows).toHaveLength(6)
    expect(rows.find((row) => row['line'] === 1)).toMatchObject({ name: 'Groei' })
    expect((await db.as(first.outsider).select('programme_line')).rows).toEqual([])
  })
})

describe('the library of what worked', () => {
  test('names the own municipality and public actions, and no other', async () => {
    await db.sql(`update public.action set public = false where id = '${NAMED}'`)
    const seen = await worked(first.officialB)
    expect(seen.map((row) => row['municipality_code'])).toEqual([null, null])
    expect(seen.map((row) => row['contact_point'])).toEqual([null, null])
    expect(seen.map((row) => row['days_spent'])).toEqual([3, 3])
    expect((await worked(first.officialA)).map((row) => row['municipality_code'])).toEqual([
      A,
      null,
    ])
    await db.sql(`update public.action set public = true where id = '${NAMED}'`)
    expect((await worked(first.viewer))[0]).toMatchObject({
      municipality_code: A,
      public_text: 'Wij',
      answers: 'not_shown',
    })
    expect(await db.as(first.outsider).rpc('what_worked')).toMatchObject({ status: 403 })
  })
  test('tells the outcome to others once both rounds are closed and shown to participants', async () => {
    await shown('participants', first)
    await db.as(first.staff).rpc('close_round', { round_id: second.roundId })
    expect((await worked(first.officialB))[0]).toMatchObject({
      answers: 'not_shown',
      ratings: 'improved',
    })
    await shown('participants', second)
    expect((await worked(first.officialB))[0]).toMatchObject({ answers: 'improved' })
    expect(await kernteam(first.viewer, NAMED)).toMatchObject({ answers: { improved: 1 } })
  })
})

test('a question that only one of both versions asked is not compared', async () => {
  const version = async (id: string, from: string) =>
    db.sql(`insert into public.questionnaire_version (id, definition, published_at)
      select '${id}', jsonb_set(replace(definition::text, '"${from}"', '"iets-anders"')::jsonb, '{version}', '"${id}"'), '2000-01-01'
      from public.questionnaire_version where id = '2026-1'`)
  const uses = ({ roundId }: World, id: string) =>
    db.sql(`update public.round set questionnaire_version = '${id}' where id = '${roundId}'`)
  await version('0-1', 'vast-aanspreekpunt')
  await version('0-2', 'e-juiste-persoon')
  await uses(second, '0-1')
  expect(await line(first.staff, 'vast-aanspreekpunt')).toMatchObject({ reason: 'item_gone' })
  await uses(second, '0-2')
  expect(await line(first.staff, 'e-juiste-persoon')).toMatchObject({ reason: 'item_gone' })
  await uses(second, '2026-1')
  await uses(first, '0-1')
  expect(await line(first.staff, 'vast-aanspreekpunt')).toMatchObject({ reason: 'new_item' })
})

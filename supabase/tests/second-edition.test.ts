import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definition as first } from '#content/2026-1/version.ts'
import { definition as second, ratingQuestions, wording } from '#content/2026-2/version.ts'
import measures from '#content/measures.json' with { type: 'json' }
import { allQuestions } from '#domain/questionnaire/all-questions.ts'
import { EMPTY_ANSWER, type Answers, type AnswerValue } from '#domain/questionnaire/answers.ts'
import { definitionSchema, type Item } from '#domain/questionnaire/definition.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rating, saved, signature, submitShortScan, type World } from './world.ts'

/** A round on the first edition, and then one on the second: each keeps its own questions and words. */
let db: TestDatabase
let world: World
let next: string

const definition = definitionSchema.parse(second)
const core = definition.items.filter((item) => item.core)

/** An answer of every kind in the middle. */
function plain(item: Item): AnswerValue {
  switch (item.kind) {
    case 'number':
      return item.max / 2
    case 'multi':
      return item.options.slice(0, 2).map(({ id }) => id)
    case 'date':
      return item.min
    default:
      return item.options[1]?.id ?? ''
  }
}

const open = (args: object) =>
  db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027', ...args })

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
  await submitShortScan(world, world.officialA, A)
  await db.sql(`set session_replication_role = replica;
    update public.questionnaire_version set published_at = now() where id = '2026-2';
    set session_replication_role = origin`)
})
afterAll(() => db.close())

test('a round that is open goes on with the first edition, though the second is newer', async () => {
  const { body } = await db.as('anonymous').rpc('questionnaire_in_use')
  expect(body).toMatchObject({ definition: { version: '2026-1' } })
  const form = await db.as('anonymous').rpc('rating_form', { known: '' })
  expect((form.body as { form: { items: unknown[] } }).form.items).toHaveLength(15)
})

test('a measure can be about everything that any edition asks, as the program has it', async () => {
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  const [sql] = await db.sql<{ all: { items: { id: string }[]; ratingItems: { id: string }[] } }>(
    'select private.all_questions() as all',
  )
  const all = allQuestions(definitionSchema.parse(first), [definition])
  expect(idsOf(sql?.all.items ?? [])).toEqual(idsOf(all.items))
  expect(sql?.all.items).toEqual(all.items)
  expect(idsOf(sql?.all.ratingItems ?? [])).toEqual(idsOf(all.ratingItems))
})

describe('the next round', () => {
  test('is on a version that exists, and nobody but staff choose one', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    const unknown = await open({ questionnaire_version: '1999-1' })
    expect([unknown.status, unknown.code]).toEqual([404, 'not_found'])
    for (const person of [world.officialA, world.viewer, world.outsider]) {
      const voice = db.as(person)
      const reply = await voice.rpc('open_round', {
        name: 'Eigen',
        questionnaire_version: '2026-2',
      })
      expect([reply.status, reply.code]).toEqual([403, 'forbidden'])
    }
  })

  test('is on the edition that staff choose, or on the newest', async () => {
    const chosen = await open({ questionnaire_version: '2026-1' })
    expect(chosen.body).toMatchObject({ questionnaire_version: '2026-1' })
    const roundId = (chosen.body as { id: string }).id
    await db.as(world.staff).rpc('close_round', { round_id: roundId })
    await db.sql(`set session_replication_role = replica;
      delete from public.scan where round_id = '${roundId}'; delete from public.round where id = '${roundId}';
      set session_replication_role = origin`)
    const newest = await open({ own_results: true })
    expect(newest.body).toMatchObject({ questionnaire_version: '2026-2' })
    next = (newest.body as { id: string }).id
    const { body } = await db.as('anonymous').rpc('questionnaire_in_use')
    expect(body).toEqual({ definition: second, wording: { content: wording } })
  })

  test('is filled in, handed in, signed and scored as the program does', async () => {
    const [scan] = await db.sql<{ id: string }>(
      `select id from public.scan where round_id = '${next}' and municipality_code = '${A}'`,
    )
    const scanId = scan?.id ?? ''
    const voice = db.as(world.officialA)
    await voice.rpc('choose_route', { scan_id: scanId, route: 'short' })
    const gone = await voice.rpc('save_answer', saved(scanId, 'klachten-contact', 'l2'))
    expect(gone.code).toBe('item_unknown')
    for (const item of core) {
      const reply = await voice.rpc('save_answer', saved(scanId, item.id, plain(item)))
      expect([item.id, reply.status]).toEqual([item.id, 200])
    }
    const handedIn = await voice.rpc('hand_in_scan', { scan_id: scanId, name: 'Iris Jansen' })
    expect(handedIn.status).toBe(200)
    const signed = await db
      .as(world.colleagueA)
      .rpc('sign_scan', signature(handedIn, 'Sem de Boer'))
    expect(signed.status).toBe(200)
    const answers: Answers = Object.fromEntries(
      core.map((item) => [
        item.id,
        { ...EMPTY_ANSWER, status: 'answered' as const, value: plain(item) },
      ]),
    )
    const [sheet] = await db.sql<{ sheet: object }>(
      `select sheet from public.score_sheet where round_id = '${next}' and municipality_code = '${A}'`,
    )
    expect(sheet?.sheet).toEqual(score(definition, answers, 'short'))
  })

  test('takes the answers of entrepreneurs to its own questions, and to no others', async () => {
    const form = await db.as('anonymous').rpc('rating_form', { known: '' })
    expect(form.body).toMatchObject({ form: ratingQuestions })
    const given = (n: number) => ({
      given_round: next,
      importance: Array.from({ length: n }, () => 4),
      satisfaction: Array.from({ length: n }, (_, index) => 1 + (index % 5)),
    })
    const rate = (n: number) => db.as('anonymous').rpc('rate_service', rating(B, given(n)))
    expect((await rate(15)).code).toBe('rating_values_invalid')
    expect((await rate(19)).status).toBe(200)
  })
})

test('the round before keeps its questions and its words', async () => {
  const { rows } = await db
    .as(world.staff)
    .select(`round?select=questionnaire_version&id=eq.${world.roundId}`)
  expect(rows).toEqual([{ questionnaire_version: '2026-1' }])
  const [kept] = await db.sql<{ definition: object }>(
    `select private.definition_of_round('${world.roundId}') as definition`,
  )
  expect(kept?.definition).toEqual(first)
})

test('proof says of what was split that it cannot be compared, and nothing of what was never asked', async () => {
  const act = async (measure: string) => {
    const made = await db.as(world.officialA).rpc('make_action', {
      ...{ id: crypto.randomUUID(), round_id: world.roundId, measure_id: measure },
      ...{ title: measure, owner: 'anna@sittard.example', due_on: '2030-01-01' },
    })
    expect(made.status).toBe(200)
  }
  await act('qw-bel-bij-klacht')
  await act('qw-bereikbaar')
  await act('qw-duo-met-wsp')
  const { rows } = await db.as(world.officialA).rpc('action_proof', { municipality_code: A })
  const reasons = new Map(rows.map((row) => [String(row['item_id']), row['reason']]))
  expect(reasons.get('klachten-contact')).toBe('item_gone')
  expect(reasons.get('klacht-contact')).toBe('new_item')
  expect(reasons.get('e-groei')).toBe('item_gone')
  expect(reasons.get('e-personeel')).toBe('new_item')
  await db.sql(`set session_replication_role = replica;
    update public.round set questionnaire_version = '2026-1' where id = '${next}';
    set session_replication_role = origin`)
  const before = await db.as(world.officialA).rpc('action_proof', { municipality_code: A })
  const items = before.rows.map((row) => String(row['item_id']))
  expect(items).toContain('klachten-contact')
  expect(
    items.filter((id) => /^(klacht|bezwaar)-contact$|^e-personeel$|^bereikbaar/.test(id)),
  ).toEqual([])
  await db.sql(`set session_replication_role = replica;
    update public.round set questionnaire_version = '2026-2' where id = '${next}';
    set session_replication_role = origin`)
})

test('staff save a measure about questions of both editions, and of no others', async () => {
  const found = measures.measures.find(({ id }) => id === 'qw-bel-bij-klacht')
  if (!found) throw new Error('no measure')
  const { id, ...content } = found
  const save = (version: number, change: object) =>
    db.as(world.staff).rpc('save_measure', {
      ...{ measure_id: id, expected_version: version },
      content: JSON.stringify({ ...content, retired: false, weeks: 9, ...change }),
    })
  const wrong = await save(1, { effects: [{ ratingItem: 'e-bestaat-niet', factor: 1 }] })
  expect(wrong.code).toBe('measure_effect_invalid')
  expect((await save(1, {})).body).toMatchObject({ version: 2, weeks: 9 })
})

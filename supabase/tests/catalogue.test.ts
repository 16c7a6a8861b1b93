import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeasureContent } from '#domain/quick-wins/measure.ts'
import { vectors } from '#tests/vectors.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** Staff edit the catalogue of measures; every version stays. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
})
afterAll(() => db.close())

type Row = { version: number; content: MeasureContent; id: string }

const save = (person: Person, measure_id: string, expected_version: number, content: unknown) =>
  db
    .as(person)
    .rpc('save_measure', { measure_id, expected_version, content: JSON.stringify(content) })

async function ofRound(person: Person, roundId = world.roundId) {
  const reply = await db.as(person).rpc('measures_of_round', { round_id: roundId })
  return new Map((reply.rows as unknown as Row[]).map((row) => [row.id, row]))
}
async function now(id: string): Promise<Row> {
  const row = (await ofRound(world.staff)).get(id)
  if (!row) throw new Error(`no ${id}`)
  return row
}

describe('what a measure has to be', () => {
  test.each(vectors<unknown, string | null>('edited-measures'))(
    '$name: $expected',
    async ({ input, expected }) => {
      const id = `proef-${crypto.randomUUID()}`
      const reply = await save(world.staff, id, 0, input)
      expect(reply.code ?? null).toBe(expected)
      expect(reply.status).toBe(expected === null ? 200 : 400)
    },
  )

  const base = () => vectors<MeasureContent, null>('edited-measures')[0]?.input
  test.each([
    ['no object', []],
    ['nothing', null],
    ['a field that does not exist', { extra: 1 }],
    ['a field too few', { cost: undefined }],
    ['retired with a word', { retired: 'ja' }],
  ])('malformed: %s', async (_name, change) => {
    const content =
      change === null || Array.isArray(change) ? change : { ...base(), ...(change as object) }
    const reply = await save(world.staff, 'proef-vorm', 0, content)
    expect([reply.status, reply.code]).toEqual([400, 'malformed_request'])
  })
  test.each([
    ['title', 5, 'measure_text_invalid'],
    ['triggers', 'x', 'measure_trigger_invalid'],
    ['triggers', ['x'], 'measure_trigger_invalid'],
    ['triggers', [{ item: 'vast-aanspreekpunt', atMost: '50' }], 'measure_trigger_invalid'],
    ['triggers', [{ item: 'vast-aanspreekpunt', atMost: 50, x: 1 }], 'measure_trigger_invalid'],
    ['unknownTriggers', 'x', 'measure_trigger_invalid'],
    ['unknownTriggers', [3], 'measure_trigger_invalid'],
    ['targets', { item: 'x' }, 'measure_target_invalid'],
    ['effects', [{ ratingItem: 'e-groei' }], 'measure_effect_invalid'],
    ['effects', [{ ratingItem: 'e-groei', factor: '1' }], 'measure_effect_invalid'],
    ['personDays', '2', 'measure_estimate_invalid'],
    ['cost', 2, 'measure_estimate_invalid'],
  ])('%s of another kind (%j): %s', async (field, value, code) => {
    const reply = await save(world.staff, 'proef-soort', 0, { ...base(), [field]: value })
    expect([reply.status, reply.code]).toEqual([400, code])
  })
  test('text that is no JSON, an id that is none', async () => {
    const args = { measure_id: 'proef', expected_version: 0, content: '{' }
    expect((await db.as(world.staff).rpc('save_measure', args)).code).toBe('malformed_request')
    for (const id of ['Met Hoofdletter', '', '-x', 'x'.repeat(61), null])
      expect((await save(world.staff, id as string, 0, base())).code).toBe('measure_id_invalid')
  })
})

describe('a change', () => {
  test('is kept with who, when, from and to; the same again is none', async () => {
    const { content, version } = await now('qw-schouw')
    const saved = await save(world.staff, 'qw-schouw', version, { ...content, weeks: 9 })
    expect(saved.body).toMatchObject({ id: 'qw-schouw', weeks: 9, version: version + 1 })
    const again = await save(world.staff, 'qw-schouw', version + 1, { ...content, weeks: 9 })
    expect(again.body).toMatchObject({ version: version + 1 })
    const { rows } = await db
      .as(world.staff)
      .select(`measure_version?measure_id=eq.qw-schouw&order=version.desc&limit=2`)
    expect(rows).toMatchObject([
      { version: version + 1, content: { ...content, weeks: 9 }, changed_by: idOf(world.staff) },
      { version, content },
    ])
    expect(rows[0]?.['changed_at']).not.toBeNull()
  })

  test('of two who edit the same version the second is told', async () => {
    const { content, version } = await now('qw-inkoopkalender')
    await save(world.staff, 'qw-inkoopkalender', version, { ...content, personDays: 4 })
    const late = await save(world.staff, 'qw-inkoopkalender', version, {
      ...content,
      personDays: 5,
    })
    expect([late.status, late.code]).toEqual([409, 'changed_by_colleague'])
    expect((await now('qw-inkoopkalender')).content.personDays).toBe(4)
  })

  test('by a new version of the program is kept too, without a person', async () => {
    const { version } = await now('qw-dag-meelopen')
    await db.sql(`update public.measure set weeks = 7 where id = 'qw-dag-meelopen'`)
    const { rows } = await db
      .as(world.staff)
      .select(`measure_version?measure_id=eq.qw-dag-meelopen&version=eq.${version + 1}`)
    expect(rows).toMatchObject([{ content: { weeks: 7 }, changed_by: null }])
  })

  test('nobody alters or removes what was, nor a measure', async () => {
    for (const statement of [
      `update public.measure_version set content = '{}'`,
      'delete from public.measure_version',
      'truncate public.measure_version',
      `delete from public.measure where id = 'qw-schouw'`,
    ])
      await expect(db.sql(statement)).rejects.toThrow()
    const gone = await db.as(world.staff).send('DELETE', 'measure?id=eq.qw-schouw')
    expect(gone.status).toBe(403)
    const changed = await db.as(world.staff).send('PATCH', 'measure?id=eq.qw-schouw', { weeks: 1 })
    expect(changed.status).toBe(403)
  })

  test('is for staff; who changed what is for staff to read', async () => {
    const { content, version } = await now('qw-eventloket')
    for (const person of [world.officialA, world.viewer, world.outsider]) {
      const reply = await save(person, 'qw-eventloket', version, { ...content, weeks: 1 })
      expect([reply.status, reply.code]).toEqual([403, 'forbidden'])
      expect((await db.as(person).select('measure_version')).rows).toEqual([])
    }
  })
})

describe('a new measure and one that is retired', () => {
  const fresh = () => ({ ...vectors<MeasureContent, null>('edited-measures')[0]?.input })

  test('a new one comes last; an id is given out once', async () => {
    const first = await save(world.staff, 'qw-een-pagina', 0, fresh())
    const second = await save(world.staff, 'qw-nog-een', 0, fresh())
    const place = ({ body }: typeof first) => (body as { position: number }).position
    expect(place(second)).toBe(place(first) + 1)
    // The same sent twice is one; something else under that id is refused.
    expect((await save(world.staff, 'qw-een-pagina', 0, fresh())).body).toEqual(first.body)
    const other = await save(world.staff, 'qw-een-pagina', 0, { ...fresh(), weeks: 1 })
    expect([other.status, other.code]).toEqual([409, 'measure_exists'])
    const absent = await save(world.staff, 'qw-bestaat-niet', 1, fresh())
    expect(absent.code).toBe('not_found')
  })

  test('retiring needs no fit with the questionnaire; coming back does', async () => {
    await save(world.staff, 'qw-verouderd', 0, fresh())
    // As after a new questionnaire without the item.
    await db.sql(`update public.measure set triggers = '[{"item": "weg", "atMost": 50}]'
      where id = 'qw-verouderd'`)
    const { content, version } = await now('qw-verouderd')
    const changed = await save(world.staff, 'qw-verouderd', version, { ...content, weeks: 2 })
    expect(changed.code).toBe('measure_trigger_invalid')
    const retired = await save(world.staff, 'qw-verouderd', version, { ...content, retired: true })
    expect(retired.body).toMatchObject({ retired: true })
    const back = await save(world.staff, 'qw-verouderd', version + 1, content)
    expect(back.code).toBe('measure_trigger_invalid')
  })
})

test('a round keeps the catalogue of the moment the next one was opened', async () => {
  const { content, version } = await now('qw-twee-vragen')
  await save(world.staff, 'qw-twee-vragen', version, { ...content, weeks: 10 })
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  // The newest round follows the catalogue, also when it is closed.
  await save(world.staff, 'qw-twee-vragen', version + 1, { ...content, weeks: 11 })
  expect((await now('qw-twee-vragen')).content.weeks).toBe(11)
  const opened = await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
  const { id: next } = opened.body as { id: string }
  await save(world.staff, 'qw-twee-vragen', version + 2, { ...content, weeks: 12 })
  await save(world.staff, 'qw-nieuw-erbij', 0, content)
  const [before, after] = [await ofRound(world.officialA), await ofRound(world.officialA, next)]
  expect(before.get('qw-twee-vragen')?.content.weeks).toBe(11)
  expect(after.get('qw-twee-vragen')?.content.weeks).toBe(12)
  expect([before.has('qw-nieuw-erbij'), after.has('qw-nieuw-erbij')]).toEqual([false, true])
  const absent = await db
    .as(world.officialA)
    .rpc('measures_of_round', { round_id: crypto.randomUUID() })
  expect([absent.status, absent.code]).toEqual([404, 'not_found'])
})

const idOf = (person: Person) => (person === 'anonymous' ? '' : person.id)

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definition, wording } from '#content/2026-1/version.ts'
import { wordingSchema } from '#domain/questionnaire/wording.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** The words of a version can be corrected by staff, without a new version; what was said stays. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db)
})
afterAll(() => db.close())

const save = (person: Person, expected_version: number, content: unknown, version = '2026-1') =>
  db.as(person).rpc('save_wording', {
    questionnaire_version: version,
    expected_version,
    content: JSON.stringify(content),
  })
const idOf = (person: Person) => (person === 'anonymous' ? '' : person.id)
const now = async () => {
  const { rows } = await db
    .as('anonymous')
    .select('questionnaire_wording?questionnaire_version=eq.2026-1')
  return rows[0] as { version: number; content: typeof wording }
}
const corrected = (de: string) => ({
  ...wording,
  themes: { ...wording.themes, groei: { ...wording.themes.groei, de } },
})

test('everyone who reads the questionnaire reads its words', async () => {
  for (const person of ['anonymous', world.outsider, world.officialA, world.staff] as const) {
    const { rows } = await db
      .as(person)
      .select('questionnaire_wording?select=content&questionnaire_version=eq.2026-1')
    expect(rows).toEqual([{ content: wording }])
  }
})

test('nobody but staff corrects them', async () => {
  for (const person of [world.officialA, world.outsider]) {
    const reply = await save(person, 1, corrected('Wachsen'))
    expect([reply.status, reply.code]).toEqual([403, 'forbidden'])
  }
  expect((await save('anonymous', 1, corrected('Wachsen'))).status).toBe(401)
  expect((await now()).version).toBe(1)
})

describe('a correction', () => {
  test('is what everybody reads, and is kept with who and when', async () => {
    const { version } = await now()
    const saved = await save(world.staff, version, corrected('Wachsen'))
    expect(saved.body).toMatchObject({ version: version + 1 })
    expect((await now()).content.themes.groei.de).toBe('Wachsen')
    const { rows } = await db
      .as(world.staff)
      .select('wording_version?questionnaire_version=eq.2026-1&order=version')
    expect(rows).toMatchObject([
      { version: 1, content: wording, changed_by: null },
      { version: version + 1, content: corrected('Wachsen'), changed_by: idOf(world.staff) },
    ])
    expect(rows.at(-1)?.['changed_at']).not.toBeNull()
  })

  test('sent twice is one, and of two on the same version the second is told', async () => {
    const { version } = await now()
    const once = await save(world.staff, version, corrected('Wachstum'))
    const again = await save(world.staff, version, corrected('Wachstum'))
    expect(again.body).toEqual(once.body)
    const late = await save(world.staff, version, corrected('Anders'))
    expect([late.status, late.code]).toEqual([409, 'changed_by_colleague'])
  })

  test('of a version that does not exist, or of nothing, is refused', async () => {
    expect((await save(world.staff, 0, wording, '1999-1')).code).toBe('not_found')
    expect((await save(world.staff, 1, null)).code).toBe('malformed_request')
  })

  test('officials do not read what was said before, and nobody alters or removes it', async () => {
    for (const person of [world.officialA, world.outsider])
      expect((await db.as(person).select('wording_version')).rows).toEqual([])
    for (const change of [
      `update public.wording_version set content = '{}'`,
      'delete from public.wording_version',
      'truncate public.wording_version',
      'delete from public.questionnaire_wording',
      'truncate public.questionnaire_wording cascade',
    ])
      await expect(db.sql(change), change).rejects.toThrow()
  })
})

test('a new version starts without words, and gets its own', async () => {
  await db.sql(`insert into public.questionnaire_version (id, definition)
    values ('2027-1', '${JSON.stringify({ ...definition, version: '2027-1' }).replaceAll("'", "''")}')`)
  const first = await save(world.staff, 0, wording, '2027-1')
  expect(first.body).toMatchObject({ questionnaire_version: '2027-1', version: 1 })
})

describe('what words have to be', () => {
  const [rule] = wording.contradictions
  const item = wording.items['betaaltermijn-pct']
  const items = (change: object) => ({ ...wording, items: { ...wording.items, ...change } })
  const rules = (change: object) => ({ ...wording, contradictions: [{ ...rule, ...change }] })
  const is = { is: 0 }

  test.each<[string, unknown]>([
    ['no object', []],
    ['a part too few', { ...wording, measures: undefined }],
    ['a part too many', { ...wording, extra: {} }],
    ['a part of another kind', { ...wording, items: [] }],
    ['an item that is not asked', items({ 'bestaat-niet': { writtenFor: 'x' } })],
    [
      'an option that is not there',
      items({ vooroverleg: { writtenFor: 'x', options: { l9: 'x' } } }),
    ],
    ['options of another kind', items({ vooroverleg: { writtenFor: 'x', options: 'x' } })],
    ['not for which text', items({ vooroverleg: { unknown: 'x' } })],
    ['a word of another kind', items({ vooroverleg: { writtenFor: 3 } })],
    ['an unknown field', items({ vooroverleg: { writtenFor: 'x', extra: 'x' } })],
    ['a number without its place', items({ 'betaaltermijn-pct': { ...item, value: 'veel' } })],
    [
      'a place that is not filled in',
      items({ 'betaaltermijn-pct': { ...item, value: '{value} {x}' } }),
    ],
    ['an empty text', items({ 'betaaltermijn-pct': { ...item, unknown: ' ' } })],
    ['two lines', items({ 'betaaltermijn-pct': { ...item, unknown: 'a\nb' } })],
    ['a text too long', items({ 'betaaltermijn-pct': { ...item, unknown: 'x'.repeat(501) } })],
    ['a rule about one item', rules({ items: ['vooroverleg'] })],
    ['a rule about an item without words', rules({ items: ['vooroverleg', 'bestaat-niet'] })],
    ['a rule that says nothing', rules({ says: undefined })],
    ['a rule that never holds', rules({ clashes: [] })],
    ['a rule of one predicate', rules({ clashes: [[is]] })],
    ['a predicate that does not exist', rules({ clashes: [[is, { like: 'x' }]] })],
    ['two predicates in one', rules({ clashes: [[is, { is: 0, above: 0 }]] })],
    ['no predicate', rules({ clashes: [[is, {}]] })],
    ['a predicate of another kind', rules({ clashes: [[is, { above: 'x' }]] })],
    ['one of none', rules({ clashes: [[is, { oneOf: [] }]] })],
    ['half a year', rules({ clashes: [[is, { olderThan: { years: 0.5 } }]] })],
  ])('refused: %s', async (_name, content) => {
    const reply = await save(world.staff, (await now()).version, content)
    expect([reply.status, reply.code]).toEqual([400, 'wording_invalid'])
    const text = JSON.stringify(content)
    // What the program would not read either, but for texts: it shows what it gets.
    if (!/text|line|place|asked|not there|without words/.test(_name))
      expect(wordingSchema.safeParse(JSON.parse(text)).success).toBe(false)
  })
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import measures from '#content/measures.json' with { type: 'json' }
import { EDITIONS } from '#content/editions.ts'
import { markOf, ratingForm } from '#content/rating-form.ts'
import territory from '#content/region.json' with { type: 'json' }
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { wordingSchema } from '#domain/questionnaire/wording.ts'
import { databaseTypes, TYPES_FILE } from '../write-types.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'

/** What the database is filled with, and the types the program has of it. */
let db: TestDatabase

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

test('the types of the program are those of the database (npm run db:types)', async () => {
  expect(await databaseTypes(db.sql)).toBe(readFileSync(TYPES_FILE, 'utf8'))
})

test('the questionnaires are the given ones, readable by the program', async () => {
  const { rows } = await db
    .as('anonymous')
    .select('questionnaire_version?select=definition&order=id')
  expect(rows.map(({ definition }) => definition)).toEqual(
    EDITIONS.map(({ definition }) => definition),
  )
  for (const { definition } of rows)
    expect(definitionSchema.safeParse(definition).success).toBe(true)
})

test('the words of each are the given ones, readable by the program', async () => {
  const { rows } = await db
    .as('anonymous')
    .select('questionnaire_wording?order=questionnaire_version')
  expect(rows).toEqual(
    EDITIONS.map(({ definition, wording }) => ({
      ...{ questionnaire_version: definition.version, version: 1, content: wording },
    })),
  )
  for (const { content } of rows) expect(wordingSchema.safeParse(content).success).toBe(true)
})

test('the region is the given one, with its parts in their order', async () => {
  const anyone = db.as('anonymous')
  expect((await anyone.select('region')).rows).toMatchObject([
    {
      names: territory.names,
      product: territory.product,
      product_in_full: territory.productInFull,
      office: territory.office,
      office_in_full: territory.officeInFull,
      office_in_french: territory.officeInFrench,
      mail_sender: territory.mailSender,
    },
  ])
  const { rows } = await anyone.select('subregion?select=id,name&order=position')
  expect(rows).toEqual(territory.subregions)
})

describe('the form of the rating page', () => {
  const form = (known: string) => db.as('anonymous').rpc('rating_form', { known })

  test('of the first edition is the one that the page is built with, so that it need not travel', async () => {
    const mark = markOf(ratingForm)
    await db.sql(
      `insert into public.round (name, questionnaire_version) values ('Najaar', '2026-1')`,
    )
    try {
      expect((await form('')).body).toEqual({ mark, form: ratingForm })
      expect((await form(mark)).body).toBeNull()
    } finally {
      await db.sql('delete from public.round')
    }
  })

  test('while no round is open is that of the newest edition', async () => {
    const newest = { ...ratingForm, ...EDITIONS.at(-1)?.ratingQuestions }
    expect((await form(markOf(ratingForm))).body).toEqual({ mark: markOf(newest), form: newest })
  })

  test('is that of another region once the data is, without another program', async () => {
    await db.sql(`update public.region set office = 'BHR';
      update public.municipality set takes_part = false where code <> 'GM0888'`)
    try {
      expect((await form(markOf(ratingForm))).body).toMatchObject({
        form: { office: { plain: 'BHR' }, places: [{ code: 'GM0888' }] },
      })
    } finally {
      await db.sql(`update public.region set office = '${territory.office}';
        update public.municipality set takes_part = true`)
    }
  })
})

test('sixteen municipalities, with borders in both directions', async () => {
  const { rows } = await db.as('anonymous').select('municipality?order=code')
  const given = territory.municipalities.map((m) => ({
    code: m.code,
    name: m.name,
    short_name: m.shortName,
    slug: m.slug,
    subregion: m.subregion,
    size_class: m.sizeClass,
    inhabitants: m.inhabitants,
    rural: m.rural,
    borders: m.borders,
    features: m.features,
    tile_row: m.tileRow,
    tile_column: m.tileColumn,
    takes_part: true,
    ended_on: null,
    successor: null,
  }))
  expect(rows).toHaveLength(16)
  expect(rows).toEqual(given.sort((a, b) => (a.code < b.code ? -1 : 1)))
  const borders = await db.as('anonymous').select('neighbour')
  expect(borders.rows).toHaveLength(2 * territory.neighbours.length)
  for (const { a, b, borderKm: border_km } of territory.neighbours) {
    expect(borders.rows).toContainEqual({ municipality_code: a, neighbour_code: b, border_km })
    expect(borders.rows).toContainEqual({ municipality_code: b, neighbour_code: a, border_km })
  }
})

test('the measures are there from the beginning: a round of long ago has them too', async () => {
  const [{ dated } = { dated: -1 }] = await db.sql<{ dated: number }>(
    'select count(changed_at)::int as dated from public.measure_version',
  )
  expect(dated).toBe(0)
})

test('the measures are the given ones, in their order', async () => {
  const official = await db.person('anna@sittard.example', 'coordinator', 'GM1883')
  const { rows } = await db.as(official).select('measure?order=position')
  // A later version of the program may have corrected some.
  expect(rows.map((row) => ({ ...row, version: 1 }))).toEqual(
    measures.measures.map((m, index) => ({
      id: m.id,
      position: index + 1,
      title: m.title,
      approach: m.approach,
      sharing: m.sharing,
      triggers: m.triggers,
      unknown_triggers: m.unknownTriggers,
      targets: m.targets,
      effects: m.effects,
      person_days: m.personDays,
      hours_per_year: m.hoursPerYear,
      conditions: m.conditions,
      duties: m.duties,
      weeks: m.weeks,
      cost: m.cost,
      version: 1,
      retired: false,
    })),
  )
})

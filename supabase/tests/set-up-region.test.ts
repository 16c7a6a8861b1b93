import { afterAll, beforeAll, expect, test } from 'vitest'
import second from '#content/second/region.json' with { type: 'json' }
import { isReadable } from '#domain/colour.ts'
import { regionFileSchema } from '#domain/territory/region-file.ts'
import { beginEmpty } from '../local/empty.ts'
import { fillDemoRegion } from '../demo/fill.ts'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'

/** Another region begins from an empty installation, without code. */
let db: TestDatabase
let staff: Person

const ADDRESS = 'eerste@regio.example'
const said = ({ status, code }: Reply) => (status < 300 ? 'done' : `${status} ${String(code)}`)
const seen = async () =>
  (await db.sql<{ version: number }>('select version from public.region'))[0]?.version
const setUp = async (region: unknown, person: Person = staff, version?: number) =>
  db.as(person).rpc('set_up_region', {
    ...{ region: JSON.stringify(region), expected_version: version ?? (await seen()) },
  })
const places = async () => (await db.as('anonymous').select('municipality')).rows

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

test('an empty installation has no places, and one person who may come in', async () => {
  await expect(beginEmpty(db.sql, { staff: 'niemand', region: null })).rejects.toThrow('--staff')
  expect(await places()).toHaveLength(16)
  await beginEmpty(db.sql, { staff: ` ${ADDRESS}`.trim(), region: null })
  expect(await places()).toEqual([])
  // Begun once, it stays as it is, whoever is named now; the demo keeps away.
  expect(await beginEmpty(db.sql, { staff: 'ander@regio.example', region: null })).toEqual({
    ...{ isNew: false, isUnnamed: false },
  })
  const waiting = await db.sql<{ email: string; role: string }>(
    'select email, role from public.invitation',
  )
  expect(waiting).toEqual([{ email: ADDRESS, role: 'staff' }])
  await expect(fillDemoRegion(db.sql)).rejects.toThrow('real installation')
  staff = await db.person(ADDRESS)
  expect((await db.as(staff).rpc('claim_invitation')).rows).toMatchObject([{ role: 'staff' }])
})

test('only staff say which region it is', async () => {
  const other = await db.person('otto@elders.example')
  expect(said(await setUp(second, other))).toBe('403 forbidden')
  expect((await setUp(second, 'anonymous')).status).toBe(401)
  expect(await places()).toEqual([])
})

test('a region that is wrong is refused, and nothing has changed', async () => {
  const [first, next] = second.municipalities
  const wrong: unknown[] = [
    { ...second, names: 'Voorbeeld' },
    { ...second, names: { nl: 'Voorbeeld' } },
    { ...second, office: ' ' },
    { ...second, office: 'Twee\nregels' },
    { ...second, officeEmail: 'geen adres' },
    { ...second, municipalities: [] },
    { ...second, municipalities: [first, { ...next, code: first?.code }] },
    { ...second, municipalities: [{ ...first, subregion: 'elders' }], neighbours: [] },
    { ...second, municipalities: [{ ...first, inhabitants: 0 }], neighbours: [] },
    { ...second, municipalities: [{ ...first, tileRow: 'boven' }], neighbours: [] },
    { ...second, municipalities: [first], neighbours: [{ a: first?.code, b: 'GM0001', borderKm: 1 }] },
    { ...second, colour: '#ffcc00' },
    { ...second, colour: 'rood' },
    { ...second, logo: 'https://elders.example/logo.png' },
    { ...second, logo: '//elders.example/logo.png' },
    { ...second, logo: '/\\elders.example/logo.png' },
    { ...second, logo: 'data:text/html;base64,AAAA' },
    { ...second, logo: `data:image/png;base64,${'A'.repeat(80_000)}` },
    { ...second, languages: ['en', 'de'] },
    { ...second, languages: ['nl', 'es'] },
    { ...second, languages: ['nl', 'de', 'de'] },
    { ...second, languages: 'nl' },
    { ...second, subregions: 'geen' },
  ] // prettier-ignore
  for (const region of wrong) expect(said(await setUp(region))).toBe('400 region_invalid')
  expect(said(await db.as(staff).rpc('set_up_region', { region: '{', expected_version: 1 }))).toBe(
    '400 malformed_request',
  )
  expect(await places()).toEqual([])
  const [region] = (await db.as('anonymous').select('region')).rows
  expect(region).toMatchObject({ office: 'het programmabureau' })
})

test('the region is there for everybody, the rating page included, and stands in the log', async () => {
  expect(said(await setUp(second))).toBe('done')
  expect(await places()).toHaveLength(31)
  expect((await db.as('anonymous').select('neighbour')).rows).toHaveLength(
    2 * second.neighbours.length,
  )
  const form = (await db.as('anonymous').rpc('rating_form', { known: '' })).body
  expect(form).toMatchObject({ form: { office: { plain: 'BVL' } } })
  const log = (await db.as(staff).rpc('audit_log', {})).rows
  expect(log.filter(({ act }) => act === 'region_set_up')).toMatchObject([{ facts: { count: 31 } }])
})

test('of two who keep it at the same moment the second is told, and nothing of the first is lost', async () => {
  const version = await seen()
  expect(said(await setUp({ ...second, office: 'ABC' }, staff, version))).toBe('done')
  const kept = await places()
  const [, ...fewer] = second.municipalities
  const late = { ...second, municipalities: fewer, neighbours: [] }
  expect(said(await setUp(late, staff, version))).toBe('409 changed_by_colleague')
  expect(await places()).toEqual(kept)
  expect((await db.as('anonymous').select('region')).rows).toMatchObject([{ office: 'ABC' }])
  expect(said(await setUp(second))).toBe('done')
})

test('what is in use stays; how it is written and drawn, its part and neighbours can change', async () => {
  type Row = Record<string, unknown>
  const change = (code: string, more: Row, file: typeof second = second) =>
    ({ ...file, municipalities: file.municipalities.map((one) => (one.code === code ? { ...one, ...more } : one)) }) // prettier-ignore
  const without = (code: string, file: typeof second = second) => ({
    ...file,
    municipalities: file.municipalities.filter((one) => one.code !== code),
    neighbours: file.neighbours.filter(({ a, b }) => a !== code && b !== code),
  })
  const place = async (code: string) => (await places()).find((one) => one['code'] === code)
  const [one, other, third] = second.municipalities
  if (!one || !other || !third) throw new Error('no municipalities')
  await db.sql(`insert into public.invitation (email, role, municipality_code)
    values ('iemand@een.example', 'coordinator', '${one.code}')`)
  // Once somebody is invited the code stays; who nobody uses may still go, and come back with another address.
  expect(said(await setUp(without(one.code)))).toBe('409 region_in_use')
  expect(said(await setUp(without(other.code)))).toBe('done')
  const file = change(other.code, { slug: 'anders' })
  expect(said(await setUp(file))).toBe('done')
  expect(await places()).toHaveLength(31)
  expect(said(await db.as(staff).rpc('open_round', { name: 'Eerste ronde' }))).toBe('done')
  const participants = 'select * from public.round_participant order by municipality_code'
  const before = await db.sql(participants)
  expect(said(await setUp(second))).toBe('409 address_in_use')
  expect(said(await setUp(without(third.code, file)))).toBe('409 region_in_use')
  // Names and tiles change places, parts are named otherwise, borders and features come.
  const later = {
    ...file,
    office: 'NBV',
    subregions: second.subregions.map(({ id, name }, index) => index === 0 ? { id: 'boven', name: second.subregions[1]?.name ?? '' } : index === 1 ? { id, name: second.subregions[0]?.name ?? '' } : { id, name }), // prettier-ignore
    municipalities: file.municipalities.map((each) => ({
      ...each,
      ...(each.subregion === second.subregions[0]?.id && { subregion: 'boven' }),
      ...(each.code === one.code && {
        ...{ name: third.name, tileRow: third.tileRow, tileColumn: third.tileColumn },
        ...{ borders: ['DE'], features: ['harbour'], inhabitants: 12 },
      }),
      ...(each.code === third.code && {
        ...{ name: one.name, tileRow: one.tileRow, tileColumn: one.tileColumn },
      }),
    })),
    neighbours: second.neighbours.slice(1),
  }
  expect(said(await setUp(later))).toBe('done')
  expect(await place(one.code)).toMatchObject({
    ...{ name: third.name, slug: one.slug, tile_row: third.tileRow, inhabitants: 12 },
    ...{ borders: ['DE'], features: ['harbour'], takes_part: true },
  })
  expect((await db.as('anonymous').select('subregion')).rows).toHaveLength(second.subregions.length)
  expect((await db.as('anonymous').select('neighbour')).rows).toHaveLength(
    2 * second.neighbours.length - 2,
  )
  expect(await db.sql(participants)).toEqual(before)
  expect((await db.as('anonymous').select('region')).rows).toMatchObject([{ office: 'NBV' }])
})

test('who became part of another keeps its name, and no other gets that', async () => {
  const [ended, heir, part] = await db.sql<{ code: string; name: string; subregion: string }>(
    `select code, name, subregion from public.municipality where subregion <> 'boven' order by subregion, code limit 3`,
  )
  const now = async () => {
    const { rows } = await db.as('anonymous').select('municipality')
    const today = rows.filter((one) => one['takes_part'])
    return {
      ...second,
      subregions: second.subregions.map((one, index) => (index === 0 ? { ...one, id: 'boven' } : one)),
      neighbours: [] as object[],
      municipalities: today.map((one) => ({
        ...{ code: one['code'], name: one['name'], shortName: one['short_name'], slug: one['slug'] },
        ...{ subregion: one['subregion'], sizeClass: one['size_class'], inhabitants: one['inhabitants'] },
        ...{ rural: false, borders: [], features: [], tileRow: one['tile_row'], tileColumn: one['tile_column'] },
      })),
    } // prettier-ignore
  }
  await db.sql(`update public.municipality set takes_part = false, ended_on = '2026-01-01', successor = '${heir?.code}'
    where code = '${ended?.code}'`)
  const file = await now()
  const renamed = (name: unknown) => ({
    ...file,
    municipalities: file.municipalities.map((one) => (one.code === part?.code ? { ...one, name } : one)),
  }) // prettier-ignore
  expect(said(await setUp(renamed(ended?.name)))).toBe('409 municipality_exists')
  const moved = {
    ...file,
    subregions: [{ id: 'alles', name: 'Alles' }],
    municipalities: file.municipalities.map((one) => ({ ...one, subregion: 'alles' })),
  }
  expect(said(await setUp(moved))).toBe('done')
  expect((await places()).find(({ code }) => code === ended?.code)).toMatchObject({
    ...{ name: ended?.name, subregion: 'alles', successor: heir?.code },
  })
})

test('a file of the program is a region too', () => {
  expect(regionFileSchema.parse(second).municipalities).toHaveLength(31)
})

test('how it looks is told to everybody, and to the rating page where it differs', async () => {
  const form = async () =>
    ((await db.as('anonymous').rpc('rating_form', { known: '' })).body as { form: object }).form
  expect(await form()).not.toHaveProperty('colour')
  expect(await form()).not.toHaveProperty('languages')
  const { subregions: _, municipalities: __, neighbours: ___, ...words } = second
  const look = {
    logo: 'data:image/svg+xml;base64,AAAA',
    colour: '#7a1f5c',
    languages: ['nl', 'de'],
  }
  expect(said(await setUp({ ...words, ...look }))).toBe('done')
  expect((await db.as('anonymous').select('region')).rows).toMatchObject([look])
  expect(await form()).toMatchObject({ colour: '#7a1f5c', languages: ['nl', 'de'] })
  const rate = async (language: string) => {
    const [given] = await db.sql(
      `select round_id as given_round, municipality_code from public.round_participant limit 1`,
    )
    const marks = { importance: [9], satisfaction: [9] }
    const sent = { rating_id: crypto.randomUUID(), ...given, language, ...marks }
    return said(await db.as('anonymous').rpc('rate_service', sent))
  }
  expect(await rate('fr')).toBe('400 rating_language_invalid')
  expect(await rate('de')).toBe('400 rating_values_invalid')
  expect(said(await setUp(words))).toBe('done')
  expect(await form()).not.toHaveProperty('colour')
})

test('a colour is readable by the same measure as on the screen', async () => {
  const anywhere = Array.from({ length: 300 }, (_, nth) => (nth * 55_927) % 0x1000000)
  // From where white is enough to where paper is, one grey after the other.
  const greys = Array.from({ length: 32 }, (_, nth) => (0x60 + nth) * 0x010101)
  const colours = [...anywhere, ...greys].map((value) => `#${value.toString(16).padStart(6, '0')}`)
  const told = await db.sql<{ readable: boolean }>(
    `select private.is_readable_colour(colour) as readable
     from unnest('{${colours.join(',')}}'::text[]) with ordinality as one (colour, nth) order by nth`,
  )
  expect(told.map(({ readable }) => readable)).toEqual(colours.map(isReadable))
  expect(colours).toContain('#767676')
})

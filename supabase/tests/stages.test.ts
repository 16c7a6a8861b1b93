import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { readingDoors } from './reading-doors.ts'
import {
  A,
  B,
  C,
  freshWorld,
  othersHandIn,
  rateTimes,
  submitShortScan,
  weekPasses,
  type World,
} from './world.ts'

/**
 * Every door that can be read, as every persona, in every stage: how many rows come through. A door that
 * is not in the table below must let the same through in all stages; a new one is found in the catalog.
 */
const STAGES = ['staff', 'own', 'participants', 'public'] as const
const PEOPLE = ['anonymous', 'outsider', 'viewer', 'a', 'b', 'c', 'staff'] as const
type Who = (typeof PEOPLE)[number]

const ROUNDS = {
  viewer: [0, 0, 1, 1] as const,
  ...Object.fromEntries(['a', 'b', 'c', 'staff'].map((who) => [who, [1, 1, 1, 1] as const])),
}

/** Per stage the rows for a persona; refused counts as none. A, B and five others handed in, C did not. */
const EXPECTED: Record<string, Partial<Record<Who, readonly [number, number, number, number]>>> = {
  round: ROUNDS,
  'rpc/rounds': ROUNDS,
  round_stage: {
    viewer: [0, 0, 2, 3],
    a: [0, 1, 2, 3],
    b: [0, 1, 2, 3],
    c: [0, 1, 2, 3],
    staff: [0, 1, 2, 3],
  },
  score_sheet: { a: [0, 1, 1, 1], b: [0, 1, 1, 1], staff: [7, 7, 7, 7] },
  submission_sheet: { a: [0, 1, 1, 1], b: [0, 1, 1, 1], staff: [7, 7, 7, 7] },
  'rpc/theme_spread': { a: [0, 8, 8, 8], staff: [8, 8, 8, 8] },
  'rpc/total_spread': { a: [0, 1, 1, 1], staff: [1, 1, 1, 1] },
  'rpc/rating_spread': {
    ...Object.fromEntries(['a', 'b', 'c'].map((who) => [who, [0, 1, 1, 1]])),
    staff: [1, 1, 1, 1],
  },
  // All 16 of A, B and the two others at 75 or 100; of the three lower ones their numbers.
  'rpc/shareable_items': { a: [0, 16, 16, 16], b: [0, 16, 16, 16], staff: [73, 73, 73, 73] },
  'rpc/needs': { a: [0, 15, 15, 15], staff: [15, 15, 15, 15] },
  // Each step is an act, as closing is, and mails who may see more.
  'rpc/audit_log': { staff: [27, 28, 31, 32] },
  // Of rounds with public results to everybody.
  'rpc/places_of_rounds': {
    ...Object.fromEntries(['anonymous', 'outsider'].map((who) => [who, [0, 0, 1, 1] as const])),
    ...Object.fromEntries(
      ['viewer', 'a', 'b', 'c', 'staff'].map((who) => [who, [1, 1, 1, 1] as const]),
    ),
  },
  'rpc/mails': { staff: [3, 10, 18, 18] },
  'rpc/needs_of_round': { staff: [16, 16, 16, 16] },
  'rpc/donors_by_item': { staff: [16, 16, 16, 16] },
  'rpc/donors': { a: [0, 16, 16, 16], staff: [16, 16, 16, 16] },
  'rpc/comparison': {
    viewer: [0, 0, 7, 7],
    a: [0, 0, 7, 7],
    b: [0, 0, 7, 7],
    staff: [0, 0, 7, 7],
  },
  ...Object.fromEntries(
    // Four consent towards participants, three of them towards everybody.
    (
      [
        ['rpc/published_rounds', 1],
        ['rpc/published_theme_spread', 8],
        ['rpc/published_scores', 24],
      ] as const
    ).map(([door, rows]) => [
      door,
      // Staff read it before, to see what they would show; the list of rounds says which are shown.
      Object.fromEntries(
        PEOPLE.map((who) => {
          const before = who === 'staff' && door !== 'rpc/published_rounds' ? rows : 0
          return [who, [before, before, before, rows] as const]
        }),
      ),
    ]),
  ),
  // What entrepreneurs said follows the Monday after the closing of the round, which 'participants' asks for
  // (decision 130).
  ...Object.fromEntries(
    (
      [
        ['rpc/public_rounds', 1],
        ['rpc/public_responses', 16],
        ['rpc/public_results', 30],
        ['rpc/theme_ratings', 8],
      ] as const
    ).map(([door, rows]) => [
      door,
      Object.fromEntries(PEOPLE.map((who) => [who, [0, 0, rows, rows] as const])),
    ]),
  ),
  // Of weeks that are over, and between the second stage and the third one went by.
  ...Object.fromEntries(
    ['rpc/rating_days', 'rpc/rating_minutes'].map((door) => [
      door,
      { a: [0, 0, 1, 1], staff: [0, 0, 1, 1] },
    ]),
  ),
  'rpc/rating_steps': { a: [0, 0, 10, 10], staff: [0, 0, 10, 10] },
  // Closing the round ends rating.
  'rpc/rating_round': Object.fromEntries(PEOPLE.map((who) => [who, [1, 1, 0, 0] as const])),
}

let db: TestDatabase
let world: World
let people: Record<Who, Person>
const seen: Record<string, Record<string, number[]>> = {}

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db, false)
  const c = await db.person('carla@beek.example', 'coordinator', C)
  const { outsider, viewer, officialA: a, officialB: b, staff } = world
  people = { anonymous: 'anonymous', outsider, viewer, a, b, c, staff }
  const sharing = { note: 'Bewijs', shareable: true }
  await submitShortScan(world, a, A, 'l4', sharing)
  await submitShortScan(world, b, B, 'l3', sharing)
  const others = [...(await othersHandIn(world, 5)).values()]
  await rateTimes(world, 20, A)
  const consents = [a, ...others.slice(0, 3)]
  for (const [index, person] of consents.entries())
    await db.as(person).rpc('set_naming_consent', {
      round_id: world.roundId,
      stage: index < 3 ? 'public' : 'participants',
    })
  for (const stage of STAGES) {
    if (stage === 'participants') {
      await db.as(staff).rpc('close_round', { round_id: world.roundId })
      await weekPasses(db)
    }
    if (stage !== 'staff') {
      const reply = await db.as(staff).rpc('widen_visibility', { round_id: world.roundId, stage })
      expect(reply.status).toBe(200)
    }
    await walk()
  }
})
afterAll(() => db.close())

async function walk() {
  const doors = await readingDoors(world)
  for (const who of PEOPLE)
    for (const { door, read } of doors)
      ((seen[door] ??= {})[who] ??= []).push((await read(people[who])).rows.length)
}

test.each(PEOPLE)('how much %s reads in each stage', (who) => {
  const read = Object.entries(seen).map(([door, counts]) => [door, counts[who] ?? []] as const)
  const expected = read.map(([door, [first]]) => {
    const always = door in EXPECTED ? 0 : first
    return [door, EXPECTED[door]?.[who] ?? STAGES.map(() => always)] as const
  })
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected))
})

describe('participants among each other', () => {
  const rowsFor = async (person: Person) =>
    (await db.as(person).rpc('comparison', { round_id: world.roundId, route: 'short' })).rows

  test('see names with consent, and letters without: no code, no items', async () => {
    const rows = await rowsFor(people.a)
    const unnamed = rows.filter(({ municipality_code }) => municipality_code === null)
    expect(unnamed.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
    expect(unnamed.map(({ items }) => items)).toEqual([null, null, null])
    const named = rows.filter(({ municipality_code }) => municipality_code !== null)
    expect(named).toHaveLength(4)
    for (const { items, letter } of named) {
      expect(items).not.toBeNull()
      expect(letter).toBeNull()
    }
    expect(named.filter(({ own }) => own)).toMatchObject([{ municipality_code: A }])
  })
  test('who is not named knows which letter is the own one, and nobody else does', async () => {
    const rows = await rowsFor(people.b)
    expect(rows.filter(({ own }) => own)).toMatchObject([
      { municipality_code: B, letter: expect.stringMatching(/^[ABC]$/) as string },
    ])
    expect(rows).toHaveLength(7)
    for (const person of [people.a, people.viewer, people.staff])
      expect(JSON.stringify(await rowsFor(person))).not.toContain(B)
  })
  test('scores are whole points', async () => {
    const points = (await rowsFor(people.a)).flatMap(({ themes }) =>
      Object.values(themes as Record<string, number | null>),
    )
    expect(points.length).toBeGreaterThan(50)
    expect(points.filter((value) => value !== null && !Number.isInteger(value))).toEqual([])
  })
  test('a provisional theme is told, and not how much was answered', async () => {
    const themes = {
      all: { shown: true, provisional: false, coverage: 1 },
      most: { shown: true, provisional: true, coverage: 0.8 },
      little: { shown: false, provisional: false, coverage: 0.5 },
    }
    const [told] = await db.sql<{ themes: string[] }>(
      `select private.provisional_themes('${JSON.stringify({ themes })}') as themes`,
    )
    expect(told?.themes).toEqual(['most'])
    const rows = await rowsFor(people.a)
    expect(rows.map(({ provisional }) => provisional)).toEqual(rows.map(() => []))
    expect(JSON.stringify(rows)).not.toContain('coverage')
  })
  test('letters go on past Z', async () => {
    const letters = await db.sql<{ letter: string }>(
      `select private.nth_letter(n) as letter
       from unnest(array[1, 26, 27, 52, 53, 342, 702, 703]) as n`,
    )
    expect(letters.map(({ letter }) => letter)).toEqual([
      ...['A', 'Z', 'AA', 'AZ', 'BA', 'MD', 'ZZ', 'AAA'],
    ])
    const [all] = await db.sql<{ n: number }>(
      `select count(distinct private.nth_letter(n))::int as n from generate_series(1, 342) as n`,
    )
    expect(all?.n).toBe(342)
  })
  test('a route on which nobody handed in shows nothing', async () => {
    const { rows } = await db.as(people.a).rpc('comparison', { round_id: world.roundId })
    expect(rows).toEqual([])
  })
  test('the public reads names with that consent only', async () => {
    const { rows } = await db.as('anonymous').rpc('published_scores', { round_id: world.roundId })
    const codes = new Set(rows.map(({ municipality_code }) => municipality_code))
    expect([codes.size, codes.has(A), codes.has(B)]).toEqual([3, true, false])
  })
})

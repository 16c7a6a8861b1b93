import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { readingDoors } from './reading-doors.ts'
import { handedIn, named, scoredInstead } from './score-sheets.ts'
import { A, B, C, freshWorld, type World } from './world.ts'

/**
 * The attack on the scores of who does not want to be named. The attacker reads every door of the
 * catalog, as everybody but ESZL and the municipality itself, and knows all other scores. If a score can
 * be told from anything there, another score has to show somewhere: here nothing may change at all,
 * whether the one without a name is the lowest, in the middle or the highest
 * (docs/decisions/0120-one-refuser-hides-only-itself.md).
 */
let db: TestDatabase
let world: World
let readers: Record<string, Person>
let others: string[]

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db, false)
  const rows = await db.sql<{ code: string }>(
    `select code from public.municipality where takes_part and code not in ('${A}', '${B}', '${C}')
     order by code limit 6`,
  )
  others = rows.map(({ code }) => code)
  const [first = ''] = others
  readers = {
    anonymous: 'anonymous',
    viewer: world.viewer,
    a: world.officialA,
    b: world.officialB,
    c: await db.person('carla@beek.example', 'coordinator', C),
    other: await db.person('ben@elders.example', 'coordinator', first),
  }
  for (const [index, code] of [A, B, C, ...others].entries())
    await handedIn(world, code, 20 + 7 * index)
})
afterAll(() => db.close())

/** Shows the round as far as everybody, after each has said how far the own name goes. */
async function show(names: Record<string, string>, until: 'own' | 'public' = 'public') {
  for (const code of [A, B, C, ...others]) await named(world, code, names[code] ?? 'public')
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  for (const stage of ['own', 'participants', 'public']) {
    await db.as(world.staff).rpc('widen_visibility', { round_id: world.roundId, stage })
    if (stage === until) return
  }
}

/** What everybody reads and is the same for everybody; and the clock, which goes on. */
const REFERENCE = [
  'measure',
  'municipality',
  'neighbour',
  'questionnaire_version',
  'rpc/server_moment',
]

/** All that these people can read, by person and door. */
async function everything(who: readonly string[]): Promise<Record<string, unknown>> {
  const doors = (await readingDoors(world)).filter(({ door }) => !REFERENCE.includes(door))
  const seen: Record<string, unknown> = {}
  for (const name of who)
    for (const { door, read } of doors) {
      const { status, body } = await read(readers[name] ?? 'anonymous')
      seen[`${name} ${door}`] = [status, body]
    }
  return seen
}

/** Where another score of this municipality shows. */
async function tellingDoors(code: string, who: readonly string[]): Promise<string[]> {
  const before = await everything(who)
  const telling = new Set<string>()
  for (const score of [0, 52, 100]) {
    await scoredInstead(world, code, score)
    const after = await everything(who)
    for (const [place, what] of Object.entries(after))
      if (JSON.stringify(what) !== JSON.stringify(before[place])) telling.add(place)
  }
  return [...telling].sort()
}

const EVERYBODY_BUT_B = ['anonymous', 'viewer', 'a', 'c', 'other']

describe('whoever is not named', () => {
  test('is alone: its score shows nowhere, and all others keep their names', async () => {
    await show({ [B]: 'none' })
    const { rows } = await db.as(world.officialA).rpc('comparison', {
      round_id: world.roundId,
      route: 'short',
    })
    expect(rows.filter(({ municipality_code }) => municipality_code !== null)).toHaveLength(8)
    const [without, ...more] = rows.filter(({ municipality_code }) => municipality_code === null)
    expect([without?.['letter'], without?.['total'], without?.['items'], more]).toEqual([
      ...['A', null, null, []],
    ])
    expect(new Set(Object.values(without?.['themes'] ?? {}))).toEqual(new Set([null]))
    const published = await db.as('anonymous').rpc('published_scores', { round_id: world.roundId })
    expect(new Set(published.rows.map((row) => row['municipality_code'])).size).toBe(8)
    expect(await tellingDoors(B, EVERYBODY_BUT_B)).toEqual([])
  })
  test('are two: neither shows, also not to the other', async () => {
    await show({ [B]: 'none', [C]: 'none' })
    expect(await tellingDoors(B, EVERYBODY_BUT_B)).toEqual([])
    expect(await tellingDoors(C, ['anonymous', 'viewer', 'a', 'b', 'other'])).toEqual([])
  })
  test('reads the own score', async () => {
    await show({ [B]: 'none' })
    const { rows } = await db.as(world.officialB).rpc('comparison', {
      round_id: world.roundId,
      route: 'short',
    })
    expect(rows.filter(({ own }) => own)).toMatchObject([{ municipality_code: B, total: 27 }])
  })
  test('is in no spread of the own results either, once all others said that they may be named', async () => {
    await show({ [B]: 'none' }, 'own')
    expect(await tellingDoors(B, EVERYBODY_BUT_B)).toEqual([])
  })
  test('towards the public only, with who is not named to anybody: the public cannot tell either', async () => {
    const [, x = ''] = others
    await show({ [B]: 'none', [C]: 'participants', [x]: 'participants' })
    expect(await tellingDoors(B, EVERYBODY_BUT_B)).toEqual([])
    for (const code of [C, x]) expect(await tellingDoors(code, ['anonymous'])).toEqual([])
  })
  test('are three: their scores stand among each other, without a name', async () => {
    const [, x = ''] = others
    await show({ [B]: 'none', [C]: 'none', [x]: 'none' })
    // What shows here is what the stories above look for in vain.
    expect(await tellingDoors(B, EVERYBODY_BUT_B)).toEqual(
      [
        ...EVERYBODY_BUT_B.map((who) => `${who} rpc/published_theme_spread`),
        ...['a', 'other', 'viewer', 'c'].map((who) => `${who} rpc/comparison`),
        ...['a rpc/theme_spread', 'a rpc/total_spread'],
      ].sort(),
    )
  })
})

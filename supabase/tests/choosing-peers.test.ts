import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import {
  A,
  B,
  freshWorld,
  othersHandIn,
  rateTimes,
  submitShortScan,
  weekPasses,
  without,
  type World,
} from './world.ts'

/**
 * Officials and viewers choose with whom is compared, by what is known of who has a name. Whatever they
 * choose, a letter stays a letter (docs/decisions/0166-peers-are-chosen-among-names.md).
 */
let db: TestDatabase
let world: World
/** By code, of those who handed in besides A and B. */
let others: Map<string, Person>

beforeAll(async () => {
  db = await startTestDatabase()
  world = await freshWorld(db, false)
  const note = { note: 'Bewijs' }
  for (const [official, code] of [
    [world.officialA, A],
    [world.officialB, B],
  ] as const)
    expect((await submitShortScan(world, official, code, 'l3', note)).status).toBe(200)
  others = await othersHandIn(world, 7)
  await rateTimes(world, 20, A)
  for (const person of [world.officialA, ...[...others.values()].slice(0, 4)])
    await db
      .as(person)
      .rpc('set_naming_consent', { round_id: world.roundId, stage: 'participants' })
  await db.as(world.staff).rpc('widen_visibility', { round_id: world.roundId, stage: 'own' })
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await weekPasses(db)
})
afterAll(() => db.close())

const rowsFor = async (person: Person) =>
  (await db.as(person).rpc('comparison', { round_id: world.roundId, route: 'short' })).rows
const publicFor = async (person: Person) =>
  (await db.as(person).rpc('public_results', { round_id: world.roundId })).rows

test('before the stage of participants there is nobody to choose from', async () => {
  for (const person of [world.viewer, world.officialA, world.officialB])
    expect(await rowsFor(person)).toEqual([])
})

describe('from the stage of participants on', () => {
  beforeAll(async () => {
    const widened = await db
      .as(world.staff)
      .rpc('widen_visibility', { round_id: world.roundId, stage: 'participants' })
    expect(widened.status).toBe(200)
  })

  test('viewers and officials may choose among names: their place and size are public', async () => {
    const known = await db.as(world.viewer).select('municipality?select=code,subregion,size_class')
    for (const person of [world.viewer, world.officialB]) {
      const named = (await rowsFor(person)).filter(({ letter }) => letter === null)
      expect(named).toHaveLength(5)
      for (const { municipality_code } of named)
        expect(known.rows.map(({ code }) => code)).toContain(municipality_code)
    }
  })
  test('they may not learn where a letter lies: not by its row, not by asking for a group', async () => {
    const shown = JSON.stringify(await rowsFor(world.viewer))
    const nameless = [B, ...[...others.keys()].slice(4)]
    for (const code of nameless) expect(shown).not.toContain(code)
    const letters = (await rowsFor(world.viewer)).filter(({ letter }) => letter !== null)
    expect(letters).toHaveLength(nameless.length)
    for (const { municipality_code, items } of letters)
      expect([municipality_code, items]).toEqual([null, null])
    // With the code, the group of a small subregion or of a size would be the letter that is left.
    const leaking = await without(
      db,
      'public.comparison',
      [['case when handed_in.named or handed_in.own then code end', 'code']],
      () => rowsFor(world.viewer),
    )
    expect(JSON.stringify(leaking)).toContain(B)
  })
  test('no door with scores of several takes a group: only a round, a route or the own scan', async () => {
    const doors = await db.sql<{ name: string; asked: string[] }>(
      `select proname as name, coalesce(proargnames[1:pronargs], '{}') as asked from pg_proc
       where pronamespace = 'public'::regnamespace and prosrc ~ 'score_sheet|theme_scores'
         and provolatile <> 'v' and has_function_privilege('authenticated', oid, 'execute')`,
    )
    expect(doors.map(({ name }) => name)).toContain('comparison')
    const asked = new Set(doors.flatMap((door) => door.asked))
    // A draft of the questionnaire is of staff, who see every scan.
    for (const argument of ['round_id', 'route', 'scan_id', 'draft_id']) asked.delete(argument)
    expect([...asked]).toEqual([])
  })
  test('viewers may lay what entrepreneurs say beside it, as everybody may', async () => {
    const read = await publicFor(world.viewer)
    expect(read.filter(({ municipality_code }) => municipality_code === A)).toHaveLength(15)
    expect(read).toEqual(await publicFor('anonymous'))
  })
  test('viewers may not read what that would take for staff, nor the notes of staff', async () => {
    const { id } = world.staff as { id: string }
    await db.sql(
      `insert into public.region_note (round_id, place, version, note, written_by)
       values ('${world.roundId}', 'summary', 1, 'Alleen voor ons', '${id}')`,
    )
    const voice = db.as(world.viewer)
    for (const table of ['score_sheet', 'submission_sheet', 'scan', 'region_note'])
      expect((await voice.select(table)).rows).toEqual([])
    for (const [door, more] of [
      ['needs', { municipality_code: A }],
      ['needs_of_round', {}],
      ['rating_response', {}],
      ['rating_spread', {}],
    ] as const) {
      const reply = await voice.rpc(door, { round_id: world.roundId, ...more })
      expect([door, reply.status, reply.code]).toEqual([door, 403, 'forbidden'])
    }
  })
})

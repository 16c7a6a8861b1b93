import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { freshWorld, type World } from './world.ts'

/** What staff write beside the report of the region. */
let db: TestDatabase
let world: World
let other: Person

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  other = await db.person('olga@eszl.example', 'staff')
})
afterAll(() => db.close())

const save = (person: Person, note: string, expected_version: number, place = 'reactie') =>
  db.as(person).rpc('save_region_note', { round_id: world.roundId, place, expected_version, note })
const notes = async (person: Person) =>
  (await db.as(person).select('region_note?select=place,version,note&order=place,version')).rows

describe('a note on the region', () => {
  test('staff write it and all staff read it, with every version and who wrote it', async () => {
    expect((await save(world.staff, ' Let op de norm ', 0)).body).toMatchObject({
      version: 1,
      note: 'Let op de norm',
    })
    expect((await save(other, 'Let op de nieuwe norm', 1)).body).toMatchObject({ version: 2 })
    await save(other, 'Een goede ronde', 0, 'summary')
    expect(await notes(world.staff)).toEqual([
      { place: 'reactie', version: 1, note: 'Let op de norm' },
      { place: 'reactie', version: 2, note: 'Let op de nieuwe norm' },
      { place: 'summary', version: 1, note: 'Een goede ronde' },
    ])
    const { rows } = await db.as(world.staff).select('region_note?select=written_by&version=eq.2')
    expect(rows).toEqual([{ written_by: other === 'anonymous' ? '' : other.id }])
  })

  test('of two who write on the same version the second is told, and the first stays', async () => {
    await save(world.staff, 'Een', 0)
    const late = await save(other, 'Twee', 0)
    expect([late.status, late.code]).toEqual([409, 'changed_by_colleague'])
    expect(await notes(other)).toEqual([{ place: 'reactie', version: 1, note: 'Een' }])
  })

  test('the same again is no new version; empty takes it away and keeps what was', async () => {
    await save(world.staff, 'Een', 0)
    expect((await save(world.staff, 'Een ', 1)).body).toMatchObject({ version: 1 })
    expect((await save(world.staff, '', 1)).body).toMatchObject({ version: 2, note: '' })
    expect(await notes(world.staff)).toHaveLength(2)
  })

  test('also after the round is closed: a report is written then', async () => {
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect((await save(world.staff, 'Terugblik', 0)).status).toBe(200)
  })

  test.each(['officialA', 'colleagueA', 'outsider'] as const)(
    '%s neither reads nor writes it',
    async (who) => {
      await save(world.staff, 'Een', 0)
      expect(await notes(world[who])).toEqual([])
      expect((await save(world[who], 'Twee', 1)).status).toBe(403)
    },
  )

  test('nobody alters what was written, not even the owner of the database', async () => {
    await save(world.staff, 'Een', 0)
    const voice = db.as(world.staff)
    expect((await voice.send('PATCH', 'region_note?version=eq.1', { note: 'x' })).status).toBe(403)
    await expect(db.sql(`update public.region_note set note = 'x'`)).rejects.toThrow()
    await expect(db.sql('delete from public.region_note')).rejects.toThrow()
  })
})

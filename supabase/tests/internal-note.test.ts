import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase, type Voice } from './database.ts'
import { A, freshWorld, saved, type World } from './world.ts'

/** A note for colleagues never leaves the municipality, whatever door somebody tries. */
const SECRET = 'De wethouder twijfelt nog'
let db: TestDatabase
let world: World
let scan: string

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
  const anna = db.as(world.officialA)
  const note = (internal_note: string, expected_version: number) =>
    anna.rpc('save_answer', saved(scan, 'relatiebeheer', 'l1', { internal_note, expected_version }))
  expect((await note(SECRET, 0)).status).toBe(200)
  expect((await note(`${SECRET}, zegt Sam`, 1)).status).toBe(200)
})
afterAll(() => db.close())

/** All that the address of the database gives this person: tables, views and functions that only read. */
async function allThatIsRead(voice: Voice): Promise<string> {
  const rows = await db.sql(`
    select relname as name, null as arguments from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
    union all
    select proname, proargnames[1:pronargs] from pg_proc
    where pronamespace = 'public'::regnamespace and provolatile in ('s', 'i')
      and coalesce(proargnames[1:pronargs], '{}') <@ '{scan_id,round_id,municipality_code}'`)
  const known: Record<string, string> = {
    scan_id: scan,
    round_id: world.roundId,
    municipality_code: A,
  }
  const doors = rows as { name: string; arguments: string[] | null }[]
  expect(doors.length).toBeGreaterThan(15)
  const replies = await Promise.all(
    doors.map(({ name, arguments: names }) =>
      names === null
        ? voice.select(name).then(({ rows }) => rows)
        : voice.rpc(name, Object.fromEntries(names.map((key) => [key, known[key]]))),
    ),
  )
  return JSON.stringify(replies)
}

describe('a note for colleagues', () => {
  test('colleagues of the municipality read it, also what it was', async () => {
    const arno = db.as(world.colleagueA)
    expect((await arno.select('scan_sheet')).rows[0]).toMatchObject({
      answers: { relatiebeheer: { internalNote: `${SECRET}, zegt Sam`, version: 2 } },
    })
    expect((await arno.select('internal_note?select=note&order=version')).rows).toEqual([
      { note: SECRET },
      { note: `${SECRET}, zegt Sam` },
    ])
    expect(await allThatIsRead(arno)).toContain(SECRET)
  })

  test.each(['staff', 'officialB', 'outsider'] as const)('%s finds it nowhere', async (who) => {
    const found = await allThatIsRead(db.as(world[who]))
    expect(found).not.toContain(SECRET)
    // Staff do read the answer itself.
    expect(found.includes('relatiebeheer')).toBe(true)
    if (who === 'staff')
      expect((await db.as(world.staff).select('scan_sheet')).rows).toContainEqual(
        expect.objectContaining({
          answers: { relatiebeheer: expect.objectContaining({ internalNote: '' }) as unknown },
        }),
      )
  })

  test('taking it away is a new version; the same again is none', async () => {
    const anna = db.as(world.officialA)
    const send = (internal_note: string, expected_version: number) =>
      anna.rpc(
        'save_answer',
        saved(scan, 'relatiebeheer', 'l1', { internal_note, expected_version }),
      )
    expect((await send(`${SECRET}, zegt Sam `, 1)).body).toMatchObject({ version: 2 })
    expect((await send('', 2)).body).toMatchObject({ version: 3 })
    expect((await anna.select('scan_sheet')).rows[0]).toMatchObject({
      answers: { relatiebeheer: { internalNote: '' } },
    })
  })

  test('nobody writes it past save_answer or alters what was written', async () => {
    for (const who of ['officialA', 'staff'] as const) {
      const voice = db.as(world[who])
      expect((await voice.send('POST', 'internal_note', { note: 'x' })).status).toBe(403)
    }
    await expect(db.sql(`update public.internal_note set note = 'x'`)).rejects.toThrow()
  })
})

describe('a deliberate choice', () => {
  test('is kept with its reason and day, in the history too, and changes no score', async () => {
    const anna = db.as(world.officialA)
    const deliberate = { deliberate_reason: ' Te klein ', deliberate_until: '2027-12-31' }
    const scored = () =>
      db.sql(`select private.score_scan(private.definition_of_round(round_id),
        private.shared_answers(id), 'full') as sheet from public.scan where id = '${scan}'`)
    await anna.rpc('save_answer', saved(scan, 'gebiedsbeheer', 'l0'))
    const before = await scored()
    expect(before).toMatchObject([{ sheet: { items: { gebiedsbeheer: { score: 0 } } } }])
    const reply = await anna.rpc(
      'save_answer',
      saved(scan, 'gebiedsbeheer', 'l0', { ...deliberate, expected_version: 1 }),
    )
    expect(reply.body).toMatchObject({ deliberate_reason: 'Te klein' })
    expect(await scored()).toEqual(before)
    const staff = db.as(world.staff)
    expect((await staff.select('scan_sheet')).rows).toContainEqual(
      expect.objectContaining({
        answers: expect.objectContaining({
          gebiedsbeheer: expect.objectContaining({
            deliberate: { reason: 'Te klein', until: '2027-12-31' },
          }) as unknown,
        }) as unknown,
      }),
    )
    const { rows } = await staff.select(
      'answer_history?select=deliberate_reason,deliberate_until&item_id=eq.gebiedsbeheer&order=version',
    )
    expect(rows).toEqual([
      { deliberate_reason: '', deliberate_until: null },
      { deliberate_reason: 'Te klein', deliberate_until: '2027-12-31' },
    ])
  })

  test('may stay when its day has passed, but is not made so', async () => {
    const anna = db.as(world.officialA)
    const send = (until: string, version: number, note: string) =>
      anna.rpc('save_answer', {
        ...saved(scan, 'gebiedsbeheer', 'l0', {
          deliberate_reason: 'Te klein',
          deliberate_until: until,
        }),
        note,
        expected_version: version,
      })
    expect((await send('2027-12-31', 0, '')).status).toBe(200)
    // A year goes by.
    await db.sql(`alter table public.answer disable trigger answer_is_remembered`)
    await db.sql(
      `update public.answer set deliberate_until = '2026-01-31' where deliberate_reason <> ''`,
    )
    await db.sql(`alter table public.answer enable trigger answer_is_remembered`)
    expect((await send('2026-01-31', 1, 'Nog een zin')).body).toMatchObject({
      note: 'Nog een zin',
      deliberate_until: '2026-01-31',
    })
    const other = await send('2026-01-30', 2, '')
    expect([other.status, other.code]).toEqual([400, 'deliberate_date_invalid'])
  })
})

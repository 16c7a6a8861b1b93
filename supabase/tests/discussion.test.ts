import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, fingerprint, freshWorld, submitShortScan, without, type World } from './world.ts'

/** What is said about a question: among colleagues it stays with them, with the office staff take part. */
let db: TestDatabase
let world: World
let scan: string

const ITEM = 'relatiebeheer'
const TEXTS = 'discussion_message?select=text,from_office,with_office&order=written_at'
const OPEN = 'discussion?select=item_id,with_office,settled_at,last_from_office&order=with_office'

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  scan = await world.scanOf(A)
})
afterAll(() => db.close())

const say = (person: Person, with_office: boolean, text: string, more: object = {}) =>
  db
    .as(person)
    .rpc('discuss', { id: randomUUID(), scan_id: scan, item_id: ITEM, with_office, text, ...more })
const settle = (person: Person, with_office: boolean, settled: boolean | null, more: object = {}) =>
  db
    .as(person)
    .rpc('settle_discussion', { scan_id: scan, item_id: ITEM, with_office, settled, ...more })
const read = async (person: Person, query: string) => (await db.as(person).select(query)).rows

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}

describe('among colleagues', () => {
  test('they ask, answer, settle and open again', async () => {
    expect((await say(world.colleagueA, false, ' Telt dit mee? ')).status).toBe(200)
    await say(world.officialA, false, 'Ja.')
    expect(await read(world.colleagueA, TEXTS)).toEqual([
      { text: 'Telt dit mee?', from_office: false, with_office: false },
      { text: 'Ja.', from_office: false, with_office: false },
    ])
    expect((await settle(world.officialA, false, true)).status).toBe(200)
    const [settled] = await read(world.colleagueA, 'discussion?select=settled_at')
    expect(settled?.['settled_at']).not.toBeNull()
    // Again changes nothing, not even who or when.
    await settle(world.colleagueA, false, true)
    expect(await read(world.colleagueA, 'discussion?select=settled_at')).toEqual([settled])
    await settle(world.colleagueA, false, false)
    expect(await read(world.colleagueA, OPEN)).toMatchObject([{ settled_at: null }])
  })

  test('another word opens what was settled; the same word again does not', async () => {
    const id = randomUUID()
    await say(world.colleagueA, false, 'Telt dit mee?', { id })
    await settle(world.officialA, false, true)
    expect((await say(world.colleagueA, false, 'Telt dit mee?', { id })).status).toBe(200)
    const [settled] = await read(world.officialA, OPEN)
    expect(settled?.['settled_at']).not.toBeNull()
    await say(world.colleagueA, false, 'Nog iets.')
    expect(await read(world.officialA, OPEN)).toMatchObject([{ settled_at: null }])
    expect(await read(world.officialA, TEXTS)).toHaveLength(2)
  })

  test('nobody else reads, speaks or settles, also at the office', async () => {
    await say(world.officialA, false, 'Dit is geheim')
    for (const who of ['staff', 'officialB', 'viewer', 'outsider'] as const) {
      for (const query of [TEXTS, OPEN]) expect(await read(world[who], query)).toEqual([])
      await refused(() => say(world[who], false, 'x'), 'forbidden', 403)
      await refused(() => settle(world[who], false, true), 'forbidden', 403)
    }
    expect((await say('anonymous', false, 'x')).status).toBe(401)
  })

  test('by the policies alone: what is with the office is another discussion', async () => {
    await say(world.officialA, false, 'Dit is geheim')
    await say(world.officialA, true, 'Wat bedoelen jullie hier?')
    expect(await read(world.staff, TEXTS)).toEqual([
      { text: 'Wat bedoelen jullie hier?', from_office: false, with_office: true },
    ])
    const policy = '"Staff read what is said with the office" on public.discussion_message'
    await db.sql(`alter policy ${policy} using ((select private.is_staff()))`)
    expect(await read(world.staff, TEXTS)).toHaveLength(2)
    await db.sql(`alter policy ${policy} using (with_office and (select private.is_staff()))`)
  })
})

describe('with the office', () => {
  test('staff ask, any colleague answers, staff settle', async () => {
    await say(world.staff, true, 'Klopt dit antwoord?')
    expect(await read(world.colleagueA, OPEN)).toMatchObject([{ last_from_office: true }])
    await say(world.colleagueA, true, 'Ja, dat klopt.')
    expect(await read(world.staff, TEXTS)).toEqual([
      { text: 'Klopt dit antwoord?', from_office: true, with_office: true },
      { text: 'Ja, dat klopt.', from_office: false, with_office: true },
    ])
    expect(await read(world.staff, OPEN)).toMatchObject([{ last_from_office: false }])
    expect((await settle(world.staff, true, true)).status).toBe(200)
    // Also about what is signed already, or when the round is over.
    await submitShortScan(world, world.officialA, A)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    expect((await say(world.staff, true, 'Nog een vraag')).status).toBe(200)
    expect((await say(world.colleagueA, true, 'Zeg het maar')).status).toBe(200)
  })

  test('no other municipality and nobody who looks along', async () => {
    await say(world.staff, true, 'Klopt dit antwoord?')
    for (const who of ['officialB', 'viewer', 'outsider'] as const) {
      for (const query of [TEXTS, OPEN]) expect(await read(world[who], query)).toEqual([])
      await refused(() => say(world[who], true, 'x'), 'forbidden', 403)
      await refused(() => settle(world[who], true, true), 'forbidden', 403)
    }
  })

  test('it is the scan that decides: without that guard another municipality speaks', async () => {
    await without(
      db,
      'private.scan_to_discuss',
      [['is distinct from private.my_municipality()', 'is null']],
      async () => expect((await say(world.officialB, true, 'x')).status).toBe(200),
    )
  })
})

describe('about a contradiction', () => {
  // Both begin with this question.
  const [RULE, OTHER] = ['regional-desk-without-region', 'region-without-regional-desk']
  const about = (about_rule: unknown) => ({ item_id: 'evenementen-indienen', about_rule })
  const ASKED = 'discussion_message?select=item_id,about_rule&about_rule=not.is.null'

  test('staff ask, and what was asked about is known by its rule', async () => {
    expect((await say(world.staff, true, 'Klopt dit?', about(RULE))).status).toBe(200)
    await say(world.officialA, true, 'Ja.', about(null))
    expect(await read(world.staff, ASKED)).toEqual([about(RULE)])
    await say(world.staff, true, 'En dit?', about(OTHER))
    expect(await read(world.staff, ASKED)).toHaveLength(2)
  })

  test('what was asked before is known where that is certain', async () => {
    const before = readFileSync(
      new URL('../migrations/20261204090100_asked_about_before.sql', import.meta.url),
      'utf8',
    )
    const [rule] = await db.sql<{ says: string }>(`
      select rule ->> 'says' as says from public.questionnaire_wording
      cross join jsonb_array_elements(content -> 'contradictions') as rule where rule ->> 'id' = '${OTHER}'`)
    // Two rules begin with this question: only its words tell which.
    await say(world.staff, true, `Ons valt iets op. ${rule?.says}`, about(null))
    await say(world.staff, true, 'En dit?', about(null))
    // One rule begins with these: with the first who began was the office, with the other not.
    const [own, theirs] = [ITEM, 'ondernemerstoets']
    await say(world.staff, true, 'Klopt dit?', { item_id: own })
    await say(world.officialA, true, 'Een vraag', { item_id: theirs })
    await say(world.staff, true, 'Een antwoord', { item_id: theirs })
    await db.sql(before)
    expect(await read(world.staff, `${ASKED}&order=item_id`)).toEqual([
      about(OTHER),
      { item_id: own, about_rule: 'reaction-measured-without-records' },
    ])
  })

  test('not a rule that is none, nor of another question, nor by the municipality', async () => {
    for (const [who, more] of [
      ['staff', about('niets')],
      ['staff', { item_id: ITEM, about_rule: RULE }],
      ['officialA', about(RULE)],
    ] as const)
      await refused(() => say(world[who], true, 'Vraag', more), 'malformed_request', 400)
  })
})

test('settling with the office is an act, once; among colleagues it stays with them', async () => {
  await say(world.officialA, true, 'Vraag')
  await say(world.officialA, false, 'Vraag')
  for (const settled of [true, true, false]) await settle(world.officialA, true, settled)
  await settle(world.officialA, false, true)
  const acts = await db.as(world.staff).rpc('audit_log', { kind: 'discussion_settled' })
  expect(acts.rows).toMatchObject([
    { facts: { to: false }, actor: 'anna@sittard.example', municipality_code: A },
    { facts: { to: true }, subject: ITEM },
  ])
})

describe('refused', () => {
  const NOBODY = '00000000-0000-4000-8000-000000000000'
  test.each<[string, object, string, number]>([
    ['a question that is none', { item_id: 'niets' }, 'item_unknown', 400],
    ['no question', { item_id: null }, 'malformed_request', 400],
    ['a scan that is none', { scan_id: NOBODY }, 'not_found', 404],
    ['no id', { id: null }, 'malformed_request', 400],
    ['not with whom', { with_office: null }, 'malformed_request', 400],
    ['nothing said', { text: ' \n ' }, 'comment_missing', 400],
    ['too much said', { text: 'x'.repeat(1001) }, 'text_too_long', 413],
  ])('%s', async (_what, more, code, status) => {
    await refused(() => say(world.officialA, true, 'x', more), code, status)
  })
  test('the id of what another said, and settling what is not there', async () => {
    const id = randomUUID()
    await say(world.officialA, true, 'Vraag', { id })
    await refused(() => say(world.staff, true, 'Vraag', { id }), 'malformed_request', 400)
    await refused(() => settle(world.officialA, false, true), 'not_found', 404)
    await refused(() => settle(world.officialA, true, null), 'malformed_request', 400)
  })
  test('writing past the functions', async () => {
    await say(world.officialA, true, 'Vraag')
    for (const table of ['discussion', 'discussion_message'])
      for (const method of ['POST', 'PATCH', 'DELETE'] as const)
        expect(
          (
            await db
              .as(world.officialA)
              .send(method, `${table}?with_office=eq.true`, { with_office: false })
          ).status,
        ).toBeGreaterThanOrEqual(400)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type Reply, type TestDatabase } from './database.ts'
import { A, B, C, fingerprint, freshWorld, type World } from './world.ts'

/** Actions of one municipality: who makes, reads and changes them, and what is refused. */
let db: TestDatabase
let world: World

const ID = '10000000-0000-4000-8000-000000000001'
const OTHER = '10000000-0000-4000-8000-000000000002'
const NOBODY = '00000000-0000-4000-8000-000000000000'
const ARNO = 'arno@sittard.example'
const NEW = 'nora@sittard.example'
const DUE = '2027-03-01'
const CRITERIA = { contributes: true, feasible: true, has_owner: true, continuity: false }

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const fields = (more: object = {}) => ({
  ...{ id: ID, round_id: world.roundId, measure_id: 'snelle-reactie', title: ' Bel terug ' },
  ...{ first_step: 'Spreek af wie belt', owner: ARNO, due_on: DUE, person_days: 6, cost: 500 },
  ...CRITERIA,
  ...more,
})
const make = (person: Person, more: object = {}) => db.as(person).rpc('make_action', fields(more))
const content = (more: object = {}) => ({
  ...{ action_id: ID, expected_version: 1, title: 'Bel terug', first_step: '', owner: ARNO },
  ...{ due_on: DUE, criteria_note: '', person_days: 6, cost: null, days_spent: 2, cost_spent: 0 },
  ...{ public: true, public_text: 'Wij bellen binnen een dag terug.' },
  ...CRITERIA,
  ...more,
})
const change = (person: Person, more: object = {}) =>
  db.as(person).rpc('change_action', content(more))
const move = (person: Person, version: number, status: unknown, reason = '') =>
  db.as(person).rpc('set_action_status', {
    ...{ action_id: ID, expected_version: version, status, reason },
  })
const say = (person: Person, text: unknown, more: object = {}) =>
  db.as(person).rpc('comment_action', { id: OTHER, action_id: ID, text, ...more })
const actions = async (person: Person) =>
  (await db.as(person).select('action?select=id,owner,status,version')).rows
const measure = async () => {
  const [first] = await db.sql<{ id: string }>(`select id from public.measure order by position`)
  return first?.id ?? ''
}

async function refused(act: () => Promise<Reply>, code: string, status: number) {
  const before = await fingerprint(db)
  const reply = await act()
  expect([reply.status, reply.code]).toEqual([status, code])
  expect(await fingerprint(db)).toBe(before)
}
async function works(reply: Promise<Reply>): Promise<Record<string, unknown>> {
  const { status, body } = await reply
  expect([status, body]).toEqual([200, expect.anything()])
  return body as Record<string, unknown>
}

describe('officials of A', () => {
  test('make an action, and the same sent twice is one', async () => {
    const made = await works(make(world.officialA, { measure_id: await measure() }))
    expect(made).toMatchObject({ title: 'Bel terug', status: 'planned', version: 1, public: false })
    await works(make(world.officialA, { measure_id: await measure() }))
    expect(await actions(world.colleagueA)).toEqual([
      { id: ID, owner: ARNO, status: 'planned', version: 1 },
    ])
  })

  test('change it, with the version they saw', async () => {
    await make(world.officialA, { measure_id: null })
    expect(await works(change(world.colleagueA, { owner: 'anna@sittard.example' }))).toMatchObject({
      ...{ version: 2, cost: null, days_spent: 2, public: true, owner: 'anna@sittard.example' },
    })
    await refused(() => change(world.officialA), 'changed_by_colleague', 409)
  })

  test('move it, undo that, and stop with a reason', async () => {
    await make(world.officialA, { measure_id: null })
    expect(await works(move(world.colleagueA, 1, 'done'))).toMatchObject({
      ...{ status: 'done', done_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    })
    expect(await works(move(world.officialA, 2, 'planned'))).toMatchObject({ done_on: null })
    await refused(() => move(world.officialA, 3, 'stopped', '  '), 'stop_reason_missing', 400)
    await works(move(world.officialA, 3, 'stopped', 'Geen geld'))
    const { rows } = await db
      .as(world.colleagueA)
      .select('action_event?select=status,owner,reason&order=id')
    expect(rows).toEqual([
      { status: 'planned', owner: ARNO, reason: '' },
      { status: 'done', owner: ARNO, reason: '' },
      { status: 'planned', owner: ARNO, reason: '' },
      { status: 'stopped', owner: ARNO, reason: 'Geen geld' },
    ])
  })

  test('have one action that runs for a measure', async () => {
    const measure_id = await measure()
    await make(world.officialA, { measure_id })
    const again = () => make(world.colleagueA, { measure_id, id: OTHER })
    await refused(again, 'action_exists_already', 409)
    await move(world.officialA, 1, 'done')
    await works(again())
    await refused(() => move(world.officialA, 2, 'busy'), 'action_exists_already', 409)
  })

  test('bring in somebody new as owner, when they coordinate', async () => {
    await refused(() => make(world.colleagueA, { owner: NEW }), 'not_found', 404)
    await refused(
      () => make(world.colleagueA, { owner: NEW, measure_id: null }),
      'not_a_colleague',
      403,
    )
    await works(make(world.officialA, { owner: NEW, measure_id: null }))
    expect((await db.as(world.officialA).select('invitation?select=email,role')).rows).toEqual([
      { email: NEW, role: 'colleague' },
    ])
    await refused(
      () => change(world.officialA, { owner: 'bea@stein.example' }),
      'already_member_elsewhere',
      409,
    )
  })

  test('talk about it, once per thing sent', async () => {
    await make(world.officialA, { measure_id: null })
    expect(await works(say(world.colleagueA, ' Morgen beginnen we. '))).toMatchObject({
      ...{ text: 'Morgen beginnen we.', municipality_code: A },
    })
    await works(say(world.colleagueA, 'Morgen beginnen we.'))
    await works(say(world.staff, 'Mooi!', { id: NOBODY }))
    expect((await db.as(world.officialA).select('action_comment?select=text')).rows).toHaveLength(2)
    await refused(() => say(world.officialA, 'Iets anders'), 'malformed_request', 400)
    await refused(() => say(world.officialA, ' \n', { id: ID }), 'comment_missing', 400)
    await refused(() => say(world.officialA, 'x'.repeat(1001), { id: ID }), 'text_too_long', 413)
  })

  test('what somebody owned passes on when they leave, and the history forgets the address', async () => {
    await make(world.officialA, { measure_id: null })
    const arno = world.colleagueA === 'anonymous' ? '' : world.colleagueA.id
    await db.as(world.officialA).rpc('remove_colleague', { user_id: arno })
    expect(await actions(world.officialA)).toEqual([
      { id: ID, owner: 'anna@sittard.example', status: 'planned', version: 2 },
    ])
    const { rows } = await db.as(world.officialA).select('action_event?select=owner&order=owner')
    expect(rows).toEqual([{ owner: '' }, { owner: 'anna@sittard.example' }])
  })
})

type Case = [what: string, code: string, status: number, more: object]
const BAD_TEXTS: Case[] = [
  ['no title', 'action_title_missing', 400, { title: ' \n ' }],
  ['a title without end', 'text_too_long', 413, { title: 'x'.repeat(201) }],
  ['a first step without end', 'text_too_long', 413, { first_step: 'x'.repeat(501) }],
  ['a note without end', 'text_too_long', 413, { criteria_note: 'x'.repeat(501) }],
  ['no address', 'email_invalid', 400, { owner: 'arno' }],
  ['no owner', 'email_invalid', 400, { owner: '' }],
  ['an empty criterion', 'malformed_request', 400, { feasible: null }],
  ['days below zero', 'number_out_of_range', 400, { person_days: -1 }],
  ['days beyond a career', 'number_out_of_range', 400, { person_days: 10_001 }],
  ['no number of days', 'number_out_of_range', 400, { person_days: 'NaN' }],
  ['a cost without end', 'number_out_of_range', 400, { cost: 'Infinity' }],
  ['no day', 'due_date_invalid', 400, { due_on: null }],
  ['a day that has passed', 'due_date_invalid', 400, { due_on: '2020-01-01' }],
  ['a day that never comes', 'due_date_invalid', 400, { due_on: 'infinity' }],
  ['a day far away', 'due_date_invalid', 400, { due_on: '2999-01-01' }],
]
const BAD_MAKING: Case[] = [
  ...BAD_TEXTS,
  ['an unknown round', 'not_found', 404, { round_id: NOBODY }],
  ['an unknown measure', 'not_found', 404, { measure_id: 'niets' }],
  ['no id', 'malformed_request', 400, { id: null }],
  ['another municipality', 'forbidden', 403, { municipality_code: B }],
  ['parts for another', 'forbidden', 403, { municipality_code: B, parts: '[]' }],
]
const BAD_CHANGE: Case[] = [
  ...BAD_TEXTS,
  ['an unknown action', 'not_found', 404, { action_id: NOBODY }],
  ['no version', 'changed_by_colleague', 409, { expected_version: null }],
  ['public without words', 'public_text_missing', 400, { public_text: ' ' }],
  ['words without end', 'text_too_long', 413, { public_text: 'x'.repeat(501) }],
  ['nothing about public', 'malformed_request', 400, { public: null }],
  ['spent below zero', 'number_out_of_range', 400, { days_spent: -1 }],
  ['spent nothing at all', 'malformed_request', 400, { cost_spent: null }],
]

test('what cannot be is refused, and nothing stored changes', async () => {
  for (const [what, code, status, more] of BAD_MAKING) {
    const before = await fingerprint(db)
    const reply = await make(world.officialA, { measure_id: null, ...more })
    expect([what, reply.status, reply.code]).toEqual([what, status, code])
    expect(await fingerprint(db)).toBe(before)
  }
  await make(world.officialA, { measure_id: null })
  for (const [what, code, status, more] of BAD_CHANGE) {
    const before = await fingerprint(db)
    const reply = await change(world.officialA, more)
    expect([what, reply.status, reply.code]).toEqual([what, status, code])
    expect(await fingerprint(db)).toBe(before)
  }
  await refused(() => move(world.officialA, 1, 'klaar'), 'malformed_request', 400)
  await refused(() => move(world.officialA, 1, null), 'malformed_request', 400)
  await refused(() => move(world.officialA, 1, 'stopped', 'x'.repeat(501)), 'text_too_long', 413)
  for (const more of [{ id: 'x' }, { due_on: 'morgen' }, { round_id: {} }, { title: '\u0000' }]) {
    const reply = await make(world.officialA, { measure_id: null, ...more })
    expect([reply.status >= 400 && reply.status < 500, more]).toEqual([true, more])
  }
})

test('a made-up id of somebody else tells nothing', async () => {
  await make(world.officialA, { measure_id: null })
  await refused(
    () => make(world.officialB, { measure_id: null, owner: 'bea@stein.example' }),
    'malformed_request',
    400,
  )
})

describe('others', () => {
  beforeEach(async () => {
    await make(world.officialA, { measure_id: null })
    await say(world.officialA, 'Onder ons', { id: ID })
  })

  test('of another municipality, viewers and outsiders see nothing and change nothing', async () => {
    for (const who of ['officialB', 'viewer', 'outsider'] as const) {
      for (const table of ['action', 'action_event', 'action_comment', 'action_participant'])
        expect((await db.as(world[who]).select(table)).rows).toEqual([])
      await refused(() => change(world[who]), 'forbidden', 403)
      await refused(() => move(world[who], 1, 'busy'), 'forbidden', 403)
      await refused(() => say(world[who], 'Hallo'), 'forbidden', 403)
      await refused(() => steer(world[who]), 'forbidden', 403)
    }
    await refused(() => make(world.viewer, { id: OTHER }), 'forbidden', 403)
  })

  const steer = (person: Person, more: object = {}) =>
    db.as(person).rpc('steer_action', {
      ...{ action_id: ID, expected_version: 1, programme_line: 5 },
      ...{ national_theme: 'regelgeving', next_decision: 'Wie betaalt?', ...more },
    })

  test('staff read, steer and comment, but do not act in place of A', async () => {
    expect(await actions(world.staff)).toHaveLength(1)
    expect(await works(steer(world.staff))).toMatchObject({ programme_line: 5, version: 2 })
    const wrong = (more: object) => steer(world.staff, { expected_version: 2, ...more })
    await refused(() => wrong({ programme_line: 7 }), 'malformed_request', 400)
    await refused(() => wrong({ national_theme: 'kunst' }), 'malformed_request', 400)
    await refused(() => wrong({ next_decision: 'x'.repeat(301) }), 'text_too_long', 413)
    // The same sent again is that one; anything else on an old version is not.
    expect(await works(steer(world.staff))).toMatchObject({ programme_line: 5, version: 2 })
    const late = () => steer(world.staff, { programme_line: 4 })
    await refused(late, 'changed_by_colleague', 409)
    await refused(() => change(world.staff), 'forbidden', 403)
    await refused(() => move(world.staff, 2, 'busy'), 'forbidden', 403)
    await refused(() => make(world.staff, { id: OTHER, municipality_code: C }), 'forbidden', 403)
    expect(await works(say(world.staff, 'Mooi!'))).toMatchObject({ text: 'Mooi!' })
  })

  test('everybody reads what is public, in its own words and nothing more', async () => {
    const read = () => db.as('anonymous').rpc('public_actions', { municipality_code: A })
    expect((await read()).rows).toEqual([])
    await change(world.officialA)
    expect((await read()).rows).toEqual([
      {
        ...{ title: 'Bel terug', words: 'Wij bellen binnen een dag terug.', status: 'planned' },
        ...{ due_month: DUE, done_month: null, theme: null, rating_items: [], together: [] },
        round_id: null,
      },
    ])
    await refused(
      () => db.as('anonymous').rpc('public_actions', { municipality_code: 'GM0363' }),
      'municipality_unknown',
      404,
    )
  })

  test('a public action of a measure says what it works on', async () => {
    const id = await measure()
    await works(make(world.officialA, { id: OTHER, measure_id: id }))
    await works(change(world.officialA, { action_id: OTHER, due_on: '2027-03-17' }))
    const { rows } = await db.as('anonymous').rpc('public_actions', { municipality_code: A })
    const [known] = await db.sql<{ items: string[]; item: string }>(
      `select triggers -> 0 ->> 'item' as item, array(
         select e ->> 'ratingItem' from jsonb_array_elements(effects) as e
         order by (e ->> 'factor')::float desc
       ) as items from public.measure where id = '${id}'`,
    )
    expect(rows).toMatchObject([{ due_month: '2027-03-01', rating_items: known?.items }])
    expect(rows[0]?.['theme']).toEqual(expect.stringMatching(/^[a-z-]+$/))
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Reply, type TestDatabase, type Voice } from './database.ts'
import { A, B, C, freshWorld, rating, without, type World } from './world.ts'

/**
 * A round moves from draft to planned, open and closed, and back. Every move is tried in every state by every
 * persona: the database holds which may, the screens only offer them.
 */
let db: TestDatabase
let world: World
let staff: Voice

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  staff = db.as(world.staff)
  // A round of a year ago, and nothing is open.
  await staff.rpc('close_round', { round_id: world.roundId })
})
afterAll(() => db.close())

const said = (reply: Reply) =>
  reply.status < 300 ? 'done' : `${reply.status} ${String(reply.code)}`
const idOf = (reply: Reply) => String((reply.body as { id: string }).id)
const day = async (from: number) => {
  const [row] = await db.sql<{ day: string }>(`select (private.today() + ${from})::text as day`)
  return row?.day ?? ''
}

/** What staff write down of a round; A and B take part. */
const settings = async (more: object = {}) => ({
  round_id: null,
  name: 'Voorjaar 2027',
  starts_on: await day(7),
  closes_on: await day(40),
  questionnaire_version: '2026-1',
  places: [A, B],
  later_places: [C],
  ...more,
})
const draft = async (more: object = {}) =>
  idOf(await staff.rpc('save_round', await settings({ name: crypto.randomUUID(), ...more })))

type State = 'draft' | 'planned' | 'open' | 'closed'
const into: Record<State, (more?: object) => Promise<string>> = {
  draft,
  planned: async (more) => {
    const id = await draft(more)
    await staff.rpc('plan_round', { round_id: id })
    return id
  },
  open: async (more) => {
    const id = await draft(more)
    await staff.rpc('open_round', { round_id: id })
    return id
  },
  closed: async (more) => {
    const id = await into.open(more)
    await staff.rpc('close_round', { round_id: id })
    return id
  },
}
const stateOf = async (id: string) =>
  (await db.sql<{ state: string }>(`select state from public.round where id = '${id}'`))[0]?.state

const versionOf = async (id: string) =>
  (await db.sql<{ version: number }>(`select version from public.round where id = '${id}'`))[0]
    ?.version ?? 0

const MOVES: Record<string, (id: string) => Promise<object> | object> = {
  save_round: async (id) => settings({ round_id: id, expected_version: await versionOf(id) }),
  remove_round: (round_id) => ({ round_id }),
  plan_round: (round_id) => ({ round_id }),
  open_round: (round_id) => ({ round_id }),
  take_back_round: (round_id) => ({ round_id }),
  plan_steps: async (round_id) => ({ round_id, expected_version: await versionOf(round_id) }),
  move_last_day: async (round_id) => ({ round_id, closes_on: await day(60) }),
  set_participation: (round_id) => ({ round_id, municipality_code: A, state: 'not_yet' }),
  close_round: (round_id) => ({ round_id }),
  reopen_round: (round_id) => ({ round_id, reason: 'Een gemeente was ziek.' }),
}

/** What the move answers in each state, and the state after it. */
const ANSWERS: Record<keyof typeof MOVES, Record<State, string>> = {
  save_round: {
    draft: 'draft',
    planned: '409 round_is_planned',
    open: '409 round_is_open',
    closed: '409 round_is_closed',
  },
  remove_round: {
    draft: 'undefined',
    planned: '409 round_is_planned',
    open: '409 round_is_open',
    closed: '409 round_is_closed',
  },
  plan_round: {
    draft: 'planned',
    planned: '409 round_is_planned',
    open: '409 round_is_open',
    closed: '409 round_is_closed',
  },
  open_round: {
    draft: 'open',
    planned: 'open',
    open: '409 round_is_open',
    closed: '409 round_is_closed',
  },
  take_back_round: {
    draft: '409 round_is_draft',
    planned: 'draft',
    open: 'draft',
    closed: '409 round_is_closed',
  },
  plan_steps: {
    draft: '409 round_is_draft',
    planned: 'planned',
    open: 'open',
    closed: 'closed',
  },
  move_last_day: {
    draft: '409 round_is_draft',
    planned: '409 round_is_planned',
    open: 'open',
    closed: '409 round_is_closed',
  },
  set_participation: {
    draft: 'draft',
    planned: 'planned',
    open: 'open',
    closed: '409 round_is_closed',
  },
  close_round: {
    draft: '409 round_is_draft',
    planned: '409 round_is_planned',
    open: 'closed',
    closed: '409 round_not_open',
  },
  reopen_round: {
    draft: '409 round_is_draft',
    planned: '409 round_is_planned',
    open: '409 round_is_open',
    closed: 'open',
  },
}

describe('every move in every state', () => {
  const states: readonly State[] = ['draft', 'planned', 'open', 'closed']
  for (const [move, args] of Object.entries(MOVES))
    test(`${move} by staff, and by nobody else`, async () => {
      for (const state of states) {
        const id = await into[state]()
        const others = [world.officialA, world.colleagueA, world.viewer, world.outsider] as const
        for (const person of others)
          expect([state, said(await db.as(person).rpc(move, await args(id)))]).toEqual([
            state,
            '403 forbidden',
          ])
        expect((await db.as('anonymous').rpc(move, await args(id))).status).toBe(401)
        expect(await stateOf(id)).toBe(state)
        const answer = said(await staff.rpc(move, await args(id)))
        const after = await stateOf(id)
        expect([state, answer === 'done' ? String(after) : answer]).toEqual([
          state,
          ANSWERS[move]?.[state],
        ])
        if (answer !== 'done') expect(after).toBe(state)
        if (after === 'open') await staff.rpc('close_round', { round_id: id })
      }
    })

  test('of a round that is not there finds nothing', async () => {
    const nowhere = crypto.randomUUID()
    for (const [move, args] of Object.entries(MOVES))
      expect([move, said(await staff.rpc(move, await args(nowhere)))]).toEqual([
        move,
        '404 not_found',
      ])
  })
})

describe('a draft', () => {
  test('is written down in one go, changed, and read by staff only', async () => {
    const id = await draft({ name: ' Voorjaar 2027 ', route: 'short', codes: 'all', grace_days: 5 })
    const changed = await staff.rpc(
      'save_round',
      await settings({
        ...{ round_id: id, expected_version: 1 },
        ...{ rating_from: await day(8), rating_until: await day(20) },
      }),
    )
    expect(changed.body).toMatchObject({ id, name: 'Voorjaar 2027', state: 'draft', route: null })
    const places = await staff.select(
      `round_participant?round_id=eq.${id}&state=neq.not&select=municipality_code,state&order=state,municipality_code`,
    )
    expect(places.rows).toEqual(
      [
        { municipality_code: C, state: 'not_yet' },
        { municipality_code: A, state: 'takes_part' },
        { municipality_code: B, state: 'takes_part' },
      ].sort((a, b) =>
        `${a.state} ${a.municipality_code}`.localeCompare(`${b.state} ${b.municipality_code}`),
      ),
    )
    for (const person of [world.officialA, world.viewer, world.outsider])
      expect((await db.as(person).select(`round?id=eq.${id}`)).rows).toEqual([])
    expect((await staff.rpc('rounds')).rows.map((row) => row['id'])).not.toContain(id)
  })

  test('is not written over what a colleague changed, however that came about', async () => {
    const id = await draft()
    const save = async (expected_version: number | null) =>
      said(
        await staff.rpc(
          'save_round',
          await settings({ round_id: id, expected_version, name: crypto.randomUUID() }),
        ),
      )
    expect([await save(1), await save(1), await save(null), await save(2)]).toEqual([
      'done',
      '409 changed_by_colleague',
      '409 changed_by_colleague',
      'done',
    ])
    await staff.rpc('set_participation', { round_id: id, municipality_code: C, state: 'not' })
    expect([await save(3), await save(4)]).toEqual(['409 changed_by_colleague', 'done'])
    // Its last day moved while it was open.
    await staff.rpc('open_round', { round_id: id })
    await staff.rpc('move_last_day', { round_id: id, closes_on: await day(60) })
    await staff.rpc('take_back_round', { round_id: id })
    expect([await save(5), await save(6)]).toEqual(['409 changed_by_colleague', 'done'])
    await without(
      db,
      'public.save_round',
      [['kept.version is distinct from save_round.expected_version', 'false']],
      async () => expect(await save(1)).toBe('done'),
    )
  })

  test.each([
    ['400 round_name_invalid', { name: ' ' }],
    ['409 round_name_taken', { name: 'NAJAAR 2026' }],
    ['400 round_dates_invalid', { starts_on: '2999-01-02', closes_on: '2999-01-01' }],
    ['400 round_dates_invalid', { starts_on: 'infinity', closes_on: null }],
    ['400 round_close_date_invalid', { closes_on: '2020-01-01' }],
    ['400 rating_dates_invalid', { rating_from: '2999-01-01' }],
    ['400 stage_days_invalid', { closes_on: '2999-01-02', participants_on: '2999-01-01' }],
    ['400 stage_days_invalid', { closes_on: null, public_on: '2020-01-01' }],
    ['400 stage_days_invalid', { participants_on: '2999-01-02', public_on: '2999-01-01' }],
    ['400 stage_days_invalid', { public_on: 'infinity' }],
    [
      '400 rating_dates_invalid',
      { closes_on: null, rating_from: '2998-01-02', rating_until: '2998-01-01' },
    ],
    ['400 route_invalid', { route: 'long' }],
    ['400 malformed_request', { codes: 'few' }],
    ['400 number_out_of_range', { grace_days: 31 }],
    ['404 municipality_unknown', { places: ['GM9999'] }],
    ['400 malformed_request', { places: '{}' }],
    ['400 malformed_request', { later_places: '[1]' }],
    ['404 not_found', { questionnaire_version: '1999' }],
  ])('is refused with %s', async (answer, more) => {
    expect(said(await staff.rpc('save_round', await settings(more)))).toBe(answer)
  })

  test('with nobody in it, or a first day that has been, is not planned', async () => {
    const nobody = await draft({ places: [] })
    for (const move of ['plan_round', 'open_round'])
      expect(said(await staff.rpc(move, { round_id: nobody }))).toBe(
        '409 round_without_participants',
      )
    const late = await draft({ starts_on: await day(-1) })
    const undated = await draft({ starts_on: null })
    for (const id of [late, undated])
      expect(said(await staff.rpc('plan_round', { round_id: id }))).toBe(
        '409 round_start_date_invalid',
      )
    expect(said(await staff.rpc('open_round', { round_id: undated }))).toBe('done')
  })
})

describe('a planned round', () => {
  test('opens by itself on its first day, for whoever comes first', async () => {
    const id = await into.planned({ codes: 'all' })
    expect((await db.as('anonymous').rpc('rating_round')).rows).toEqual([])
    await db.sql(`update public.round set starts_on = private.today() where id = '${id}'`)
    const [open] = (await db.as('anonymous').rpc('rating_round')).rows
    expect(open).toMatchObject({ id, places: [B, A].sort(), coded: true })
    expect((await db.as(world.officialA).rpc('rounds')).rows[0]).toMatchObject({
      id,
      state: 'open',
    })
    const scans = await staff.select(`scan?round_id=eq.${id}&select=municipality_code`)
    expect(scans.rows.map((row) => row['municipality_code']).sort()).toEqual([B, A].sort())
  })

  test('is opened by nobody, whoever happens to look', async () => {
    const id = await into.planned({ own_results: true })
    await db.sql(`update public.round set starts_on = private.today() where id = '${id}'`)
    await staff.rpc('rounds')
    const [opened] = (await staff.rpc('audit_log', { kind: 'round_opened' })).rows
    expect(opened).toMatchObject({ round_id: id, actor: null })
    const stages = await staff.select(`round_stage?round_id=eq.${id}&select=reached_by`)
    expect(stages.rows).toHaveLength(1)
    expect(stages.rows).not.toEqual([{ reached_by: world.staff !== 'anonymous' && world.staff.id }])
  })

  test('of which the last day has gone by stays as it is', async () => {
    const id = await into.planned()
    await db.sql(`update public.round set starts_on = private.today() - 3, closes_on = private.today() - 1
      where id = '${id}'`)
    await staff.rpc('rounds')
    expect(await stateOf(id)).toBe('planned')
    await without(db, 'private.rounds_due', [['closes_on >= ', 'true or closes_on >= ']], () =>
      staff.rpc('rounds'),
    )
    expect(await stateOf(id)).toBe('open')
  })

  test('waits as long as somebody in it takes part in another', async () => {
    const first = await into.open({ places: [A] })
    const id = await into.planned({ places: [A, B] })
    await db.sql(`update public.round set starts_on = private.today() where id = '${id}'`)
    await staff.rpc('rounds')
    expect(await stateOf(id)).toBe('planned')
    await staff.rpc('close_round', { round_id: first })
    await staff.rpc('rounds')
    expect(await stateOf(id)).toBe('open')
  })
})

describe('an open round', () => {
  test('goes back to a draft while nobody answered or rated, and opens again', async () => {
    const id = await into.open()
    expect(said(await staff.rpc('take_back_round', { round_id: id }))).toBe('done')
    expect((await staff.select(`scan?round_id=eq.${id}`)).rows).toEqual([])
    expect(said(await staff.rpc('open_round', { round_id: id }))).toBe('done')
    await db.as('anonymous').rpc('rate_service', rating(A, { given_round: id }))
    expect(said(await staff.rpc('take_back_round', { round_id: id }))).toBe('409 round_in_use')
    await without(
      db,
      'private.round_to_move',
      [['found_round.state = any (states)', 'true']],
      async () => expect(said(await staff.rpc('open_round', { round_id: id }))).toBe('done'),
    )
  })

  test('that showed own results shows them when it opens again', async () => {
    const id = await into.open({ own_results: true })
    expect(said(await staff.rpc('take_back_round', { round_id: id }))).toBe('done')
    const save = async (own_results: boolean) =>
      said(
        await staff.rpc(
          'save_round',
          await settings({ round_id: id, own_results, expected_version: await versionOf(id) }),
        ),
      )
    expect([await save(false), await save(true)]).toEqual(['409 round_in_use', 'done'])
    const never = await draft({ own_results: true })
    expect(
      said(
        await staff.rpc(
          'save_round',
          await settings({
            ...{ round_id: never, own_results: false, name: 'Ander', expected_version: 1 },
          }),
        ),
      ),
    ).toBe('done')
  })

  test('that was looked at and taken back is thrown away; what was public or given is not', async () => {
    const seen = await into.open({ own_results: true, codes: 'all' })
    await db.sql(`insert into private.rating_step values ('${seen}', '${A}', private.today(), 0, 1, 0, 1);
      insert into private.round_salt values ('${seen}', 'x');
      insert into private.round_sender (round_id, municipality_code, hash) values ('${seen}', '${A}', 'x')`)
    const codes = { round_id: seen, municipality_code: A, amount: 10 }
    expect(said(await staff.rpc('make_rating_codes', codes))).toBe('done')
    await staff.rpc('round_contents')
    await staff.rpc('needs_of_round', { round_id: seen })
    const away = async (id: string) => {
      expect(said(await staff.rpc('take_back_round', { round_id: id }))).toBe('done')
      return said(await staff.rpc('remove_round', { round_id: id }))
    }
    expect(await away(seen)).toBe('done')

    const named = await into.open()
    const consent = { round_id: named, stage: 'public' }
    expect(said(await db.as(world.officialA).rpc('set_naming_consent', consent))).toBe('done')
    expect(await away(named)).toBe('409 round_in_use')

    const closed = await into.closed({ places: [B] })
    await staff.rpc('reopen_round', { round_id: closed, reason: 'Een gemeente was ziek.' })
    expect(await away(closed)).toBe('409 round_in_use')
  })

  test('a step that was shown is not taken away, not even by the owner of the database', async () => {
    const id = await into.open({ own_results: true })
    const away = `delete from public.round_stage where round_id = '${id}'`
    await expect(db.sql(away)).rejects.toThrow()
    await expect(db.sql('truncate public.round_stage')).rejects.toThrow()
    await staff.rpc('take_back_round', { round_id: id })
    await db.sql(away)
  })

  test('does not go back once somebody answered', async () => {
    const id = await into.open()
    const [scan] = (await db.as(world.officialA).select(`scan?round_id=eq.${id}`)).rows
    const answer = {
      scan_id: scan?.['id'],
      item_id: 'meertalig',
      status: 'unknown',
      expected_version: 0,
    }
    expect(said(await db.as(world.officialA).rpc('save_answer', answer))).toBe('done')
    expect(said(await staff.rpc('take_back_round', { round_id: id }))).toBe('409 round_in_use')
  })

  test('keeps the days of entrepreneurs within its own when the last day moves', async () => {
    const id = await into.open({ rating_until: await day(30) })
    const sooner = await staff.rpc('move_last_day', { round_id: id, closes_on: await day(20) })
    expect(sooner.body).toMatchObject({ closes_on: await day(20), rating_until: await day(20) })
    const later = await staff.rpc('move_last_day', { round_id: id, closes_on: await day(50) })
    expect(later.body).toMatchObject({ rating_until: await day(50) })
    for (const closes_on of [await day(-1), 'infinity'])
      expect(said(await staff.rpc('move_last_day', { round_id: id, closes_on }))).toBe(
        '400 round_close_date_invalid',
      )
  })
})

describe('a closed round', () => {
  const reopen = (id: string, more: object = {}) =>
    staff.rpc('reopen_round', { round_id: id, reason: 'Een gemeente was ziek.', ...more })

  test('is opened again with a reason that its municipalities read; entrepreneurs stay done', async () => {
    const id = await into.closed()
    expect(said(await reopen(id, { reason: ' \n ' }))).toBe('400 reopen_reason_missing')
    expect(said(await reopen(id, { reason: 'x'.repeat(1001) }))).toBe('413 text_too_long')
    expect(said(await reopen(id, { closes_on: '2020-01-01' }))).toBe('400 round_close_date_invalid')
    const opened = await reopen(id, { closes_on: await day(9) })
    expect(opened.body).toMatchObject({ state: 'open', closed_at: null, closes_on: await day(9) })
    const told = await db.as(world.officialA).select('round_reopening?select=reason')
    expect(told.rows).toEqual([{ reason: 'Een gemeente was ziek.' }])
    expect((await db.as('anonymous').rpc('rating_round')).rows).toEqual([])
    expect(said(await db.as('anonymous').rpc('rate_service', rating(A, { given_round: id })))).toBe(
      '409 round_not_open',
    )
    // What was public stays so.
    expect((await db.as('anonymous').rpc('public_rounds')).rows.map((row) => row['id'])).toContain(
      id,
    )
    expect(said(await staff.rpc('close_round', { round_id: id }))).toBe('done')
  })

  test('is too late after a fortnight, or what the installation says', async () => {
    const id = await into.closed()
    await db.sql(
      `update public.round set closed_at = now() - interval '15 days' where id = '${id}'`,
    )
    expect(said(await reopen(id))).toBe('409 round_reopen_too_late')
    await db.sql(`insert into private.setting values ('reopen_days', 20)`)
    expect(said(await reopen(id))).toBe('done')
    await db.sql(`delete from private.setting where name = 'reopen_days'`)
  })

  test('stays closed once participants compare, and while its municipalities are in another', async () => {
    const id = await into.closed()
    const other = await into.open({ places: [B] })
    expect(said(await reopen(id))).toBe('409 round_already_open')
    await staff.rpc('close_round', { round_id: other })
    await staff.rpc('widen_visibility', { round_id: id, stage: 'own' })
    await staff.rpc('widen_visibility', { round_id: id, stage: 'participants' })
    expect(said(await reopen(id))).toBe('409 round_shown_already')
  })
})

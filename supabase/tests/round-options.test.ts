import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Reply, type TestDatabase, type Voice } from './database.ts'
import { A, B, C, freshWorld, rating, without, type World } from './world.ts'

/** What a round is set up with holds: who takes part, its route, its ratings and codes, and late signatures. */
let db: TestDatabase
let world: World
let staff: Voice
let anna: Voice

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  staff = db.as(world.staff)
  anna = db.as(world.officialA)
  await staff.rpc('close_round', { round_id: world.roundId })
})
afterAll(() => db.close())

const said = (reply: Reply) =>
  reply.status < 300 ? 'done' : `${reply.status} ${String(reply.code)}`
const opened = async (more: object = {}) => {
  const draft = await staff.rpc('save_round', {
    name: crypto.randomUUID(),
    questionnaire_version: '2026-1',
    places: [A, B],
    ...more,
  })
  const { id } = draft.body as { id: string }
  expect(said(await staff.rpc('open_round', { round_id: id }))).toBe('done')
  return id
}
const scanIn = async (round: string, place = A) => {
  const [scan] = await db.sql<{ id: string }>(
    `select id from public.scan where round_id = '${round}' and municipality_code = '${place}'`,
  )
  return scan?.id ?? ''
}
const rate = (round: string, place = A, more: object = {}) =>
  db.as('anonymous').rpc('rate_service', rating(place, { given_round: round, ...more }))
const answer = async (round: string, expected_version = 0) =>
  anna.rpc('save_answer', {
    scan_id: await scanIn(round),
    item_id: 'meertalig',
    status: 'unknown',
    expected_version,
  })
const takesPart = (round: string, state: string, municipality_code = A) =>
  staff.rpc('set_participation', { round_id: round, municipality_code, state })

describe('who takes part', () => {
  test('has a scan and is rated; others have none and are not', async () => {
    const round = await opened({ later_places: [C] })
    expect([await scanIn(round, A), await scanIn(round, C)].map((id) => id !== '')).toEqual([
      true,
      false,
    ])
    expect([said(await rate(round)), said(await rate(round, C))]).toEqual([
      'done',
      '409 round_not_open',
    ])
    // Who is not in it does not see it.
    const carla = db.as(await db.person('carla@beek.example', 'coordinator', 'GM0986'))
    const open = 'round?state=eq.open&select=id'
    expect((await carla.select(open)).rows).toEqual([])
    expect((await anna.select(open)).rows).toEqual([{ id: round }])
    expect((await staff.select(open)).rows).toEqual([{ id: round }])
  })

  test('comes in halfway, and leaves halfway with what was answered kept', async () => {
    const round = await opened({ places: [B], later_places: [A] })
    expect(said(await takesPart(round, 'takes_part'))).toBe('done')
    expect(said(await answer(round))).toBe('done')
    expect(said(await takesPart(round, 'not'))).toBe('done')
    expect([said(await answer(round, 1)), said(await rate(round))]).toEqual([
      '409 municipality_not_in_round',
      '409 round_not_open',
    ])
    await without(
      db,
      'private.scan_to_move',
      [['not private.takes_part', 'false and private.takes_part']],
      async () => expect(said(await answer(round, 1))).toBe('done'),
    )
    expect(said(await takesPart(round, 'takes_part'))).toBe('done')
    const kept = await anna.select(`answer?scan_id=eq.${await scanIn(round)}&select=version`)
    expect(kept.rows).toEqual([{ version: 2 }])
  })

  test('who handed in takes part, until staff give the scan back', async () => {
    const round = await opened()
    const scan_id = await scanIn(round)
    for (const [state, code] of [
      ['ready_to_sign', '409 scan_ready_to_sign'],
      ['submitted', '409 scan_already_submitted'],
    ] as const) {
      await db.sql(`update public.scan set state = '${state}', handed_in_at = now(), handed_in_by = gen_random_uuid(),
        handed_in_name = 'Anna', handed_in_hash = 'x', submitted_at = ${state === 'submitted' ? 'now()' : 'null'}
        where id = '${scan_id}'`)
      expect([
        said(await takesPart(round, 'not')),
        said(await takesPart(round, 'not_yet')),
      ]).toEqual([code, code])
      expect(said(await takesPart(round, 'takes_part'))).toBe('done')
    }
  })

  test('is not told as long as the round is a draft', async () => {
    const draft = await staff.rpc('save_round', {
      ...{ name: 'Voorjaar 2027', questionnaire_version: '2026-1', places: [A, B] },
    })
    const { id } = draft.body as { id: string }
    const mine = async () =>
      (await anna.select(`round_participant?round_id=eq.${id}&select=municipality_code`)).rows
    expect(await mine()).toEqual([])
    expect(said(await staff.rpc('open_round', { round_id: id }))).toBe('done')
    expect(await mine()).toEqual([{ municipality_code: A }])
  })

  test('is no other state, nor a place that there is not', async () => {
    const round = await opened()
    expect(said(await takesPart(round, 'maybe'))).toBe('400 participation_invalid')
    expect(said(await takesPart(round, 'not', 'GM9999'))).toBe('404 municipality_unknown')
    expect((await anna.select('round_participant?select=municipality_code,state')).rows).toEqual([
      ...Array.from({ length: 2 }, () => ({ municipality_code: A, state: 'takes_part' })),
    ])
  })
})

describe('two rounds at a time', () => {
  test('are for different municipalities, each rated in its own', async () => {
    const [first, second] = [await opened({ places: [A] }), await opened({ places: [B] })]
    expect([said(await rate(first, A)), said(await rate(second, B))]).toEqual(['done', 'done'])
    expect(said(await rate(second, A))).toBe('409 rating_round_over')
    const rounds = (await db.as('anonymous').rpc('rating_round')).rows
    expect(rounds.map(({ id, places }) => [id, places])).toEqual([
      [second, [B]],
      [first, [A]],
    ])
    expect((await anna.rpc('rounds')).rows.filter(({ state }) => state === 'open')).toMatchObject([
      { id: first },
    ])
    await staff.rpc('close_round', { round_id: first })
    expect(said(await rate(second, B))).toBe('done')
  })

  test('never have one municipality in both, however it comes in', async () => {
    await opened({ places: [A] })
    const both = await staff.rpc('save_round', {
      name: 'Allebei',
      questionnaire_version: '2026-1',
      places: [A, B],
    })
    const { id } = both.body as { id: string }
    const open = () => staff.rpc('open_round', { round_id: id })
    expect(said(await open())).toBe('409 round_already_open')
    await takesPart(id, 'not')
    expect(said(await open())).toBe('done')
    expect(said(await takesPart(id, 'takes_part'))).toBe('409 round_already_open')
    const [inTwo] = await db.sql<{ n: number }>(`select count(*)::int as n from (
      select from public.round_participant as part join public.round on round.id = part.round_id
      where round.state = 'open' and part.state = 'takes_part'
      group by municipality_code having count(*) > 1) as two`)
    expect(inTwo?.n).toBe(0)
    await without(
      db,
      'private.is_beside_open',
      [["mine.state = 'takes_part'", 'false']],
      async () => expect(said(await takesPart(id, 'takes_part'))).toBe('done'),
    )
  })

  test('ask the same questionnaire', async () => {
    await opened({ places: [A] })
    const other = await staff.rpc('save_round', {
      name: 'Andere vragen',
      questionnaire_version: '2026-2',
      places: [B],
    })
    const { id } = other.body as { id: string }
    expect(said(await staff.rpc('open_round', { round_id: id }))).toBe('409 round_version_differs')
  })
})

describe('the route', () => {
  test('is one for everybody where the round says so', async () => {
    const round = await opened({ route: 'short' })
    const scan_id = await scanIn(round)
    const choose = (route: string) => anna.rpc('choose_route', { scan_id, route })
    expect((await anna.select(`scan?id=eq.${scan_id}&select=route`)).rows).toEqual([
      { route: 'short' },
    ])
    expect([said(await choose('full')), said(await choose('short'))]).toEqual([
      '409 route_fixed',
      'done',
    ])
  })
})

describe('ratings', () => {
  test('are off, or on in days of their own', async () => {
    const [off, later, over] = [
      await opened({ places: [A], rating: false }),
      await opened({ places: [B] }),
      await opened({ places: [C] }),
    ]
    await db.sql(`update public.round set rating_from = private.today() + 1 where id = '${later}';
      update public.round set rating_until = private.today() - 1 where id = '${over}'`)
    expect((await db.as('anonymous').rpc('rating_round')).rows).toEqual([])
    for (const [round, place] of [
      [off, A],
      [later, B],
      [over, C],
    ] as const)
      expect(said(await rate(round, place))).toBe('409 round_not_open')
    await db.sql(`update public.round set rating_from = private.today() where id = '${later}';
      update public.round set rating_until = private.today() where id = '${over}'`)
    expect([said(await rate(later, B)), said(await rate(over, C))]).toEqual(['done', 'done'])
    // A round without ratings has no results of entrepreneurs to show.
    await staff.rpc('close_round', { round_id: off })
    const shown = (await db.as('anonymous').rpc('public_rounds')).rows.map(({ id }) => id)
    expect(shown).not.toContain(off)
  })

  test('come with codes in none, some or all cases', async () => {
    const none = await opened({ places: [A], codes: 'none' })
    const all = await opened({ places: [B], codes: 'all' })
    const make = (round: string, municipality_code: string) =>
      staff.rpc('make_rating_codes', { round_id: round, municipality_code, amount: 1 })
    expect(said(await make(none, A))).toBe('409 codes_off')
    expect(said(await staff.rpc('require_rating_codes', { round_id: none, required: true }))).toBe(
      '409 codes_off',
    )
    const [made] = (await make(all, B)).rows
    expect([said(await rate(none, A)), said(await rate(all, B))]).toEqual([
      'done',
      '403 rating_code_invalid',
    ])
    expect(said(await rate(all, B, { code: made?.['code'] }))).toBe('done')
  })
})

describe('the days of grace', () => {
  const waiting = async (grace_days: number) => {
    const round = await opened({ grace_days })
    const scan_id = await scanIn(round)
    await db.sql(`update public.scan set state = 'ready_to_sign', handed_in_at = date_trunc('milliseconds', now()),
      handed_in_by = '${world.officialA === 'anonymous' ? '' : world.officialA.id}', handed_in_name = 'Anna', handed_in_hash = 'x'
      where id = '${scan_id}'`)
    await db.sql(`update public.scan set handed_in_hash = private.hash_of(private.handed_in_content(
        scan, private.shared_answers(id),
        private.score_scan(private.definition_of_round(round_id), private.shared_answers(id), route)))
      where id = '${scan_id}'`)
    await staff.rpc('close_round', { round_id: round })
    const [scan] = await db.sql<{ hash: string }>(
      `select handed_in_hash as hash from public.scan where id = '${scan_id}'`,
    )
    const sign = (person = world.colleagueA) =>
      db.as(person).rpc('sign_scan', { scan_id, name: 'Arno', hash: scan?.hash })
    return { round, scan_id, sign }
  }
  const daysLater = (round: string, days: number) =>
    db.sql(
      `update public.round set closed_at = now() - interval '${days} days' where id = '${round}'`,
    )

  test('let a second person sign what was handed in before closing, and nothing else', async () => {
    const { round, scan_id, sign } = await waiting(5)
    expect(said(await anna.rpc('take_back_scan', { scan_id }))).toBe('409 round_not_open')
    expect(said(await answer(round))).toBe('409 round_not_open')
    expect(said(await sign(world.officialA))).toBe('403 signer_handed_in')
    expect(said(await sign(world.officialB))).toBe('403 forbidden')
    const other = db.as(world.officialB)
    const hand = await other.rpc('hand_in_scan', { scan_id: await scanIn(round, B), name: 'Bea' })
    expect(said(hand)).toBe('409 round_not_open')
    // Participants compare once it is signed: then it counts.
    await staff.rpc('widen_visibility', { round_id: round, stage: 'own' })
    const widen = () => staff.rpc('widen_visibility', { round_id: round, stage: 'participants' })
    expect(said(await widen())).toBe('409 round_in_grace')
    expect(said(await sign())).toBe('done')
    expect((await staff.select(`score_sheet?round_id=eq.${round}`)).rows).toHaveLength(1)
    expect(said(await widen())).toBe('done')
  })

  test('are over after the last of them', async () => {
    const { round, sign } = await waiting(5)
    await daysLater(round, 6)
    expect(said(await sign())).toBe('409 round_not_open')
    await staff.rpc('widen_visibility', { round_id: round, stage: 'own' })
    expect(
      said(await staff.rpc('widen_visibility', { round_id: round, stage: 'participants' })),
    ).toBe('done')
    await daysLater(round, 5)
    expect(said(await sign())).toBe('done')
  })

  test('are none where the round has none', async () => {
    const { sign } = await waiting(0)
    expect(said(await sign())).toBe('409 round_not_open')
  })
})

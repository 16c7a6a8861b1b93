import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, rateTimes, weekPasses, type World } from './world.ts'

/**
 * The attack (attack.test.ts) is as good as its list of doors. Here is every function that anyone may
 * call and that reads, however indirectly, what entrepreneurs said or what is added up of it; and what is
 * tried on the doors that give counts, marks and words.
 */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

/** How the attacker takes each; a new door fails this test until somebody says how. */
type Door = 'numbers' | 'published' | 'counts' | 'spread' | 'words' | 'write'
const DOORS: Record<string, Door> = {
  needs: 'numbers',
  // The rows of needs for every municipality, for staff (access.test.ts compares them).
  needs_of_round: 'numbers',
  public_results: 'numbers',
  public_split: 'numbers',
  // What became of actions: made of numbers that the doors above show, and of nothing else.
  action_proof: 'published',
  kernteam_actions: 'published',
  what_worked: 'published',
  // Of how many municipalities the line over time ends when a question changes.
  draft_reach: 'published',
  // What public_results tells of the items, per theme.
  theme_ratings: 'published',
  public_responses: 'counts',
  // How many rows go by themselves, of whole rounds that closed years ago; for staff.
  goes_by_itself: 'counts',
  rating_response: 'counts',
  // What rating_response tells, to staff only.
  round_board: 'counts',
  rating_steps: 'counts',
  rating_days: 'counts',
  rating_minutes: 'counts',
  held_ratings: 'counts',
  rating_codes: 'counts',
  // Whether a code was handed out here, never whether it was used.
  rating_code_fits: 'counts',
  round_contents: 'counts',
  // Whether a rating comes with a code.
  rating_round: 'counts',
  rating_spread: 'spread',
  released_remarks: 'words',
  remarks_to_review: 'words',
  review_remark: 'write',
  rate_service: 'write',
  rating_challenge: 'write',
  reach_rating_step: 'write',
  judge_held_ratings: 'write',
  make_rating_codes: 'write',
  require_rating_codes: 'write',
  close_round: 'write',
  open_round: 'write',
  plan_round: 'write',
  plan_steps: 'write',
  take_back_round: 'write',
  remove_round: 'write',
  // What is planned for today is opened by asking.
  rounds: 'write',
  'private.settle_rounds': 'write',
}

test('every door to what entrepreneurs said is known', async () => {
  const functions = await db.sql<{ name: string; body: string; open: boolean }>(
    `select pronamespace::regnamespace || '.' || proname as name, prosrc as body,
       has_function_privilege('authenticated', oid, 'execute') or has_function_privilege('anon', oid, 'execute') as open
     from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  )
  /** Functions that read it themselves or through another, but for the ways through `closed`. */
  const reading = (...closed: readonly string[]) => {
    const readers = new Set(
      functions
        .filter(({ name }) => !closed.includes(name))
        .filter(({ body }) =>
          /private\.(rating|(rating|hourly|daily|round)_\w+)(?![\w(])/.test(body),
        )
        .map(({ name }) => name),
    )
    for (let found = 0; found !== readers.size;) {
      found = readers.size
      for (const { name, body } of functions) {
        const calls = [...body.matchAll(/(?:private|public)\.\w+(?=\()/g)].map(([call]) => call)
        if (!closed.includes(name) && calls.some((call) => readers.has(call))) readers.add(name)
      }
    }
    const doors = functions.filter(({ name, open }) => open && readers.has(name))
    return doors.map(({ name }) => name.replace('public.', '')).sort()
  }
  expect(reading()).toEqual(Object.keys(DOORS).sort())
  const published = Object.keys(DOORS).filter((door) => DOORS[door] === 'published')
  // Releasing tells nothing.
  const others = reading('private.satisfaction_in', 'private.release_due', 'private.release_rounds')
  expect(others.filter((door) => published.includes(door))).toEqual([])
  const views = await db.sql<{ name: string }>(
    `select viewname as name from pg_views where schemaname in ('public', 'private') and definition ~ 'private\\.rating'`,
  )
  expect(views).toEqual([])
})

const rate = (times: number, place: string) => rateTimes(world, times, place, { comment: 'Dank.' })
const asked = (name: string, person: Person | 'anonymous', more: object = {}) =>
  db.as(person).rpc(name, { round_id: world.roundId, ...more })

test('counts move on Mondays, by ten, and are told to staff and the own municipality only', async () => {
  const seen = new Map<string, Set<number>>()
  for (let turn = 1; turn <= 24; turn++) {
    await rate(1, A)
    if (turn % 6 === 0) await weekPasses(db)
    for (const person of [world.staff, world.officialA])
      for (const [door, key] of [
        ['rating_response', 'n'],
        ['round_board', 'ratings'],
        ['rating_steps', 'reached'],
        ['rating_days', 'responses'],
      ] as const)
        for (const row of (await asked(door, person)).rows)
          if (row['municipality_code'] === A && typeof row[key] === 'number') {
            const series = `${door} ${JSON.stringify(row['step'])}`
            const known = seen.get(series) ?? new Set<number>()
            // Another number is there on a Monday only: after every sixth.
            if (!known.has(row[key])) expect([series, turn % 6]).toEqual([series, 0])
            seen.set(series, known.add(row[key]))
          }
  }
  for (const [door, numbers] of seen) expect([door, ...numbers]).toEqual([door, 10, 20])
  expect([...seen.keys()].toSorted()).toEqual([
    'rating_days undefined',
    'rating_response undefined',
    ...Array.from({ length: 10 }, (_, index) => `rating_steps ${index + 1}`).toSorted(),
    'round_board undefined',
  ])
  for (const person of [world.officialB, world.viewer, world.outsider, 'anonymous'] as const)
    for (const door of [
      'rating_response',
      'rating_steps',
      'rating_days',
      'rating_minutes',
      'round_board',
    ])
      for (const row of (await asked(door, person)).rows)
        expect([door, row['municipality_code']]).not.toEqual([door, A])
})

/** An action of a round that A made public. */
const publicAction = (roundId: string) =>
  db.sql(`insert into public.action
      (id, municipality_code, round_id, title, owner, due_on, public, public_text)
    values (gen_random_uuid(), '${A}', '${roundId}', 'Bel terug', '', '2027-03-17', true, 'Wij bellen.')`)

test('a round tells nothing of another', async () => {
  await rate(30, A)
  await publicAction(world.roundId)
  await rate(30, B)
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await weekPasses(db)
  const places = [A, B, C].map((municipality_code) => ({ municipality_code }))
  const doors: [string, object][] = [
    ['public_results', {}],
    ['public_responses', {}],
    ['public_actions_of_round', {}],
    ...places.map((place): [string, object] => ['released_remarks', place]),
    ...places.flatMap((place) =>
      ['sector', 'size', 'contact'].map((split): [string, object] => [
        'public_split',
        { ...place, split },
      ]),
    ),
  ]
  const everything = () =>
    Promise.all(doors.map(async ([door, more]) => (await asked(door, 'anonymous', more)).rows))
  const before = await everything()
  for (const door of ['public_results', 'public_actions_of_round'])
    expect(before[doors.findIndex(([name]) => name === door)]).not.toEqual([])
  const opened = await db.as(world.staff).rpc('open_round', { name: 'Voorjaar 2027' })
  expect(opened.status).toBe(200)
  await rate(9, A)
  await rate(9, C)
  await publicAction((opened.body as { id: string }).id)
  expect(await everything()).toEqual(before)
  // Nine and thirty are not thirty-nine: the new round shows nothing yet, nor after closing.
  world = { ...world, roundId: (opened.body as { id: string }).id }
  for (const person of [world.staff, world.officialA])
    for (const { n, region_n } of (await asked('needs', person, { municipality_code: A })).rows)
      expect([n, region_n]).toEqual([null, null])
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await weekPasses(db)
  expect((await asked('public_results', 'anonymous')).rows).toEqual([])
})

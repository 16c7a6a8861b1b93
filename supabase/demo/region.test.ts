import { InMemoryEmailDriver } from '@supabase/lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definition as published } from '../content/2026-1/version.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { startBackend, type Backend } from '#local/backend.ts'
import { generateKeys } from '#local/keys.ts'
import { fillDemoRegion, SECOND_DEMO } from './fill.ts'
import { OUTCOMES_BEFORE } from './outcomes-before.ts'
import { seededRandom } from './random.ts'
import { demoRounds } from './region.ts'
import { speakAs } from './sql.ts'

const definition = definitionSchema.parse(published)

test('the same seed gives the same region, another seed another', () => {
  const region = demoRounds(definition, seededRandom(1))
  expect(demoRounds(definition, seededRandom(1))).toEqual(region)
  expect(demoRounds(definition, seededRandom(2))).not.toEqual(region)
})

test('the generated region is filled as ours is: rounds, scans, ratings and actions', async () => {
  const backend = await startBackend({
    ...{ keys: generateKeys(), siteUrl: 'http://localhost', email: new InMemoryEmailDriver() },
  })
  await fillDemoRegion(backend.sql, SECOND_DEMO)
  const [found] = await backend.sql<Record<string, number | string>>(`select
    (select count(*)::int from public.municipality) as municipalities,
    (select names ->> 'nl' from public.region) as name,
    (select count(*)::int from public.round where state = 'closed') as closed,
    (select count(*)::int from public.scan where state = 'submitted') as submitted,
    (select count(*)::int from private.rating) as ratings,
    (select count(*)::int from public.action) as actions`)
  await backend.close()
  expect(found).toMatchObject({ municipalities: 31, name: 'Voorbeeldland', closed: 3 })
  expect(found?.['submitted']).toBeGreaterThan(60)
  expect(found?.['ratings']).toBeGreaterThan(3000)
  expect(found?.['actions']).toBeGreaterThan(10)
})

describe('the demo region', () => {
  let backend: Backend
  const count = async (query: string) => {
    const [row] = await backend.sql<{ count: number }>(`select count(*)::int as count ${query}`)
    return row?.count
  }
  const perState = (round: string) =>
    backend.sql<{ state: string; count: number }>(
      `select scan.state::text, count(*)::int from public.scan join public.round on round.id = round_id
       where round.name = '${round}' group by 1 order by 1`,
    )

  beforeAll(async () => {
    backend = await startBackend({
      keys: generateKeys(),
      siteUrl: 'http://localhost',
      email: new InMemoryEmailDriver(),
    })
    await fillDemoRegion(backend.sql)
  })
  afterAll(() => backend.close())

  test('has all municipalities, three finished rounds, an open one and a draft of the next', async () => {
    expect(await count('from public.municipality where takes_part')).toBe(16)
    expect(await backend.sql('select name, state from public.round order by opened_at')).toEqual([
      { name: 'Voorjaar 2025', state: 'closed' },
      { name: 'Najaar 2025', state: 'closed' },
      { name: 'Voorjaar 2026', state: 'closed' },
      { name: 'Najaar 2026', state: 'open' },
      { name: 'Najaar 2027', state: 'draft' },
    ])
  })

  test('has scans not started, in progress and submitted, on both routes', async () => {
    expect(await perState('Najaar 2026')).toEqual([
      { state: 'in_progress', count: 4 },
      { state: 'not_started', count: 2 },
      { state: 'submitted', count: 10 },
    ])
    for (const [round, atLeast] of [
      ['Voorjaar 2025', 7],
      ['Najaar 2025', 10],
      ['Voorjaar 2026', 13],
    ] as const) {
      const [handedIn] = (await perState(round)).filter(({ state }) => state === 'submitted')
      expect(handedIn?.count).toBeGreaterThanOrEqual(atLeast)
    }
    for (const route of ['short', 'full'])
      expect(await count(`from public.scan where route = '${route}'`)).toBeGreaterThan(0)
  })

  test('has as many score sheets as submitted scans, and answers to share', async () => {
    expect(await count(`from public.scan where state = 'submitted'`)).toBe(
      await count('from public.score_sheet'),
    )
    expect(await count('from public.answer where shareable')).toBeGreaterThan(50)
  })

  test('has three rounds or more to read a trend in, where there are enough entrepreneurs', async () => {
    const trends = await backend.sql<{ name: string; rounds: number; closed: number }>(
      `select name, count(found)::int as rounds, count(found) filter (where state = 'closed')::int as closed
       from public.municipality
       left join (
         select municipality_code, state, round.id as found from public.round
         cross join lateral private.satisfaction_in(round.id)
         group by 1, 2, 3 having count(*) >= 10
       ) as told on municipality_code = code
       group by 1 order by 2, 1`,
    )
    // Three have too few, and one of the others had so in the newest finished round.
    expect(trends.filter(({ rounds }) => rounds === 0)).toHaveLength(3)
    expect(trends.filter(({ rounds }) => rounds >= 3)).toHaveLength(13)
    expect(trends.filter(({ closed }) => closed === 3)).toHaveLength(12)
  })

  test('drifts little from round to round, where nothing was done', async () => {
    const [drift] = await backend.sql<{ deviation: number; mean: number }>(
      `with mean as (
         select round.name, municipality_code, position, 25 * (avg(given) - 1)::float8 as satisfaction, count(*) as n
         from private.rating join public.round on round.id = round_id
         cross join unnest(satisfaction) with ordinality as answer (given, position)
         where valid and given > 0 group by 1, 2, 3
       )
       select stddev(later.satisfaction - sooner.satisfaction) as deviation, avg(later.satisfaction - sooner.satisfaction) as mean
       from mean as sooner join mean as later using (municipality_code, position)
       where sooner.name = 'Voorjaar 2025' and later.name = 'Najaar 2025' and least(sooner.n, later.n) >= 80`,
    )
    expect(drift?.deviation).toBeGreaterThan(2)
    expect(drift?.deviation).toBeLessThan(7)
    expect(Math.abs(drift?.mean ?? 99)).toBeLessThan(4)
  })

  test('has about three and a half thousand ratings: many of large municipalities, too few of small ones', async () => {
    const total = await count('from private.rating')
    expect(total).toBeGreaterThan(3300)
    expect(total).toBeLessThan(3800)
    const perMunicipality = await backend.sql<{ name: string; count: number }>(
      `select municipality.name, count(rating.id)::int from public.municipality
       join public.round on round.state = 'open'
       left join private.rating on rating.municipality_code = code and rating.round_id = round.id and rating.valid
       group by 1 order by 2`,
    )
    expect(perMunicipality.filter((row) => row.count < 10).length).toBeGreaterThanOrEqual(2)
    expect(perMunicipality.at(-1)).toMatchObject({ name: 'Maastricht' })
    expect(await count(`from private.rating where flags <> '{}'`)).toBeGreaterThan(20)
  })

  test('what entrepreneurs say goes with what the municipality organises', async () => {
    const [row] = await backend.sql<{ correlation: number }>(
      `select corr((sheet ->> 'total')::float8, means.mark) as correlation
       from public.score_sheet
       join (select round_id, municipality_code, avg(mark)::float8 as mark from private.rating
             where valid group by 1, 2 having count(*) >= 10) as means
         using (round_id, municipality_code)`,
    )
    expect(row?.correlation).toBeGreaterThan(0.2)
  })

  test('has members of every role and one who has yet to come', async () => {
    for (const [role, atLeast] of [
      ['staff', 3],
      ['viewer', 1],
      ['coordinator', 15],
      ['colleague', 4],
    ] as const)
      expect(await count(`from public.member where role = '${role}'`)).toBeGreaterThanOrEqual(
        atLeast,
      )
    expect(await count('from public.invitation where claimed_at is null')).toBe(1)
  })

  test('shows the finished rounds to everybody, some without a name, and own results now', async () => {
    expect(
      await backend.sql(`select name, array_agg(stage order by stage) as stages
        from public.round_stage join public.round on round.id = round_id group by 1 order by 1`),
    ).toEqual([
      { name: 'Najaar 2025', stages: ['own', 'participants', 'public'] },
      { name: 'Najaar 2026', stages: ['own'] },
      { name: 'Voorjaar 2025', stages: ['own', 'participants', 'public'] },
      { name: 'Voorjaar 2026', stages: ['own', 'participants', 'public'] },
    ])
    expect(await count('from private.letter')).toBe(6)
    expect(await count('from public.naming_consent')).toBe(25)
  })

  test('has actions in every state, of which the open round tells what became', async () => {
    for (const status of ['planned', 'busy', 'done', 'stopped'])
      expect(await count(`from public.action where status = '${status}'`)).toBeGreaterThan(0)
    expect(
      await count(`from public.action where status = 'busy' and due_on < '2026-11-01'`),
    ).toBeGreaterThan(0)
    expect(await count(`from public.action where public`)).toBeGreaterThan(3)
    expect(await count(`from public.action_participant where state = 'joined'`)).toBe(3)
    const [staff] = await backend.sql<{ id: string }>(
      `select user_id as id from public.member where role = 'staff' limit 1`,
    )
    await backend.sql(speakAs(staff?.id ?? '').replaceAll(', true)', ', false)'))
    const outcomes = await backend.sql<{ answers: string; ratings: string }>(
      'select answers, ratings from private.action_outcomes(null)',
    )
    const times = (of: 'answers' | 'ratings', word: string) =>
      outcomes.filter((outcome) => outcome[of] === word).length
    expect(times('answers', 'improved')).toBeGreaterThan(3)
    expect(times('answers', 'none')).toBeGreaterThan(1)
    // Entrepreneurs of the demo notice most actions a little and some not at all: of one or two it is said.
    expect(times('ratings', 'improved')).toBeGreaterThanOrEqual(1)
    expect(times('ratings', 'improved')).toBeLessThanOrEqual(4)
    expect(times('ratings', 'worse')).toBe(0)
    expect(times('ratings', 'none')).toBeGreaterThan(1)
    expect(times('ratings', 'low_power')).toBeGreaterThan(5)
    expect(times('answers', 'not_handed_in')).toBeGreaterThan(0)
    expect(times('answers', 'no_next_round')).toBeGreaterThan(0)
  })

  test('what became of actions is what it was when each line was worked out by itself', async () => {
    // Many more actions: with and without five others to compare with.
    await backend.sql(`insert into public.action
        (id, municipality_code, round_id, measure_id, title, owner, due_on, status, done_on, stop_reason)
      select gen_random_uuid(), code, round.id, measure.id, 'Actie', '', '2026-10-01', known.status,
        case known.status when 'done' then '2026-10-01'::date end,
        case known.status when 'stopped' then 'Geen geld' else '' end
      from public.municipality
      cross join public.round
      cross join public.measure
      cross join lateral (
        select ('x' || left(md5(code || round.name || measure.id), 4))::bit(16)::int % 48 as dice
      ) as thrown
      join (values (0, 'done'), (1, 'done'), (2, 'stopped')) as known (dice, status) using (dice)
      where takes_part`)
    await backend.sql(OUTCOMES_BEFORE)
    const same = async (now: string, before: string) => {
      const [row] = await backend.sql<{ rows: number; before: number; other: number }>(
        `with now as materialized (${now}), before as materialized (${before})
         select (select count(*)::int from now) as rows, (select count(*)::int from before) as before,
           (select count(*)::int from ((table now except table before) union all (table before except table now)) as other) as other`,
      )
      expect(row).toMatchObject({ rows: row?.before, other: 0 })
      return row?.rows
    }
    const outcomes = 'select action_id, municipality_code, answers from'
    const people = await backend.sql<{ role: string; id: string; code: string | null }>(
      `select distinct on (role) role, user_id as id, municipality_code as code from public.member
       where role <> 'colleague' order by role, email`,
    )
    expect(people.map(({ role }) => role).sort()).toEqual(['coordinator', 'staff', 'viewer'])
    for (const { id } of people) {
      await backend.sql(speakAs(id).replaceAll(', true)', ', false)'))
      await backend.sql(`drop table if exists told;
        create temp table told as select * from private.before_action_outcomes()`)
      expect(
        await same(`${outcomes} private.action_outcomes(null)`, 'select * from told'),
      ).toBeGreaterThan(100)
      const some = `select id from public.action where status = 'stopped'`
      await same(
        `${outcomes} private.action_outcomes(array(${some}))`,
        `select * from told where action_id in (${some})`,
      )
    }
    for (const kind of ['answers', 'ratings']) {
      const proofOf = (name: string) =>
        `select proof.* from public.municipality cross join lateral private.${name}_${kind}(code) as proof`
      await backend.sql(`create temp table ${kind}_now as ${proofOf('proof')}`)
      expect(await same(`select * from ${kind}_now`, proofOf('before_proof'))).toBeGreaterThan(100)
      expect(await count(`from ${kind}_now where region_n >= 5`)).toBeGreaterThan(50)
    }
  })

  test('says that it is a demo', async () => {
    expect(await backend.sql('select public.is_demo() as demo')).toEqual([{ demo: true }])
  })

  test('is made once', async () => {
    const before = await count('from private.rating')
    await fillDemoRegion(backend.sql)
    expect(await count('from private.rating')).toBe(before)
  })
})

test('keeps away from an installation with data of its own', async () => {
  const backend = await startBackend({
    keys: generateKeys(),
    siteUrl: 'http://localhost',
    email: new InMemoryEmailDriver(),
  })
  await backend.sql(
    `insert into public.round (name, questionnaire_version)
     select 'Echte ronde', id from public.questionnaire_version limit 1`,
  )
  await expect(fillDemoRegion(backend.sql)).rejects.toThrow('real installation')
  expect(await backend.sql('select public.is_demo() as demo')).toEqual([{ demo: false }])
  await backend.close()
})

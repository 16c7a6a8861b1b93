import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seededRandom } from '../demo/random.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, weekPasses, without, type World } from './world.ts'

/** What may be shown is worked out once per release; what is kept is what would be worked out now, to the last digit. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const random = seededRandom(20261130)

/** So many people who came last week, each with answers of their own; some wait for a judgement. */
async function came(people: number, place: string): Promise<void> {
  const marks = (lowest: number) =>
    `'{${Array.from({ length: 15 }, () => random.between(lowest, 5)).join(',')}}'`
  const rows = Array.from({ length: people }, (_, one) => {
    const [mark, seconds] = [random.between(1, 10), random.between(91, 900)]
    return `(gen_random_uuid(), '${world.roundId}', '${place}', private.this_monday() - 7, 'nl', ${marks(1)}, ${marks(0)},
      ${mark}, ${seconds}, true, ${one % 9 === 8}, private.random_key())`
  })
  await db.sql(`insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction,
    mark, seconds, valid, held, record_key) values ${rows.join(',')}`)
}

const ask = async (name: string) =>
  (await db.as(world.staff).rpc(name, { round_id: world.roundId })).rows
const items = (of: string) =>
  db.sql(
    `select * from private.${of}('${world.roundId}') order by municipality_code, item_position`,
  )
const kept = () =>
  db.sql(`select municipality_code, item_position, n, importance, importance_margin, satisfaction, satisfaction_margin,
    satisfied, satisfied_margin from private.item_figure order by municipality_code, item_position`)

/** What a question read before: straight from the ratings. */
const minutesOfRatings = () =>
  db.sql(`select municipality_code, ceil(percentile_cont(0.5) within group (order by seconds) / 60)::int as minutes
    from private.rating where valid and block is not null and seconds is not null
    group by municipality_code having count(*) >= 10 order by 1`)
const heldOfRatings = () =>
  db.sql(`select municipality_code, (count(*) / 10 * 10)::int as held from private.rating
    where held and week < private.this_monday() group by 1 order by 1`)

async function threeReleases(look: () => Promise<void>): Promise<void> {
  for (const people of [24, 60, 40]) {
    for (const place of [A, B, C]) await came(people, place)
    await db.sql(
      'delete from private.round_release; update private.rating_overview set looked_on = looked_on - 7',
    )
    await ask('needs_of_round')
    await look()
  }
}

describe('figures that are kept', () => {
  test('are those that would be worked out now, release after release and after closing', async () => {
    await threeReleases(async () => {
      const shown = await items('work_out_items')
      expect(shown.length).toBeGreaterThan(30)
      expect(await kept()).toEqual(shown)
      expect(await items('item_results')).toEqual(shown)
      expect(await ask('rating_minutes')).toEqual(await minutesOfRatings())
      expect(await ask('held_ratings')).toEqual(await heldOfRatings())
    })
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await ask('needs_of_round')
    expect(await kept()).toEqual(await items('work_out_items'))
    await weekPasses(db)
    await ask('needs_of_round')
    expect(await kept()).toEqual(await items('work_out_items'))
    expect(await ask('rating_minutes')).toEqual(await minutesOfRatings())
    expect(await ask('held_ratings')).toEqual([])
  })

  test('of before a release in another municipality are not shown: the spread is of the region', async () => {
    for (const place of [A, B, C]) await came(40, place)
    await ask('needs_of_round')
    await came(200, C)
    const release = `update private.rating_overview set looked_on = looked_on - 7;
      select private.release_ratings('${world.roundId}', '${C}', private.this_monday())`
    await db.sql(release)
    expect(await kept()).not.toEqual(await items('work_out_items'))
    expect(await items('item_results')).toEqual(await items('work_out_items'))
    await without(
      db,
      'private.are_figures_kept',
      [['and made_of = private.figures_follow_from(are_figures_kept.round_id)', '']],
      async () => {
        expect(await items('item_results')).not.toEqual(await items('work_out_items'))
      },
    )
  })

  test('nor of before a threshold was set otherwise', async () => {
    for (const place of [A, B, C]) await came(40, place)
    await ask('needs_of_round')
    const [was] = await db.sql<{ value: number }>(
      `select value from private.setting where name = 'publish_min_n'`,
    )
    await db.sql(`update private.setting set value = 500 where name = 'publish_min_n'`)
    expect(await items('item_results')).toEqual([])
    await ask('needs_of_round')
    expect(await kept()).toEqual([])
    await db.sql(`update private.setting set value = ${was?.value} where name = 'publish_min_n'`)
  })

  test('of who waits are none once staff judged them', async () => {
    await came(90, A)
    expect(await ask('held_ratings')).toEqual([{ municipality_code: A, held: 10 }])
    await db
      .as(world.staff)
      .rpc('judge_held_ratings', { round_id: world.roundId, municipality_code: A, counts: true })
    expect(await ask('held_ratings')).toEqual([])
    expect(await heldOfRatings()).toEqual([])
  })

  test('are answered without reading one rating, however many there are', async () => {
    for (const place of [A, B, C]) await came(40, place)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await weekPasses(db)
    await ask('needs_of_round')
    // What a session has read is told elsewhere a while later: so the difference, in one transaction.
    const COUNT = `select seq_scan + coalesce(idx_scan, 0) from pg_stat_xact_all_tables where relid = 'private.rating'::regclass`
    await db.sql(`create schema counted; create function counted.readings(question text, claims text) returns bigint
      language plpgsql as $$
      declare
        before bigint := coalesce((${COUNT}), 0);
      begin
        perform set_config('request.jwt.claims', claims, true),
          set_config('request.jwt.claim.sub', claims::jsonb ->> 'sub', true);
        execute question;
        return coalesce((${COUNT}), 0) - before;
      end $$`)
    const readings = async (question: string, person: Person) => {
      const claims = { sub: (person as { id: string }).id, amr: [{ method: 'otp' }] }
      const [row] = await db.sql<{ n: string }>(
        `select counted.readings($question$ ${question} $question$, '${JSON.stringify(claims)}') as n`,
      )
      return Number(row?.n)
    }
    const of = `round_id => '${world.roundId}'`
    for (const question of ['needs_of_round', 'public_results', 'rating_minutes', 'held_ratings'])
      expect([
        question,
        await readings(`select * from public.${question}(${of})`, world.staff),
      ]).toEqual([question, 0])
    const own = `select * from public.needs(${of}, municipality_code => '${A}')`
    expect(await readings(own, world.officialA)).toBe(0)
    // It does see who reads them.
    expect(await readings('select count(*) from private.rating', world.staff)).toBe(1)
    await db.sql('drop schema counted cascade')
  })
})

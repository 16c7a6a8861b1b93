import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { releaseDue } from '../release/release-due.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, freshWorld, weekPasses, type World } from './world.ts'

/** In a large region no question does the work of a Monday: it takes a piece, and the worker does the rest. */
const MORE = 30
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
  await db.sql(`
    insert into public.municipality (code, name, short_name, slug, subregion, size_class, inhabitants, rural, tile_row, tile_column)
    select 'GM' || 3000 + n, 'Plaats ' || n, 'Plaats ' || n, 'plaats-' || translate(n::text, '0123456789', 'abcdefghij'),
      (select id from public.subregion order by 1 limit 1), 'medium', 40000, false, 100 + n, 100
    from generate_series(1, ${MORE}) as n on conflict do nothing;
    insert into public.round_participant select '${world.roundId}', code, 'takes_part' from public.municipality
    on conflict do nothing`)
  await came()
})
afterAll(() => db.close())

/** Twelve people in every municipality, last week. */
const came = () =>
  db.sql(`insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction, mark, seconds, valid)
    select gen_random_uuid(), '${world.roundId}', code, private.this_monday() - 7, 'nl',
      array_fill(4::smallint, '{15}'), array_fill(3::smallint, '{15}'), 7, 300, true
    from public.municipality, generate_series(1, 12)`)

const looked = async () => {
  const [row] = await db.sql<{ n: number; whole: boolean }>(`select
    (select count(*)::int from private.rating_overview where looked_on = private.this_monday()) as n,
    exists (select from private.round_release where looked_on >= private.this_monday()) as whole`)
  return row
}
/** Whether figures are kept, and those of now. */
const made = () =>
  db.sql(`select made_of = private.figures_follow_from(round_id) as now from private.figures_made`)
const one = () => db.as(world.staff).rpc('needs', { round_id: world.roundId, municipality_code: A })
const ask = () => db.as(world.staff).rpc('needs_of_round', { round_id: world.roundId })

describe('what is due in a large region', () => {
  test('is released by questions a piece at a time, and no more is needed than asking again', async () => {
    await ask()
    expect(await looked()).toEqual({ n: 20, whole: false })
    await ask()
    expect(await looked()).toEqual({ n: 40, whole: false })
    expect(await made()).toEqual([])
    await ask()
    expect(await looked()).toEqual({ n: 16 + MORE, whole: true })
    expect(await made()).toEqual([{ now: true }])
    expect((await ask()).rows).toHaveLength(16 + MORE)
  })

  test('is told as it is while it is under way: what was kept of before is not shown, nor made again', async () => {
    await releaseDue(db.sql)
    const before = (await ask()).rows
    await weekPasses(db)
    await came()
    const needs = `select municipality_code, needs from private.work_out_needs('${world.roundId}') order by 1`
    const told = (await ask()).rows
    expect(await looked()).toEqual({ n: 20, whole: false })
    expect(await made()).toEqual([{ now: false }])
    expect(told).not.toEqual(before)
    expect(told).toEqual(await db.sql(needs))
    const own = (await one()).rows
    expect(await looked()).toEqual({ n: 40, whole: false })
    const rows = await db.sql(needs)
    expect(own).toEqual(rows.find((row) => row['municipality_code'] === A)?.['needs'])
    expect(await made()).toEqual([{ now: false }])
    await ask()
    expect(await made()).toEqual([{ now: true }])
    expect((await ask()).rows).toEqual(await db.sql(needs))
  })

  test('of one round fails, and of the others is released; the reason is told', async () => {
    const failing = '00000000-0000-4000-8000-000000000000'
    await db.sql(`
      insert into public.round (id, name, questionnaire_version, state, opened_at, closed_at)
      select '${failing}', 'Eerder', questionnaire_version, 'closed', now() - interval '3 weeks', now() - interval '2 weeks'
      from public.round;
      create function private.full_up() returns trigger language plpgsql as $$
        begin raise exception 'no room for anna@beek.example'; end $$;
      create trigger full_up before insert on private.round_release
        for each row when (new.round_id = '${failing}') execute function private.full_up()`)
    const reason = new RegExp(`^round ${failing}: no room for …$`)
    await expect(releaseDue(db.sql)).rejects.toThrow(reason)
    expect((await looked())?.whole).toBe(true)
    await db.sql('drop function private.full_up() cascade')
    expect(await releaseDue(db.sql)).toBe(1)
  })

  test('is released by the worker before anybody asks, with its figures; then there is nothing to do', async () => {
    expect(await releaseDue(db.sql)).toBeGreaterThan(1)
    expect(await looked()).toEqual({ n: 16 + MORE, whole: true })
    expect(await db.sql('select private.are_figures_kept(id) as kept from public.round')).toEqual([
      { kept: true },
    ])
    expect(await releaseDue(db.sql)).toBe(0)
  })

  test('of a large round that is over waits for the worker, for the end of it is long', async () => {
    await releaseDue(db.sql)
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    await weekPasses(db)
    await db.sql(
      `update private.rating_overview set responses = responses + 30000 where municipality_code = 'GM3001'`,
    )
    for (let turn = 0; turn < 3; turn++) expect((await ask()).status).toBe(200)
    expect((await looked())?.whole).toBe(false)
    const left = 'select count(*)::int as n from private.rating where record_key is not null'
    expect(await db.sql(left)).not.toEqual([{ n: 0 }])
    await releaseDue(db.sql)
    expect((await looked())?.whole).toBe(true)
    expect(await db.sql(left)).toEqual([{ n: 0 }])
  })
})

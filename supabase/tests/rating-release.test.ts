import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NORMAL_FROM, PUBLISHED_FROM } from '#domain/rating/publishing.ts'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import {
  A,
  B,
  C,
  freshWorld,
  rateTimes,
  rating,
  weekPasses,
  without,
  withoutNoise,
  type World,
} from './world.ts'

/** What entrepreneurs tell comes in one by one and goes out on Mondays, in blocks of ten senders. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

type Numbers = Record<string, number | null>

const asked = (name: string, person: Person = world.staff, more: object = {}) =>
  db.as(person).rpc(name, { round_id: world.roundId, ...more })
const needs = async (place: string, person?: Person) =>
  (await asked('needs', person, { municipality_code: place })).rows as Numbers[]
const firstNeed = async (place: string) => (await needs(place))[0] ?? {}
const close = () => asked('close_round')
const all = (value: number | null) => Array<number | null>(15).fill(value)

async function responses(place: string) {
  const { rows } = await asked('rating_response')
  return rows.find((row) => row['municipality_code'] === place)?.['n']
}
const count = async (from: string) =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

/** So many ratings that come from one connection. */
async function rateFromOneAddress(times: number, place: string): Promise<void> {
  await db.sql(`begin;
    select set_config('request.headers', '{"x-forwarded-for": "203.0.113.7"}', true);
    select public.rate_service(gen_random_uuid(), '${place}', 'nl', array_fill(4::smallint, array[15]),
      array(select (1 + (turn + item) % 5)::smallint from generate_series(1, 15) as item), 7::smallint, 'bouw', '2-9', '2-5', null, 300,
      given_round => '${world.roundId}')
    from generate_series(1, ${times}) as turn; commit`)
}

describe('what is shown', () => {
  test('moves on Mondays, when ten or more senders came, and in tens while the round is open', async () => {
    await withoutNoise(db, async () => {
      await rateTimes(world, 14, A)
      expect([await responses(A), (await firstNeed(A))['n']]).toEqual([null, null])
      await weekPasses(db)
      expect([await responses(A), (await firstNeed(A))['n']]).toEqual([10, 10])
      await rateTimes(world, 9, A)
      await weekPasses(db)
      expect(await responses(A)).toBe(10)
      await rateTimes(world, 1, A)
      expect(await responses(A)).toBe(10)
      await weekPasses(db)
      expect([await responses(A), (await firstNeed(A))['n']]).toEqual([20, 20])
    })
  })

  test('would move the same day without Mondays', async () => {
    const anyDay: [string, string][] = [
      [
        `date_trunc('week', private.today())::date`,
        `(date_trunc('week', private.today()) + interval '7 days')::date`,
      ],
    ]
    await rateTimes(world, 14, A)
    expect(await responses(A)).toBeNull()
    await without(db, 'private.this_monday', anyDay, async () => {
      expect(await responses(A)).toBe(10)
    })
  })

  /** Whether who looks on Mondays sees that one single person came last week. */
  async function tellsOneVisitor(): Promise<boolean> {
    await rateTimes(world, 20, A)
    await weekPasses(db)
    const before = await needs(A)
    await rateTimes(world, 1, A)
    await weekPasses(db)
    return JSON.stringify(await needs(A)) !== JSON.stringify(before)
  }

  test('does not move for one visitor; without blocks of ten it would', async () => {
    expect(await tellsOneVisitor()).toBe(false)
    world = await freshWorld(db)
    const noBlocks: [string, string][] = [['(select publish_batch from private.publishing())', '1']]
    await without(db, 'private.release_ratings', noBlocks, async () => {
      expect(await tellsOneVisitor()).toBe(true)
    })
  })

  test('of the last week comes on the Monday after closing; then the keys are destroyed', async () => {
    await rateTimes(world, 14, A)
    await close()
    expect(await responses(A)).toBeNull()
    expect(await count('private.rating where record_key is null')).toBe(0)
    expect((await asked('public_results', 'anonymous')).rows).toEqual([])
    await weekPasses(db)
    expect(await responses(A)).toBe(14)
    expect((await asked('public_responses', 'anonymous')).rows).toContainEqual(
      expect.objectContaining({ municipality_code: A, responses: 14, left_out: 0 }),
    )
    expect(await count('private.rating where record_key is not null')).toBe(0)
    const late = await db.as('anonymous').rpc('rate_service', rating(A))
    expect([late.status, late.code]).toEqual([409, 'round_not_open'])
  })

  test('is nothing of nine, also not after closing; and how many were too few is told of twelve', async () => {
    await rateTimes(world, 9, A)
    await rateTimes(world, 12, B)
    await weekPasses(db)
    await rateTimes(world, 3, B)
    await close()
    await weekPasses(db)
    expect([await responses(A), await responses(B)]).toEqual([null, 12])
    const { rows } = await asked('public_responses', 'anonymous')
    const of = (place: string) => rows.find((row) => row['municipality_code'] === place)
    expect(of(A)).toMatchObject({ responses: null, left_out: null, mark: null })
    expect(of(B)).toMatchObject({ responses: 12, left_out: 3 })
    for (const need of await needs(A)) expect(need['n']).toBeNull()
  })

  test('is of items that enough answered: a skipped one is not shown', async () => {
    await withoutNoise(db, async () => {
      await rateTimes(world, 14, A, { satisfaction: [null, ...all(4).slice(1)] })
      await weekPasses(db)
      const [first, second] = await needs(A)
      expect(first).toMatchObject({ n: null, importance: null, satisfaction: null })
      expect(second).toMatchObject({ n: 10, satisfaction: 75, satisfied: 95 })
    })
  })

  test('leaves no experience out of satisfaction, not out of importance', async () => {
    await withoutNoise(db, async () => {
      await rateTimes(world, 14, A, { satisfaction: all(2), importance: all(5) })
      await rateTimes(world, 6, A, {
        satisfaction: [0, ...all(2).slice(1)],
        importance: all(3),
      })
      await weekPasses(db)
      const [first, second] = await needs(A)
      expect(first).toMatchObject({ n: 10, satisfaction: 25, importance: 85, satisfied: 5 })
      expect(second).toMatchObject({ n: 20, satisfaction: 25 })
    })
  })

  test.each(['publish_min_n', 'publish_batch', 'indicative_below'])(
    'is nothing when the setting %s is missing',
    async (name) => {
      await rateTimes(world, 20, A)
      await weekPasses(db)
      expect(await responses(A)).toBe(20)
      const [setting] = await db.sql<{ value: number }>(
        `delete from private.setting where name = '${name}' returning value`,
      )
      try {
        expect(await responses(A)).toBeNull()
        for (const need of await needs(A))
          expect([need['n'], need['region_n']]).toEqual([null, null])
        await rateTimes(world, 20, A)
        await weekPasses(db)
        expect(await responses(A)).toBeNull()
      } finally {
        await db.sql(`insert into private.setting values ('${name}', ${setting?.value ?? 0})`)
      }
      expect(await responses(A)).toBe(20)
    },
  )

  test('begins where the screens say it does', async () => {
    const known = await db.sql('select * from private.publishing()')
    expect(known[0]).toMatchObject({
      publish_min_n: PUBLISHED_FROM,
      indicative_below: NORMAL_FROM,
    })
  })

  test('of the region is made of what is shown of municipalities, by their n', async () => {
    await withoutNoise(db, async () => {
      await rateTimes(world, 20, A, { importance: all(4), satisfaction: all(3) })
      await rateTimes(world, 10, B, { importance: all(1), satisfaction: all(1) })
      await weekPasses(db)
      const region = { region_n: 20, region_importance: 75, region_satisfaction: 50 }
      expect(await firstNeed(A)).toMatchObject({ n: 20, ...region })
      expect(await firstNeed(B)).toMatchObject({ n: null, importance: null, ...region })
      expect(await firstNeed(C)).toMatchObject({ n: null, ...region })
      await rateTimes(world, 20, B, { importance: all(2), satisfaction: all(1) })
      await weekPasses(db)
      const own = (await firstNeed(B))['importance'] ?? 0
      expect(await firstNeed(C)).toMatchObject({
        region_n: 50,
        region_importance: Math.round((20 * 75 + 30 * own) / 50),
      })
    })
  })
})

describe('what is not counted', () => {
  const responseOf = async (place: string, person: Person = world.staff) =>
    (await asked('rating_response', person)).rows.find((row) => row['municipality_code'] === place)
  const publicLeftOut = async (place: string) =>
    (await asked('public_responses', 'anonymous')).rows.find(
      (row) => row['municipality_code'] === place,
    )?.['left_out']
  const hasty = { seconds: 3, satisfaction: all(4), importance: all(4) }

  test('is told to staff and to the officials of the place: in tens while open, then as everybody reads it', async () => {
    await rateTimes(world, 10, A)
    await rateTimes(world, 13, A, hasty)
    await rateTimes(world, 9, B)
    await weekPasses(db)
    await rateTimes(world, 3, A)
    const counted = { n: 10, left_out: 10, enough: true }
    expect(await responseOf(A)).toMatchObject(counted)
    expect(await responseOf(A, world.officialA)).toMatchObject(counted)
    expect(await responseOf(A, world.officialB)).toBeUndefined()
    expect(await responseOf(B)).toMatchObject({ n: null, left_out: null, enough: false })
    await close()
    // The last ones may still count: until Monday nobody is told a number that is not complete.
    expect(await responseOf(A)).toMatchObject({ n: 10, left_out: null })
    expect(await publicLeftOut(A)).toBeNull()
    await weekPasses(db)
    expect(await responseOf(A)).toMatchObject({ n: 10, left_out: 16 })
    expect(await publicLeftOut(A)).toBe(16)
    expect(await responseOf(B)).toMatchObject({ n: null, left_out: null })
  })

  test('does not move for one visitor; without blocks it would', async () => {
    const movesForOne = async () => {
      await rateTimes(world, 10, A)
      await rateTimes(world, 9, A, hasty)
      await weekPasses(db)
      const before = await responseOf(A)
      await rateTimes(world, 1, A, hasty)
      await weekPasses(db)
      return JSON.stringify(await responseOf(A)) !== JSON.stringify(before)
    }
    expect(await movesForOne()).toBe(false)
    world = await freshWorld(db)
    const live: [string, string][] = [
      [
        'overview.left_out)',
        `(select count(*) from private.rating as r where r.round_id = rating_response.round_id
          and r.municipality_code = code and not r.valid)::int)`,
      ],
    ]
    await without(db, 'public.rating_response', live, async () =>
      expect(await movesForOne()).toBe(true),
    )
  })
})

describe('quality that is seen later', () => {
  /** One sign by itself: all the same. With a second one it does not count. */
  const same = { satisfaction: all(4), importance: all(4) }
  const valid = () => count('private.rating where valid')

  test('who came before the median was known is judged by it, until it is released', async () => {
    await rateTimes(world, 10, B, { seconds: 200, ...same })
    await weekPasses(db)
    await rateTimes(world, 1, A, { seconds: 200, ...same })
    await rateTimes(world, 95, A, { seconds: 600 })
    expect(await responses(B)).toBe(10)
    expect(await valid()).toBe(106)
    await weekPasses(db)
    // 40 % of 600 seconds is 240: the one of this week does not count, those that were released stay.
    // In tens.
    expect([await responses(A), await responses(B)]).toEqual([90, 10])
    expect([await count("private.rating where 'speeder' = any (flags)"), await valid()]).toEqual([
      1, 105,
    ])
  })

  test('who releases at the same time waits for the median that another measures', async () => {
    await rateTimes(world, 20, B, { seconds: 200, ...same })
    await rateTimes(world, 20, C, { seconds: 200, ...same })
    await rateTimes(world, 95, A, { seconds: 600 })
    await weekPasses(db)
    await Promise.all([A, B, C].map((code) => rateTimes(world, 1, code, { seconds: 600 })))
    expect(await count("private.rating where 'speeder' = any (flags) and block is null")).toBe(40)
  })

  test('staff hear where the mark would be another with what is left out, others nothing', async () => {
    const out = { ...same, seconds: 10 }
    await withoutNoise(db, async () => {
      // Marks of 8 with thirteen of 1 beside them, and of 8 with thirteen of 8.
      await rateTimes(world, 20, A, { mark: 8 })
      await rateTimes(world, 13, A, { ...out, mark: 1 })
      await rateTimes(world, 20, B, { mark: 8 })
      await rateTimes(world, 13, B, { ...out, mark: 8 })
      // Nine left out are too few to tell anything of, also when one of them kept coming back.
      await rateTimes(world, 20, C, { mark: 8 })
      await rateTimes(world, 9, C, { ...out, mark: 1 })
      await db.sql(`insert into private.rating select (jsonb_populate_record(given,
          jsonb_build_object('id', gen_random_uuid(), 'repeated', true))).*
        from (select given from private.rating as given where municipality_code = '${C}' and mark = 1 limit 5) as t`)
      await close()
      await weekPasses(db)
      const of = async (person: Person) =>
        Object.fromEntries(
          (await asked('rating_response', person)).rows.map((row) => [
            String(row['municipality_code']),
            row['left_out_matters'] as boolean | null,
          ]),
        )
      expect(await of(world.staff)).toMatchObject({ [A]: true, [B]: false, [C]: null })
      expect(await of(world.officialA)).toEqual({ [A]: null })
    })
  })
})

describe('one sender', () => {
  test('counts once: nine of one address and nine others are nine and one', async () => {
    await rateFromOneAddress(9, A)
    await rateTimes(world, 8, A)
    await weekPasses(db)
    expect(await responses(A)).toBeNull()
    await rateTimes(world, 1, A)
    await weekPasses(db)
    expect(await responses(A)).toBe(10)
    expect(await count('private.rating where repeated and held')).toBe(8)
  })

  test('would be ten people without that rule', async () => {
    await without(
      db,
      'public.rate_service',
      [['repeated := known.rated', 'repeated := false']],
      async () => {
        await rateFromOneAddress(9, A)
        await rateTimes(world, 1, A)
        await weekPasses(db)
        expect(await responses(A)).toBe(10)
      },
    )
  })

  test('that staff know counts in full, but never makes ten of nine', async () => {
    await rateFromOneAddress(31, A)
    await rateTimes(world, 8, A)
    expect((await asked('held_ratings')).rows).toEqual([])
    await weekPasses(db)
    expect((await asked('held_ratings')).rows).toEqual([{ municipality_code: A, held: 30 }])
    const counts = { municipality_code: A, counts: true }
    expect((await asked('judge_held_ratings', world.staff, counts)).status).toBe(204)
    await weekPasses(db)
    expect(await responses(A)).toBeNull()
    await rateTimes(world, 1, A)
    await weekPasses(db)
    expect(await responses(A)).toBe(40)
  })

  test('that nobody judged is left out with the last release, and that is told', async () => {
    await rateFromOneAddress(11, A)
    await rateTimes(world, 10, A)
    await close()
    await weekPasses(db)
    expect((await asked('public_responses', 'anonymous')).rows).toContainEqual(
      expect.objectContaining({ municipality_code: A, responses: 11, left_out: 10 }),
    )
    const counts = { municipality_code: A, counts: true }
    expect((await asked('judge_held_ratings', world.staff, counts)).code).toBe('round_not_open')
  })

  test('is in no row of a rating, and forgotten when the round closes', async () => {
    await rateFromOneAddress(3, A)
    expect(await count('private.round_sender')).toBe(1)
    const [sender] = await db.sql<{ hash: string }>('select hash from private.round_sender')
    expect(await count(`private.rating as r where r::text like '%${sender?.hash}%'`)).toBe(0)
    await close()
    for (const table of [
      'round_salt',
      'round_sender',
      'daily_salt',
      'daily_sender',
      'hourly_response',
    ])
      expect(await count(`private.${table}`), table).toBe(0)
  })
})

describe('the noise', () => {
  /** What is shown of the same people, in the order they came. */
  async function shownOf(order: 'key' | 'key desc') {
    await db.sql(`delete from private.rating; delete from private.rating_overview;
      delete from private.rating_release; delete from private.round_release;
      insert into private.rating (id, round_id, municipality_code, week, language, importance, satisfaction,
        mark, sector, size, contact, seconds, valid, record_key)
      select gen_random_uuid(), '${world.roundId}', '${A}', private.this_monday() - 7, 'nl',
        array_fill((1 + key % 5)::smallint, array[15]), array_fill((1 + key % 4)::smallint, array[15]),
        7, 'bouw', '2-9', '2-5', 300, true, (key * 7919)::bigint::bit(128)
      from generate_series(1, 40) as key order by ${order}`)
    return needs(A)
  }

  test('belongs to the people: in another order, and asked twice, the same numbers', async () => {
    const shown = await shownOf('key')
    expect(shown.every((need) => need['n'] !== null)).toBe(true)
    expect(await needs(A)).toEqual(shown)
    expect(await shownOf('key desc')).toEqual(shown)
    await withoutNoise(db, async () => expect(await shownOf('key')).not.toEqual(shown))
  })

  test('is in the margins: those of few are wider than their spread alone', async () => {
    await shownOf('key')
    const [row] = await db.sql<{ few: number; many: number; bare: number }>(
      `select private.margin(29, 12, 1, 75, 1.5, 0) as few, private.margin(29, 500, 12, 75, 1.5, 0) as many,
        private.margin(29, 12, 1, 0, 0, 0) as bare`,
    )
    expect(row).toEqual({ few: 24, many: 3, bare: 20 })
  })

  test('is of a block: what was shown stays as it was in a week without new people', async () => {
    await rateTimes(world, 20, A)
    await weekPasses(db)
    await needs(A)
    const sums = () =>
      db.sql('select item_position, importance_sum from private.rating_release order by 1')
    const before = await sums()
    await weekPasses(db)
    await needs(A)
    expect(await sums()).toEqual(before)
  })
})

describe('how far the answers of one person go together', () => {
  /** Of the region, when thirty people in every municipality answer this. */
  async function together(satisfaction: string, takes = 'true'): Promise<number | undefined> {
    world = await freshWorld(db)
    await db.sql(`insert into private.rating (id, round_id, municipality_code, week, language, importance,
        satisfaction, mark, seconds, valid, record_key)
      select gen_random_uuid(), '${world.roundId}', code, private.this_monday() - 7, 'nl',
        array_fill(4::smallint, array[15]), ${satisfaction}, 7, 300, true, ('x' || md5(code || turn))::bit(128)
      from public.municipality cross join generate_series(1, 30) as turn where takes_part and ${takes}`)
    await needs(A)
    const [row] = await db.sql<{ together: number }>(
      `select private.together_in_region('${world.roundId}') as together`,
    )
    return row?.together
  }
  const ALIKE = 'array_fill((1 + turn % 5)::smallint, array[15])'
  const APART = `(select array_agg((1 + ('x' || left(md5(code || turn || '/' || item), 4))::bit(16)::int % 5)::smallint)
    from generate_series(1, 15) as item)`

  test('is 1 when everybody answers all items alike, and near 0 when nobody does', async () => {
    expect(await together(ALIKE)).toBe(1)
    expect(await together(APART)).toBeLessThanOrEqual(0.1)
  })
  test('is taken to be 1 with fewer than three municipalities', async () => {
    expect(await together(APART, `code in ('${A}', '${B}')`)).toBe(1)
  })
})

describe('the threshold', () => {
  /** Which items, and marks, are shown everywhere when of thirty people so many answered. */
  async function shownWhen(answered: number): Promise<Record<'items' | 'marks', Set<boolean>>> {
    world = await freshWorld(db)
    const one = (answer: number) =>
      `array_fill(case when turn <= ${answered} then ${answer} end::smallint, array[15])`
    await db.sql(`insert into private.rating (id, round_id, municipality_code, week, language, importance,
        satisfaction, mark, seconds, valid, record_key)
      select gen_random_uuid(), '${world.roundId}', code, private.this_monday() - 7, 'nl', ${one(4)}, ${one(3)},
        case when turn <= ${answered} then 7 end, 300, true, ('x' || md5(code || turn))::bit(128)
      from public.municipality cross join generate_series(1, 30) as turn where takes_part`)
    const { rows } = await asked('needs_of_round')
    const items = rows.flatMap(({ needs: of }) => (of as Numbers[]).map(({ n }) => n !== null))
    await close()
    const marks = (await asked('public_responses', 'anonymous')).rows.map(
      ({ mark }) => mark !== null,
    )
    expect([items.length, marks.length]).toEqual([16 * 15, 16])
    return { items: new Set(items), marks: new Set(marks) }
  }
  const NONE = new Set([false])
  const SOME = new Set([false, true])

  test('the threshold is beyond what noise adds to nine people', async () => {
    expect(await shownWhen(9)).toEqual({ items: NONE, marks: NONE })
    const bare: [string, string][] = [['most_count', 'most_count * 0']]
    await without(db, 'private.enough', bare, async () =>
      expect(await shownWhen(9)).toEqual({ items: SOME, marks: SOME }),
    )
  })

  test('the threshold is compared with noise: whether one more person answered is not told', async () => {
    expect(await shownWhen(13)).toEqual({ items: SOME, marks: SOME })
    const items: [string, string][] = [
      ['i_people + i_noise', 'i_people'],
      ['s_people + s_noise', 's_people'],
    ]
    await without(db, 'private.add_items', items, async () => {
      expect((await shownWhen(12)).items).toEqual(NONE)
      expect((await shownWhen(13)).items).toEqual(new Set([true]))
    })
    const marks: [string, string][] = [['people.mark_people + noise.mark_n', 'people.mark_people']]
    await without(db, 'private.add_overview', marks, async () => {
      expect((await shownWhen(12)).marks).toEqual(NONE)
      expect((await shownWhen(13)).marks).toEqual(new Set([true]))
    })
  })
})

const TENTHS = ['mark', 'mark_margin']
test('whole numbers leave the database, whoever asks; the mark alone has halves or tenths', async () => {
  for (const place of [A, B, C]) await rateTimes(world, 34, place)
  await weekPasses(db)
  const places = { municipality_code: A }
  const doors: [string, object][] = [
    ['needs', places],
    ['needs_of_round', {}],
    ['rating_response', {}],
    ['rating_spread', {}],
    ['rating_steps', {}],
    ['rating_days', {}],
    ['rating_minutes', {}],
    ['held_ratings', {}],
    ['public_results', {}],
    ['public_responses', {}],
    ...['sector', 'size', 'contact'].map((split): [string, object] => [
      'public_split',
      { ...places, split },
    ]),
  ]
  const numbersIn = (value: unknown, name = ''): [string, number][] =>
    typeof value === 'number'
      ? [[name, value]]
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, key))
        : []
  let seen = 0
  for (const closed of [false, true]) {
    if (closed) {
      await close()
      await weekPasses(db)
    }
    for (const person of [world.staff, world.officialA, world.viewer, 'anonymous'] as const)
      for (const [door, more] of doors)
        for (const [name, value] of numbersIn((await asked(door, person, more)).body)) {
          seen++
          expect([door, name, TENTHS.includes(name) ? (10 * value) % 1 : value % 1]).toEqual([
            door,
            name,
            0,
          ])
        }
  }
  expect(seen).toBeGreaterThan(500)
})

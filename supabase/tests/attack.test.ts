import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { others, leak, narrow, type Known } from '#tests/attack/solver.ts'
import { seededRandom, type Random } from '../demo/random.ts'
import { Attacker } from './attacker.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, type World } from './world.ts'

/**
 * Can anyone calculate what an entrepreneur answered? An attacker looks after every single response, at
 * every municipality and at the region, and after closing at every split, and solves what can be solved.
 * He finds nothing; take any guard away and he does.
 */
let db: TestDatabase

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

const SEEDS = [1, 2]
/** In this order entrepreneurs of three municipalities answer: many, some and few. */
const arrivals = (random: Random) =>
  Array.from({ length: 76 }, (_, turn) =>
    turn < 4 || (turn >= START && turn < START + 4) ? C : random.chance(0.75) ? A : B,
  )
/** Until then a threshold is missing: nothing is shown, and the first release is a large one. */
const START = 24

/** Items on which all agree, that most skip, or that few know: where secrets leak first. */
function answers(random: Random, item: number, turn: number): [number | null, number | null] {
  const agreed = item % 5 === 0
  const wave = item % 5 === 1 && turn % 24 >= 12
  const scale = () => random.between(1, 5)
  const importance = agreed || wave ? 5 : scale()
  const satisfaction = agreed ? 5 : wave ? 4 : scale()
  const known = item % 5 === 2 ? random.chance(0.35) : !(item % 5 === 3 && random.chance(0.2))
  return [importance, known ? satisfaction : 0]
}

async function rate(random: Random, municipality: string, turn: number): Promise<void> {
  const given = Array.from({ length: 15 }, (_, item) => answers(random, item, turn))
  const list = (index: 0 | 1) => `'{${given.map((pair) => pair[index] ?? 'null').join(',')}}'`
  const sector = random.pick(['bouw', 'bouw', 'bouw', 'bouw', 'handel', 'handel', 'agro'])
  const size = random.pick(['1', '2-9', '2-9'])
  const contact = random.chance(0.1) ? 'null' : `'${random.pick(['1', '2-5'])}'`
  await db.sql(`begin; select set_config('request.headers', '{"x-forwarded-for": "${crypto.randomUUID()}"}', true);
    select public.rate_service(gen_random_uuid(), '${municipality}', 'nl', ${list(0)}, ${list(1)},
    7::smallint, '${sector}', '${size}', ${contact}, null, 300,
    given_round => (select id from public.round where state = 'open')); commit`)
}

type Attack = { smallIsExact?: boolean | undefined; untilFound?: boolean }

/**
 * What the attacker finds in a whole round, from the first response to after closing; or, `untilFound`,
 * up to the first time that he finds something.
 */
async function attack(
  seed: number,
  { smallIsExact = false, untilFound = false }: Attack = {},
): Promise<readonly string[]> {
  const world: World = await freshWorld(db)
  const attacker = new Attacker(world, smallIsExact)
  await attacker.readTheCode()
  const random = seededRandom(seed)
  const [threshold] = await db.sql<{ value: number }>(
    `delete from private.setting where name = 'shrinkage_k' returning value`,
  )
  for (const [turn, municipality] of arrivals(random).entries()) {
    if (turn === START)
      await db.sql(`insert into private.setting values ('shrinkage_k', ${threshold?.value ?? 0})`)
    await rate(random, municipality, turn)
    await attacker.lookAt(turn % 6 === 0 ? [A, B, C] : [municipality])
    if (!untilFound || turn < START || turn % 6 !== 0) continue
    const found = attacker.findings()
    if (found.length > 0) return found
  }
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await attacker.lookAtTheClosedRound()
  return attacker.findings()
}

/** Runs something while a function of the database is another. */
async function without<Value>(change: Change, act: () => Promise<Value>): Promise<Value> {
  const weaken = (text: string) =>
    change.cuts.reduce((body, [from, to]) => body.replaceAll(from, to), text)
  // Another function may have the same name.
  const named = await db.sql<{ text: string }>(
    `select pg_get_functiondef(oid) as text from pg_proc
     where pronamespace = 'private'::regnamespace and proname = '${change.of}'`,
  )
  const text = named.find((found) => weaken(found.text) !== found.text)?.text ?? ''
  const weaker = weaken(text)
  expect(weaker).not.toBe(text)
  await db.sql(weaker)
  try {
    return await act()
  } finally {
    await db.sql(text)
  }
}

type Change = { of: string; cuts: [string, string][]; smallIsExact?: boolean }

test.each(SEEDS)('nothing can be calculated (seed %d)', async (seed) => {
  expect(await attack(seed)).toEqual([])
})

describe('an attacker calculates answers without', () => {
  test.each([
    ['the threshold', 'publish_min_n'],
    ['batches', 'publish_batch'],
  ])('%s', async (_, name) => {
    const [setting] = await db.sql<{ value: number }>(
      `select value from private.setting where name = '${name}'`,
    )
    await db.sql(`update private.setting set value = 1 where name = '${name}'`)
    try {
      expect(await attack(1, { untilFound: true })).not.toEqual([])
    } finally {
      await db.sql(
        `update private.setting set value = ${setting?.value ?? 0} where name = '${name}'`,
      )
    }
  })

  const exact = (measure: string): [string, string] => [
    `12.5 * private.eighths(${measure}_sum, released.${measure}_n, 1, 5)`,
    `25 * (${measure}_sum::double precision / released.${measure}_n - 1)`,
  ]
  test.each<[string, Change]>([
    [
      'batches per item',
      {
        of: 'release_ratings',
        cuts: [
          [
            'coalesce(before.importance_n, 0) >= publish_batch',
            'coalesce(before.importance_n, 0) > 0',
          ],
          ['coalesce(before.satisfaction_n, 0) >= publish_batch', '0 > 0'],
        ],
      },
    ],
    [
      'waiting when all newcomers say the same',
      { of: 'tells', cuts: [['where part_n > 0', 'where part_n > 0 and false']] },
    ],
    ['masking 0 and 100 %', { of: 'without_ends', cuts: [['n < indicative_below', 'false']] }],
    ['spread in every margin', { of: 'margin', cuts: [[', 2) / (n - 1)', ', 0) / (n - 1)']] }],
    [
      'hiding a second part',
      { of: 'rest_is_safe', cuts: [['select rest', 'select true or rest']] },
    ],
    [
      'hiding parts that agree',
      { of: 'at_an_end', cuts: [['select n <', 'select false and n <']] },
    ],
    [
      'one split at a time',
      {
        of: 'parts_of',
        cuts: [
          [
            `coalesce(contact, 'unknown')`,
            `coalesce(sector, 'unknown') || '/' || coalesce(size, 'unknown')`,
          ],
        ],
      },
    ],
    [
      'half points for few answers',
      {
        of: 'item_results',
        cuts: [
          exact('importance'),
          exact('satisfaction'),
          [
            'released.importance_n else publish_batch',
            'released.importance_n else released.importance_n',
          ],
          [
            'released.satisfaction_n else publish_batch',
            'released.satisfaction_n else released.satisfaction_n',
          ],
        ],
        smallIsExact: true,
      },
    ],
    [
      'a region of publishable municipalities only',
      {
        of: 'region_results',
        cuts: [
          [
            'private.item_results(round_id)',
            `(select item_position, importance_n, satisfaction_n, true as publishable,
                25 * (importance_sum::double precision / importance_n - 1) as importance,
                25 * (satisfaction_sum::double precision / satisfaction_n - 1) as satisfaction,
                satisfied_n::double precision / satisfaction_n as share_satisfied
              from private.rating_release where rating_release.round_id = region_results.round_id) as raw`,
          ],
        ],
      },
    ],
  ])('%s', async (_, change) => {
    const { smallIsExact } = change
    const found = await without(change, () => attack(1, { smallIsExact, untilFound: true }))
    expect(found).not.toEqual([])
  })
})

describe('the solver', () => {
  const group = (n: number, least: number, most: number): Known => ({
    name: `${n}`,
    n,
    least,
    most,
    lowest: 1,
    highest: 5,
  })
  test('subtracts', () => {
    const rest = others({ whole: group(12, 40, 40), parts: [group(11, 37, 37)] })
    expect(rest).toMatchObject({ n: 1, least: 3, most: 3 })
    expect(leak(rest, { sum: 10, unanimous: 30 })).toMatch(/sum of 1 is 3/)
  })
  test('reasons with bounds from one relation to the next', () => {
    const [early, late, last] = [group(10, 49, 50), group(15, 74, 75), group(20, 95, 95)]
    narrow([
      { whole: late, parts: [early] },
      { whole: last, parts: [late] },
    ])
    expect([early.least, late.least, last.most]).toEqual([49, 74, 95])
    last.least = last.most = 100
    narrow([
      { whole: late, parts: [early] },
      { whole: last, parts: [late] },
    ])
    expect([early.least, late.least]).toEqual([50, 75])
    expect(leak(late, { sum: 10, unanimous: 30 })).toMatch(/all 15 said the same/)
  })
})

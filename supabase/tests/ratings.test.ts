import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld, rateTimes, rating, type World } from './world.ts'

/** What entrepreneurs tell comes in one by one and goes out in steps, never below the threshold. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

type Need = {
  rating_item: string
  need: number
  basis: string
  n: number | null
  importance: number | null
  satisfaction: number | null
  share_satisfied: number | null
  region_n: number | null
  region_importance: number | null
  region_satisfaction: number | null
}

async function needs(municipality: string): Promise<Need[]> {
  const args = { round_id: world.roundId, municipality_code: municipality }
  return (await db.as(world.staff).rpc('needs', args)).rows as Need[]
}

async function firstNeed(municipality: string): Promise<Need> {
  const [need] = await needs(municipality)
  if (!need) throw new Error('no needs')
  return need
}

async function response(municipality: string) {
  const { rows } = await db.as(world.staff).rpc('rating_response', { round_id: world.roundId })
  return rows.find((row) => row['municipality_code'] === municipality)
}

const all = (value: number | null) => Array<number | null>(15).fill(value)
const close = () => db.as(world.staff).rpc('close_round', { round_id: world.roundId })

describe('publishing', () => {
  test('starts at ten responses and moves in batches of five', async () => {
    const seen: (number | null)[] = []
    for (let turn = 1; turn <= 21; turn++) {
      await rateTimes(world, 1, A)
      const need = await firstNeed(A)
      expect((await response(A))?.['n']).toBe(need.n)
      expect(need.importance === null).toBe(need.n === null)
      seen.push(need.n)
    }
    const steps = [
      ...Array<null>(9).fill(null),
      ...all(10).slice(0, 5),
      ...all(15).slice(0, 5),
      20,
      20,
    ]
    expect(seen).toEqual(steps)
  })

  test('leaves fewer than a batch out when the round closes, and takes no more', async () => {
    await rateTimes(world, 13, A)
    expect((await firstNeed(A)).n).toBe(10)
    await close()
    expect((await firstNeed(A)).n).toBe(10)
    const late = await db.as('anonymous').rpc('rate_service', rating(A))
    expect([late.status, late.code]).toEqual([409, 'round_not_open'])
    expect((await db.as('anonymous').rpc('rating_round')).rows).toEqual([])
  })

  test('takes no rating that was given in the round before, nor one without a round', async () => {
    const waited = rating(A, { comment: 'Van de vorige ronde.' })
    const arrived = rating(A)
    await db.as('anonymous').rpc('rate_service', arrived)
    await close()
    await db.as(world.staff).rpc('open_round', { name: 'Volgende ronde' })
    for (const late of [
      waited,
      { ...waited, given_round: undefined },
      rating(A, { given_round: crypto.randomUUID() }),
    ])
      expect(await db.as('anonymous').rpc('rate_service', late)).toMatchObject({
        status: 409,
        code: 'rating_round_over',
      })
    expect(await db.sql('select from private.rating_comment')).toEqual([])
    // What had arrived before is told again, whatever round it is now.
    expect((await db.as('anonymous').rpc('rate_service', arrived)).body).toBe(arrived.rating_id)
  })

  test('shows nothing of nine responses, not even after closing', async () => {
    await rateTimes(world, 9, A)
    await close()
    expect(await response(A)).toEqual({ municipality_code: A, n: null, enough: false })
    for (const need of await needs(A))
      expect(need).toMatchObject({
        need: 50,
        basis: 'none',
        n: null,
        importance: null,
        region_n: null,
      })
  })

  test.each(['publish_min_n', 'publish_batch', 'shrinkage_k', 'indicative_below'])(
    'stops when the setting %s is missing',
    async (name) => {
      await rateTimes(world, 10, A)
      expect((await firstNeed(A)).basis).toBe('own')
      const [setting] = await db.sql<{ value: number }>(
        `delete from private.setting where name = '${name}' returning value`,
      )
      try {
        expect(await response(A)).toEqual({ municipality_code: A, n: null, enough: false })
        for (const need of await needs(A))
          expect(need).toMatchObject({
            need: 50,
            basis: 'none',
            n: null,
            satisfaction: null,
            region_n: null,
          })
        await rateTimes(world, 5, A)
      } finally {
        await db.sql(`insert into private.setting values ('${name}', ${setting?.value ?? 0})`)
      }
      expect((await firstNeed(A)).n).toBe(10)
    },
  )

  test('looks at each item by itself: a skipped one is not published', async () => {
    await rateTimes(world, 10, A, { satisfaction: [null, ...all(4).slice(1)] })
    const [first, second] = await needs(A)
    expect(first).toMatchObject({ basis: 'none', n: null, importance: null })
    expect(second).toMatchObject({ basis: 'own', n: 10, satisfaction: 75, share_satisfied: 0.9 })
  })

  test('leaves no experience out of satisfaction, not out of importance', async () => {
    await rateTimes(world, 10, A, { satisfaction: all(2), importance: all(5) })
    await rateTimes(world, 5, A, { satisfaction: [0, ...all(2).slice(1)], importance: all(3) })
    const [first, second] = await needs(A)
    expect(first).toMatchObject({ n: 10, satisfaction: 25, share_satisfied: 0.1 })
    expect(first?.importance).toBeCloseTo(97.5, 9)
    expect(second).toMatchObject({ n: 15 })
    expect(second?.importance).toBeCloseTo(25 * ((10 * 5 + 5 * 3) / 15 - 1), 9)
    await rateTimes(world, 5, A, { satisfaction: all(2), importance: all(4) })
    expect((await firstNeed(A)).n).toBe(15)
  })
})

describe('needs', () => {
  test('pool only municipalities that are publishable themselves', async () => {
    await rateTimes(world, 10, A, { importance: all(4), satisfaction: all(3) })
    await rateTimes(world, 5, B, { importance: all(1), satisfaction: all(1) })
    const region = { region_n: 10, region_importance: 75, region_satisfaction: 50 }
    expect(await firstNeed(A)).toMatchObject({ basis: 'own', need: 37.5, ...region })
    expect(await firstNeed(C)).toMatchObject({ basis: 'region', need: 37.5, n: null, ...region })
    const small = await firstNeed(B)
    expect(small).toMatchObject({
      basis: 'small',
      n: null,
      importance: null,
      satisfaction: null,
      ...region,
    })
    const importance = (5 * 0 + 20 * 75) / 25
    const satisfaction = (5 * 0 + 20 * 50) / 25
    expect(small.need).toBeCloseTo((importance * (100 - satisfaction)) / 100, 9)
  })

  test('of few are ranked by half points of a batch, whatever their number and exact answers', async () => {
    await rateTimes(world, 10, A)
    await rateTimes(world, 5, B, { importance: all(5), satisfaction: all(1) })
    await rateTimes(world, 4, C, { importance: all(5), satisfaction: all(1) })
    await rateTimes(world, 1, C, { importance: all(4), satisfaction: all(2) })
    expect((await firstNeed(C)).need).toBe((await firstNeed(B)).need)
  })

  test('never rest on fewer than a batch of answers to the item', async () => {
    await rateTimes(world, 10, A)
    await rateTimes(world, 4, B, { satisfaction: [null, ...all(1).slice(1)] })
    await rateTimes(world, 1, B, { satisfaction: all(1) })
    const [first, second] = await needs(B)
    expect(first?.basis).toBe('region')
    expect(second?.basis).toBe('small')
    expect(first?.need).toBe((await firstNeed(C)).need)
  })

  test('pool by response, not by municipality', async () => {
    await rateTimes(world, 10, A, { importance: all(4) })
    await rateTimes(world, 20, B, { importance: all(2) })
    const need = await firstNeed(C)
    expect(need.region_n).toBe(30)
    expect(need.region_importance).toBeCloseTo((10 * 75 + 20 * 25) / 30, 9)
  })
})

describe('a rating', () => {
  const overview = async () => {
    const [row] =
      await db.sql(`select responses, incomplete, left_out, flagged_once, mark_n, mark_sum
      from private.rating_overview where municipality_code = '${A}'`)
    return row
  }
  const flagsOf = async (more: object): Promise<string[]> => {
    const sent = rating(A, more)
    await db.as('anonymous').rpc('rate_service', sent)
    const [row] = await db.sql<{ flags: string }>(
      `select array_to_string(flags, ',') as flags from private.rating where id = '${sent.rating_id}'`,
    )
    return row?.flags.split(',').filter((flag) => flag !== '') ?? ['not stored']
  }

  test('counts once, however often it is sent', async () => {
    const sent = rating(A, { comment: 'Bel terug.' })
    for (let turn = 0; turn < 3; turn++) {
      const reply = await db.as('anonymous').rpc('rate_service', { ...sent, mark: 7 + turn })
      expect([reply.status, reply.body]).toEqual([200, sent.rating_id])
    }
    const rows = await db.sql(`select mark, comment from private.rating, private.rating_comment`)
    expect(rows).toEqual([{ mark: 7, comment: 'Bel terug.' }])
  })

  test('counts once, also when it is sent several times at the same moment', async () => {
    for (let turn = 1; turn <= 15; turn++) {
      const sent = rating(A, { comment: 'Bel terug.' })
      const marks = [1, 2, 3, 4, 5, 6, 7, 8]
      const replies = await Promise.all(
        marks.map((mark) => db.as('anonymous').rpc('rate_service', { ...sent, mark })),
      )
      expect(replies.map(({ status }) => status)).toEqual(marks.map(() => 200))
      expect(await db.sql('select id from private.rating')).toHaveLength(turn)
    }
  })

  test('that was kept may be sent again after the round has closed', async () => {
    const sent = rating(A)
    await db.as('anonymous').rpc('rate_service', sent)
    await close()
    expect((await db.as('anonymous').rpc('rate_service', sent)).status).toBe(200)
  })

  test('keeps its week, not its moment, and who sent it is nowhere', async () => {
    await rateTimes(world, 1, A)
    const columns = await db.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'private.rating'::regclass and attnum > 0`,
    )
    expect(
      columns.map(({ name }) => name).filter((name) => /user|^ip|agent|time|_at$/.test(name)),
    ).toEqual([])
    const [row] = await db.sql(`select extract(isodow from week)::int as day from private.rating`)
    expect(row).toEqual({ day: 1 })
  })

  test('may leave everything open but the municipality and one thing to say', async () => {
    const sent = { ...rating(A), importance: all(null), satisfaction: all(null), seconds: null }
    const background = { mark: null, sector: null, size: null, contact: null }
    const reply = await db
      .as('anonymous')
      .rpc('rate_service', { ...sent, ...background, comment: 'Dank!' })
    expect(reply.status).toBe(200)
    const rows = await db.sql('select valid from private.rating')
    expect(rows).toEqual([{ valid: false }])
  })

  test.each<[string, object, string[]]>([
    ['nothing special', {}, []],
    ['in 90 seconds', { seconds: 90 }, []],
    ['in 89 seconds', { seconds: 89 }, ['speeder']],
    ['in an unknown time', { seconds: null }, []],
    ['all the same', { importance: all(4), satisfaction: all(4) }, ['straight_lining']],
    ['all the same, but different in importance', { satisfaction: all(4) }, []],
    [
      'the same nine times',
      { importance: all(4), satisfaction: [...all(null).slice(6), ...all(4).slice(9)] },
      [],
    ],
    ['no contact and a 10', { contact: 'geen', mark: 10 }, ['contradiction']],
    ['no contact and a 9', { contact: 'geen', mark: 9 }, []],
    ['contact and a 1', { contact: '1', mark: 1 }, []],
    [
      'no contact, a 1, no experience',
      { contact: 'geen', mark: 1, satisfaction: [0, ...all(2).slice(1)] },
      [],
    ],
    [
      'everything at once',
      { seconds: 10, importance: all(1), satisfaction: all(1), contact: 'geen', mark: 1 },
      ['speeder', 'straight_lining', 'contradiction'],
    ],
  ])('with %s', async (_, more, flags) => {
    expect(await flagsOf(more)).toEqual(flags)
  })

  test('with one flag counts; with two, or incomplete, it is left out and that is counted', async () => {
    await flagsOf({ seconds: 10 })
    await flagsOf({ seconds: 10, importance: all(1), satisfaction: all(1) })
    await flagsOf({ importance: [...all(3).slice(8), ...all(null).slice(7)], satisfaction: all(3) })
    await flagsOf({ satisfaction: [4, 4, 4, 4, ...all(0).slice(4)] })
    await rateTimes(world, 3, A)
    expect(await overview()).toBeUndefined()
    await rateTimes(world, 1, A)
    const counts = {
      responses: 5,
      incomplete: 2,
      left_out: 1,
      flagged_once: 1,
      mark_n: 5,
      mark_sum: 35,
    }
    expect(await overview()).toEqual(counts)
  })

  test('is fast compared with others once there are a hundred', async () => {
    await rateTimes(world, 99, A, { seconds: 1000 })
    expect(await flagsOf({ seconds: 350 })).toEqual([])
    expect(await flagsOf({ seconds: 350 })).toEqual(['speeder'])
    expect(await flagsOf({ seconds: 401 })).toEqual([])
  })

  test('sent at the same time as others is counted once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, turn) =>
        db
          .as('anonymous')
          .rpc('rate_service', rating(turn % 4 === 0 ? B : A, { importance: all(1 + (turn % 5)) })),
      ),
    )
    await rateTimes(world, 1, A)
    const counted = `select municipality_code, responses, (select count(*)::int from private.rating as r
        where folded and r.municipality_code = o.municipality_code) as folded,
      (select sum(importance_n)::int from private.rating_summary as s
        where s.municipality_code = o.municipality_code) as answers from private.rating_overview as o order by 1`
    for (const row of await db.sql<{ responses: number; folded: number; answers: number }>(
      counted,
    )) {
      expect(row.responses).toBe(row.folded)
      expect(row.answers).toBe(15 * row.responses)
    }
    await close()
    expect(await db.sql('select sum(responses)::int as n from private.rating_overview')).toEqual([
      { n: 41 },
    ])
  })
})

test('the background questions and their answers are those of the content', async () => {
  const { default: content } = await import('#content/rating-2026-1.json', {
    with: { type: 'json' },
  })
  const { sector, size, contact } = content.scales
  for (const [column, scale] of Object.entries({ sector, size, contact }))
    for (const { value } of scale)
      expect(
        (await db.as('anonymous').rpc('rate_service', rating(A, { [column]: value }))).status,
      ).toBe(200)
})

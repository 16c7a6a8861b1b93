import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { COUNTS_FROM } from '#domain/rating/size.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, rating, weekPasses, type World } from './world.ts'

/** What entrepreneurs tell comes in one by one; how it goes out is in rating-release.test.ts. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const all = (value: number | null) => Array<number | null>(15).fill(value)
const close = () => db.as(world.staff).rpc('close_round', { round_id: world.roundId })

describe('a rating', () => {
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

  const overview = async () => {
    const [row] = await db.sql(`select responses, left_out, blocks
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

  test('keeps what entrepreneurs are told that it keeps, and nothing else', async () => {
    const columns = await db.sql<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = 'private.rating'::regclass and attnum > 0 and not attisdropped`,
    )
    const told = ['municipality_code', 'importance', 'satisfaction', 'mark', 'language', 'week']
    const ifGiven = ['sector', 'size', 'contact', 'seconds']
    // What is striking about it, and whether it counts; with which others; chance for the noise, until the end.
    const ours = ['id', 'round_id', 'flags', 'valid', 'held', 'repeated', 'block', 'record_key']
    expect(columns.map(({ name }) => name).toSorted()).toEqual(
      [...told, ...ifGiven, ...ours].toSorted(),
    )
  })

  test('counts from as many answers as entrepreneurs are told, and not from one less', async () => {
    const first = (n: number) => [...all(3).slice(0, n), ...all(null)].slice(0, 15)
    const { importance, satisfaction } = COUNTS_FROM
    for (const [i, s, valid] of [
      [importance, satisfaction, true],
      [importance - 1, satisfaction, false],
      [importance, satisfaction - 1, false],
    ] as const) {
      const sent = rating(A, { importance: first(i), satisfaction: first(s), mark: null })
      await db.as('anonymous').rpc('rate_service', sent)
      expect(
        await db.sql(`select valid from private.rating where id = '${sent.rating_id}'`),
      ).toEqual([{ valid }])
    }
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
    await rateTimes(world, 8, A)
    await weekPasses(db)
    await rateTimes(world, 1, A)
    expect(await overview()).toEqual({ responses: 0, left_out: 0, blocks: 0 })
    await weekPasses(db)
    await rateTimes(world, 1, A)
    expect(await overview()).toEqual({ responses: 10, left_out: 3, blocks: 1 })
  })

  test('is fast compared with others once there are a hundred', async () => {
    await rateTimes(world, 100, A, { seconds: 1000 })
    expect(await flagsOf({ seconds: 350 })).toEqual([])
    await weekPasses(db)
    await rateTimes(world, 1, A)
    expect(await flagsOf({ seconds: 350 })).toEqual(['speeder'])
    expect(await flagsOf({ seconds: 401 })).toEqual([])
  })

  test('that comes while others do, and while a block is released, is in one block', async () => {
    await rateTimes(world, 20, A)
    await weekPasses(db)
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, turn) =>
        db
          .as('anonymous')
          .rpc('rate_service', rating(turn % 4 === 0 ? B : A, { importance: all(1 + (turn % 5)) })),
      ),
    )
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
    expect(await overview()).toEqual({ responses: 20, left_out: 0, blocks: 1 })
    await close()
    await weekPasses(db)
    await db.as(world.staff).rpc('rating_response', { round_id: world.roundId })
    expect(
      await db.sql(
        'select municipality_code, responses, blocks from private.rating_overview where blocks > 0 order by 1 desc',
      ),
    ).toEqual([
      { municipality_code: A, responses: 50, blocks: 2 },
      { municipality_code: B, responses: 10, blocks: 1 },
    ])
  })
})

test('every answer of the content to a background question is taken', async () => {
  const { default: content } = await import('#content/2026-1/rating.json', {
    with: { type: 'json' },
  })
  const { sector, size, contact } = content.scales
  for (const [column, scale] of Object.entries({ sector, size, contact }))
    for (const { value } of scale)
      expect(
        (await db.as('anonymous').rpc('rate_service', rating(A, { [column]: value }))).status,
      ).toBe(200)
})

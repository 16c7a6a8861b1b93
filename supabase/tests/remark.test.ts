import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type Person, type TestDatabase } from './database.ts'
import { A, B, freshWorld, rateTimes, rating, weekPasses, type World } from './world.ts'

/** What entrepreneurs write is read by staff alone, and leaves in words without personal data or not. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
beforeEach(async () => {
  world = await freshWorld(db)
})
afterAll(() => db.close())

const WRITTEN = 'Meneer Jansen belt nooit terug.'
const remarkOn = (municipality: string, comment = WRITTEN) =>
  db.as('anonymous').rpc('rate_service', rating(municipality, { comment }))
const nextDay = () => db.sql('update private.rating_comment set waits_until = waits_until - 1')
/** The list on the Monday after. */
const toReview = async () =>
  weekPasses(db).then(
    async () =>
      (await db.as(world.staff).rpc('remarks_to_review', { round_id: world.roundId })).rows,
  )
const review = (remark_id: unknown, state: unknown, words?: string) =>
  db.as(world.staff).rpc('review_remark', { remark_id, state, words })
const released = async (person: Person, municipality_code = A) =>
  (
    await db.as(person).rpc('released_remarks', { round_id: world.roundId, municipality_code })
  ).rows.map(({ remark }) => remark)

describe('staff', () => {
  test('see a remark from ten counted responses on, with place and week and nothing else', async () => {
    await remarkOn(A)
    await rateTimes(world, 8, A)
    expect(await toReview()).toEqual([])
    await rateTimes(world, 1, A)
    await remarkOn(B)
    await nextDay()
    const rows = await toReview()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ municipality_code: A, written: WRITTEN, state: 'waiting' })
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual([
      'id',
      'municipality_code',
      'released',
      'state',
      'week',
      'written',
    ])
  })

  test('read the remark of a rating with so few answers that it counts nowhere', async () => {
    await rateTimes(world, 10, A)
    const none = Array<null>(15).fill(null)
    await db
      .as('anonymous')
      .rpc('rate_service', rating(A, { importance: none, satisfaction: none, comment: WRITTEN }))
    expect(await db.sql('select from private.rating where not valid')).toHaveLength(1)
    await nextDay()
    expect(await toReview()).toMatchObject([{ written: WRITTEN }])
  })

  test('let out other words, hide, and take both back', async () => {
    await rateTimes(world, 9, A)
    await remarkOn(A)
    await nextDay()
    const [row] = await toReview()
    expect(
      (await review(row?.['id'], 'released', ' Een ambtenaar belt nooit terug. ')).status,
    ).toBe(204)
    expect(await released(world.officialA)).toEqual(['Een ambtenaar belt nooit terug.'])
    await review(row?.['id'], 'hidden')
    expect(await released(world.officialA)).toEqual([])
    await review(row?.['id'], 'waiting')
    expect(await toReview()).toMatchObject([{ state: 'waiting', released: null, written: WRITTEN }])
  })

  test('cannot let out nothing, too much, or what is not there', async () => {
    await rateTimes(world, 9, A)
    await remarkOn(A)
    await nextDay()
    const [row] = await toReview()
    for (const [state, words] of [['released'], ['released', ' '], ['published', 'x'], [null]])
      expect(await review(row?.['id'], state, words ?? undefined)).toMatchObject({
        status: 400,
        code: 'malformed_request',
      })
    expect(await review(row?.['id'], 'released', 'x'.repeat(2001))).toMatchObject({ status: 413 })
    expect(await review(crypto.randomUUID(), 'hidden')).toMatchObject({ status: 404 })
  })

  test('see the remarks of a day together, on the next, and cannot let one out before', async () => {
    await rateTimes(world, 9, A)
    for (const comment of ['een', 'twee', 'drie']) await remarkOn(A, comment)
    expect(await toReview()).toEqual([])
    const [early] = await db.sql<{ id: string }>('select id from private.rating_comment')
    expect(await review(early?.id, 'released', 'x')).toMatchObject({ status: 404 })
    await nextDay()
    await remarkOn(A, 'vier')
    const listed = (await toReview()).map(({ id, written }) => ({ id, written }))
    expect(listed.map(({ written }) => written).toSorted()).toEqual(['drie', 'een', 'twee'])
    expect(listed.map(({ id }) => id)).toEqual(listed.map(({ id }) => id).toSorted())
    // The day itself is forgotten: of those that were listed nothing tells it any more.
    expect(
      await db.sql('select comment from private.rating_comment where waits_until is not null'),
    ).toEqual([{ comment: 'vier' }])
  })

  test('cannot let out a remark below the threshold', async () => {
    await remarkOn(A)
    const [kept] = await db.sql<{ id: string }>('select id from private.rating_comment')
    expect(await review(kept?.id, 'released', 'x')).toMatchObject({ status: 404 })
  })
})

describe('what was let out', () => {
  beforeEach(async () => {
    await rateTimes(world, 9, A)
    await remarkOn(A)
    await nextDay()
    const [row] = await toReview()
    await review(row?.['id'], 'released', 'Belt niet terug.')
  })

  test('is read by staff and the own municipality, by everybody once the round is closed', async () => {
    expect(await released(world.staff)).toHaveLength(1)
    expect(await released(world.officialA)).toHaveLength(1)
    for (const person of [world.officialB, world.outsider, 'anonymous'] as const)
      expect(await released(person)).toEqual([])
    await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
    for (const person of [world.officialB, world.outsider, 'anonymous'] as const)
      expect(await released(person)).toEqual(['Belt niet terug.'])
  })

  test('is read by nobody without the thresholds', async () => {
    await db.sql(`update private.setting set name = 'gone' where name = 'publish_min_n'`)
    try {
      expect(await released(world.staff)).toEqual([])
      expect(await toReview()).toEqual([])
    } finally {
      await db.sql(`update private.setting set name = 'publish_min_n' where name = 'gone'`)
    }
  })
})

test('nothing leads from a remark to the rating it came with', async () => {
  const sent = rating(A, { comment: WRITTEN })
  await db.as('anonymous').rpc('rate_service', sent)
  const [row] = await db.sql<{ text: string }>(
    'select t::text as text from private.rating_comment t',
  )
  expect(row?.text).not.toContain(sent.rating_id)
  const references = await db.sql(`select conname from pg_constraint
    where conrelid = 'private.rating_comment'::regclass and confrelid = 'private.rating'::regclass`)
  expect(references).toEqual([])
})

test('officials and strangers do not review', async () => {
  await remarkOn(A)
  for (const person of [world.officialA, world.outsider]) {
    const voice = db.as(person)
    expect((await voice.rpc('remarks_to_review', { round_id: world.roundId })).status).toBe(403)
    const args = { remark_id: crypto.randomUUID(), state: 'hidden' }
    expect((await voice.rpc('review_remark', args)).status).toBe(403)
  }
  const stranger = db.as('anonymous')
  expect((await stranger.rpc('remarks_to_review', { round_id: world.roundId })).status).toBe(401)
  const hide = { remark_id: crypto.randomUUID(), state: 'hidden' }
  expect((await stranger.rpc('review_remark', hide)).status).toBe(401)
})

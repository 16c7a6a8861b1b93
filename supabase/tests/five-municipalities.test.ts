import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { handedIn, named } from './score-sheets.ts'
import { A, B, freshWorld, type World } from './world.ts'

/** Four municipalities are not shown beside each other, five are. */
let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

/** So many handed in, all named to everybody, and the round is shown to everybody. */
async function shown(count: number, names = 'public') {
  world = await freshWorld(db)
  const rows = await db.sql<{ code: string }>(
    `select code from public.municipality where takes_part and code not in ('${A}', '${B}')
     order by code limit ${count - 1}`,
  )
  for (const [index, code] of [A, ...rows.map(({ code }) => code)].entries()) {
    await handedIn(world, code, 10 * index)
    await named(world, code, names)
  }
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  for (const stage of ['participants', 'public'])
    await db.as(world.staff).rpc('widen_visibility', { round_id: world.roundId, stage })
}

/** Rows of each place that puts scores beside each other. */
async function rows() {
  const round = { round_id: world.roundId }
  const scan = { scan_id: await world.scanOf(A) }
  const count = async (reply: Promise<{ rows: unknown[] }>) => (await reply).rows.length
  return {
    comparison: await count(db.as(world.officialA).rpc('comparison', { ...round, route: 'short' })),
    viewer: await count(db.as(world.viewer).rpc('comparison', { ...round, route: 'short' })),
    published: await count(db.as('anonymous').rpc('published_theme_spread', round)),
    themes: await count(db.as(world.officialA).rpc('theme_spread', scan)),
    totals: await count(db.as(world.officialA).rpc('total_spread', scan)),
  }
}

test('four are not compared, nor made a spread of', async () => {
  await shown(4)
  expect(await rows()).toEqual({ comparison: 0, viewer: 0, published: 0, themes: 0, totals: 0 })
})
test('five are', async () => {
  await shown(5)
  expect(await rows()).toEqual({ comparison: 5, viewer: 5, published: 8, themes: 8, totals: 1 })
})
test('five of which one is left out are four', async () => {
  await shown(5)
  await named(world, A, 'none')
  expect(await rows()).toEqual({ comparison: 0, viewer: 0, published: 0, themes: 0, totals: 0 })
})
test('five without names are five: they stand among each other', async () => {
  await shown(5, 'none')
  expect(await rows()).toEqual({ comparison: 5, viewer: 5, published: 8, themes: 8, totals: 1 })
})

import { test } from 'vitest'
import { startTestDatabase } from './database.ts'
import { freshWorld } from './world.ts'
import { Attacker } from './attacker.ts'
test('prof', async () => {
  const db = await startTestDatabase()
  const world = await freshWorld(db)
  const t0 = Date.now()
  const a = new Attacker(world, 1)
  const inner = db.sql
  await a.playRound(4)
  console.log('4 weeks', Date.now() - t0)
  for (const q of [
    `select private.release_ratings('${world.roundId}', 'GM1883', '2027-01-01')`,
    `select * from private.newest_block('${world.roundId}', 'GM1883')`,
    `select * from private.item_results('${world.roundId}')`,
    `select * from private.region_results('${world.roundId}')`,
    `select * from private.needs_of('${world.roundId}', null)`,


    `select private.noise(g, 'x') from generate_series(1,1000) g`,
    `select private.parts_to_show('${world.roundId}')`,
  ]) { const t = Date.now(); await inner(q); console.log(Date.now() - t, q.slice(0, 60)) }
  await db.close()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom, type Random } from '../demo/random.ts'
import { Attacker } from './attacker.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { A, B, C, freshWorld } from './world.ts'

/**
 * Taking a flood back changes numbers that were shown. The attacker of attack.test.ts looks before and
 * after, at a flood that is large in one municipality and small in another.
 */
let db: TestDatabase

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

/** Some items on which nearly all agree, some that few know, and one that all of a flood answer alike. */
function answers(random: Random, ofFlood: boolean) {
  const given = Array.from({ length: 15 }, (_, item) => {
    const importance = item % 5 === 0 || (ofFlood && item === 7) ? 5 : random.between(1, 5)
    const satisfaction = item % 5 === 1 && random.chance(0.6) ? 0 : random.between(1, 5)
    return [importance, ofFlood && item === 7 ? 5 : satisfaction]
  })
  return ([0, 1] as const).map((index) => `'{${given.map((pair) => pair[index]).join(',')}}'`)
}

async function rate(random: Random, place: string, sender: string | null): Promise<void> {
  const [importance, satisfaction] = answers(random, sender !== null)
  const headers = JSON.stringify({ 'x-forwarded-for': sender ?? crypto.randomUUID() })
  await db.sql(`begin; select set_config('request.headers', '${headers}', true);
    select public.rate_service(gen_random_uuid(), '${place}', 'nl', ${importance}, ${satisfaction},
      7::smallint, '${random.pick(['bouw', 'handel'])}', '2-9', '2-5', null, 300,
      given_round => (select id from public.round where state = 'open')); commit`)
}

/** Who comes in what order: people, a flood of fifty-one in between, and people again. */
const ARRIVALS: readonly (readonly [place: string, sender: string | null, times: number])[] = [
  [A, null, 15],
  [B, null, 12],
  [B, 'flood', 5],
  [B, null, 3],
  [A, 'flood', 45],
  [C, 'flood', 1],
  [A, null, 12],
  [B, null, 14],
]

async function attack(seed: number): Promise<readonly string[]> {
  const world = await freshWorld(db)
  const attacker = new Attacker(world)
  await attacker.readTheCode()
  const random = seededRandom(seed)
  for (const [place, sender, times] of ARRIVALS)
    for (let turn = 0; turn < times; turn++) {
      await rate(random, place, sender)
      if (turn % 5 === 4 || turn === times - 1) await attacker.lookAt([A, B, C])
    }
  await db.as(world.staff).rpc('close_round', { round_id: world.roundId })
  await attacker.lookAtTheClosedRound()
  return attacker.findings()
}

test('nothing can be calculated from what was shown before and after', async () => {
  expect(await attack(1)).toEqual([])
  const [left] = await db.sql<{ n: number }>(
    `select count(*)::int as n from private.rating where held or 'flood' = any (flags)`,
  )
  // Fifty came before it was seen, of which three count.
  expect(left?.n).toBe(1)
  const [out] = await db.sql<{ n: number }>(
    `select count(*)::int as n from private.rating where 'left_out' = any (flags)`,
  )
  expect(out?.n).toBe(47)
})

test('an attacker calculates what a flood said when it is corrected without looking', async () => {
  const [found] = await db.sql<{ text: string }>(
    `select pg_get_functiondef('private.correct_release'::regproc) as text`,
  )
  const text = found?.text ?? ''
  const weaker = text
    .replaceAll('withheld = not safe', 'withheld = false')
    .replaceAll('when safe', 'when true')
  expect(weaker).not.toBe(text)
  await db.sql(weaker)
  try {
    expect(await attack(1)).not.toEqual([])
  } finally {
    await db.sql(text)
  }
})

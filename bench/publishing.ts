import { readFileSync } from 'node:fs'
import { bareDatabase } from '../supabase/tests/bare-database.ts'

const file = new URL('../supabase/schemas/5-ratings/rating-noise.sql', import.meta.url)
/** So many answers, as one block, and as they come in over a round of twelve weeks. */
const SIZES = [10, 30, 100, 500]
const WEEKS = 12
const SPREAD = 29
const DRAWS = 100_000
/** The same person answers the same in so many rounds, and the attacker knows it. */
const ROUNDS = [1, 2, 3, 4, 6]

/** How likely each answer is: none, then 1-5. */
const PEOPLE: Record<string, readonly number[]> = {
  'satisfaction, as in the demo': [0.19, 0.06, 0.14, 0.25, 0.25, 0.11],
  'importance, as in the demo': [0.03, 0.02, 0.06, 0.2, 0.4, 0.29],
  'all answers as often': [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6],
  'only 1 or 5': [0, 0.5, 0, 0, 0, 0.5],
}

type Sizes = Record<'answers' | 'satisfied' | 'counts' | 'most_count' | 'part_answers', number>

/**
 * What the noise in published ratings costs honest numbers, and what an attacker gains who knows nine of
 * ten and all the rest but one answer: by the functions of the database themselves.
 */
export async function benchPublishing(): Promise<void> {
  const database = await bareDatabase()
  await database.run(`create schema if not exists private; ${readFileSync(file, 'utf8')}`)
  const ask = async <Row>(sql: string) => (await database.run(sql)) as Row[]
  const [sizes] = await ask<Sizes>('select * from private.noise_sizes()')
  if (!sizes) throw new Error('no sizes')
  console.log('\nMargin of a mean in points (spread 29), without and with the noise:')
  console.log('     n   without   one block   blocks of ten, at most 12')
  for (const n of SIZES) {
    const blocks = Math.min(WEEKS, Math.max(1, Math.floor(n / 10)))
    const margin = (times: number, noise: number, count: number) =>
      `private.margin(${SPREAD}, ${n}, ${times}, ${25 * noise}, ${count}, 12)`
    const [row] = await ask<{ bare: number; one: number; many: number }>(
      `select ${margin(1, 0, 0)} as bare, ${margin(1, sizes.answers, sizes.counts)} as one,
         ${margin(blocks, sizes.answers, sizes.counts)} as many`,
    )
    if (row)
      console.log(
        `${String(n).padStart(6)}${String(row.bare).padStart(10)}${String(row.one).padStart(12)}${String(row.many).padStart(12)} (${blocks})`,
      )
  }
  console.log(
    '\nAn answer guessed right, percent: from published figures alone; points more by the attack,',
  )
  console.log('for who answers the same in so many rounds:')
  console.log(`${''.padEnd(30)}alone${ROUNDS.map((rounds) => String(rounds).padStart(7)).join('')}`)
  for (const [who, chances] of Object.entries(PEOPLE)) {
    const alone = 100 * Math.max(...chances)
    const more = ROUNDS.map((rounds) => guessed(chances, sizes, rounds) - alone)
    const row = [alone, ...more].map((points) => points.toFixed(1).padStart(7)).join('')
    console.log(`${who.padEnd(28)}${row}`)
  }
  await database.close()
}

/** How often the best guess of an answer is right, from its sum, count, share and three parts, all with noise. */
function guessed(chances: readonly number[], sizes: Sizes, rounds: number): number {
  let seed = 20261128
  const uniform = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const bounded = () => Math.min(sizes.most_count, Math.round(normal() * sizes.counts))
  const counts = new Map<number, number>()
  for (let draw = 0; draw < DRAWS; draw++) {
    const noise = bounded()
    counts.set(noise, (counts.get(noise) ?? 0) + 1 / DRAWS)
  }
  const distance = (answer: number) => (answer === 0 ? 0 : answer - 3)
  const satisfied = (answer: number) => (answer >= 4 ? 1 : 0)
  const near = (x: number, deviation: number) => Math.exp(-(x ** 2) / 2 / deviation ** 2)
  let right = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    let left = uniform()
    const answer = chances.findIndex((chance) => (left -= chance) < 0)
    if (answer < 0) continue
    let posterior = chances
    for (let round = 0; round < rounds; round++) {
      const seen = {
        sum: distance(answer) + sizes.answers * normal(),
        share: satisfied(answer) + sizes.satisfied * normal(),
        count: (answer > 0 ? 1 : 0) + bounded(),
        parts: [0, 1, 2].map(() => distance(answer) + sizes.part_answers * normal()),
      }
      posterior = posterior.map(
        (chance, one) =>
          chance *
          near(seen.sum - distance(one), sizes.answers) *
          near(seen.share - satisfied(one), sizes.satisfied) *
          (counts.get(seen.count - (one > 0 ? 1 : 0)) ?? 0) *
          seen.parts.reduce((all, part) => all * near(part - distance(one), sizes.part_answers), 1),
      )
    }
    if (posterior.indexOf(Math.max(...posterior)) === answer) right++
  }
  return (100 * right) / DRAWS
}

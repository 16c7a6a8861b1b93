import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Attacker, gain, type Score } from './attacker.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { freshWorld, without } from './world.ts'

/**
 * Can anyone calculate what an entrepreneur answered? An attacker who sends nine of every ten ratings, and
 * knows the rest but for one answer, guesses it hardly better than from what is published of the others.
 * On a server with a thousand victims; embedded with fewer.
 */
let db: TestDatabase

beforeAll(async () => {
  db = await startTestDatabase()
})
afterAll(() => db.close())

const ON_A_SERVER = process.env['QUICKSCAN_TEST_DATABASE'] !== undefined
const WEEKS = 12

async function attack(rounds: number, weeks = WEEKS): Promise<Record<string, Score>> {
  const total: Record<string, Score> = {}
  for (let round = 1; round <= rounds; round++) {
    const attacker = new Attacker(await freshWorld(db), round)
    await attacker.playRound(weeks)
    const scores = {
      importance: attacker.guessAnswers('importance'),
      satisfaction: attacker.guessAnswers('satisfaction'),
      sector: attacker.guessParts('sector'),
      size: attacker.guessParts('size'),
      contact: attacker.guessParts('contact'),
    }
    for (const [what, score] of Object.entries(scores)) {
      const before = total[what] ?? { guesses: 0, right: 0, baseline: 0 }
      total[what] = {
        guesses: before.guesses + score.guesses,
        right: before.right + score.right,
        baseline: before.baseline + score.baseline,
      }
    }
  }
  return total
}

const gains = (scores: Record<string, Score>) =>
  Object.fromEntries(
    Object.entries(scores).map(([what, score]) => [what, Math.round(10 * gain(score)) / 10]),
  )

test('of a thousand victims nothing is guessed in more than ten points more', async () => {
  const rounds = ON_A_SERVER ? 6 : 1
  const found = await attack(rounds)
  console.log(found, gains(found))
  for (const [what, points] of Object.entries(gains(found)))
    expect(points, what).toBeLessThanOrEqual(10)
})

describe('an attacker succeeds without', () => {
  const noNoise = '0.0::double precision'
  test.each<[string, string, [string, string][], string]>([
    ['noise in sums', 'private.noise_sizes', [['select 3.0', `select ${noNoise}`]], 'importance'],
    ['noise in shares', 'private.noise_sizes', [['3.0, 2.0', `3.0, ${noNoise}`]], 'satisfaction'],
    ['noise in counts', 'private.noise_sizes', [['4.0, 3,', '4.0, 0,']], 'satisfaction'],
    [
      'noise of the parts',
      'private.noise_sizes',
      [['12.0, 12, 72.0', `${noNoise}, 0, ${noNoise}`]],
      'contact',
    ],
  ])('%s', async (_, name, cuts, what) => {
    const found = await without(db, name, cuts, () => attack(1))
    console.log(gains(found))
    expect(gains(found)[what]).toBeGreaterThan(10)
  })
})

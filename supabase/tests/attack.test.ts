import { seededRandom } from '../demo/random.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { own, victim, type Rate } from './attack-people.ts'
import { Attacker, gain, type Score, type Victim } from './attacker.ts'
import { AttackedRound } from './attacked-round.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'
import { freshWorld, without } from './world.ts'

/**
 * Can anyone calculate what an entrepreneur answered? An attacker who sends nine of every ten ratings, and
 * knows the rest but for one answer, guesses it hardly better than from what is published of the others.
 * On a server with a thousand victims, who answer the same in two rounds; embedded with fewer, in one.
 */
let db: TestDatabase
let places: string[]

beforeAll(async () => {
  db = await startTestDatabase()
  const rows = await db.sql<{ code: string }>(
    'select code from public.municipality where takes_part order by code',
  )
  places = rows.map(({ code }) => code)
})
afterAll(() => db.close())

const MINUTES = 10 * 60_000
const ON_A_SERVER = process.env['QUICKSCAN_TEST_DATABASE'] !== undefined

/** So many victims per municipality, in so many blocks, a week apart. */
type Shape = { victims: number; weeks: number }
/** Where one answer weighs most: among thirty; twice, so that the second is a difference. */
const SMALL: Shape = { victims: 6, weeks: 2 }
const SMALLEST: Shape = { victims: 3, weeks: 1 }
/** Where parts of the entrepreneurs are shown: a hundred and twenty. */
const LARGE: Shape = { victims: 12, weeks: 1 }

/** Nine ratings of the attacker with each victim. */
function people(seed: number, shape: Shape) {
  const random = seededRandom(seed)
  const victims: Victim[] = []
  const blocks = new Map<string, Rate[][]>()
  for (const [at, place] of places.entries()) {
    const ofPlace = Array.from({ length: shape.weeks }, (): Rate[] => [])
    for (let turn = 0; turn < shape.victims; turn++) {
      const block = Math.floor((turn * shape.weeks) / shape.victims)
      const rate = victim(random)
      victims.push({ place, block, rate })
      ofPlace[block]?.push(rate, ...Array.from({ length: 9 }, (_, i) => own(9 * turn + at + i)))
    }
    blocks.set(place, ofPlace)
  }
  return { victims, blocks }
}

/** The attackers of one round, of two rounds in which everybody answers the same, and so on. */
async function attackers(seed: number, shape: Shape, rounds: number): Promise<Attacker[]> {
  const { victims, blocks } = people(seed, shape)
  const seen: AttackedRound[] = []
  for (let turn = 1; turn <= rounds; turn++) {
    const round = new AttackedRound(await freshWorld(db), blocks, 1000 * seed + turn)
    await round.play()
    seen.push(round)
  }
  return seen.map((_, turn) => new Attacker(seen.slice(0, turn + 1), victims))
}

const TARGETS = {
  importance: (attacker: Attacker) => attacker.guessAnswers('importance'),
  satisfaction: (attacker: Attacker) => attacker.guessAnswers('satisfaction'),
  mark: (attacker: Attacker) => attacker.guessAnswers('mark'),
  sector: (attacker: Attacker) => attacker.guessParts('sector'),
  size: (attacker: Attacker) => attacker.guessParts('size'),
  contact: (attacker: Attacker) => attacker.guessParts('contact'),
}
type What = keyof typeof TARGETS
const ANSWERS: What[] = ['importance', 'satisfaction', 'mark']
/** Parts are shown of large municipalities only; of the others there is too little to guess from. */
const targetsIn = ({ victims }: Shape) =>
  victims === LARGE.victims ? (Object.keys(TARGETS) as What[]) : ANSWERS
const NOTHING: Score = { guesses: 0, right: 0, baseline: 0 }

/** How many points more than without the attack, after each round, for so many times those victims. */
async function gains(times: number, shape: Shape, rounds = 1): Promise<Map<What, number>[]> {
  const names = targetsIn(shape)
  const totals = Array.from({ length: rounds }, () => new Map<What, Score>())
  for (let seed = 1; seed <= times; seed++)
    for (const [turn, attacker] of (await attackers(seed, shape, rounds)).entries())
      for (const what of names) {
        const before = totals[turn]?.get(what) ?? NOTHING
        const { guesses, right, baseline } = TARGETS[what](attacker)
        totals[turn]?.set(what, {
          guesses: before.guesses + guesses,
          right: before.right + right,
          baseline: before.baseline + baseline,
        })
      }
  const found = totals.map(
    (total) =>
      new Map([...total].flatMap(([what, score]) => (score.guesses ? [[what, gain(score)]] : []))),
  )
  console.log(`${times} times`, shape, found)
  return found
}

test.each<[string, Shape, number, number]>([
  ['in a small municipality, week after week', SMALL, 1, 11],
  [
    'in a large one, with its parts; on a server also more of who answers the same in two rounds',
    LARGE,
    2,
    6,
  ],
])(
  'of a thousand victims on a server, fewer embedded, nothing is guessed in more than ten points more: %s',
  async (_, shape, rounds, times) => {
    const all = await (ON_A_SERVER ? gains(times, shape, rounds) : gains(1, shape))
    for (const found of all) {
      expect([...found.keys()]).toEqual(targetsIn(shape))
      for (const [what, points] of found) expect(points, what).toBeLessThanOrEqual(10)
    }
    for (const [turn, found] of all.slice(1).entries())
      for (const what of ANSWERS)
        expect(found.get(what), what).toBeGreaterThan(all[turn]?.get(what) ?? Infinity)
  },
  MINUTES,
)

describe('an attacker succeeds without', () => {
  const none = '0.0::double precision'
  const sizes = 'private.noise_sizes'
  test.each<[string, string, [string, string][], What, Shape]>([
    ['noise in sums', sizes, [['select 3.0', `select ${none}`]], 'importance', SMALLEST],
    ['noise in shares', sizes, [['3.0, 2.0', `3.0, ${none}`]], 'satisfaction', SMALLEST],
    ['noise in counts', sizes, [['1.5, 3,', `${none}, 0,`]], 'satisfaction', SMALLEST],
    ['noise in marks', sizes, [['4.0, 1.5', `${none}, 1.5`]], 'mark', SMALLEST],
    [
      'noise of the parts',
      sizes,
      [['16.0, 8.0, 20, 96.0', `${none}, ${none}, 0, ${none}`]],
      'contact',
      LARGE,
    ],
    [
      'rounding to whole numbers, of the spread that has no noise',
      'private.spread_of_region',
      [['half_up(25 * sqrt', 'half_up(25e5 * sqrt']],
      'importance',
      SMALLEST,
    ],
  ])('%s', async (_, name, cuts, what, shape) => {
    const [found] = await without(db, name, cuts, () => gains(1, shape))
    expect(found?.get(what)).toBeGreaterThan(10)
  })
})

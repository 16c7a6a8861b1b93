import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectClose, vectors } from '#tests/vectors.ts'
import { bareDatabase, type BareDatabase } from './bare-database.ts'
import { baseline } from '../write-baseline.ts'

/** The test behind "meer dan toeval" (docs/decisions/0148), by worked numbers and by simulation, seeded. */
let db: BareDatabase

beforeAll(async () => {
  db = await bareDatabase()
  await db.run(baseline())
})
afterAll(() => db.close())

/** A mean of 0-100 in two rounds, with the variances of chance and noise. */
type Means = { before: number; beforeVariance: number; after: number; afterVariance: number }
type Tested = {
  verdict: string | null
  change: number
  margin: number
  others_change: number | null
  others_n: number | null
}
type World = { own: Means; others: readonly Means[] }

const list = (numbers: readonly number[]) => `array[${numbers.join(',')}]::double precision[]`
const call = ({ own, others }: World) => `private.change_test(
  ${own.before}, ${own.beforeVariance}, ${own.after}, ${own.afterVariance},
  ${list(others.map((one) => one.before))}, ${list(others.map((one) => one.beforeVariance))},
  ${list(others.map((one) => one.after))}, ${list(others.map((one) => one.afterVariance))})`

async function tested(worlds: readonly World[]): Promise<Tested[]> {
  const all: Tested[] = []
  for (let from = 0; from < worlds.length; from += 250) {
    const some = worlds.slice(from, from + 250)
    const queries = some.map(
      (world, at) => `select ${from + at} as at, found.* from ${call(world)} as found`,
    )
    all.push(
      ...((await db.run(`${queries.join(' union all ')} order by at`)) as unknown as Tested[]),
    )
  }
  return all
}

test.for(vectors<World, Partial<Tested>>('proof-ratings'))(
  '$source: $name',
  async ({ input, expected, tolerance }) => {
    const [found] = await tested([input])
    expectClose(found, expected, tolerance)
  },
)

test.for([
  [4, 2.776],
  [5, 2.571],
  [8, 2.306],
  [30, 2.042],
] as const)('t with %d degrees of freedom is %d', async ([freedom, expected]) => {
  const [row] = await db.run(`select private.t_quantile(${freedom}) as t`)
  expect(Math.abs(Number(row?.['t']) - expected)).toBeLessThan(0.01)
})

/** How municipalities are in a simulated region: ten, of which one acts. */
type Region = {
  /** Standard deviation of true levels, and of what they move by themselves. */
  levels: number
  drift: number
  /** Points that the measure really brings. */
  effect: number
  /** Whether the noise of publishing is in the numbers. */
  noise: boolean
  /** Whether the one that acts is the one with the lowest first mean. */
  chosen: boolean
}
const [OTHERS, ITEMS, SPREAD, TOGETHER, BEFORE, AFTER, RUNS] = [9, 3, 29, 0.4, 30, 40, 2000]

function regions(kind: Region): World[] {
  const normal = normals(2026)
  const noiseOf = (n: number) =>
    kind.noise ? Math.sqrt(Math.floor(n / 10) * ((25 * 3) ** 2 + (10 * 1.5) ** 2)) / n : 0
  /** The mean of three items as it is published, whole points each. */
  const published = (level: number, n: number) => {
    const common = normal() * SPREAD * Math.sqrt(TOGETHER / n)
    let sum = 0
    for (let item = 0; item < ITEMS; item++) {
      const own = normal() * SPREAD * Math.sqrt((1 - TOGETHER) / n)
      sum += Math.floor(level + common + own + normal() * noiseOf(n) + 0.5)
    }
    return sum / ITEMS
  }
  const variance = (n: number) =>
    (SPREAD ** 2 / n) * (TOGETHER + (1 - TOGETHER) / ITEMS) + noiseOf(n) ** 2 / ITEMS
  return Array.from({ length: RUNS }, () => {
    const first = Array.from({ length: OTHERS + 1 }, () => {
      const level = 50 + kind.levels * normal()
      return { level, before: published(level, BEFORE) }
    })
    if (kind.chosen) first.sort((a, b) => a.before - b.before)
    const [own, ...others] = first.map(({ level, before }, at): Means => ({
      before,
      beforeVariance: variance(BEFORE),
      after: published(level + kind.drift * normal() + (at === 0 ? kind.effect : 0), AFTER),
      afterVariance: variance(AFTER),
    }))
    if (!own) throw new Error('nobody')
    return { own, others }
  })
}

const share = (of: readonly boolean[]) => (100 * of.filter(Boolean).length) / of.length
const found = async (kind: Region) =>
  share(
    (await tested(regions(kind))).map(
      ({ verdict }) => verdict === 'improved' || verdict === 'worse',
    ),
  )

/** The t test on the same figures: the own change against how the others differ (Crawford and Howell 1998). */
function tTest({ own, others }: World): boolean {
  const changes = others.map(({ before, after }) => after - before)
  const mean = changes.reduce((sum, one) => sum + one, 0) / changes.length
  const apart = changes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (changes.length - 1)
  return (
    Math.abs(own.after - own.before - mean) > 2.306 * Math.sqrt(apart * (1 + 1 / changes.length))
  )
}

describe('in two thousand simulated regions', () => {
  const usual: Region = { levels: 8, drift: 0, effect: 0, noise: true, chosen: false }
  const told: string[] = []
  afterAll(() => console.log(told.join('\n')))

  test.for([0, 3, 6])(
    'false alarms are 3 to 7 percent when municipalities drift %d points',
    async (drift) => {
      const alarms = await found({ ...usual, drift })
      told.push(`false alarms, drift ${drift}: ${alarms.toFixed(1)} %`)
      expect(alarms).toBeGreaterThanOrEqual(3)
      expect(alarms).toBeLessThanOrEqual(7)
    },
  )
  test('and no more of the one that was lowest, which rises by itself', async () => {
    const alarms = await found({ ...usual, levels: 4, chosen: true })
    told.push(`false alarms of the lowest: ${alarms.toFixed(1)} %`)
    expect(alarms).toBeLessThanOrEqual(7)
  })
  test('ten points are found as often as by a t test on the same figures', async () => {
    const kind = { ...usual, effect: 10 }
    const [ours, theirs] = [await found(kind), share(regions(kind).map(tTest))]
    const bare = await found({ ...kind, noise: false })
    told.push(`power for ten points: ${ours.toFixed(1)} %, t test ${theirs.toFixed(1)} %`)
    told.push(
      `without the noise of publishing: ${bare.toFixed(1)} %, so it costs ${(bare - ours).toFixed(1)} points`,
    )
    expect(ours).toBeGreaterThan(theirs - 5)
  })
})

/** Standard normal numbers, seeded (mulberry32, Box-Muller). */
function normals(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

import { execFileSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadApp } from './app.ts'
import type { Rule } from './checker.ts'
import type { Data, Defect } from './client.ts'
import { BROKEN } from './defects.ts'
import { letsServerDie, run, type Report } from './run.ts'
import { setStage, type Stage } from './stage.ts'

/**
 * On the embedded database, or with QUICKSCAN_TEST_DATABASE on a server, where a run takes a fraction of the time.
 * `npm test -- --only faults-postgres --faults 10000` for more: QUICKSCAN_FAULT_FIRST=1001 begins there, for who plays them in
 * parts. QUICKSCAN_FAULT_SEED=17 plays one run again and tells it.
 */
const RUNS = Number(process.env['QUICKSCAN_FAULT_RUNS'] ?? 300)
const FIRST = process.env['QUICKSCAN_FAULT_FIRST']
/** So often it says how far it is. */
const TOLD_EVERY = 500
const ONE = process.env['QUICKSCAN_FAULT_SEED']
/** Where the line of figures goes, and beside it every run with a defect. */
const FIGURES = process.env['QUICKSCAN_FIGURES']
/** In which part of the runs that mean to kill the server it has to come to that, when there are a few of those. */
const KILLS_EXPECTED = 1 / 3
/** A broken variant has to be found within so many runs. */
const FOUND_WITHIN = 150

let stages: Stage[] = []
let data: Data

beforeAll(async () => {
  const servers = Math.min(4, Math.max(2, availableParallelism() - 1))
  stages = await Promise.all(Array.from({ length: servers }, setStage))
  data = await loadApp(stages[0]?.backend.keys.publishableKey ?? '')
})
afterAll(async () => {
  await Promise.all(stages.map(({ backend }) => backend.stop()))
  vi.unstubAllGlobals()
})

/** Plays runs on all stages at once until there are no seeds left or it has seen enough. */
async function play(
  seeds: number[],
  heard: (report: Report) => void,
  options: { defect?: Defect; enough?: () => boolean } = {},
): Promise<void> {
  await Promise.all(
    stages.map(async (stage) => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        heard(await run(seed, stage, data, options.defect))
        if (options.enough?.()) return
      }
    }),
  )
}

const seedsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index)

/** Every commit plays other runs, and the same commit the same ones; without a history the first. */
function firstSeedOfCommit(): number {
  try {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { stdio: 'pipe' }).toString()
    return 1 + Number.parseInt(commit.slice(0, 6), 16)
  } catch {
    return 1
  }
}

function told({ seed, violations, story }: Report): string {
  const found = violations.map(({ rule, what }) => `  ${rule}: ${what}`).join('\n')
  return `QUICKSCAN_FAULT_SEED=${seed}\n${found}\n\n${String(story)}\n`
}

test('whatever goes wrong, nothing confirmed is lost and nothing is overwritten unseen', async () => {
  const bad: Report[] = []
  const sum = { runs: 0, edits: 0, saves: 0, kills: 0, clashes: 0 }
  const first = FIRST ? Number(FIRST) : firstSeedOfCommit()
  const figures = () =>
    `${sum.runs} runs from seed ${first}, ${sum.edits} edits, ${sum.saves} saves sent, ${sum.kills} kills of the server, ${sum.clashes} clashes shown, ${bad.length} runs with a defect`
  await play(ONE ? [Number(ONE)] : seedsFrom(first, RUNS), (report) => {
    sum.runs += 1
    sum.edits += report.story.edits
    sum.saves += report.story.sent.length
    sum.kills += report.kills
    sum.clashes += report.story.clashes.length
    if (report.violations.length > 0) {
      bad.push(report)
      // A long play can be read while it goes on.
      if (FIGURES) appendFileSync(`${FIGURES}.defects`, told(report))
    }
    if (ONE) process.stdout.write(told(report))
    if (FIGURES && sum.runs % TOLD_EVERY === 0) writeFileSync(FIGURES, figures())
  })
  if (FIGURES) writeFileSync(FIGURES, figures())
  process.stdout.write(`${figures()}\n`)
  const seeds = bad.map(({ seed }) => seed).join(', ')
  expect(bad.length, `seeds ${seeds}\n\n${bad.slice(0, 3).map(told).join('\n')}`).toBe(0)
  const meant = ONE ? 0 : seedsFrom(first, RUNS).filter(letsServerDie).length
  if (meant >= 5) expect(sum.kills).toBeGreaterThanOrEqual(meant * KILLS_EXPECTED)
})

test.skipIf(ONE)('a server dies, and what it confirmed is there when it is back', async () => {
  const reports: Report[] = []
  const meant = seedsFrom(1, 400).filter(letsServerDie)
  const enough = () => reports.some(({ kills }) => kills > 0)
  await play(meant, (report) => reports.push(report), { enough })
  expect(reports.flatMap(({ violations }) => violations)).toEqual([])
  expect(enough()).toBe(true)
})

describe.skipIf(ONE)('the checker finds it when a guard is missing:', () => {
  test.each(BROKEN)('$what', async ({ defect, found }) => {
    const rules = new Set<Rule>()
    const enough = () => rules.has(found)
    const listen = ({ violations }: Report) => violations.forEach(({ rule }) => rules.add(rule))
    await play(seedsFrom(1, FOUND_WITHIN), listen, { defect, enough })
    expect([...rules]).toContain(found)
  })
})

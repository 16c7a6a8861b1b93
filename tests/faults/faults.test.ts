import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asking, type Data } from './client.ts'
import { run, type Report } from './run.ts'
import { setStage, type Stage } from './stage.ts'

const ADDRESS = 'http://quickscan.test'
const RUNS = Number(process.env['QUICKSCAN_FAULT_RUNS'] ?? 1_000)
const ONE = process.env['QUICKSCAN_FAULT_SEED']

let stages: Stage[] = []
let data: Data

beforeAll(async () => {
  stages = await Promise.all([setStage(), setStage()])
  data = await appOn(stages[0] as Stage)
})
afterAll(async () => {
  await Promise.all(stages.map(({ backend }) => backend.stop()))
  vi.unstubAllGlobals()
})

test('nothing is lost', async () => {
  const started = Date.now()
  const seeds = ONE ? [Number(ONE)] : Array.from({ length: RUNS }, (_, index) => index + 1)
  const bad: Report[] = []
  const sum = { runs: 0, edits: 0, sent: 0, kills: 0, clashes: 0 }
  await Promise.all(
    stages.map(async (stage) => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        const report = await run(seed, stage, data)
        if (ONE) process.stdout.write(`${String(report.story)}\n`)
        sum.runs += 1
        sum.edits += report.story.edits
        sum.sent += report.story.sent.length
        sum.kills += report.kills
        sum.clashes += report.story.clashes.length
        if (report.violations.length > 0) bad.push(report)
      }
    }),
  )
  process.stdout.write(
    bad
      .map((r) => `${r.seed} ${r.violations.map((v) => v.rule + ': ' + v.what).join(' ;; ')}`)
      .join('\n') + `\n${JSON.stringify(sum)} bad ${bad.length} ${Date.now() - started} ms\n`,
  )
  expect(
    bad
      .slice(0, 2)
      .map((r) => `seed ${r.seed}\n${JSON.stringify(r.violations, null, 1)}\n${String(r.story)}`)
      .join('\n\n'),
  ).toBe('')
})

async function appOn({ backend }: Stage): Promise<Data> {
  vi.stubEnv('VITE_SUPABASE_URL', ADDRESS)
  vi.stubEnv('VITE_SUPABASE_PUBLISHABLE_KEY', backend.keys.publishableKey)
  vi.stubGlobal('WebSocket', class {})
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const tab = asking.getStore()
    const request = new Request(input, init)
    if (!tab || !request.url.startsWith(ADDRESS)) throw new Error(`nothing may ask ${request.url}`)
    return tab.fetch(request)
  })
  const [{ getVersions, saveAnswer }, { getScan }, { storedAnswers }] = await Promise.all([
    import('#data/answers.ts'),
    import('#data/scans.ts'),
    import('#features/fill-in-scan/answer-session.ts'),
  ])
  return {
    getScan,
    storedAnswers,
    answerQueueOptions: (scanId) => ({
      send: (itemId, answer, version) => saveAnswer(scanId, itemId, answer, version),
      fetchVersions: (itemId) => getVersions(scanId, itemId),
    }),
  }
}

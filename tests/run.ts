/**
 * All tests, one command: `npm test`. Stops at the first step that fails, but for `--sweeps`: what decides whether a
 * change is taken in tells everything that is wrong at once. Steps that use one core each run side by side.
 * `npm test -- --only unit` (or `types,lint`) runs some of the steps, `--list` names them.
 * Without more it plays what tells within ten minutes whether a change is right. `--sweeps` plays everything, as a change
 * that is taken in must pass: every story of the database on a PostgreSQL server, the product as it is started, every
 * story in the browser, and every page, theme, file and kept thing there. `--only faults-postgres --faults 10000` plays
 * so many runs of the fault test; `--only fuzz --fuzz 20000` sends so many requests that nobody means; `--embedded all` plays every story of
 * the database on the embedded one too, instead of those of supabase/tests/played-on.ts.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { readOptions } from './read-options.ts'
import { ensureBrowser } from './browser.ts'
import { startHosted } from './hosted-server.ts'
import { freePort, startPostgres, type PostgresServer } from './postgres-server.ts'
import { ensureOffice } from './office.ts'
import { countPlaywright, countVitest, type Count } from './count.ts'
import { NOT_ON_HOSTED, ON_EMBEDDED, ON_EMBEDDED_IN_SWEEPS } from '../supabase/tests/played-on.ts'

type Step = {
  name: string
  what: string
  /** Steps one after another that say so run at the same time. */
  alongside?: boolean
  /** Only when it is asked for, by name or by a flag. */
  onlyWhenAsked?: boolean
  /** Resolves with the tests that ran; checks that are no tests count none. */
  run: () => Promise<Outcome>
}
const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] }
type Outcome = Count & { ok: boolean; output: string; figures?: string }

const reports = mkdtempSync(join(tmpdir(), 'quickscan-tests-'))

const { values } = readOptions({
  options: {
    only: { type: 'string' },
    list: { type: 'boolean' },
    sweeps: { type: 'boolean' },
    faults: { type: 'string' },
    fuzz: { type: 'string' },
    embedded: { type: 'string' },
  },
})

/** Requests that nobody means, in the database stories. */
const FUZZ_REQUESTS = { QUICKSCAN_FUZZ: values.fuzz ?? '600' }

/** What each role comes to do, once. */
const MAIN_STORIES = [
  'sign-in',
  'fill-in-scan',
  'hand-in',
  'rate-service',
  'actions',
  'compare',
  'public-results',
].map((name) => `tests/e2e/${name}.e2e.ts`)

const STEPS: Step[] = [
  check('types', 'TypeScript', ['tsc']),
  check('lint', 'ESLint', ['eslint', '.']),
  check('layers', 'direction of the house', ['depcruise', 'src']),
  check('unused', 'unused files, exports and dependencies', ['knip']),
  vitest('unit', 'domain, screens and rules of the repository', ['unit', 'components', 'rules']),
  {
    ...vitest('product', 'data layer, start-up, demo region, production build', ['product']),
    onlyWhenAsked: !values.sweeps,
  },
  vitest(
    'database',
    'stories by persona on the embedded database',
    ['database'],
    {},
    storiesOnEmbedded(),
  ),
  figured('faults', 'lost answers, seeded: bad connections, killed tabs and servers', ['faults'], {
    environment: { QUICKSCAN_FAULT_RUNS: values.faults ?? '60' },
  }),
  {
    ...figured('faults-postgres', 'the same on a PostgreSQL server', ['faults'], {
      ...{ environment: { QUICKSCAN_FAULT_RUNS: values.faults ?? '300' }, server: startPostgres },
    }),
    onlyWhenAsked: !values.sweeps,
  },
  {
    ...figured(
      'postgres',
      'all stories by persona, and the attacks on what is published',
      ['database'],
      {
        ...{ environment: FUZZ_REQUESTS, server: startPostgres },
      },
    ),
    onlyWhenAsked: !values.sweeps,
  },
  {
    ...figured('hosted', 'the same on a server that is set up as a hosted project', ['database'], {
      ...{ environment: FUZZ_REQUESTS, files: storiesOnHosted(), server: startHosted },
    }),
    onlyWhenAsked: !values.sweeps,
  },
  {
    ...figured('fuzz', 'requests that nobody means, over every door', ['database'], {
      ...{
        environment: FUZZ_REQUESTS,
        files: ['supabase/tests/fuzz.test.ts'],
        server: startPostgres,
      },
    }),
    onlyWhenAsked: true,
  },
  browser(
    'e2e',
    'stories in the browser, phone and desktop',
    wantsAllStories() ? [] : MAIN_STORIES,
  ),
  {
    ...browser('sweep', 'every page, theme, file and kept thing in the browser'),
    onlyWhenAsked: !values.sweeps,
  },
]

/** Of the stories of the database those that the embedded one is asked too; none named is all. */
function storiesOnEmbedded(): readonly string[] {
  if (values.embedded === 'all') return []
  return values.sweeps ? [...ON_EMBEDDED, ...ON_EMBEDDED_IN_SWEEPS] : ON_EMBEDDED
}

function storiesOnHosted(): string[] {
  const stories = readdirSync('supabase/tests').filter((name) => name.endsWith('.test.ts'))
  return stories.map((name) => `supabase/tests/${name}`).filter((path) => !(path in NOT_ON_HOSTED))
}

/** Asked for by name, the stories are all of them. */
function wantsAllStories(): boolean {
  return values.sweeps === true || (values.only?.split(',').includes('e2e') ?? false)
}

function check(name: string, what: string, command: string[]): Step {
  return {
    name,
    what,
    alongside: true,
    run: async () => {
      const result = await execute(command)
      const failed = result.ok ? 0 : 1
      return { ...result, ...NOTHING, failed }
    },
  }
}

function vitest(
  name: string,
  what: string,
  projects: string[],
  environment: Record<string, string> = {},
  files: readonly string[] = [],
): Step {
  return {
    name,
    what,
    run: async () => {
      const report = join(reports, `${name}.json`)
      const options = projects.flatMap((project) => ['--project', project])
      const result = await execute(
        [
          'vitest',
          'run',
          ...files,
          ...options,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        environment,
      )
      return { ...result, ...countVitest(read(report), result.ok) }
    },
  }
}

/** As `vitest`, on a PostgreSQL server of its own where that is asked; its tests say figures as well. */
function figured(
  name: string,
  what: string,
  projects: string[],
  {
    environment,
    files = [],
    server: start,
  }: {
    environment: Record<string, string>
    files?: readonly string[]
    server?: () => Promise<PostgresServer>
  },
): Step {
  return {
    ...{ name, what },
    run: async () => {
      const report = join(reports, `${name}.txt`)
      const server = start ? await start() : null
      const where = server && { QUICKSCAN_TEST_DATABASE: server.url }
      const all = { ...environment, ...where, QUICKSCAN_FIGURES: report }
      const result = await vitest(name, what, projects, all, files)
        .run()
        .finally(() => server?.stop())
      return { ...result, ...(existsSync(report) && { figures: readFileSync(report, 'utf8') }) }
    },
  }
}

/**
 * @param name of the step, and how its files end: tests/e2e/*.{name}.ts
 * @param files only these; all without.
 */
function browser(name: string, what: string, files: readonly string[] = []): Step {
  return {
    name,
    what,
    run: async () => {
      await toolsOfTheBrowser
      const report = join(reports, `${name}.json`)
      const result = await execute(['playwright', 'test', ...files, '--reporter=line,json'], {
        QUICKSCAN_E2E: name,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        QUICKSCAN_E2E_PORT: String(await freePort()),
        QUICKSCAN_E2E_MAIL_PORT: String(await freePort()),
      })
      return { ...result, ...countPlaywright(read(report), result.ok) }
    },
  }
}

/** Runs a program of node_modules and keeps what it says. */
function execute(
  [program = '', ...options]: string[],
  environment: Record<string, string> = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((done) => {
    const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter)
    const child = spawn(program, options, {
      env: { ...process.env, ...environment, PATH: path, DO_NOT_TRACK: '1', CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const collect = (chunk: Buffer) => void (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (error) => done({ ok: false, output: String(error) }))
    child.once('close', (code) => done({ ok: code === 0, output }))
  })
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function chosenSteps(): Step[] {
  if (values.list) for (const { name, what } of STEPS) console.log(`${name.padEnd(10)} ${what}`)
  if (values.list) process.exit(0)
  const names = values.only?.split(',')
  const unknown = names?.filter((name) => !STEPS.some((step) => step.name === name)) ?? []
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. npm test -- --list names them.`)
    process.exit(2)
  }
  return STEPS.filter(({ name, onlyWhenAsked }) => names?.includes(name) ?? !onlyWhenAsked)
}

/** The steps in the order in which they run, those that run at the same time together. */
function turns(steps: readonly Step[]): Step[][] {
  return steps.reduce<Step[][]>((before, step) => {
    const last = before.at(-1)
    if (step.alongside && last?.[0]?.alongside) last.push(step)
    else before.push([step])
    return before
  }, [])
}

/** Runs a step and tells how it went; resolves with what it counts. */
async function perform({ name, what, run }: Step): Promise<Count> {
  const start = Date.now()
  const { ok, output, figures, ...count } = await run().catch((error: unknown): Outcome => ({
    ok: false,
    output: String(error),
    ...NOTHING,
    failed: 1,
  }))
  const { passed, skipped } = count
  const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`
  const told = `${ok ? 'ok' : 'FAILED'} (${passed > 0 ? `${passed} passed, ` : ''}${skippedWords(skipped)}${seconds})`
  console.log(`${name.padEnd(10)} ${what} ... ${told}`)
  if (figures) console.log(`           ${figures}`)
  if (!ok) console.log(output)
  return count
}

function skippedWords(skipped: number): string {
  return skipped > 0 ? `${skipped} skipped, ` : ''
}

const chosen = chosenSteps()
/** Installing takes a minute or two on a bare machine: it begins now, and the browser waits for it. */
const toolsOfTheBrowser = chosen.some(({ name }) => ['e2e', 'sweep'].includes(name))
  ? ensureBrowser().then(ensureOffice)
  : Promise.resolve()
toolsOfTheBrowser.catch(() => undefined)

const total: Count = { ...NOTHING, failures: [], unsteady: [] }
for (const steps of turns(chosen)) {
  console.log(`... ${steps.map(({ name }) => name).join(', ')}`)
  for (const { passed, failed, skipped, failures, unsteady } of await Promise.all(
    steps.map(perform),
  )) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.failures.push(...failures)
    total.unsteady.push(...unsteady)
  }
  if (total.failed > 0 && !values.sweeps) break
}
rmSync(reports, { recursive: true, force: true })
for (const told of total.failures) console.log(`\n${told}`)
for (const told of total.unsteady) console.log(`\nPassed only at the second attempt: ${told}`)
const notRun = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${notRun}`)
process.exitCode = total.failed > 0 ? 1 : 0

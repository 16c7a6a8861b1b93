/**
 * Measures the pages of staff in the built product on a PostgreSQL server: with a round of 16 municipalities and,
 * once there are as many as in the country, with one of 342. Of each page: from opening it until its first screen is
 * there, until everything is in the page, and how long its longest question to the database took. Ends with an
 * error when the first screen of a page takes more than twice as long with 342 as with 16.
 */
import { chromium, type Browser, type Page } from '@playwright/test'
import postgres from 'postgres'
import { startPostgres } from '#tests/postgres-server.ts'
import { browserOptions } from '../tests/browser.ts'
import { signIn } from '../tests/e2e/people.ts'
import { filledIn } from '../tests/e2e/visiting.ts'
import { VISITS } from '../tests/e2e/visits.ts'
import { emptyDatabase } from '../supabase/tests/real-postgres.ts'
import { withProduct, type Options } from './product.ts'
import { stageRound, type Staged } from './staged-round.ts'

const [FEW, MANY] = [16, 342]
const AT_MOST_TIMES = 2
/** Milliseconds that nobody waits for: a press that is answered in less is quick, however many times it takes. */
const QUICK = 400

/** What is there when the first screen of a page is; of the other pages the title, when nothing is being fetched. */
const SHOWN: Record<string, string> = {
  '/eszl': '.stacked-table tbody tr',
  '/eszl/rondes/$roundId': '.stacked-table tbody tr',
  '/eszl/mensen': '.stacked-table tbody tr',
  '/eszl/mail': '.stacked-table tbody tr',
  '/eszl/tegenstrijdigheden': '.stacked-table tbody tr',
  '/eszl/logboek': '.stacked-table tbody tr',
  '/eszl/vergelijken': '.heatmap tbody tr',
}
const TITLE = 'main:not(:has(.loading)) h1'

/** What is measured from a press on, by the address on which that is: what is pressed, and what is there then. */
const PRESSED: Record<string, { button: string; shown: string }> = {
  '/eszl/rondes/concept/$roundId': { button: 'Proefronde spelen', shown: '#played' },
}

type Measured = { name: string; at: string; shown: string; press?: string }

/** Every page of staff, and what is pressed on one. */
const MEASURED: readonly Measured[] = Object.entries(VISITS)
  .filter(([, { as, leadsTo }]) => as === 'staff' && !leadsTo)
  .flatMap(([name, { at = name }]) => {
    const pressed = PRESSED[name]
    return [
      { name, at, shown: SHOWN[name] ?? TITLE },
      ...(pressed ? [{ name: `${name} +`, at, shown: pressed.shown, press: pressed.button }] : []),
    ]
  })

type Visit = { shown: number; all: number; elements: number; question: number; kilobytes: number }

/**
 * @param options.runs how often each page is opened; the first time does not count.
 * @param options.only these pages, by address: `--only /eszl,/eszl/logboek`.
 */
export async function benchPages({ runs, only }: Options): Promise<void> {
  const chosen = only?.split(',')
  const measured = MEASURED.filter(({ name }) => chosen?.includes(name.split(' ')[0] ?? '') ?? true)
  const server = await startPostgres()
  try {
    const { url } = await emptyDatabase(server.url)
    await withProduct(
      async (address) => {
        const sql = postgres(url, { max: 1, onnotice: () => undefined })
        const browser = await chromium.launch(browserOptions())
        const page = await signedIn(browser, address)
        console.log(`pages: medians of ${runs} visits, milliseconds`)
        report('page', ['places', 'shown', 'all', 'elements', 'question', 'kilobytes'])
        const few = await ofSize(page, sql, FEW, measured, Number(runs))
        const many = await ofSize(page, sql, MANY, measured, Number(runs))
        await browser.close()
        await sql.end()
        compareSizes(few, many)
      },
      { database: url },
    )
  } finally {
    await server.stop()
  }
}

type Medians = Map<string, Visit>

async function ofSize(
  page: Page,
  sql: postgres.Sql,
  size: number,
  measured: readonly Measured[],
  runs: number,
): Promise<Medians> {
  const staged = await stageRound(sql, size)
  const medians: Medians = new Map()
  for (const one of measured) {
    const visit = medianOf(await visits(page, one, staged, runs))
    medians.set(one.name, visit)
    report(one.name, [
      size,
      visit.shown,
      visit.all,
      visit.elements,
      visit.question,
      visit.kilobytes,
    ])
  }
  return medians
}

function report(name: string, cells: readonly (string | number)[]): void {
  console.log([name.padEnd(46), ...cells.map((cell) => String(cell).padStart(9))].join('  '))
}

function medianOf(visits: readonly Visit[]): Visit {
  const median = (of: keyof Visit) =>
    Math.round(visits.map((one) => one[of]).sort((a, b) => a - b)[visits.length >> 1] ?? NaN)
  return {
    ...{ shown: median('shown'), all: median('all'), elements: median('elements') },
    ...{ question: median('question'), kilobytes: median('kilobytes') },
  }
}

/** Says of each page how many times as long it takes, and fails when one is too slow. */
function compareSizes(few: Medians, many: Medians): void {
  console.log(`\n${MANY} municipalities beside ${FEW}: times as long`)
  report('page', ['shown', 'all'])
  const slow: string[] = []
  for (const [name, large] of many) {
    const small = few.get(name) ?? large
    const times = large.shown / small.shown
    report(name, [times.toFixed(1), (large.all / small.all).toFixed(1)])
    // What could not be measured is no pass.
    if (!(times <= AT_MOST_TIMES || large.shown <= QUICK)) slow.push(name)
  }
  if (slow.length === 0) return
  console.error(`More than ${AT_MOST_TIMES} times as slow: ${slow.join(', ')}`)
  process.exitCode = 1
}

/** One person of staff for all visits. */
async function signedIn(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' },
  })
  const page = await context.newPage()
  // The loader of TypeScript names functions with it.
  await page.addInitScript('globalThis.__name = (named) => named')
  await signIn(page, 'staff')
  return page
}

async function visits(page: Page, { at, shown, press }: Measured, staged: Staged, runs: number) {
  const named = at
    .replace('$roundId', at.includes('/concept/') ? staged.draft : staged.round)
    .replace('$actionId', staged.action)
  const path = `${await filledIn(page, named)}?ronde=${staged.round}`
  const found: Visit[] = []
  for (let run = 0; run <= runs; run += 1) {
    const one = await visit(page, path, shown, press)
    if (run > 0) found.push(one)
  }
  return found
}

/** Everything has come when for a second and a half there is no more of it. */
async function visit(page: Page, path: string, shown: string, press?: string): Promise<Visit> {
  await page.goto(path, { waitUntil: 'commit' })
  let pressedAt = 0
  if (press !== undefined) {
    await page.locator(TITLE).waitFor()
    const button = page.getByRole('button', { name: press })
    pressedAt = await button.evaluate((element: HTMLElement) => {
      const now = performance.now()
      element.click()
      return now
    })
  }
  const seen = await page.evaluate(async (selector) => {
    const [QUIET_MS, AT_MOST_MS] = [1_500, 60_000]
    const elements = () => document.querySelectorAll('main *').length
    const painted = () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() => setTimeout(() => done(performance.now()))),
      )
    const begun = performance.now()
    while (!document.querySelector(selector)) {
      if ((await painted()) - begun > AT_MOST_MS) throw new Error(`${location.href}: not there`)
    }
    const shown = await painted()
    let [all, count] = [shown, elements()]
    for (let now = shown; now - all < QUIET_MS;) {
      now = await painted()
      if (elements() !== count) [all, count] = [now, elements()]
    }
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/rest/v1/')) as PerformanceResourceTiming[]
    return {
      ...{ shown, all, elements: count },
      question: Math.max(
        0,
        ...asked.map(({ responseStart, requestStart }) => responseStart - requestStart),
      ),
      kilobytes: asked.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0) / 1024,
    }
  }, shown)
  return { ...seen, shown: seen.shown - pressedAt, all: seen.all - pressedAt }
}

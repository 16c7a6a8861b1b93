/**
 * Measures the overview of the comparison with a processor slowed down 4 times: for 16 and for 342
 * municipalities, five rounds of 48 items each. The screen is the built one behind a real sign-in; only
 * the rows of rounds, municipalities and score sheets are generated, in place of the server's.
 */
import { chromium, type Browser, type Page } from '@playwright/test'
import { signIn } from '../tests/e2e/people.ts'
import { browserOptions } from '../tests/browser.ts'
import { LEFT_OUT, runPeers } from './peers.ts'
import { withProduct, type Options } from './product.ts'
import { generatedRegion } from './region.ts'

const SLOWER = 4
const SIZES = [16, 342]

type Visit = {
  firstDraw: number
  allRows: number
  /** The longest frame from the moment that the data is there until all of the page has been drawn. */
  drawFrame: number
  filter: number
  filterFrame: number
}

/** What fits the screen, and more. */
const FIRST_SCREEN = 24

/** @param options.peers when given, the chart variants of the peers are measured after it. */
export async function benchCompare({ peers, runs }: Options): Promise<void> {
  await withProduct(async (address) => {
    const browser = await chromium.launch(browserOptions())
    const visits = new Map(SIZES.map((size) => [size, [] as Visit[]]))
    // In turn, and the first round is thrown away.
    for (let round = 0; round <= Number(runs); round++)
      for (const size of SIZES) {
        const found = await visit(browser, address, size)
        if (round > 0) visits.get(size)?.push(found)
      }
    await browser.close()
    console.log(`compare: medians of ${runs} visits, processor slowed ${SLOWER}x, milliseconds`)
    console.log(
      'municipalities  first draw  all rows  longest frame of it  filter change  longest frame of it',
    )
    for (const [size, list] of visits) {
      const columns = {
        firstDraw: 10,
        allRows: 8,
        drawFrame: 19,
        filter: 13,
        filterFrame: 19,
      } as const
      const cells = Object.entries(columns).map(([key, width]) =>
        String(Math.round(median(list.map((one) => one[key as keyof Visit])))).padStart(width),
      )
      console.log([String(size).padStart(14), ...cells].join('  '))
    }
    if (peers !== undefined) await runPeers(peers, ['--part', 'charts', '--runs', runs])
    else console.log(LEFT_OUT)
  })
}

async function visit(browser: Browser, address: string, size: number): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await signIn(page, 'staff')
  const region = generatedRegion(size)
  for (const [table, rows] of Object.entries(region))
    await page.route(`**/rest/v1/${table}?*`, async (route) => {
      const response = await route.fetch()
      const [pattern] = (await response.json()) as Record<string, unknown>[]
      await route.fulfill({ response, json: rows(pattern ?? {}, route.request().url()) })
    })
  // The loader of TypeScript names functions with it.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watch)
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto('/eszl/vergelijken')
  const [firstDraw, allRows] = await page.evaluate(
    (rows) => Promise.all(rows.map((least) => window.drawn(least))),
    [Math.min(FIRST_SCREEN, size), size],
  )
  const drawFrame = await page.evaluate(() => window.longestFrame())
  const { filter, filterFrame } = await filterChange(page)
  await context.close()
  return { firstDraw: firstDraw ?? NaN, allRows: allRows ?? NaN, drawFrame, filter, filterFrame }
}

/** From the choice in the list until the rows that are left are on the screen. */
async function filterChange(page: Page): Promise<Pick<Visit, 'filter' | 'filterFrame'>> {
  const changed = page.evaluate(() => window.changed())
  await page.getByLabel('Grootte').selectOption('Middelgroot')
  return { filter: await changed, filterFrame: await page.evaluate(() => window.longestFrame()) }
}

declare global {
  interface Window {
    /** The longest frame since the data came or since the filter was changed, once all is quiet. */
    longestFrame: () => Promise<number>
    /** From the moment that the score sheets are in the page, until so many rows are painted. */
    drawn: (rows: number) => Promise<number>
    changed: () => Promise<number>
  }
}

/** Runs in the page, before it: notes when the table is there and when the next frame was painted. */
function watch() {
  // Script, style, layout and paint of one frame together; only those of 50 ms or more are told.
  const frames: { end: number; duration: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      frames.push({ end: startTime + duration, duration })
  }).observe({ type: 'long-animation-frame' })
  const QUIET_MS = 1_000
  let since = NaN
  window.longestFrame = () =>
    new Promise((done) => {
      const look = () => {
        const last = frames.at(-1)?.end ?? since
        const quiet = performance.now() - last
        if (quiet < QUIET_MS) return void setTimeout(look, QUIET_MS - quiet)
        // Of a frame under way when it began, what was left.
        done(Math.max(0, ...frames.map(({ end, duration }) => Math.min(duration, end - since))))
      }
      setTimeout(look, QUIET_MS)
    })
  const painted = (since: () => number, there: () => boolean) =>
    new Promise<number>((done) => {
      const look = () => {
        if (!there()) return void requestAnimationFrame(look)
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now() - since())
          port2.postMessage(null)
        })
      }
      look()
    })
  const rows = () => document.querySelectorAll('.heatmap tbody tr').length
  let arrived = NaN
  // Called with its own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { text } = Response.prototype
  Response.prototype.text = async function () {
    const body = await text.call(this)
    if (this.url.includes('/score_sheet')) since = arrived = performance.now()
    return body
  }
  window.drawn = (expected) =>
    painted(
      () => arrived,
      () => rows() >= expected,
    )
  window.changed = () => {
    const before = rows()
    let start = NaN
    document.addEventListener('change', () => (since = start = performance.now()), {
      once: true,
      capture: true,
    })
    return painted(
      () => start,
      () => rows() < before,
    )
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

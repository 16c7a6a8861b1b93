/**
 * Measures how long a page waits because one question follows another: every page of the product (or
 * those whose address has one of the words of --only), opened by its address on a connection on which
 * everything takes 300 ms, by someone who comes there (tests/e2e/visits.ts).
 */
import { chromium, type Browser, type Page, type Request } from '@playwright/test'
import { browserOptions } from '../tests/browser.ts'
import { signIn } from '../tests/e2e/people.ts'
import { filledIn, PEOPLE } from '../tests/e2e/visiting.ts'
import { VISITS } from '../tests/e2e/visits.ts'
import { withProduct, type Options } from './product.ts'

/** What every request takes on top of its work, in milliseconds. */
const LATENCY = 300
/** A page that has asked nothing for so long has asked everything. */
const QUIET = 1_500

type Span = { start: number; end: number }
type Visit = { requests: number; trips: number; heading: number; ready: number }

/** Prints per page how many questions it asks, how many in a row, and when its heading and its last answer are there. */
export async function benchWaterfalls({ only }: Options): Promise<void> {
  const words = only?.split(',') ?? ['']
  const pages = Object.entries(VISITS).filter(([route]) => words.some((one) => route.includes(one)))
  await withProduct(async (address) => {
    const browser = await chromium.launch(browserOptions())
    console.log(`waterfalls: ${LATENCY} ms on every request; times in milliseconds`)
    console.log(`${'page'.padEnd(40)}  questions  in a row  heading  last answer`)
    for (const [visitor, person] of Object.entries(PEOPLE)) {
      const mine = pages.filter(([, { as }]) => as === visitor)
      if (mine.length === 0) continue
      const context = await browser.newContext({ baseURL: address, serviceWorkers: 'block' })
      const page = await context.newPage()
      if (person) await signIn(page, person)
      const state = await context.storageState()
      for (const [route, { at = route }] of mine) {
        const found = await visit(browser, state, new URL(await filledIn(page, at), address).href)
        console.log(row(route, found))
      }
      await context.close()
    }
    await browser.close()
  })
}

function row(route: string, { requests, trips, heading, ready }: Visit): string {
  const cells = [String(requests).padStart(9), String(trips).padStart(8)]
  const times = [String(heading).padStart(7), String(ready).padStart(11)]
  return [route.padEnd(40), ...cells, ...times].join('  ')
}

async function visit(
  browser: Browser,
  storageState: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>,
  url: string,
): Promise<Visit> {
  const context = await browser.newContext({ storageState, serviceWorkers: 'block' })
  const page = await context.newPage()
  const slow = await context.newCDPSession(page)
  await slow.send('Network.enable')
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  const asked = watch(page)
  const begun = Date.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 })
  const heading = Date.now() - begun
  const spans = await asked.settled()
  await context.close()
  return {
    requests: spans.length,
    trips: longestRow(spans),
    heading,
    ready: Math.max(heading, ...spans.map(({ end }) => end - begun)),
  }
}

/** Follows what a page asks of the database. */
function watch(page: Page): { settled: () => Promise<Span[]> } {
  const open = new Map<Request, number>()
  const spans: Span[] = []
  let last = Date.now()
  page.on('request', (request) => {
    if (request.method() === 'OPTIONS' || !/\/(rest|auth)\/v1\//.test(request.url())) return
    open.set(request, Date.now())
  })
  const ended = (request: Request) => {
    const start = open.get(request)
    if (start === undefined) return
    open.delete(request)
    last = Date.now()
    spans.push({ start, end: last })
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return {
    settled: async () => {
      while (open.size > 0 || Date.now() - last < QUIET)
        await new Promise((done) => setTimeout(done, 50))
      return spans
    },
  }
}

/** The most of these that came one after the other. */
function longestRow(spans: readonly Span[]): number {
  const rows = [...spans].sort((a, b) => a.end - b.end)
  const lengths: number[] = []
  rows.forEach(({ start }, place) => {
    const before = lengths.slice(0, place).filter((_, other) => (rows[other]?.end ?? 0) <= start)
    lengths.push(1 + Math.max(0, ...before))
  })
  return Math.max(0, ...lengths)
}

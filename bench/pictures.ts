/**
 * A picture of every page, on a phone and on a desktop, and how high it is:
 *
 *   npm run pictures -- <folder> [--only /gemeente,/resultaten] [--before <commit>] [--dark] [--address http://localhost:5173]
 *
 * With a commit the program of then is built too, its pictures lie in `before`, those of now in `after`, and
 * `index.html` shows them side by side. Builds and starts a product with the demo region of its own, unless an address
 * is given. What must be on the first screen is held by tests/e2e/first-screen.e2e.ts (docs/five-seconds.md).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserOptions } from '#tests/browser.ts'
import { signIn } from '#tests/e2e/people.ts'
import { filledIn, PEOPLE } from '#tests/e2e/visiting.ts'
import { VISITS } from '#tests/e2e/visits.ts'
import { withProduct } from './product.ts'

const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

/** The rating page is no part of the router; some pages look otherwise for another person or further on. */
const MORE: typeof VISITS = {
  '/beoordeel': { as: 'stranger' },
  '/beoordeel/beek': { as: 'stranger' },
  '/resultaten/met-cijfers': { as: 'stranger', at: '/resultaten/beek' },
  '/gemeente/niet-ingediend': { as: 'writer', at: '/gemeente' },
  '/eszl/bijeenkomst/spreiding': { as: 'staff', at: '/eszl/bijeenkomst?stap=spreiding' },
  '/eszl/quick-wins/gemeente': { as: 'staff', at: '/eszl/quick-wins?gemeente=GM0938' },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    before: { type: 'string' },
    address: { type: 'string' },
    dark: { type: 'boolean', default: false },
  },
})
const [folder = 'pictures'] = positionals
const only = values.only?.split(',')

/** Of each page, how high it is at each size. */
type Heights = Map<string, number[]>

const before = values.before === undefined ? null : await takeOfThen(values.before)
const after = values.address
  ? await takeAll(values.address, before ? 'after' : '')
  : await withResult((address) => takeAll(address, before ? 'after' : ''))
tell(before, after)
if (before) writeFileSync(join(folder, 'index.html'), sideBySide([...after.keys()]))

/** The pictures of the program as it was at a commit, which is built beside this one with the same libraries. */
async function takeOfThen(commit: string): Promise<Heights> {
  const root = mkdtempSync(join(tmpdir(), 'quickscan-then-'))
  const git = (...args: string[]) =>
    execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  git('worktree', 'add', '--detach', '--force', root, commit)
  try {
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
    return await withResult((address) => takeAll(address, 'before'), root)
  } finally {
    git('worktree', 'remove', '--force', root)
    rmSync(root, { recursive: true, force: true })
  }
}

async function withResult<Outcome>(take: (address: string) => Promise<Outcome>, root?: string) {
  const outcomes: Outcome[] = []
  await withProduct(
    async (address) => void outcomes.push(await take(address)),
    root ? { root } : {},
  )
  const [outcome] = outcomes
  if (outcome === undefined) throw new Error('No pictures were taken')
  return outcome
}

async function takeAll(address: string, part: string): Promise<Heights> {
  mkdirSync(join(folder, part), { recursive: true })
  const browser = await chromium.launch(browserOptions())
  const heights: Heights = new Map()
  try {
    for (const visitor of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])
      await takeOf(browser, address, visitor, join(folder, part), heights)
  } finally {
    await browser.close()
  }
  return heights
}

/** How high every page is, and was. */
function tell(before: Heights | null, after: Heights): void {
  const columns = SIZES.flatMap(({ width }) =>
    before ? [`${width} before`, `${width}`] : [`${width}`],
  )
  const line = (page: string, cells: readonly (string | number)[]) =>
    [page.padEnd(48), ...cells.map((cell) => String(cell).padStart(12))].join('')
  console.log(line('height in pixels at a width of', columns))
  for (const [route, heights] of after) {
    const cells = heights.flatMap((now, size) =>
      before ? [before.get(route)?.[size] ?? '–', now] : [now],
    )
    console.log(line(route, cells))
  }
}

function sideBySide(routes: readonly string[]): string {
  const picture = (route: string, part: string, width: number) =>
    `<figure><figcaption>${part}, ${width}</figcaption><img src="${part}/${nameOf(route, width)}" loading="lazy"></figure>`
  const pages = routes.map((route) => {
    const pictures = SIZES.flatMap(({ width }) =>
      ['before', 'after'].map((part) => picture(route, part, width)),
    )
    return `<h2>${route}</h2><div>${pictures.join('')}</div>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Before and after</title>
<style>div{display:flex;align-items:start;gap:1rem}figure{margin:0}img{max-width:24vw;border:1px solid #999}</style>
${pages.join('\n')}`
}

/** The pages of one visitor, in one sign-in. */
async function takeOf(
  browser: Browser,
  address: string,
  visitor: keyof typeof PEOPLE,
  into: string,
  heights: Heights,
) {
  const pages = Object.entries({ ...VISITS, ...MORE }).filter(
    ([route, { as }]) => as === visitor && (only?.includes(route) ?? true),
  )
  if (pages.length === 0) return
  const context = await browser.newContext({
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: 'block',
    colorScheme: values.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  const person = PEOPLE[visitor]
  if (person) await signIn(page, person)
  for (const [route, { at = route }] of pages) {
    // A page that was not there yet has no picture of then.
    const taken = await takeSizes(page, at, route, into).catch(() => null)
    if (taken) heights.set(route, taken)
    else {
      console.error(`${route} could not be taken`)
      if (!into.endsWith('before')) process.exitCode = 1
    }
  }
  await context.close()
}

async function takeSizes(page: Page, at: string, route: string, into: string) {
  const path = await filledIn(page, at)
  const heights = []
  for (const size of SIZES)
    heights.push(await take(page, path, join(into, nameOf(route, size.width)), size))
  return heights
}

/** Leaves a picture of the page; gives the height of the page in pixels. */
async function take(page: Page, path: string, file: string, size: (typeof SIZES)[number]) {
  await page.setViewportSize(size)
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  // A page that looks again and again is never idle.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
  await page.screenshot({ path: file, fullPage: true })
  return page.evaluate(() => document.documentElement.scrollHeight)
}

function nameOf(route: string, width: number): string {
  const page = route === '/' ? 'start' : route.slice(1).replaceAll('/', '-').replaceAll('$', '')
  return `${page}-${width}.png`
}

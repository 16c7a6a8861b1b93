/**
 * A picture of every page, on a phone and on a desktop, to lay beside those of another day:
 *
 *   npm run pictures -- <folder> [--only /gemeente,/resultaten] [--address http://localhost:5173]
 *
 * Prints of each page how high it is. Builds and starts a product with the demo region of its own, unless an
 * address is given.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
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

/** The rating page is no part of the router. */
const RATING_PAGES: typeof VISITS = {
  '/beoordeel': { as: 'stranger' },
  '/beoordeel/beek': { as: 'stranger' },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, address: { type: 'string' } },
})
const [folder = 'pictures'] = positionals
const only = values.only?.split(',')
mkdirSync(folder, { recursive: true })

if (values.address) await takeAll(values.address)
else await withProduct(takeAll)

async function takeAll(address: string): Promise<void> {
  const browser = await chromium.launch(browserOptions())
  try {
    console.log(`${'page'.padEnd(48)} ${SIZES.map(({ width }) => `at ${width} px`).join('  ')}`)
    for (const visitor of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])
      await takeOf(browser, address, visitor)
  } finally {
    await browser.close()
  }
}

/** The pages of one visitor, in one sign-in. */
async function takeOf(browser: Browser, address: string, visitor: keyof typeof PEOPLE) {
  const pages = Object.entries({ ...VISITS, ...RATING_PAGES }).filter(
    ([route, { as }]) => as === visitor && (only?.includes(route) ?? true),
  )
  if (pages.length === 0) return
  const context = await browser.newContext({
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  const person = PEOPLE[visitor]
  if (person) await signIn(page, person)
  for (const [route, { at = route }] of pages) {
    const path = await filledIn(page, at)
    const heights = []
    for (const size of SIZES) heights.push(await take(page, path, route, size))
    console.log(`${route.padEnd(48)} ${heights.map((px) => String(px).padStart(9)).join('  ')}`)
  }
  await context.close()
}

/** Leaves a picture of the page in the folder; gives the height of the page in pixels. */
async function take(page: Page, path: string, route: string, size: (typeof SIZES)[number]) {
  await page.setViewportSize(size)
  await page.goto(path)
  await page.locator('h1').first().waitFor({ timeout: 120_000 })
  // A page that looks again and again is never idle.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
  const name = route === '/' ? 'start' : route.slice(1).replaceAll('/', '-').replaceAll('$', '')
  await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true })
  return page.evaluate(() => document.documentElement.scrollHeight)
}

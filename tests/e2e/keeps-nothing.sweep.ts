import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { asPrivateWindow, blockedBrowser, fillStorage } from './blocked-browser.ts'
import { cardOf, expectSaved } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { VISITS } from './visits.ts'

/**
 * Every page in a browser that keeps nothing: all site data is blocked, there is no room, or it is a private
 * window of a strict browser (that of Chromium keeps everything until it closes; all other stories are told
 * in one).
 */
startOwnProduct()

const DESKTOP = { width: 1280, height: 800 }
/** The button of each visitor of visits.ts on the sign-in page. */
const BUTTONS = {
  staff: /Roos/,
  viewer: /Kim/,
  official: /^Meerssen/,
  writer: /^Brunssum/,
} as const
const PAGES = Object.entries(VISITS)
/** So many pages in one test: each takes a few seconds. */
const AT_ONCE = 9

const STATES = ['blocked', 'full', 'private'] as const

/** A browser of which the storage is in this state, on a page of the product. */
async function opened(state: (typeof STATES)[number], page: Page, baseURL: string | undefined) {
  if (state === 'blocked') {
    const blocked = await blockedBrowser(baseURL, DESKTOP)
    await blocked.page.goto('/toegankelijkheid')
    await expect(blocked.page.evaluate(() => localStorage.length)).rejects.toThrow(/denied/)
    return blocked
  }
  if (state === 'private') await asPrivateWindow(page)
  await page.goto('/toegankelijkheid')
  if (state === 'full') await fillStorage(page)
  if (state === 'private')
    expect(await page.evaluate(() => ['serviceWorker' in navigator, localStorage.length])).toEqual([
      false,
      0,
    ])
  return { page, close: () => Promise.resolve() }
}

/** As a link does: a browser that keeps nothing loses its session when the page is loaded again. */
async function go(page: Page, path: string): Promise<void> {
  const h1 = page.getByRole('heading', { level: 1 })
  const between = path === '/toegankelijkheid' ? '/over' : '/toegankelijkheid'
  const push = (to: string) => page.evaluate((there) => history.pushState(null, '', there), to)
  await push(between)
  const left = path === '/toegankelijkheid' ? /^Over / : /^Toegankelijkheid/
  await expect(h1).toHaveText(left)
  await push(path)
  // A page with all scans of a round takes its time on a busy machine.
  await expect(h1).not.toHaveText(left, { timeout: 60_000 })
}

async function come(page: Page, visitor: string): Promise<void> {
  if (visitor === 'stranger') return
  await go(page, '/inloggen')
  await page
    .getByRole('button', { name: BUTTONS[visitor as keyof typeof BUTTONS] })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
}

/** Where the rest of an address is found, when not on the list before it. */
const FOUND_ON: Record<string, string> = { $scanId: '/gemeente', $roundId: '/eszl/rondes' }

/** An address with, in place of what is open in it, what a link of the visitor has there. */
async function filledIn(page: Page, at: string): Promise<string> {
  const open = /^(.*\/)(\$[a-zA-Z]+)/.exec(at)
  if (!open) return at
  const [, before = '', name = ''] = open
  await go(page, FOUND_ON[name] ?? before.slice(0, -1))
  // A draft stands among the rounds; its address is another.
  const others = before.includes('/concept/') ? '' : ':not([href*="/concept/"])'
  const link = page
    .getByRole('main')
    .locator(`a[href^="${before}"]:not([href*="/nieuw"])${others}`)
    .first()
  const address = (await link.getAttribute('href')) ?? ''
  return at.replace(name, address.slice(before.length).split(/[/?#]/)[0] ?? '')
}

for (const state of STATES)
  for (const visitor of ['stranger', 'staff', 'viewer', 'official', 'writer'] as const) {
    const pages = PAGES.filter(([, { as }]) => as === visitor)
    for (let start = 0; start < pages.length; start += AT_ONCE)
      test(`storage that is ${state}: every page of a ${visitor}, ${start + 1} and on`, async ({
        page: ordinary,
        baseURL,
      }) => {
        const { page, close } = await opened(state, ordinary, baseURL)
        const problems: string[] = []
        page.on('pageerror', (error) => problems.push(error.message))
        await come(page, visitor)
        for (const [route, { at = route }] of pages.slice(start, start + AT_ONCE))
          await test.step(route, async () => {
            await go(page, await filledIn(page, at))
            await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
            await expect(
              page.getByRole('heading', { level: 1, name: /kan nu niet|bestaat niet/ }),
            ).toHaveCount(0)
          })
        expect(problems).toEqual([])
        await close()
      })
  }

for (const state of STATES)
  test(`storage that is ${state}: what is said about keeping is true`, async ({
    page: ordinary,
    baseURL,
  }) => {
    const { page, close } = await opened(state, ordinary, baseURL)
    await come(page, 'writer')
    await go(page, await filledIn(page, '/gemeente/scan/$scanId/thema/aanspreekpunt'))
    const card = cardOf(page, 'relatiebeheer')
    const other = card.getByRole('radio', { checked: false }).first()
    await expect(other).toBeVisible()

    await page.context().setOffline(true)
    await expect(page.getByText(/bewaart niets van websites/)).toBeVisible()
    await expect(page.getByText(/blijft hier bewaard/)).toHaveCount(0)
    await other.check()
    await expect(card.getByText(/dit apparaat kan niets bewaren/)).toBeVisible()
    await expect(card.getByText(/^Bewaard op dit apparaat/)).toHaveCount(0)
    await expectAccessible(page)
    await page.context().setOffline(false)
    await expectSaved(card)
    await close()
  })

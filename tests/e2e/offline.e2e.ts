import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from './axe.ts'
import { cardOf, expectSaved, openItem, openScan } from './filling-in.ts'
import { ownPages, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()
test.use({ serviceWorkers: 'allow' })

const NO_CONNECTION = 'U hebt geen verbinding.'

/** From here on the pages of the app are on the device. */
async function pagesHeld(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

/** What lies on the device of what people read. */
function copies(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('quickscan-read')
        opening.onerror = () => fail(new Error('no database'))
        opening.onsuccess = () => {
          const keys = opening.result.transaction('copies').objectStore('copies').getAllKeys()
          keys.onsuccess = () => {
            opening.result.close()
            done(keys.result.map((key) => JSON.stringify(key)))
          }
        }
      }),
  )
}

test('what holds the pages is fetched after the page that one came for', async ({ page }) => {
  await signIn(page, 'brunssum')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/gemeente')
  await pagesHeld(page)
  const at = (part: string) => asked.findIndex((url) => url.includes(part))
  for (const read of ['/rpc/rounds', '/rest/v1/scan_sheet', '/rpc/questionnaire_in_use']) {
    expect(at(read), read).toBeGreaterThan(-1)
    expect(at('/workbox-window'), read).toBeGreaterThan(at(read))
  }
})

test('opened without a connection the scan is there; what is filled in arrives later', async ({
  page,
  context,
  browser,
}) => {
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  const before = await openItem(page, scan, 'statusinformatie')
  await before.getByRole('radio').nth(1).check()
  await expectSaved(before)
  await pagesHeld(page)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(NO_CONNECTION)).toBeVisible()
  await expect(cardOf(page, 'statusinformatie').getByRole('radio').nth(1)).toBeChecked()
  await expectAccessible(page)

  // Also as a new visit, by way of the start page, to a theme that was never opened.
  await page.close()
  const next = await context.newPage()
  await next.goto('/gemeente')
  await expect(next.locator(`a[href^="${scan}"]`).first()).toBeVisible()
  await next.goto(scan)
  await next
    .getByRole('link', { name: /Aanspreekpunt en relatie/ })
    .first()
    .click()
  const card = cardOf(next, 'relatiebeheer')
  await card.getByRole('radio').nth(2).check()
  await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
  await next.reload()
  await expect(card.getByRole('radio').nth(2)).toBeChecked()

  await context.setOffline(false)
  await expectSaved(card)
  await expect(next.getByText(NO_CONNECTION)).toBeHidden()
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await signIn(other, 'brunssum')
  const arrived = await openItem(other, scan, 'relatiebeheer')
  await expect(arrived.getByRole('radio').nth(2)).toBeChecked()
  await elsewhere.close()
})

test('a session that expires without a connection loses nothing', async ({ page, context }) => {
  await signIn(page, 'stein')
  const scan = await openScan(page)
  await openItem(page, scan, 'relatiebeheer')
  await pagesHeld(page)
  await context.setOffline(true)
  await page.evaluate(() => {
    const session = JSON.parse(localStorage.getItem('quickscan-session') ?? '') as object
    const expired = { ...session, expires_at: Math.floor(Date.now() / 1000) - 3600 }
    localStorage.setItem('quickscan-session', JSON.stringify(expired))
  })
  await page.reload()
  const card = cardOf(page, 'relatiebeheer')
  await card.getByRole('radio').nth(3).check()
  await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
  await context.setOffline(false)
  await expectSaved(card)
})

test('signing out leaves nothing of what was read on the device', async ({ page, context }) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  await pagesHeld(page)
  await expect.poll(async () => (await copies(page)).join()).toContain('[\\"scan\\",')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter')
  await expect.poll(() => copies(page)).toEqual([])
  await page.goto(scan)
  await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeVisible()
})

test('a newer version waits until it is asked for, and no unsent answer gets lost', async ({
  page,
  context,
}) => {
  await signIn(page, 'voerendaal')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  await pagesHeld(page)
  await expect(page.getByText('Er is een nieuwe versie.')).toBeHidden()

  appendFileSync(join(ownPages(), 'sw.js'), '\n// newer\n')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await expect(page.getByText('Er is een nieuwe versie.')).toBeVisible()
  await expectAccessible(page)

  await context.setOffline(true)
  await card.getByRole('radio').nth(4).check()
  await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
  const refreshed = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Vernieuwen' }).press('Enter')
  await refreshed
  await expect(card.getByRole('radio').nth(4)).toBeChecked()
  await expect(page.getByText('Er is een nieuwe versie.')).toBeHidden()
  await context.setOffline(false)
  await expectSaved(card)
})

test('what the old version is still doing does not keep the page from starting again', async ({
  page,
}) => {
  const worker = join(ownPages(), 'sw.js')
  appendFileSync(
    worker,
    "\nself.onmessage = (told) => told.data === 'hold' && told.waitUntil(new Promise(() => {}))\n",
  )
  await signIn(page, 'voerendaal')
  const scan = await openScan(page)
  await pagesHeld(page)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage('hold'))

  appendFileSync(worker, '\n// newest\n')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  const started = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Vernieuwen' }).press('Enter')
  await started
  expect(new URL(page.url()).pathname).toBe(scan)
})

test('it can be installed by who signs in', async ({ page, request, context }) => {
  await signIn(page, 'voerendaal')
  await page.goto('/gemeente')
  await pagesHeld(page)
  const link = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = z
    .object({
      name: z.string(),
      start_url: z.literal('/gemeente'),
      display: z.literal('standalone'),
      icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })),
    })
    .parse(await (await request.get(link ?? '')).json())
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src)
    expect(icon.headers()['content-type'], src).toContain(type)
  }
  const session = await context.newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // The stories run in a window of their own kind, in which nothing is installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

test('the rating page stays by itself: no worker of its own, and never the app instead', async ({
  page,
  context,
}) => {
  await page.goto('/beoordeel/heerlen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beoordeel uw gemeente')
  const workers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  expect(await workers()).toBe(0)
  await expect(page.getByText('Heerlen').first()).toBeVisible()
  await expect(page.locator('link[rel=manifest]')).toHaveCount(0)

  // Nor on the device of who only reads: the whole of the app is for who works with it.
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const path of ['/', '/resultaten', '/resultaten/beek']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(await workers(), path).toBe(0)
  }
  expect(new Set(asked.filter((url) => url.includes('/assets/'))).size).toBeLessThan(120)

  await signIn(page, 'stein')
  await page.goto('/gemeente')
  await pagesHeld(page)
  await page.goto('/beoordeel/heerlen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beoordeel uw gemeente')
  await expect(page.locator('#app')).toHaveCount(0)
  const held = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((n) => window.caches.open(n)))
    const requests = await Promise.all(caches.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(held).toContain('/app.html')
  expect(held.filter((path) => /^[/](beoordeel|demo|auth|rest)/.test(path))).toEqual([])
  await context.setOffline(true)
  expect(await page.goto('/beoordeel/heerlen').catch(() => null)).toBeNull()
})

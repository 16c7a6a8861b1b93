import { expect, test, type Page } from '@playwright/test'
import { VISITS } from './visits.ts'

/** Pages that anybody opens are there before the program is. */
const MUNICIPALITY = VISITS['/resultaten/$slug']?.at ?? ''

/** From here on the server does not answer, until the returned is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((go) => (release = go))
  await page.route('**/rest/v1/**', async (route) => {
    await released
    await route.continue()
  })
  return () => release()
}

test('what somebody reads and where they stand stays when the program comes', async ({ page }) => {
  const release = await hold(page)
  await page.setViewportSize({ width: 390, height: 500 })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const over = page.getByRole('link', { name: 'Over de quick scan' })
  await over.focus()
  await page.evaluate(() => window.scrollTo(0, 300))
  const drawn = await over.elementHandle()
  release()
  await expect.poll(() => drawn?.evaluate((element) => element.isConnected)).toBe(false)
  await expect(over).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(300)
})

test('a server that does not answer does not keep a page as it was drawn', async ({ page }) => {
  await page.clock.install()
  const release = await hold(page)
  await page.goto(MUNICIPALITY)
  const title = await page.getByRole('heading', { level: 1 }).elementHandle()
  await page.waitForFunction(() => document.querySelectorAll('head script').length > 0)
  await expect
    .poll(async () => {
      await page.clock.runFor(1000)
      return title?.evaluate((element) => element.isConnected)
    })
    .toBe(false)
  release()
})

test('who reads another language sees no Dutch page first', async ({ page }) => {
  await hold(page)
  await page.goto(`${MUNICIPALITY}?taal=en`, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.getElementById('program') !== null)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0)
})

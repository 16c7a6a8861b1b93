import { expect, test } from '@playwright/test'

/** What a visit to a public page ends with. */
const PAGES: Readonly<Record<string, string>> = {
  '/': '.hero h1',
  '/resultaten': '.stacked-table tbody tr',
  '/resultaten/beek': '.chart-figure svg',
  '/resultaten/voerendaal': 'text=Te weinig reacties',
  '/beoordeel/beek': 'h1',
}

for (const [path, last] of Object.entries(PAGES))
  test(`nothing jumps while ${path} comes`, { tag: '@phone' }, async ({ page }) => {
    await page.addInitScript(() => {
      const seen = window as unknown as { shift: number }
      seen.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as {
          value: number
          hadRecentInput: boolean
        }[])
          if (!entry.hadRecentInput) seen.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    // What is asked of the database comes later than the page, and not all at once.
    let asked = 0
    await page.route('**/rest/v1/**', async (route) => {
      await new Promise((done) => setTimeout(done, 100 * (1 + (asked++ % 4))))
      await route.continue()
    })
    await page.goto(path)
    await page.locator(last).first().waitFor()
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift)
    expect(shift).toBeLessThan(0.02)
  })

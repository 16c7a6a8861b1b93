import type { Locator, Page } from '@playwright/test'

/** Opens the boxes behind the line that says what is chosen, where a page has one and it is not open. */
export async function openChoices(page: Page): Promise<void> {
  const line = page.locator('.chosen-line details').first()
  await page.locator('h1').first().waitFor()
  await line.or(page.locator('main select').first()).first().waitFor({ state: 'attached' })
  if ((await line.count()) === 0) return
  if (!(await line.evaluate((details: HTMLDetailsElement) => details.open)))
    await line.locator('summary').click()
}

/** Opens the row of a quick win. */
export async function openQuickWin(row: Locator): Promise<void> {
  await row.locator('summary').first().click()
}

/** Opens every row of the list, also those that come later. */
export async function openAllQuickWins(page: Page): Promise<void> {
  await page.locator('.quick-wins > .quick-win-row').first().waitFor()
  await page
    .locator('.quick-win-row > details, .more-rows')
    .evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)))
}

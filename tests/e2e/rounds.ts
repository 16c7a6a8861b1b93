import { expect, type Page } from '@playwright/test'

/** Opens the draft that was just kept, after the question whether one is sure. */
export async function openDraft(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/eszl\/rondes\/concept\//)
  await page.getByRole('button', { name: 'Nu openen' }).click()
  await page.getByRole('button', { name: 'Ja, open de ronde' }).click()
}

/** Opens it, and ends on the page of the open round. */
export async function openedDraft(page: Page): Promise<void> {
  await openDraft(page)
  await expect(page).not.toHaveURL(/\/concept\//)
}

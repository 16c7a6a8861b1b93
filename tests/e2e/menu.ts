import type { Page } from '@playwright/test'

/** Goes to a page of the menu: by its group, or on a phone by the one button that holds all of it. */
export async function goByMenu(page: Page, group: string, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
  const button = menu.getByRole('button', { name: 'Menu' })
  const link = menu.getByRole('link', { name, exact: true })
  if (await button.isVisible()) await button.press('Enter')
  else if (!(await link.isVisible())) {
    await menu.getByRole('link', { name: group, exact: true }).press('Enter')
    await link.waitFor()
    // The first page of the group is where one is now, as it was left.
    if ((await link.getAttribute('aria-current')) === 'page') return
  }
  await link.press('Enter')
}

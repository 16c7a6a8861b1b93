import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'staff')
})

test('staff see all submitted municipalities by theme and open a theme to its questions', async ({
  page,
}) => {
  await page.goto('/eszl/vergelijken')
  const table = page.getByRole('table').first()
  await expect(table.getByRole('rowheader', { name: 'Heerlen' })).toBeVisible()
  // Gulpen-Wittem took the short route and Vaals has not begun: neither stands among the full scans.
  await expect(table.getByRole('rowheader', { name: 'Gulpen-Wittem' })).toHaveCount(0)
  await expect(table.getByRole('rowheader', { name: 'Vaals' })).toHaveCount(0)

  await table.getByRole('link', { name: 'Inkoop en betalen' }).click()
  await expect(page).toHaveURL(/thema=inkoop/)
  await expect(page.getByRole('columnheader', { name: /binnen dertig dagen/ })).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(table.getByRole('link', { name: 'Inkoop en betalen' })).toBeVisible()
})

test('the short route stands apart', async ({ page }) => {
  await page.goto('/eszl/vergelijken')
  await page.getByLabel('Route').selectOption('Snelle versie')
  await expect(page).toHaveURL(/route=snel/)
  const table = page.getByRole('table').first()
  await expect(table.getByRole('rowheader', { name: 'Gulpen-Wittem' })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'Heerlen' })).toHaveCount(0)
  await expect(
    page.getByText('Een mediaan van de regio verschijnt zodra vijf gemeenten'),
  ).toBeVisible()
})

test('a municipality stands beside the median, in the chart and with equal numbers in the table', async ({
  page,
}) => {
  await page.goto('/eszl/vergelijken')
  await page.getByLabel('Kies een gemeente').selectOption('Kerkrade')
  await expect(page.getByRole('heading', { name: 'Profiel van Kerkrade' })).toBeVisible()
  await expect(page).toHaveURL(/gemeente=GM0928/)
  const cells = async (name: RegExp) =>
    page.getByRole('row', { name }).first().getByRole('cell').allInnerTexts()
  const overview = await cells(/^Kerkrade/)
  const median = await cells(/^Mediaan van de regio/)

  await page.getByText('Bekijk de cijfers als tabel').last().click()
  const rows = page.getByRole('table').last().getByRole('row')
  await expect(rows).toHaveCount(9)
  for (let theme = 0; theme < 8; theme += 1) {
    const [own, reference] = await rows
      .nth(theme + 1)
      .getByRole('cell')
      .allInnerTexts()
    expect(overview[theme]).toContain(own)
    expect(median[theme]).toContain(reference)
  }
  await expectAccessible(page)
})

test('an official has no way in', async ({ page }) => {
  await signIn(page, 'meerssen')
  await page.goto('/eszl/vergelijken')
  await expect(page).toHaveURL(/\/gemeente$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Meerssen')
})

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openChoices } from './choosing.ts'
import { signIn } from './people.ts'
import { goByMenu } from './menu.ts'

async function open(page: Page, search = ''): Promise<void> {
  await signIn(page, 'staff')
  await page.goto(`/eszl/vergelijken${search}`)
}
const heatmap = (page: Page) => page.locator('.heatmap')

test('from all municipalities to the answer behind a number in two clicks', async ({ page }) => {
  await open(page)
  await expect(heatmap(page).getByRole('rowheader', { name: 'Heerlen' })).toBeVisible()
  // Gulpen-Wittem took the short route and Vaals has not begun: neither stands among the full scans.
  await expect(heatmap(page).getByRole('rowheader', { name: 'Gulpen-Wittem' })).toHaveCount(0)
  await expect(heatmap(page).getByRole('rowheader', { name: 'Vaals' })).toHaveCount(0)
  await expectAccessible(page)

  await heatmap(page).getByRole('link', { name: 'Inkoop en betalen' }).press('Enter')
  await expect(page).toHaveURL(/thema=inkoop/)
  await expect(page.getByRole('columnheader', { name: /binnen dertig dagen/ })).toBeVisible()
  await expect(page.getByText(/\d van 9 hebben dit/).first()).toBeVisible()
  await expectAccessible(page)

  await heatmap(page)
    .getByRole('row', { name: /Heerlen/ })
    .getByRole('link')
    .nth(1)
    .press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Heerlen' })
  await expect(dialog.getByText('Toelichting', { exact: true })).toBeVisible()
  await expect(dialog.getByText('Bewijs', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/vraag=/)
  // What was closed is no step back: it does not open again.
  await page.goBack()
  await expect(page).toHaveURL(/thema=inkoop/)
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: /Terug naar alle thema/ }).click()
  await expect(heatmap(page).getByRole('link', { name: 'Inkoop en betalen' })).toBeVisible()
})

test('what is filtered stands in the address, is said, and comes back by the menu', async ({
  page,
}) => {
  await open(page)
  await openChoices(page)
  await page.getByLabel('Deelregio', { exact: true }).selectOption('Parkstad Limburg')
  await page.getByLabel('Volgorde').selectOption('Op aantal inwoners')
  await expect(page).toHaveURL(/deelregio=.*volgorde=size|volgorde=size.*deelregio=/)
  await expect(heatmap(page).getByRole('rowheader').first()).toHaveText('Heerlen')
  await expect(heatmap(page).getByRole('rowheader', { name: 'Maastricht' })).toHaveCount(0)
  await goByMenu(page, 'Ronde', 'Rondes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rondes')
  await goByMenu(page, 'Uitkomsten', 'Vergelijken')
  await expect(page.getByRole('link', { name: /Haal Deelregio/ })).toBeVisible()
  await openChoices(page)
  await expect(page.getByLabel('Deelregio', { exact: true })).toHaveValue('parkstad')
  await page.getByRole('link', { name: /Haal Deelregio/ }).press('Enter')
  await expect(heatmap(page).getByRole('rowheader', { name: 'Maastricht' })).toBeVisible()

  await page.getByLabel('Versie').selectOption('Snelle versie')
  await expect(heatmap(page).getByRole('rowheader', { name: 'Gulpen-Wittem' })).toBeVisible()
  await expect(heatmap(page).getByRole('rowheader', { name: 'Heerlen' })).toHaveCount(0)
  await expect(
    page.getByText(/^Een mediaan van de regio is er vanaf 5 gemeenten die de snelle/),
  ).toBeVisible()
  await page.getByLabel('Ligging').selectOption('Stedelijk')
  await expect(page.getByText('Geen gemeente past bij uw keuze')).toBeVisible()
  await expectAccessible(page)
})

test('other weights show what they would change', async ({ page }) => {
  await open(page)
  await page.getByText('Wat als thema’s anders wegen?').click()
  const slider = page.getByRole('slider', { name: 'Inkoop en betalen' })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/gewicht=15-10-15-20-10-40-10-8/)
  await expect(page.getByText(/Met uw gewichten verandert/)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Plaats met uw gewichten' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Terug naar de gewone gewichten' }).click()
  await expect(page).not.toHaveURL(/gewicht/)
})

test('a municipality stands beside a group, in the charts and with equal numbers in the tables', async ({
  page,
}) => {
  await open(page)
  const cells = async (name: RegExp) =>
    heatmap(page).getByRole('row', { name }).first().getByRole('cell').allInnerTexts()
  await expect(heatmap(page)).toBeVisible()
  const overview = await cells(/^Kerkrade/)
  await page.getByRole('link', { name: 'Profielen' }).click()
  await page.getByLabel('Kies een gemeente').selectOption('Kerkrade')
  await expect(page.getByRole('heading', { name: 'Profiel van Kerkrade' })).toBeVisible()
  await expect(page).toHaveURL(/gemeente=GM0928/)
  await page.getByLabel('Vergelijk met').selectOption('Gemeenten die erop lijken')
  await expect(page.getByText(/^Lijken er het meest op: /)).toBeVisible()

  await page.getByText('Kies gemeenten om ernaast te zetten').click()
  await page.getByRole('checkbox', { name: 'Heerlen' }).click()
  for (const summary of await page.getByText('Bekijk de cijfers als tabel').all())
    await summary.click()
  const radar = page.getByRole('table', { name: 'Score per thema van Kerkrade' })
  const dots = page.getByRole('table', { name: 'Hetzelfde als stippen' })
  await expect(radar.getByRole('columnheader', { name: 'Heerlen' })).toBeVisible()
  await expect(radar.getByRole('row')).toHaveCount(9)
  for (let theme = 1; theme <= 8; theme += 1) {
    const own = await radar.getByRole('row').nth(theme).getByRole('cell').first().innerText()
    expect(overview[theme - 1]).toContain(own)
    const sameAsDot = dots.getByRole('row').nth(theme).getByRole('cell').first()
    await expect(sameAsDot).toHaveText(own)
  }
  await expectAccessible(page)
})

test('an official has no way in', async ({ page }) => {
  await signIn(page, 'meerssen')
  await page.goto('/eszl/vergelijken')
  await expect(page).toHaveURL(/\/gemeente$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Meerssen')
})

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { openChoices } from './choosing.ts'
import { signIn } from './people.ts'
import { openedDraft } from './rounds.ts'

/** The scores of municipalities: for ESZL only, and at last for everybody. */
startOwnProduct()

const toRound = async (page: Page, name: string) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

test('municipalities stand in the order of the alphabet', async ({ page }) => {
  await page.goto('/resultaten/scores')
  await expect(page.getByText('Voorjaar 2026, afgesloten op')).toBeVisible()
  const places = page
    .getByRole('table', { name: /Score per thema/ })
    .first()
    .getByRole('rowheader')
  await expect(places.nth(2)).toBeVisible()
  const names = await places.allInnerTexts()
  expect(names.length).toBeGreaterThan(2)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')))
})

test('what a municipality agreed to stands on the internet, and was seen before by who decided', async ({
  page,
}) => {
  let line = ''
  await test.step('the coordinator sees the own line before the name is given', async () => {
    await signIn(page, 'meerssen')
    await page.goto('/gemeente/vergelijken')
    await openChoices(page)
    await page.getByLabel('Ronde', { exact: true }).selectOption('Najaar 2026 (nog niets te zien)')
    await page.getByRole('radio', { name: /Naam voor iedereen/ }).check()
    const table = page.getByRole('table', { name: 'Zo ziet iedereen uw regel op internet' })
    line = (await table.getByRole('cell').first().innerText()).trim()
    await expect(table.getByRole('rowheader')).toHaveText('Meerssen')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Opgeslagen.', { exact: true })).toBeVisible()
  })

  await test.step('staff see exactly what will stand there before they show it', async () => {
    await toRound(page, 'Najaar 2026')
    await page.getByRole('button', { name: 'Ronde sluiten' }).click()
    await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click()
    await page.getByRole('button', { name: 'Aan deelnemers laten zien' }).click()
    await page.getByRole('button', { name: 'Ja, laat zien' }).click()
    await expect(page.getByText('Gelukt. De ronde staat nu op: Deelnemers.')).toBeVisible()
    await page.getByRole('button', { name: 'Aan iedereen laten zien' }).click()
    const dialog = page.getByRole('dialog', { name: /aan iedereen laten zien/ })
    await expect(dialog.getByRole('columnheader', { name: 'Meerssen' })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Ja, laat zien' }).click()
    await expect(page.getByText('Gelukt. De ronde staat nu op: Iedereen.')).toBeVisible()
  })

  await test.step('a stranger finds it from the results, in the own language', async () => {
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.goto('/resultaten')
    await page.getByRole('link', { name: 'Hoe de gemeenten er zelf voor staan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Hoe de gemeenten ervoor staan',
    )
    await expect(page.getByText('Najaar 2026, afgesloten op')).toBeVisible()
    const row = page.getByRole('row', { name: /^Meerssen/ })
    await expect(row.getByRole('cell').first()).toContainText(line)
    await expect(
      page.getByRole('table', { name: /De middelste score en de middelste helft/ }),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Taal').selectOption('de')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie die Gemeinden dastehen')
    await expect(page.getByRole('columnheader', { name: 'Einkauf und Bezahlen' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the file holds the same numbers', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Werte (CSV)' }).click(),
    ])
    const rows = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect(rows[0]).toContain('ronde;vragenlijst;gemeentecode;gemeente;thema')
    expect(rows.some((row) => row.includes('GM0938') && row.includes(`;${line};`))).toBe(true)
    expect(rows.filter((row) => row.includes('Zuid-Limburg')).length).toBeGreaterThan(5)
  })

  await test.step('of a round that is for ESZL only a municipality sees no outcome', async () => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill('Voorjaar 2027')
    await page.getByRole('checkbox', { name: /eigen uitkomst meteen/ }).uncheck()
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await openedDraft(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voorjaar 2027')
    await expect(page.locator('[aria-current=step]')).toContainText('Alleen ESZL')
    await signIn(page, 'meerssen')
    await page.goto('/gemeente/vergelijken')
    await openChoices(page)
    await page
      .getByLabel('Ronde', { exact: true })
      .selectOption('Voorjaar 2027 (nog niets te zien)')
    await expect(page.getByText('U ziet hier uw eigen regel zodra', { exact: false })).toBeVisible()
  })
})

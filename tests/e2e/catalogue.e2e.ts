import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'
import { goByMenu } from './menu.ts'

startOwnProduct()

const firstOf = (page: Page) =>
  page.getByRole('region', { name: 'De eerste vijf' }).locator('.quick-wins > li').first()

async function toOwnQuickWins(page: Page): Promise<void> {
  await page.goto('/gemeente')
  await page
    .getByRole('link', { name: /quick wins/i })
    .first()
    .click()
}

test('staff find measures, and hear what is the matter with the catalogue', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl')
  await goByMenu(page, 'Inhoud', 'Maatregelen')
  await expect(page.getByText('41 van de 41 maatregelen')).toBeVisible()
  await page.getByLabel('Alleen buiten de grens van een quick win').click()
  await expect(page.getByText('1 van de 41 maatregelen')).toBeVisible()
  await expect(page).toHaveURL(/buiten=true/)
  await page.reload()
  await expect(page.getByRole('link', { name: /schraplijst/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Thema').selectOption('Inkoop en betalen')
  await expect(page.getByText('Met deze filters is er niets te zien.')).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Catalogus nakijken' }).click()
  await expect(page.getByText(/Alle 41 maatregelen in gebruik zijn nagekeken/)).toBeVisible()
  await expect(page.getByText('Bij elke vraag die meetelt, hoort een maatregel.')).toBeVisible()
  await expectAccessible(page)
})

test('staff change a measure, see what it does, and the list of an official changes', async ({
  page,
}) => {
  await signIn(page, 'kerkrade')
  await toOwnQuickWins(page)
  const title = (await firstOf(page).getByRole('heading', { level: 3 }).innerText())
    .replace(/^Plaats 1:\s*/, '')
    .trim()

  await signIn(page, 'staff')
  await page.goto('/eszl/maatregelen')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const address = page.url()
  // A level is chosen by its text.
  await expect(page.getByLabel('Dit antwoord of lager').first()).toContainText('‘')
  const preview = page.getByRole('region', { name: 'Wat dit doet' })
  await expect(preview.getByText(/Gaat af in \d+ van de \d+ ingediende scans\./)).toBeVisible()
  const changed = preview.getByRole('table', { name: 'Waar de plaats verandert' })
  await expect(changed).toHaveCount(0)
  await expectAccessible(page)

  await page.getByLabel('Dagen werk (schatting)').fill('0')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByRole('alert')).toContainText('Schat 0,5 tot 250 dagen')
  await page.getByLabel('Dagen werk (schatting)').fill('11')
  await expect(page.getByText(/Buiten de grens van een quick win/)).toBeVisible()
  const kerkrade = changed.getByRole('row').filter({ hasText: 'Kerkrade' })
  await expect(kerkrade).toContainText('plaats 1')
  await expect(kerkrade).toContainText('op termijn')
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.getByRole('link', { name: 'Alle maatregelen' }).click()
  await expect(page).toHaveURL(address)
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText(/^Bewaard\. De lijsten/)).toBeVisible()
  await expect(
    page.getByText(/Dagen werk \(schatting\): van \d+ dagen? naar 11 dagen/),
  ).toBeVisible()

  await signIn(page, 'kerkrade')
  await toOwnQuickWins(page)
  await expect(firstOf(page)).not.toContainText(title)
  await expect(
    page
      .getByRole('region', { name: 'Verbetering op termijn' })
      .getByRole('heading', { name: title }),
  ).toBeVisible()

  // What was is put back from the history.
  await signIn(page, 'staff')
  await page.goto(address)
  await page.getByRole('button', { name: /^Zet versie 1 terug/ }).click()
  await expect(page.getByLabel('Dagen werk (schatting)')).not.toHaveValue('11')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText(/^Bewaard\. De lijsten/)).toBeVisible()
  await expect(page.getByText('Versie 3').first()).toBeVisible()
})

test('of two who edit a measure the second gets what the first stored, and is asked about the same field', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/maatregelen/qw-inkoopkalender')
  const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const other = await elsewhere.newPage()
  await signIn(other, 'tim.eszl@demo.example')
  await other.goto('/eszl/maatregelen/qw-inkoopkalender')
  await other.getByLabel('Weken (schatting)').fill('12')
  await other.getByLabel('Dagen werk (schatting)').fill('7')
  await page.getByLabel('Dagen werk (schatting)').fill('5')
  await page.getByLabel('Titel').fill('Maak een inkoopkalender voor iedereen')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText(/^Bewaard\. De lijsten/)).toBeVisible()

  await other.getByRole('button', { name: 'Bewaren' }).click()
  const asked = other.getByRole('status').filter({ hasText: 'Iemand anders heeft dit intussen' })
  await expect(asked).toContainText('U: 7 dagen')
  await expect(asked).toContainText('Nu opgeslagen: 5 dagen')
  await expect(asked).not.toContainText('Weken')
  await expectAccessible(other)
  // What only one of them changed stays: the title of the first, the weeks of the second.
  await asked.getByRole('button', { name: 'Wat is opgeslagen overnemen' }).click()
  await expect(other.getByLabel('Titel')).toHaveValue('Maak een inkoopkalender voor iedereen')
  await expect(other.getByLabel('Dagen werk (schatting)')).toHaveValue('5')
  await expect(other.getByLabel('Weken (schatting)')).toHaveValue('12')
  await other.getByRole('button', { name: 'Bewaren' }).click()
  await expect(other.getByText(/^Bewaard\. De lijsten/)).toBeVisible()
  await elsewhere.close()
})

test('staff add a measure and let it go', async ({ page }) => {
  await signIn(page, 'staff')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/eszl/maatregelen/nieuw')
  await expect(page.getByRole('heading', { name: 'Wat dit doet' })).toBeVisible()
  // Of all municipalities at once: a region may have hundreds.
  expect(asked.filter((path) => /rpc.(needs|donors)/.test(path)).length).toBeLessThan(4)
  await page.getByLabel('Titel').fill('Zet één proefmaatregel op de lijst')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies een ervaring')
  await expectAccessible(page)
  await page.getByLabel('Wat een gemeente kan doen').fill('Schrijf het op.')
  await page.getByLabel('Wat een buurgemeente kan delen').fill('De tekst.')
  await page.getByLabel('Vraag 1').selectOption({ index: 1 })
  await page.getByLabel('Doel 1').selectOption({ index: 1 })
  await page.getByLabel('Ervaring 1').selectOption({ index: 1 })
  await expect(page.getByText(/Gaat af in \d+ van de/)).toBeVisible()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page).toHaveURL(/qw-zet-een-proefmaatregel-op-de-lijst$/)
  await page.getByRole('button', { name: 'Laat vervallen' }).click()
  await page.getByRole('button', { name: 'Ja, laat vervallen' }).click()
  await expect(page.getByText(/Deze maatregel is vervallen/)).toBeVisible()
  await page.goto('/eszl/maatregelen?stand=vervallen')
  await expect(page.getByRole('link', { name: /proefmaatregel/ })).toBeVisible()
})

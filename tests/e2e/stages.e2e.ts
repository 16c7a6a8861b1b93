import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { openChoices } from './choosing.ts'
import { comeInByMail, signIn } from './people.ts'

startOwnProduct()

const toRound = async (page: Page, name: string) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

test('a municipality gives its name, and staff show the closed round to participants', async ({
  page,
  browser,
}) => {
  await test.step('the coordinator decides about the name, before others see scores', async () => {
    await signIn(page, 'meerssen')
    await page.goto('/gemeente/vergelijken')
    await openChoices(page)
    await page.getByLabel('Ronde', { exact: true }).selectOption('Najaar 2026 (nog niets te zien)')
    await expect(
      page.getByRole('heading', { name: 'De vergelijking is nog niet te zien' }),
    ).toBeVisible()
    await page.getByRole('radio', { name: /Naam voor deelnemers/ }).check()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Opgeslagen.', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('an open round cannot be compared, and the button says why', async () => {
    await toRound(page, 'Najaar 2026')
    const show = page.getByRole('button', { name: 'Aan deelnemers laten zien' })
    await expect(show).toBeDisabled()
    await expect(show).toHaveAccessibleDescription(/nog open/)
    // It can have a day on which it comes by itself.
    await page.getByLabel('Aan deelnemers vanaf').fill('2099-01-05')
    await page.getByRole('button', { name: 'Planning opslaan' }).click()
    await expect(page.getByText('gepland vanaf 5 januari 2099')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Aan deelnemers vanaf').fill('')
    await page.getByRole('button', { name: 'Planning opslaan' }).click()
    await expect(page.getByText('De planning is opgeslagen.')).toBeVisible()
    await expect(page.getByText(/^gepland vanaf/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Ronde sluiten' }).click()
    await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click()
    await expect(page.getByText('De ronde is gesloten.')).toBeVisible()
  })

  await test.step('the step shows beforehand what becomes visible', async () => {
    await page.getByRole('button', { name: 'Aan deelnemers laten zien' }).click()
    const dialog = page.getByRole('dialog', { name: /aan deelnemers laten zien/ })
    await expect(dialog.getByText('Met naam: Meerssen.')).toBeVisible()
    await expect(dialog.getByText('9 gemeenten zonder naam.')).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Ja, laat zien' }).click()
    await expect(page.getByText('Gelukt. De ronde staat nu op: Deelnemers.')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'sinds' })).toHaveCount(2)
    await expectAccessible(page)
  })

  await test.step('who is invited to look along sees it, with letters for the others', async () => {
    const email = 'wil@bestuur.example'
    await page.goto('/eszl/rondes')
    await page.getByLabel('E-mailadres van wie mag meekijken').fill(email)
    await page.getByRole('button', { name: 'Uitnodigen' }).click()
    await expect(page.getByText(`De uitnodiging is verstuurd naar ${email}.`)).toBeVisible()
    await expectAccessible(page)
    const theirs = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
    await comeInByMail(theirs, page.request, email)
    await expect(theirs).toHaveURL(/\/meekijken$/)
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('De gemeenten vergeleken')
    const table = theirs.getByRole('table', { name: /Score per thema/ }).first()
    await expect(table.getByRole('row', { name: /^Meerssen/ })).toBeVisible()
    await expect(table.getByRole('rowheader', { name: /^Gemeente [A-J]$/ })).toHaveCount(8)
    await expect(theirs.getByRole('main').getByRole('button')).toHaveCount(0)
    await expectAccessible(theirs)
    // The pages beside it are of what the stage shows, too.
    const tabs = theirs.getByRole('navigation', { name: 'Vergelijken' })
    await tabs.getByRole('link', { name: 'Profielen' }).click()
    await theirs.getByLabel('Vergelijk met').selectOption('De eigen deelregio')
    await expect(theirs.getByText(/kunnen niet in deze groep zitten/)).toBeVisible()
    await tabs.getByRole('link', { name: 'Rapport' }).click()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Rapport van de regio')
    await expect(theirs.getByRole('button', { name: /Toelichting/ })).toHaveCount(0)
    // The address of staff leads back to the own page.
    await theirs.goto('/eszl/vergelijken')
    await expect(theirs).toHaveURL(/\/meekijken$/)
  })

  await test.step('a municipality finds its own row, and items of who is named', async () => {
    await signIn(page, 'meerssen')
    await page.goto('/gemeente/vergelijken')
    await expect(page.getByRole('row', { name: /^Meerssen \(u\)/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Aanspreekpunt en relatie' }).click()
    const items = page.getByRole('table', { name: /score per vraag/ })
    await expect(items.getByRole('rowheader')).toHaveText(['Meerssen (u)'])
    await page.goBack()
    await expect(page.getByRole('rowheader', { name: /^Gemeente/ }).first()).toBeVisible()
  })
})

test('a meeting reveals a theme step by step by keyboard, and keeps decisions', async ({
  page,
}) => {
  await toRound(page, 'Voorjaar 2026')
  await page.getByRole('link', { name: 'Bespreek deze ronde in een bijeenkomst' }).click()
  const slide = page.getByRole('region', { name: 'Hoe staan wij ervoor bij' })
  await expect(slide.getByText('Thema 1 van 8 · De vraag')).toBeVisible()
  await expect(slide.getByRole('figure', { name: /De mediaan is/ })).toHaveCount(0)
  await expectAccessible(page)

  await page.keyboard.press('ArrowRight')
  await expect(slide.getByRole('figure', { name: /De mediaan is/ })).toBeVisible()
  await expect(slide.getByText('Brunssum', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(slide.getByRole('listitem').filter({ hasText: 'Brunssum' })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(slide.getByText(/past bij \d+ van de 14 gemeenten/).first()).toBeVisible()
  await expectAccessible(page)

  await test.step('a decision is kept; keys in its text do not move on', async () => {
    const text = page.getByLabel('Wat besluiten we?')
    await text.pressSequentially('Samen één folder ')
    await page.getByLabel(/Wie pakt het op/).fill('ESZL')
    await page.getByRole('button', { name: 'Besluit opslaan' }).click()
    await expect(page.getByText('Besluit opgeslagen.')).toBeVisible()
    await expect(slide.getByText('Thema 1 van 8 · De quick wins')).toBeVisible()
    await page.reload()
    const all = page.getByRole('table', { name: 'Besluiten bij Voorjaar 2026' })
    await expect(all.getByRole('row', { name: /Samen één folder ESZL/ })).toBeVisible()
    await page.getByRole('button', { name: /Verwijderen\s+van besluit Samen/ }).click()
    await expect(all).toHaveCount(0)
    await page.getByRole('button', { name: 'Zet terug' }).click()
    await expect(all.getByRole('row', { name: /Samen één folder ESZL/ })).toBeVisible()
    await expectAccessible(page)
  })

  await page.getByRole('button', { name: 'Hulp bij toetsen' }).click()
  await expect(page.getByRole('dialog', { name: 'Met het toetsenbord' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(slide.getByText('Thema 2 van 8 · De vraag')).toBeVisible()

  await test.step('on a phone nothing that has the focus lies under the buttons', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Volgende' }).focus()
    await page.evaluate(() => scrollTo(0, 0))
    const themes = page.getByRole('navigation', { name: 'Thema' }).getByRole('button')
    for (const theme of await themes.all()) {
      await theme.focus()
      const [own, bar] = await Promise.all([
        theme.boundingBox(),
        page.locator('.meeting__controls').boundingBox(),
      ])
      expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
    }
  })
})

import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openQuickWin } from './choosing.ts'
import { signIn } from './people.ts'

/**
 * A municipality makes the list its own: tries out, estimates, sets aside, shares. Landgraaf, whose list
 * no other story changes; what it says is taken back at the end.
 */
const OWN = 'landgraaf'

const topOf = (page: Page) => page.locator('section[aria-labelledby="top"] .quick-wins > li')
const titleOf = async (page: Page, place: number) => {
  const heading = await topOf(page).nth(place).getByRole('heading', { level: 3 }).textContent()
  return (heading ?? '').replace(/^Plaats \d+: /, '')
}

async function toOwnQuickWins(page: Page): Promise<void> {
  await page.goto('/gemeente')
  await page.getByRole('link', { name: 'Bekijk de quick wins' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Quick wins voor /)
  await expect(topOf(page)).toHaveCount(5)
}

test('what if: the scores, the place and the need that would follow, in an address for colleagues', async ({
  page,
}) => {
  await signIn(page, OWN)
  await toOwnQuickWins(page)
  // What is ticked stands in the address: it shows as ticked once that has changed.
  await topOf(page).nth(0).getByLabel('Stel dat wij dit doen').click()
  await expect(page).toHaveURL(/stel=/)
  await topOf(page).nth(2).getByLabel('Stel dat wij dit doen').click()
  // What it takes together and what it moves stays in sight.
  await expect(
    page.getByText(/^2 quick wins gekozen: samen [\d,]+ dagen werk, .+\.$/),
  ).toBeInViewport()
  await expect(page).toHaveURL(/\?stel=qw-[a-z-]+(%2C|,)qw-[a-z-]+$/)
  const panel = page.getByRole('region', { name: 'Stel dat u dit doet' })
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  const total = await panel.getByText(/^Totaalscore nu \d+, daarna \d+\./).innerText()
  const [now = 0, then = 0] = [...total.matchAll(/\d+/g)].map(Number)
  expect(then).toBeGreaterThanOrEqual(now)
  await expect(panel.getByRole('table', { name: 'Scores per thema, nu en daarna' })).toBeVisible()
  // What is left of a need is what is taken away from it.
  const row = panel
    .getByRole('table', { name: 'Wat ondernemers nodig hebben, nu en daarna' })
    .getByRole('row')
    .nth(1)
  const [before = NaN, share = NaN, after = NaN] = (
    await row.getByRole('cell').allInnerTexts()
  ).map((text) => Number(/[\d,]+(?=%?$)/.exec(text.trim())?.[0]?.replace(',', '.')))
  expect(Math.abs(before * (1 - share / 100) - after)).toBeLessThan(0.5)
  await expectAccessible(page)

  const address = page.url()
  await signIn(page, `sam.${OWN}@demo.example`)
  await page.goto(address)
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  await panel.getByRole('button', { name: 'Alles weglaten' }).click()
  await expect(page).not.toHaveURL(/stel=/)
})

test('own days and hours a year change the order at once, and are marked as own', async ({
  page,
}) => {
  await signIn(page, OWN)
  await toOwnQuickWins(page)
  const title = await titleOf(page, 0)
  const first = topOf(page).nth(0)
  await openQuickWin(first)
  await first.getByRole('button', { name: 'Eigen inzet invullen' }).click()
  await page.getByLabel('Dagen werk').fill('veel')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText('Vul alleen een getal in, bijvoorbeeld 7 of 7,5.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Dagen werk').fill('10')
  await page.getByLabel('Uren per jaar').fill('2000')
  await page.getByLabel('Weken tot het klaar is').fill('13')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(topOf(page).nth(0).getByRole('heading', { level: 3 })).not.toContainText(title)
  // A duty that it would mend names it too.
  const changed = page
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ hasNotText: 'Daarbij helpt' })
    .first()
  const summary = changed.locator('summary').filter({ hasText: title })
  // It may have gone to those that come later, and the row that was open stays open.
  for (const later of await page.locator('.more-rows:not([open]) > summary').all())
    await later.click()
  if (!(await changed.getByText('Wat u kunt doen').isVisible())) await summary.click()
  await expect(changed.getByText(/10 dagen in 13 weken, .*\(eigen schatting\)/)).toBeVisible()
  await expect(changed.getByText(/^Catalogus: \d/)).toBeVisible()
  await changed.getByRole('button', { name: 'Eigen inzet invullen' }).click()
  await page.getByRole('button', { name: 'Terug naar de catalogus' }).click()
  await expect(topOf(page).nth(0).getByRole('heading', { level: 3 })).toContainText(title)
})

test('set aside with a reason, undone, and put back from the list', async ({ page }) => {
  await signIn(page, OWN)
  await toOwnQuickWins(page)
  const [title, next] = [await titleOf(page, 0), await titleOf(page, 1)]
  const setAside = async (reason: string) => {
    const row = topOf(page).nth(0)
    if (!(await row.getByText('Wat u kunt doen').isVisible())) await openQuickWin(row)
    await row.getByRole('button', { name: 'Zet opzij' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Zet opzij' }).click()
    await expect(dialog.getByText('Kies een reden.')).toBeVisible()
    await dialog.getByLabel(reason).check()
    await dialog.getByLabel('Toelichting (mag leeg blijven)').fill('Sinds 2024')
    await dialog.getByRole('button', { name: 'Zet opzij' }).click()
    await expect(dialog).toBeHidden()
    await expect(topOf(page).nth(0).getByRole('heading', { level: 3 })).toContainText(next)
  }
  await setAside('Doen we al')
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(topOf(page).nth(0).getByRole('heading', { level: 3 })).toContainText(title)

  await setAside('Bewuste keuze')
  await page.reload()
  const aside = page.getByRole('region', { name: 'Opzij gezet (1)' })
  await expect(aside.getByText('Bewuste keuze: Sinds 2024')).toBeVisible()
  await expectAccessible(page)
  await aside.getByRole('button', { name: 'Zet terug' }).click()
  await expect(topOf(page).nth(0).getByRole('heading', { level: 3 })).toContainText(title)
  await expect(aside).toBeHidden()
})

test('what is shared is ticked after handing in, with where to ask; ESZL sees what nobody shares', async ({
  page,
}) => {
  await signIn(page, OWN)
  await page.goto('/gemeente/delen')
  await expect(page.getByText(/^U deelt \d+ van \d+ onderwerpen\.$/)).toBeVisible()
  await expectAccessible(page)
  const box = page.getByRole('listitem').getByRole('checkbox', { checked: false }).first()
  const name = (await box.locator('xpath=..').innerText()).trim()
  const same = page.getByRole('checkbox', { name })
  await same.check()
  await expect(page.getByText(`Gedeeld: ${name}`)).toBeVisible()
  await page.reload()
  await expect(same).toBeChecked()
  await same.uncheck()
  await expect(page.getByText(`Niet meer gedeeld: ${name}`)).toBeVisible()

  const contact = page.getByLabel(/^Contactpunt: /)
  const before = await contact.inputValue()
  await contact.fill(`${before}, 045-0000000`)
  await page.getByRole('button', { name: 'Contactpunt bewaren' }).click()
  await expect(page.getByText('Het contactpunt is bewaard.')).toBeVisible()
  await contact.fill(before)
  await page.getByRole('button', { name: 'Contactpunt bewaren' }).click()
  await expect(page.getByText('Het contactpunt is bewaard.')).toBeVisible()

  await signIn(page, `sam.${OWN}@demo.example`)
  await page.goto('/gemeente/delen')
  await expect(page.getByText('Alleen de coördinator kan dit veranderen.')).toBeVisible()

  await signIn(page, 'staff')
  await page.goto('/eszl/quick-wins')
  await page.getByRole('link', { name: 'Wat nog niemand in de regio deelt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nog niemand in de regio')
  await expect(page.getByText(/staat minstens één gemeente er alleen voor/)).toBeVisible()
  await expectAccessible(page)
})

import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { cardOf, expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

test('colleagues see each other, each otherʼs answers, and what was changed by whom', async ({
  page,
  browser,
}) => {
  const other = await browser.newContext({ viewport: page.viewportSize() })
  const sams = await other.newPage()
  await signIn(page, 'brunssum')
  await signIn(sams, 'sam.brunssum@demo.example')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'gebiedsbeheer')
  const theirs = await openItem(sams, scan, 'gebiedsbeheer')
  await expect(page.getByText('sam.brunssum is nu ook in dit thema.')).toBeVisible()
  await expectAccessible(page)

  await card.getByRole('radio').nth(1).check()
  await expectSaved(card)
  await expect(theirs.getByRole('radio').nth(1)).toBeChecked({ timeout: 6000 })
  await theirs.getByRole('radio').nth(3).check()
  await expectSaved(theirs)
  await expect(card.getByRole('radio').nth(3)).toBeChecked({ timeout: 6000 })

  await test.step('the history says who, when, from what and to what; and puts back', async () => {
    await card.getByText('Geschiedenis').press('Enter')
    const versions = card.locator('.history > li')
    await expect(versions.first()).toContainText(/door sam.brunssum/)
    await expect(versions.first()).toContainText('Niveau 4 van 5')
    await expect(versions.nth(1)).toContainText(/door u/)
    await expect(versions.nth(1)).toContainText('Niveau 2 van 5')
    await expectAccessible(page)
    await versions.nth(1).getByRole('button', { name: 'Zet dit antwoord terug' }).press('Enter')
    await expect(card.getByRole('radio').nth(1)).toBeChecked()
    await expectSaved(card)
    await expect(versions.first()).toContainText('Niveau 2 van 5')
    await expect(theirs.getByRole('radio').nth(1)).toBeChecked({ timeout: 6000 })
  })

  await test.step('the overview says who is where; a clash says whose answer it is', async () => {
    await page.goto(scan)
    await expect(page.getByText('Nu hier: sam.brunssum')).toBeVisible()
    await expectAccessible(page)
    await openItem(page, scan, 'gebiedsbeheer')
    await other.setOffline(true)
    await theirs.getByRole('radio').nth(4).check()
    await cardOf(page, 'gebiedsbeheer').getByRole('radio').nth(0).check()
    await expectSaved(cardOf(page, 'gebiedsbeheer'))
    await other.setOffline(false)
    await expect(theirs.getByText(/^Opgeslagen op .* door /)).toBeVisible()
  })
  await other.close()
  await expect(page.getByText('sam.brunssum is nu ook in dit thema.')).toBeHidden({
    timeout: 90_000,
  })
})

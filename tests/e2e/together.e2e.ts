import { expect, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/** Two colleagues in one scan: who is where, what the other saved, and taking an answer back. */
// As `npm start` has it; all other stories are on a server.
startOwnProduct({ embedded: true })

const ITEM = 'relatiebeheer'
const SLUG = 'beek'
const COLLEAGUE = `sam.${SLUG}@demo.example`

async function colleagueOf(page: Page, browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    baseURL: new URL(page.url()).origin,
  })
  const colleague = await context.newPage()
  await signIn(colleague, COLLEAGUE)
  return colleague
}

test('colleagues see where the other is and what the other saved', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await signIn(page, SLUG)
  const scan = await openScan(page)
  const colleague = await colleagueOf(page, browser)
  const theirs = await openItem(colleague, scan, ITEM)

  await expect(page.getByText('Nu hier: Sam Beek')).toHaveCount(1)
  await expectAccessible(page)
  const mine = await openItem(page, scan, ITEM)
  await expect(page.getByText('Sam Beek is nu ook in dit thema.')).toBeVisible()
  await expect(colleague.getByText(/ Beek is nu ook in dit thema\./)).toBeVisible({
    timeout: 20_000,
  })

  await theirs.getByRole('radio').nth(1).check()
  await expectSaved(theirs)
  await expect(mine.getByRole('radio').nth(1)).toBeChecked()
  await expectAccessible(page)

  await test.step('the history names both and restores an answer', async () => {
    await mine.getByRole('radio').nth(3).check()
    await expectSaved(mine)
    await mine.getByText('Geschiedenis', { exact: true }).click()
    const versions = mine.getByRole('list', { name: /^Geschiedenis van/ }).getByRole('listitem')
    await expect(versions.first()).toContainText(`.${SLUG}@demo.example`)
    await expect(versions.filter({ hasText: COLLEAGUE }).first()).toBeVisible()
    await expect(versions.first().getByText('Geldt nu')).toBeVisible()
    await expectAccessible(page)
    await versions.filter({ hasText: COLLEAGUE }).first().getByRole('button').press('Enter')
    await expect(mine.getByRole('radio').nth(1)).toBeChecked()
    await expect(mine.getByText(/staat weer in de scan/)).toBeAttached()
    await expect(mine.locator('summary', { hasText: 'Geschiedenis' })).toBeFocused()
    await expectSaved(mine)
    await expect(theirs.getByRole('radio').nth(1)).toBeChecked()
  })

  await test.step('two answers at once: who saved the other is named, both stay in the history', async () => {
    await page.context().setOffline(true)
    await mine.getByRole('radio').nth(0).check()
    await theirs.getByRole('radio').nth(2).check()
    await expectSaved(theirs)
    await page.context().setOffline(false)
    await expect(mine.getByText('Een collega was u net voor')).toBeVisible({ timeout: 40_000 })
    await expect(mine.getByText(/Opgeslagen door Sam Beek/)).toBeVisible()
    await expectAccessible(page)
    await mine.getByRole('button', { name: 'Mijn antwoord gebruiken' }).click()
    await expectSaved(mine)
    const versions = mine.getByRole('list', { name: /^Geschiedenis van/ }).getByRole('listitem')
    await expect(versions.first()).not.toContainText(COLLEAGUE)
    await expect(versions.nth(1)).toContainText(COLLEAGUE)
  })
  await colleague.context().close()
})

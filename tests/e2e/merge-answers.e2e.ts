import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/** Two colleagues in one question, in two browsers: what they change is merged, asked about, or held back. */
startOwnProduct()

const SLUG = 'beek'

async function colleagueOf(page: Page, browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    baseURL: new URL(page.url()).origin,
  })
  const colleague = await context.newPage()
  await signIn(colleague, `sam.${SLUG}@demo.example`)
  return colleague
}

const reason = (card: Locator) => card.getByLabel('Omdat')
const note = (card: Locator) => card.getByRole('textbox', { name: 'Notitie voor collega’s' })

test('what two colleagues change in one question is merged, and only the same field is asked about', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await signIn(page, SLUG)
  const scan = await openScan(page)
  const colleague = await colleagueOf(page, browser)
  const mine = await openItem(page, scan, 'gebiedsbeheer')
  await mine.getByRole('radio').nth(1).check()
  await expectSaved(mine)
  const theirs = await openItem(colleague, scan, 'gebiedsbeheer')
  await expect(theirs.getByRole('radio').nth(1)).toBeChecked()

  await test.step('a reason that a colleague replaced does not stay behind on the screen', async () => {
    await mine.getByLabel('Dit is een bewuste keuze').check()
    await reason(mine).fill('Van de eerste.')
    await expectSaved(mine)
    await expect(reason(theirs)).toHaveValue('Van de eerste.')
    await reason(theirs).fill('Van de tweede.')
    await expectSaved(theirs)
    await expect(reason(mine)).toHaveValue('Van de tweede.')
    await reason(mine).pressSequentially(' En meer.')
    await expectSaved(mine)
    await expect(reason(theirs)).toHaveValue('Van de tweede. En meer.')
  })

  await test.step('a level that has no reason to explain takes the reason away, also when it comes back', async () => {
    await mine.getByRole('radio').nth(4).check()
    await mine.getByRole('radio').nth(1).check()
    await expectSaved(mine)
    await expect(mine.getByLabel('Dit is een bewuste keuze')).not.toBeChecked()
    await expect(theirs.getByLabel('Dit is een bewuste keuze')).not.toBeChecked()
  })

  await test.step('a level and a note are merged', async () => {
    await page.context().setOffline(true)
    await mine.getByRole('radio').nth(2).check()
    await theirs.getByText('Notitie voor collega’s', { exact: true }).first().click()
    await note(theirs).fill('Vraag het Kim.')
    await expectSaved(theirs)
    await page.context().setOffline(false)
    await expectSaved(mine)
    await expect(note(mine)).toHaveValue('Vraag het Kim.')
    await expect(theirs.getByRole('radio').nth(2)).toBeChecked()
  })

  await test.step('two notes are asked about, and can both stay', async () => {
    await page.context().setOffline(true)
    await note(mine).fill('Van mij.')
    await note(theirs).fill('Van Sam.')
    await expectSaved(theirs)
    await page.context().setOffline(false)
    const clash = mine.getByRole('alert').filter({ hasText: 'Een collega was u net voor' })
    await expect(clash).toContainText('de notitie voor collega’s')
    await expect(clash).toContainText('Van mij.')
    await expect(clash).toContainText('Van Sam.')
    await expectAccessible(page)
    await clash.getByRole('button', { name: 'Houd beide' }).click()
    await expectSaved(mine)
    await expect(note(theirs)).toHaveValue('Van Sam.\n\nVan mij.')
  })
  await colleague.context().close()
})

test('half a date is no answer, and the stored one stays', async ({ page }) => {
  await signIn(page, SLUG)
  const scan = await openScan(page)
  const before = await openItem(page, scan, 'tevredenheid-meten')
  await before.getByRole('radio').nth(2).check()
  await expectSaved(before)
  const card = await openItem(page, scan, 'laatste-meting-datum')
  const date = card.getByLabel('Datum')
  await date.fill('2025-12-01')
  await expectSaved(card)
  await date.focus()
  await page.keyboard.press('Backspace')
  await expect(card.getByText(/maak de datum af/)).toBeVisible()
  await expect(card.getByText('Bij ESZL staat nog: 1 december 2025.')).toBeVisible()
  await date.blur()
  await expectAccessible(page)

  await page.reload()
  await expect(card.getByText('Bij ESZL staat nog: 1 december 2025.')).toBeVisible()
  await date.focus()
  await date.blur()
  await expect(card.getByText('Bij ESZL staat nog: 1 december 2025.')).toBeVisible()
  await date.fill('2025-11-03')
  await expectSaved(card)

  await test.step('a date that is emptied whole is taken away', async () => {
    await date.focus()
    for (const key of ['Backspace', 'Tab', 'Backspace', 'Tab', 'Backspace']) {
      await page.keyboard.press(key)
    }
    await page.keyboard.press('Tab')
    await expectSaved(card)
    await page.reload()
    await expect(date).toHaveValue('')
    await expect(card.getByText('Bij ESZL staat nog')).toHaveCount(0)
  })
})

test('a clash is seen where the eye is @phone', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await signIn(page, SLUG)
  const scan = await openScan(page)
  const colleague = await colleagueOf(page, browser)
  const mine = await openItem(page, scan, 'lokaal-inkoopbeleid')
  await mine.getByRole('radio').nth(0).check()
  await expectSaved(mine)
  const theirs = await openItem(colleague, scan, 'lokaal-inkoopbeleid')
  await expect(theirs.getByRole('radio').nth(0)).toBeChecked()
  await page.context().setOffline(true)
  await mine.getByRole('radio').nth(4).check()
  // The card may say "saved" of what stood there before: the answer of the server tells.
  const stored = colleague.waitForResponse((response) =>
    response.url().endsWith('/rpc/save_answer'),
  )
  await theirs.getByRole('radio').nth(1).check()
  expect((await stored).ok()).toBe(true)
  await page.context().setOffline(false)
  const clash = mine.getByRole('alert').filter({ hasText: 'Een collega was u net voor' })
  await expect(clash).toBeInViewport()
  const [card, notice] = await Promise.all([mine.boundingBox(), clash.boundingBox()])
  expect((notice?.y ?? 999) - (card?.y ?? 0)).toBeLessThan(200)
  await expectAccessible(page)
  await clash.getByRole('button', { name: /van mijn collega/ }).click()
  await expect(mine.getByRole('radio').nth(1)).toBeChecked()
  await colleague.context().close()
})

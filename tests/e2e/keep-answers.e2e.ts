import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

/** On this device, whatever the connection: nothing is waited for but drawing it. */
async function expectKeptHere(page: Page, itemId: string): Promise<void> {
  const card = page.locator(`article[aria-labelledby="${itemId}"]`)
  await expect(card.getByText(/^Bewaard op dit apparaat/)).toBeVisible()
}

/** The page ends without a chance to do anything, as when the battery is empty. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

test('an answer outlives a crash of the page, and is sent by the next one', async ({
  page,
  context,
}) => {
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  await context.setOffline(true)
  await card.getByRole('radio').nth(2).check()
  await expectKeptHere(page, 'relatiebeheer')
  await crash(page)

  await context.setOffline(false)
  const next = await context.newPage()
  const again = await openItem(next, scan, 'relatiebeheer')
  await expect(again.getByRole('radio').nth(2)).toBeChecked()
  await expectSaved(again)
})

test('a text is on this device with its last key, also without a connection', async ({
  page,
  context,
}) => {
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'statusinformatie')
  await card.getByRole('radio').nth(1).check()
  await expectSaved(card)
  await card
    .getByText(/^Toelichting/)
    .first()
    .click()
  await test.step('and on the server before whoever types without a pause is done', async () => {
    let sent = 0
    page.on('request', (request) => (sent += Number(request.url().endsWith('/rpc/save_answer'))))
    await card.getByLabel('Toelichting').pressSequentially('Elke dag op de site.', { delay: 150 })
    expect(sent).toBeGreaterThan(0)
    await expectSaved(card)
    await card.getByLabel('Toelichting').fill('')
    await expectSaved(card)
  })
  await context.setOffline(true)
  await card.getByLabel('Toelichting').pressSequentially('Via de mail')
  await expectKeptHere(page, 'statusinformatie')
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  const again = await openItem(next, scan, 'statusinformatie')
  await expect(again.getByLabel('Toelichting')).toHaveValue('Via de mail')
  await expectSaved(again)
})

test('after days without a connection it warns; a file takes the answers to another device', async ({
  page,
  context,
  browser,
}) => {
  await signIn(page, 'stein')
  await page.clock.install()
  const scan = await openScan(page)
  await expect(page.getByText('Antwoorden op dit apparaat')).toBeVisible()
  await page
    .getByRole('link', { name: /Aanspreekpunt en relatie/ })
    .first()
    .click()
  const card = page.locator('article[aria-labelledby="relatiebeheer"]')
  await expect(card).toBeVisible()
  await context.setOffline(true)
  await card.getByRole('radio').nth(3).check()
  await expectKeptHere(page, 'relatiebeheer')

  await page.clock.fastForward(30 * 24 * 60 * 60 * 1000)
  await page.getByRole('link', { name: 'Overzicht van de scan' }).first().click()
  await expect(
    page.getByText(/1 antwoord staat alleen op dit apparaat, het oudste sinds/),
  ).toBeVisible()
  await expect(page.getByText(/Safari, wissen na zeven dagen/)).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als bestand' }).press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^quickscan-stein-\d{4}-\d\d-\d\d[.]json$/)
  const file = await download.path()

  const elsewhere = await browser.newContext({ viewport: page.viewportSize() })
  const other = await elsewhere.newPage()
  await signIn(other, 'stein')
  await other.goto(scan)
  await other.getByText('Antwoorden op dit apparaat').click()
  await other.locator('input[type=file]').setInputFiles({
    name: 'brief.json',
    mimeType: 'application/json',
    buffer: Buffer.from('Beste collega'),
  })
  await expect(
    other.getByText('Dit is geen bestand met antwoorden van de quick scan.'),
  ).toBeVisible()
  await other.locator('input[type=file]').setInputFiles(file)
  await expect(
    other.getByText('1 antwoord uit het bestand is overgenomen en wordt verstuurd.'),
  ).toBeVisible()
  await expectAccessible(other)
  const there = await openItem(other, scan, 'relatiebeheer')
  await expect(there.getByRole('radio').nth(3)).toBeChecked()
  await expectSaved(there)
  await elsewhere.close()

  // Back online here: the same answer is there already, so nothing is asked.
  await context.setOffline(false)
  await expect(page.getByText(/staat alleen op dit apparaat/)).toBeHidden()
})

test('two tabs: what one leaves behind, the other sends', async ({ page, context }) => {
  await signIn(page, 'voerendaal')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  const second = await context.newPage()
  const there = await openItem(second, scan, 'relatiebeheer')
  await context.setOffline(true)
  await card.getByRole('radio').nth(1).check()
  await expectKeptHere(page, 'relatiebeheer')
  await expect(there.getByRole('radio').nth(1)).not.toBeChecked()
  await page.close()
  await expect(there.getByRole('radio').nth(1)).toBeChecked()
  await context.setOffline(false)
  await expectSaved(there)
})

test('signing out asks first when answers wait, and loses none', async ({ page, context }) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'relatiebeheer')
  await card.getByRole('radio').nth(0).check()
  await expectSaved(card)
  await context.setOffline(true)
  await card.getByRole('radio').nth(4).check()
  await expectKeptHere(page, 'relatiebeheer')
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Uitloggen terwijl er antwoorden wachten?' })
  await expect(dialog).toContainText('1 antwoord staat alleen op dit apparaat.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Toch uitloggen' }).click()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('quickscan-session'))).toBeNull()

  await context.setOffline(false)
  await signIn(page, 'beek')
  const again = await openItem(page, scan, 'relatiebeheer')
  await expect(again.getByRole('radio').nth(4)).toBeChecked()
  await expectSaved(again)
})

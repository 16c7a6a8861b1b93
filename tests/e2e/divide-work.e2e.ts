import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { cardOf, expectSaved, openItem, openScan } from './filling-in.ts'
import { expectOnFirstScreen } from './on-first-screen.ts'
import { startOwnProduct, test } from './own-product.ts'
import { comeInByMail, signIn } from './people.ts'

startOwnProduct()

/** The button to the first of what somebody was asked. */
const MY_FIRST = '[aria-labelledby="my-open-items"] .nl-button'

test('a theme goes to a new colleague by mail, a question to a known one; both answer', async ({
  page,
  browser,
}) => {
  const email = 'nieuw.mens@demo.example'
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  await page.goto(`${scan}/thema/inkoop`)
  await expect(page.getByText('Nog niemand doet dit thema.')).toBeVisible()
  await page.getByRole('button', { name: 'Vraag een collega' }).first().press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Collega').selectOption('Een ander e-mailadres')
  await dialog.getByLabel('E-mailadres').fill('geen adres')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Vul een geldig e-mailadres in')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('E-mailadres').fill(email)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dit thema doet: Nieuw Mens.')).toBeVisible()
  await expectAccessible(page)

  await test.step('the mail leads to exactly that theme, two clicks after the code', async () => {
    const theirs = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
    await comeInByMail(theirs, page.request, email)
    await expect(
      theirs.getByRole('heading', { name: /^Uw vragen: er zijn er nog \d+ open$/ }),
    ).toBeVisible()
    await expectAccessible(theirs)
    await expectOnFirstScreen(theirs, new URL('/gemeente', theirs.url()).href, MY_FIRST)
    await theirs.getByRole('link', { name: 'Inkoop en betalen', exact: true }).first().click()
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Inkoop en betalen')
    await expect(theirs.getByText('Dit thema doet: u.')).toBeVisible()
    await theirs.context().close()
  })

  await test.step('who does not know asks a colleague in one action', async () => {
    const card = await openItem(page, scan, 'gebiedsbeheer')
    await card.getByRole('button', { name: 'Vraag een collega' }).press('Enter')
    await expect(dialog.getByLabel('Alleen deze vraag')).toBeChecked()
    await expectAccessible(page)
    await dialog.getByLabel('Collega').selectOption('Sam Brunssum')
    await dialog.getByLabel('Wat wilt u weten?').fill('Hoe vaak komen jullie langs?')
    await dialog.getByRole('button', { name: 'Vraag stellen' }).press('Enter')
    await expect(card.getByText('Gevraagd aan Sam Brunssum.')).toBeVisible()
    await expect(card.getByLabel('Weet ik niet', { exact: true })).toBeChecked()
    await expectSaved(card)
    await expectAccessible(page)
  })

  await test.step('the same dialog gives the whole theme away', async () => {
    await page.goto(`${scan}/thema/groei`)
    await page
      .getByRole('article')
      .first()
      .getByRole('button', { name: 'Vraag een collega' })
      .click()
    await dialog.getByLabel(/^Het hele thema/).check()
    await dialog.getByLabel('Collega').selectOption('Nieuw Mens')
    await dialog.getByLabel('Wat wilt u weten?').fill('Kijk jij hiernaar?')
    await dialog.getByRole('button', { name: 'Vraag stellen' }).press('Enter')
    await expect(page.getByText('Dit thema doet: Nieuw Mens.')).toContainText(
      '‘Kijk jij hiernaar?’',
    )
  })

  await test.step('the colleague begins with the question, answers it, and it is gone', async () => {
    await signIn(page, 'sam.brunssum@demo.example')
    await expectOnFirstScreen(page, '/gemeente', MY_FIRST)
    await expect(page.getByRole('heading', { name: 'Uw vraag: er is er nog 1 open' })).toBeVisible()
    await expect(page.getByText('‘Hoe vaak komen jullie langs?’')).toBeVisible()
    await expectAccessible(page)
    const section = page.getByRole('region', { name: /^Uw vraag/ })
    await section.getByRole('link').last().press('Enter')
    const card = cardOf(page, 'gebiedsbeheer')
    await expect(card.getByText(/ vraagt dit aan u\./)).toBeVisible()
    await card.getByRole('radio').nth(2).check()
    await expectSaved(card)
    await page.goto('/gemeente')
    await expect(page.getByText('Alles wat u gevraagd is, is beantwoord.')).toBeVisible()
    // A colleague who is no coordinator cannot bring in somebody new.
    await page.goto(`${scan}/thema/reactie`)
    await page.getByRole('button', { name: 'Vraag een collega' }).first().click()
    await dialog.getByLabel('Collega').selectOption('Een ander e-mailadres')
    await dialog.getByLabel('E-mailadres').fill('iemand@elders.example')
    await dialog.getByRole('button', { name: 'Vraag stellen' }).click()
    await expect(
      dialog.getByText(/Vraag de coördinator om deze persoon uit te nodigen/),
    ).toBeVisible()
    await page.keyboard.press('Escape')
  })
})

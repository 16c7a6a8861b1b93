import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectSaved, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

test('a low level can be a choice, with a reason and until when', async ({ page }) => {
  await signIn(page, 'stein')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'gebiedsbeheer')
  const choice = card.getByLabel('Dit is een bewuste keuze')
  await card.getByRole('radio').nth(4).check()
  await expect(choice).toBeHidden()
  await card.getByRole('radio').nth(1).check()
  await choice.check()
  await expect(card.getByText('Schrijf op waarom.')).toBeVisible()
  await expectAccessible(page)
  await card.getByLabel('Omdat').fill('Wij hebben één klein bedrijventerrein.')
  await expectSaved(card)
  await page.reload()
  await expect(card.getByLabel('Omdat')).toHaveValue('Wij hebben één klein bedrijventerrein.')
  await expect(card.getByLabel('Tot wanneer geldt deze keuze?')).toHaveValue(/^\d{4}-12-31$/)

  // Somebody who raises the level has no low level to explain.
  await card.getByRole('radio').nth(4).check()
  await expect(choice).toBeHidden()
  await card.getByRole('radio').nth(1).check()
  await expect(choice).not.toBeChecked()
  await choice.check()
  await card.getByLabel('Omdat').fill('Wij hebben één klein bedrijventerrein.')
  await expectSaved(card)

  await test.step('ESZL reads it beside the answer', async () => {
    await signIn(page, 'staff')
    const read = await openItem(page, scan, 'gebiedsbeheer')
    await expect(read.getByText(/^Bewuste keuze tot 31 december \d{4}: Wij hebben/)).toBeVisible()
    await expectAccessible(page)
  })
})

test('a note for colleagues is for colleagues only', async ({ page }) => {
  await signIn(page, 'brunssum')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'interne-afstemming')
  await card.getByText('Notitie voor collega’s', { exact: true }).first().click()
  await card.getByRole('textbox', { name: 'Notitie voor collega’s' }).fill('Vraag Sam wat klopt.')
  await expectSaved(card)
  await expectAccessible(page)

  await signIn(page, 'sam.brunssum@demo.example')
  const theirs = await openItem(page, scan, 'interne-afstemming')
  await expect(theirs.getByRole('textbox', { name: 'Notitie voor collega’s' })).toHaveValue(
    'Vraag Sam wat klopt.',
  )

  await signIn(page, 'staff')
  const heard: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/rest/v1/'))
      void response.text().then(
        (text) => heard.push(text),
        () => undefined,
      )
  })
  const read = await openItem(page, scan, 'interne-afstemming')
  await expect(read.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('Vraag Sam wat klopt.')).toHaveCount(0)
  expect(heard.join()).toContain('interne-afstemming')
  expect(heard.join()).not.toContain('Vraag Sam')
})

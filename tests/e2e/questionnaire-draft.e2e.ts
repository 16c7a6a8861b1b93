import { expect } from '@playwright/test'
import { definition } from '#content/2026-2/version.ts'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

test('staff share a draft, change ten questions, decide what they are, and publish', async ({
  page,
  browser,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/vragenlijst')
  await expectAccessible(page)
  await page.getByLabel('Naam van de nieuwe versie').fill('2028-1')
  await page.getByRole('button', { name: 'Begin een concept' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Concept 2028-1' })).toBeVisible()
  await expectAccessible(page)
  const draft = page.url()

  await test.step('a reader with the link reads along without signing in', async () => {
    await page.getByRole('button', { name: 'Maak een link voor een lezer' }).click()
    const link = await page.getByLabel('Link voor de lezer').inputValue()
    const reader = await (await browser.newContext()).newPage()
    await reader.goto(link)
    await expect(reader.getByRole('heading', { level: 1, name: 'Concept 2028-1' })).toBeVisible()
    await reader.close()
  })

  await test.step('ten questions get other words', async () => {
    for (const { id, text } of definition.items.slice(0, 10)) {
      await page.goto(`${draft}/item/${id}`)
      await page.getByLabel('Tekst in het Nederlands').fill(`${text.nl} (nieuw)`)
      await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: /\(nieuw\)$/ })).toBeVisible()
    }
    await expectAccessible(page)
  })

  await test.step('each is decided to be the same question in other words, and it is published', async () => {
    await page.goto(draft)
    const agree = page.getByRole('button', { name: /^Dat klopt/ })
    await expect(agree).toHaveCount(10)
    for (let left = 10; left > 0; left--) {
      await agree.first().click()
      await expect(agree).toHaveCount(left - 1)
    }
    await page.getByLabel('Wat is er nieuw?').fill('Tien vragen in andere woorden')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Publiceer deze versie' }).click()
    await expect(page.getByText('Tien vragen in andere woorden')).toBeVisible()
  })

  await test.step('side by side with the version before it says what changed', async () => {
    await page.goto('/eszl/vragenlijst/vergelijken?van=2026-2&naar=2028-1')
    await expect(page.getByText(/\(nieuw\)/).first()).toBeVisible()
    await expectAccessible(page)
  })
})

import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

test(
  'staff let a remark out without what it says of people, and can take it back',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/ondernemers')
    await page.getByRole('link', { name: 'Opmerkingen van ondernemers nakijken' }).click()
    const card = page.getByRole('region').filter({ hasText: 'Meneer Voorbeeld' }).first()
    await expect(card.locator('mark')).toHaveText(['Meneer Voorbeeld', '06-00000000'])
    await expectAccessible(page)
    const words = card.getByLabel('Zo wordt het gelezen')
    await expect(words).toHaveValue('[naam] belt nooit terug. Mijn nummer is [telefoonnummer].')
    await words.fill(' ')
    await card.getByRole('button', { name: 'Vrijgeven', exact: true }).click()
    await expect(card.getByText('Vul in wat anderen mogen lezen')).toBeVisible()
    await words.fill('Er belt nooit iemand terug.')
    await card.getByRole('button', { name: 'Vrijgeven', exact: true }).click()
    await expect(page.getByText('Vrijgegeven.', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(page.getByText('Teruggezet.')).toBeVisible()

    await page.getByRole('button', { name: 'Niet vrijgeven' }).first().click()
    await expect(page.getByText('Niet vrijgegeven.', { exact: true })).toBeVisible()
    await page.getByLabel('Laat zien').selectOption('hidden')
    await expect(page).toHaveURL(/stand=hidden/)
    await page.reload()
    await page.getByRole('button', { name: 'Terug naar nakijken' }).click()
    await expect(page.getByText('Er zijn geen opmerkingen om te tonen.')).toBeVisible()
    await expectAccessible(page)
  },
)

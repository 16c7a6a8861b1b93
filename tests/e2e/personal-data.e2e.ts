import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

/** What is kept of a person: seen, taken along, and forgotten. */
startOwnProduct()

test('a colleague sees what is kept, takes it along, and is forgotten; the work stays', async ({
  page,
}) => {
  await test.step('staff say how long names are kept', async () => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rondes')
    await page.getByRole('link', { name: 'Voorjaar 2026', exact: true }).click()
    await page.getByLabel(/Namen weghalen na het sluiten/).selectOption('2 jaar')
    await page.getByRole('button', { name: 'Bewaartijd opslaan' }).click()
    await expect(
      page.getByText('Namen blijven staan tot 2 jaar na het sluiten.', { exact: false }),
    ).toBeVisible()
    await expectAccessible(page)
  })

  const email =
    await test.step('the signer reads until when the own name stands there', async () => {
      await signIn(page, 'sam.maastricht@demo.example')
      await page.goto('/gemeente')
      await page.getByRole('contentinfo').getByRole('link', { name: 'Mijn gegevens' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn gegevens')
      const kept = page.getByRole('listitem').filter({ hasText: 'Voorjaar 2026' })
      await expect(kept).toContainText(/Uw naam staat eronder tot .* 2028/)
      await expectAccessible(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Alles opslaan (JSON)' }).click(),
      ])
      const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
        account: { email: string }
        submission: unknown[]
      }
      expect(file.submission.length).toBeGreaterThan(0)
      return file.account.email
    })

  await test.step('and is forgotten', async () => {
    await page.getByRole('button', { name: 'Vergeet mij' }).click()
    await expect(page.getByRole('dialog', { name: 'Wilt u vergeten worden?' })).toContainText(email)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ja, vergeet mij' }).click()
    await expect(page.getByText('U bent vergeten')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the coordinator finds the work, and not the person', async () => {
    await signIn(page, 'maastricht')
    await page.goto('/gemeente/collegas')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(email)).toHaveCount(0)
  })
})

test('the only coordinator hears why that cannot be', async ({ page }) => {
  await signIn(page, 'maastricht')
  await page.goto('/mijn-gegevens')
  await page.getByRole('button', { name: 'Vergeet mij' }).click()
  await page.getByRole('button', { name: 'Ja, vergeet mij' }).click()
  await expect(
    page.getByText('Een gemeente heeft altijd een coördinator.', { exact: false }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByText('Wij kennen u als', { exact: false })).toBeVisible()
})

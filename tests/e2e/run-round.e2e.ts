import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { mailedCode, signIn } from './people.ts'

test('staff see who is how far, filter, and never a number below the threshold', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name: 'Najaar 2026' }).click()
  await expect(page.getByRole('row', { name: /Heerlen/ })).toContainText('ingediend')
  const simpelveld = page.getByRole('row', { name: /Simpelveld/ })
  await expect(simpelveld).toContainText('bezig')
  await expect(simpelveld.getByRole('cell').last()).toHaveText('nog te weinig')

  await page.getByLabel('Stand').selectOption('niet begonnen')
  await expect(page).toHaveURL(/stand=not_started/)
  await expect(page.getByRole('row', { name: /Heerlen/ })).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Stand')).toHaveValue('not_started')
  await expectAccessible(page)
})

test('a second round cannot be opened while one is open, and it says why', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await expect(page.getByText('Najaar 2026 is nog open. Sluit die ronde eerst.')).toBeVisible()
})

test('staff invite a coordinator; the mail arrives and leads to the own scan', async ({
  page,
  browser,
}, info) => {
  const email = `nieuw.landgraaf.${info.project.name}@demo.example`
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name: 'Najaar 2026' }).click()
  await page.getByRole('button', { name: /uitnodigen Landgraaf/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mailadres').fill('geen adres')
  await dialog.getByRole('button', { name: 'Uitnodigen en mail sturen' }).click()
  await expect(dialog.getByText('Vul een geldig e-mailadres in')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('E-mailadres').fill(email)
  await dialog.getByRole('button', { name: 'Uitnodigen en mail sturen' }).click()
  await expect(dialog.getByText(`${email} is uitgenodigd. De mail is verstuurd.`)).toBeVisible()
  const code = await mailedCode(page.request, email)

  // The invited person, in a browser of their own, types the address and then the newest code.
  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto('/inloggen')
  await theirs.getByLabel('E-mailadres').fill(email)
  const since = Date.now()
  await theirs.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect(theirs.getByLabel('Code van zes cijfers')).toBeVisible()
  await theirs.getByLabel('Code van zes cijfers').fill('12')
  await theirs.getByRole('button', { name: 'Inloggen' }).click()
  await expect(theirs.getByText('De code bestaat uit zes cijfers.')).toBeVisible()
  const newest = await mailedCode(theirs.request, email, since)
  expect(newest).not.toBe(code)
  await theirs.getByLabel('Code van zes cijfers').fill(newest)
  await theirs.getByRole('button', { name: 'Inloggen' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(/Landgraaf/)
  await theirs.context().close()

  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.reload()
  await expect(page.getByRole('row', { name: /Landgraaf/ })).toContainText(email)
})

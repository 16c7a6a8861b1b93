import { expect, test } from '@playwright/test'
import { mailedCode } from './people.ts'

test('an official signs in with the code from the mail', async ({ page }, { project }) => {
  const email = `sam.${project.name === 'phone' ? 'beek' : 'brunssum'}@demo.example`
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  const asked = Date.now()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van zes cijfers').fill(await mailedCode(page.request, email, asked))
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page).toHaveURL(/\/gemeente$/)
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
})

test('a wrong code is refused with words that help', async ({ page }, { project }) => {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(`onbekend-${project.name}@demo.example`)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van zes cijfers').fill('000000')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('Deze code klopt niet of is verlopen')).toBeVisible()
})

test('somebody who was never invited is told so', async ({ page }, { project }) => {
  const email = `buitenstaander-${project.name}@elders.example`
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  const asked = Date.now()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van zes cijfers').fill(await mailedCode(page.request, email, asked))
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByRole('heading', { name: 'U hebt nog geen toegang' })).toBeVisible()
})

test('in the demo one click on a person signs in', async ({ page }, { project }) => {
  await page.goto('/inloggen')
  const colleague = project.name === 'phone' ? 'Beekdaelen Sam' : 'Heerlen Sam'
  await page.getByRole('button', { name: colleague }).click()
  await expect(page).toHaveURL(/\/gemeente$/)
})

test('a page for members sends a stranger to the sign-in page and back', async ({ page }, {
  project,
}) => {
  await page.goto('/eszl/rondes')
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
  const name = project.name === 'phone' ? 'Tim' : 'Ilse'
  await page.getByRole('button', { name: `ESZL ${name}` }).click()
  await expect(page).toHaveURL(/\/eszl\/rondes$/)
})

import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { comeInByMail, mailsTo, signIn } from './people.ts'

startOwnProduct()

const COLLEAGUE = 'nora.vries@gemeente.example'

/** The newest mail to this address with such a subject, once it has come. */
async function mailOf(page: Page, email: string, subject: RegExp) {
  const mails = () => mailsTo(page.request, email, subject)
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBeGreaterThan(0)
  return (await mails()).at(-1)
}

test('an official is asked by mail, comes to the place after the code, and turns that mail off', async ({
  page,
}) => {
  await signIn(page, 'meerssen')
  await page.goto('/gemeente/collegas')
  await page.getByLabel(/e-mailadres/i).fill(COLLEAGUE)
  await page.getByRole('button', { name: /Uitnodigen/ }).click()
  const mail = await mailOf(page, COLLEAGUE, /uitgenodigd/)
  expect(mail?.text).toContain('Meerssen')
  // Another person, on a device of her own.
  await page.evaluate(() => localStorage.clear())
  await comeInByMail(page, page.request, COLLEAGUE)
  await expect(page).toHaveURL(/\/gemeente/)
  await page.goto('/instellingen')
  const choice = page.getByLabel('Iemand geeft mij een actie')
  await expect(choice).toBeChecked()
  await choice.uncheck()
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  await page.reload()
  await expect(choice).not.toBeChecked()
  await expectAccessible(page)
})

test('staff write a mail, try it, plan reminders and set how many leave in a day', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/mail')
  await page.getByRole('link', { name: 'Herinnering', exact: true }).click()
  const subject = page.getByLabel('Onderwerp')
  await subject.fill('Nog even voor {{gemeente}} {{onzin}}')
  await expect(page.getByText('De plek {{onzin}} bestaat niet in deze mail.')).toBeVisible()
  await subject.fill('Nog even voor {{gemeente}}: {{dagen}}')
  await expect(page.getByText(/^Nog even voor .*: nog 7 dagen$/)).toBeVisible()
  await page.getByRole('button', { name: 'Stuur een proefmail aan mij' }).click()
  const mail = await mailOf(page, 'roos.eszl@demo.example', /^Nog even voor .*: nog 7 dagen$/)
  expect(mail?.html).toContain('<p>Goedendag,</p>')
  await page.getByRole('button', { name: 'Tekst bewaren' }).click()
  await expect(page.getByText('Bewaard. De volgende mail gaat met deze tekst.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Terug naar de standaardtekst' }).click()
  await expect(subject).toHaveValue(/^Herinnering: /)

  await page.getByRole('link', { name: 'Terug naar Mail' }).click()
  await expect(page.getByText('proefmail')).toBeVisible()
  const days = page.getByLabel(/^Herinneringen in /)
  await days.first().fill('10 en een')
  await page.getByRole('button', { name: 'Bewaren voor Najaar 2026' }).click()
  await expect(page.getByText(/^Vul hele getallen in van 0/)).toBeVisible()
  await days.first().fill('10, 3')
  await page.getByRole('button', { name: 'Bewaren voor Najaar 2026' }).click()
  await expect(page.getByText(/^Bewaard: 10 en 3 dagen/)).toBeVisible()
  await page.getByLabel('Hoogstens zoveel mails op een dag').fill('250')
  await page.getByRole('button', { name: 'Instellingen bewaren' }).click()
  await expect(page.getByText(/van hoogstens 250/)).toBeVisible()
  await expectAccessible(page)
})

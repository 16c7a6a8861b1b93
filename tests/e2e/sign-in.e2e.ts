import { expect, test } from '@playwright/test'
import { mailedCode, mailsTo } from './people.ts'

test('an official signs in with the code from the mail', { tag: '@phone' }, async ({ page }) => {
  const email = 'sam.brunssum@demo.example'
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  const asked = Date.now()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van acht cijfers').fill(await mailedCode(page.request, email, asked))
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page).toHaveURL(/\/gemeente$/)
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible()
})

test('a wrong code is refused with words that help', async ({ page }) => {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill('onbekend@demo.example')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('Code van acht cijfers').fill('0000 0000')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await expect(page.getByText('Deze code klopt niet of is verlopen')).toBeVisible()
})

test('the code stands in two groups, typed or pasted, with the caret where it was', async ({
  page,
}) => {
  await page.goto('/inloggen?adres=onbekend@demo.example')
  const code = page.getByLabel('Code van acht cijfers')
  await code.pressSequentially('12345678')
  await expect(code).toHaveValue('1234 5678')
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect(code).toHaveValue('2345 678')
  await page.keyboard.type('9')
  await expect(code).toHaveValue('9234 5678')
  await page.keyboard.type('1')
  await expect(code).toHaveValue('9123 45678')
  await page.keyboard.press('Backspace')
  await expect(code).toHaveValue('9234 5678')
  for (const pasted of [
    '123-456 78',
    '1234\u200b5678',
    'Uw code is 1234 5678. Hij werkt 15 minuten.',
  ]) {
    await code.selectText()
    await page.evaluate((text) => document.execCommand('insertText', false, text), pasted)
    await expect(code).toHaveValue('1234 5678')
  }
  await code.fill('1234 567')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Hier staat geen code in.')).toBeVisible()
})

test('who was never invited gets the same answer as everybody, and no mail', async ({ page }) => {
  const email = 'buitenstaander@elders.example'
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  const answer = page.getByText('Is dit adres uitgenodigd')
  const said = await answer.innerText()
  // Who is invited reads the same, and a mail that was asked for later is there.
  const invited = 'sam.beek@demo.example'
  const since = Date.now()
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(invited)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect(answer).toHaveText(said.replaceAll(email, invited))
  await mailedCode(page.request, invited, since)
  expect(await mailsTo(page.request, email, /./)).toEqual([])
})

test('in the demo one click on a person signs in', async ({ page }) => {
  await page.goto('/inloggen')
  await page.getByRole('button', { name: 'Heerlen Sam' }).click()
  await expect(page).toHaveURL(/\/gemeente$/)
})

test('a page for members sends a stranger to the sign-in page and back', async ({ page }) => {
  await page.goto('/eszl/rondes')
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
  await page.getByRole('button', { name: 'ESZL Ilse' }).click()
  await expect(page).toHaveURL(/\/eszl\/rondes$/)
})

test('a page of a stranger does not load what keeps sessions, and hears of one in another tab', async ({
  page,
  context,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('/resultaten')
  const signIn = page.getByRole('banner').getByRole('link', { name: 'Inloggen' })
  await expect(signIn).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(loaded.filter((url) => url.includes('session-client'))).toEqual([])

  const other = await context.newPage()
  await other.goto('/inloggen')
  await other.getByRole('button', { name: 'Heerlen Sam' }).click()
  await expect(other).toHaveURL(/\/gemeente$/)
  await expect(signIn).toHaveCount(0)
})

import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { comeInByMail, mailsTo, signIn } from './people.ts'
import { goByMenu } from './menu.ts'

startOwnProduct()

async function toColleagues(page: Page) {
  await page.goto('/gemeente')
  await goByMenu(page, 'Invullen', 'Collega’s')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Collega’s')
}

async function invite(page: Page, email: string) {
  await page.getByLabel('E-mailadres').fill(email)
  await page.keyboard.press('Enter')
}

test('a coordinator invites a colleague, who lands there; then hands over', async ({
  page,
  browser,
}) => {
  const slug = 'gulpen-wittem'
  const name = 'Gulpen-Wittem'
  const email = `nieuw.${slug}@demo.example`
  await signIn(page, slug)
  await toColleagues(page)
  await invite(page, 'geen adres')
  await expect(page.getByText('Vul een geldig e-mailadres in')).toBeVisible()
  await invite(page, 'greet.kerkrade@demo.example')
  await expect(page.getByText('Deze persoon hoort al bij een andere gemeente')).toBeVisible()
  await expectAccessible(page)
  await invite(page, ` ${email.toUpperCase()}`)
  await expect(page.getByText(`${email} is uitgenodigd. De mail is verstuurd.`)).toBeVisible()
  await expect(page.getByRole('button', { name: `Intrekken ${email}` })).toBeVisible()
  await expectAccessible(page)

  // The colleague follows the link in the mail, in a browser of their own, and types its code.
  const theirs = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
  await comeInByMail(theirs, page.request, email)
  await expect(theirs).toHaveURL(/\/gemeente(\/scan\/[^/]+)?$/)
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText(name)
  await toColleagues(theirs)
  await expect(theirs.getByText('Alleen de coördinator kan collega’s uitnodigen')).toBeVisible()
  await expect(theirs.getByRole('row', { name: new RegExp(`${email} .*collega`) })).toBeVisible()
  // But leave.
  await expect(theirs.getByRole('main').getByRole('button')).toHaveText([
    'Ik werk hier niet meer aan mee',
  ])
  await expectAccessible(theirs)

  // In two steps, by keyboard; the second says what changes.
  await page.reload()
  await expect(page.getByText('Draag die rol eerst over.')).toBeVisible()
  const make = page.getByRole('button', { name: `Maak coördinator ${email}` })
  await make.press('Enter')
  const dialog = page.getByRole('dialog', { name: `${email} coördinator maken?` })
  await expect(dialog.getByText('U wordt collega.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(make).toBeFocused()
  await make.press('Enter')
  await dialog.getByRole('button', { name: 'Ja, draag de rol over' }).press('Enter')
  await expect(page.getByText(`${email} is nu coördinator. U bent collega.`)).toBeVisible()

  // The former coordinator can no longer invite, the new one can.
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
  await page.reload()
  await expect(page.getByText('Alleen de coördinator kan collega’s uitnodigen')).toBeVisible()
  await expect(page.getByLabel('E-mailadres')).toHaveCount(0)
  await theirs.reload()
  await expect(theirs.getByRole('heading', { name: 'Een collega uitnodigen' })).toBeVisible()

  const sam = `sam.${slug}@demo.example`
  await theirs.getByRole('button', { name: `Verwijderen ${sam}` }).press('Enter')
  await theirs.getByRole('button', { name: 'Ja, verwijder deze persoon' }).press('Enter')
  await expect(theirs.getByText(`${sam} heeft geen toegang meer.`)).toBeVisible()
  await expect(theirs.getByRole('row', { name: new RegExp(sam) })).toHaveCount(0)
  await theirs.context().close()
})

test('an invitation is mailed again, and taken back', async ({ page }) => {
  const place = 'simpelveld'
  const email = `traag.${place}@demo.example`
  await signIn(page, place)
  await toColleagues(page)
  await invite(page, email)
  await expect(page.getByText(`${email} is uitgenodigd. De mail is verstuurd.`)).toBeVisible()
  const again = page.getByRole('button', { name: `Mail opnieuw sturen ${email}` })
  // The same mail is not sent twice within seconds.
  await expect(async () => {
    await again.click()
    const sent = page.getByText(`De mail aan ${email} is opnieuw verstuurd.`)
    await expect(sent).toBeVisible({ timeout: 1500 })
    expect(await mailsTo(page.request, email, /uitgenodigd/)).toHaveLength(2)
  }).toPass({ timeout: 40_000, intervals: [3000] })

  await page.getByRole('button', { name: `Intrekken ${email}` }).press('Enter')
  await expect(page.getByText(`De uitnodiging van ${email} is ingetrokken.`)).toBeVisible()
  // The button is gone with its row; the focus is on what happened, not lost.
  await expect(page.getByRole('button', { name: `Intrekken ${email}` })).toHaveCount(0)
  await expect(page.locator('div:focus')).toContainText('is ingetrokken')
})

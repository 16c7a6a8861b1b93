import { expect, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

/** Hands in from the review page, and ends on the page where it waits for a signature. */
export async function handIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Klaarzetten om te tekenen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Uw naam').fill(name)
  await dialog.getByRole('button', { name: 'Ja, klaarzetten' }).click()
  await expect(page.getByText('Wacht op de handtekening van een collega')).toBeVisible()
}

/** Signs what is on the sign page, and ends on the certificate. */
export async function sign(page: Page, name: string): Promise<void> {
  await page.getByLabel('Uw naam').fill(name)
  await page.getByRole('button', { name: 'Tekenen en indienen' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('button', { name: 'Ja, tekenen en indienen' }).click()
  await expect(page.getByRole('heading', { name: 'Bewijs van ondertekening' })).toBeVisible()
}

/** The person at this address signs, in a browser of their own, what `page` waits for. */
export async function signAs(browser: Browser, page: Page, email: string, name: string) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await context.newPage()
  await signIn(theirs, email)
  await theirs.goto(page.url())
  await sign(theirs, name)
  await context.close()
}

import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'
import { filledIn } from './visiting.ts'

test('who gets a certificate checks the code that stands on it, without signing in', async ({
  page,
  browser,
}) => {
  await signIn(page, 'meerssen')
  await page.goto(await filledIn(page, '/gemeente/scan/$scanId/ondertekening'))
  const code = await page.locator('.certificate__code').innerText()
  expect(code).toMatch(/^\d{4}\s\d{4}\s\d{4}$/)

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto('/certificaat')
  const check = async (typed: string) => {
    await theirs.getByLabel('Code op het bewijs').fill(typed)
    await theirs.getByRole('button', { name: 'Controleren' }).click()
  }
  await check(code)
  await expect(theirs.getByText('Deze code klopt')).toBeVisible()
  await expect(theirs.getByRole('main')).toContainText('Meerssen')
  const other = code.replace(/\d$/, (last) => String((Number(last) + 1) % 10))
  await check(other)
  await expect(theirs.getByText('Deze code hoort bij geen bewijs')).toBeVisible()
  await theirs.context().close()
})

import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectSaved } from './filling-in.ts'
import { signIn } from './people.ts'
import { filledIn } from './visiting.ts'

/** Of a scan that is under way; what is changed is put back on the spot. */
const THEME = '/gemeente/scan/$scanId/thema/vergunningen'

test('one key leads to the next question, and back', async ({ page }) => {
  await signIn(page, 'brunssum')
  await page.goto(await filledIn(page, THEME))
  const card = (n: number) => page.locator('.item').nth(n)
  await card(0).getByRole('radio').first().focus()
  await page.keyboard.press('Enter')
  await expect(card(1).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Shift+Enter')
  await expect(card(0).locator(':focus')).toHaveCount(1)
})

for (const [instead, theme, item] of [
  ['Weet ik niet', 'vergunningen', 'vooroverleg'],
  ['Niet van toepassing', 'toezicht', 'gebiedsbeheer'],
] as const)
  test(`what a tick at "${instead}" replaced comes back on the spot`, async ({ page }) => {
    await signIn(page, 'brunssum')
    await page.goto(await filledIn(page, `/gemeente/scan/$scanId/thema/${theme}`))
    const card = page.locator(`.item[aria-labelledby="${item}"]`)
    await card.getByRole('radio').nth(2).check()
    await expectSaved(card)
    const chosen = card.getByRole('radio', { checked: true })
    const before = await chosen.getAttribute('id')
    await card.getByLabel(instead, { exact: true }).click()
    await expect(chosen).toHaveCount(0)
    await expect(card.getByText(/^U had: /)).toBeVisible()
    await card.getByRole('button', { name: 'Zet terug' }).click()
    await expect(chosen).toHaveAttribute('id', before ?? '')
    await expect(card.getByText(/^U had: /)).toHaveCount(0)
  })

test('all questions are on one map with their state, and found by a word or a number', async ({
  page,
}) => {
  await signIn(page, 'brunssum')
  await page.goto(await filledIn(page, THEME))
  await page.getByRole('button', { name: 'Alle vragen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Alle vragen' })
  await expect(
    dialog.getByRole('link', { name: /^Vraag \d+: .+ \(beantwoord\)$/ }).first(),
  ).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Zoek op woord of nummer').fill('factuur')
  await expect(dialog.getByText(/^\d+ vra(ag|gen) gevonden\.$/)).toBeVisible()
  await dialog.getByLabel('Zoek op woord of nummer').fill('18')
  await dialog.getByRole('link', { name: /^Vraag 18: / }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.item__question:focus')).toHaveCount(1)
  await expect(page.locator('.item').filter({ has: page.locator(':focus') })).toContainText(
    'Vraag 18',
  )
})

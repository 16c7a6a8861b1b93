import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'
import { openedDraft } from './rounds.ts'

startOwnProduct()

const REASON = 'Twee gemeenten hadden storing.'

async function toRound(page: Page, name: string): Promise<void> {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ronde sluiten' }).click()
  await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click()
  await expect(page.getByText('De ronde is gesloten.')).toBeVisible()
}

test('staff open a closed round again, and its municipalities read why', async ({ page }) => {
  await toRound(page, 'Najaar 2026')
  await close(page)
  await page.getByRole('button', { name: 'Ronde heropenen' }).click()
  await expect(page.getByLabel('Waarom? De gemeenten lezen dit.')).toBeFocused()
  await page.getByLabel('Waarom? De gemeenten lezen dit.').fill(REASON)
  // What was typed stays after a reload.
  await page.reload()
  await expect(page.getByLabel('Waarom? De gemeenten lezen dit.')).toHaveValue(REASON)
  await page.getByRole('button', { name: 'Ronde heropenen' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Deze ronde heropenen?' })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Ronde heropenen' }).click()
  await dialog.getByRole('button', { name: 'Ja, heropen de ronde' }).click()
  await expect(page.getByText(`Deze ronde is heropend: ${REASON}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ronde sluiten' })).toBeVisible()
  await expectAccessible(page)

  await signIn(page, 'brunssum')
  await page.goto('/gemeente')
  await expect(page.getByText(`Najaar 2026 is heropend: ${REASON}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ga verder', exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('who waits for a second signature when the round closes can sign in the days of grace', async ({
  page,
}) => {
  await inOwnDatabase(async (sql) => {
    await sql(`update public.round set grace_days = 5 where name = 'Najaar 2026';
      update public.scan set state = 'ready_to_sign', handed_in_at = now(), handed_in_by = gen_random_uuid(),
        handed_in_name = 'Iris Jansen', handed_in_hash = 'x'
      where round_id = (select id from public.round where name = 'Najaar 2026') and municipality_code = (
        select code from public.municipality where slug = 'brunssum'
      )`)
  })
  await toRound(page, 'Najaar 2026')
  await close(page)
  await expect(page.getByText(/^Tekenen kan nog tot en met .* Brunssum/)).toBeVisible()
  await signIn(page, 'brunssum')
  await page.goto('/gemeente')
  const card = page.getByRole('region', { name: /Najaar 2026/ })
  await expectAccessible(page)
  await card.getByRole('link').click()
  await expect(page).toHaveURL(/\/tekenen$/)
  await expect(page.getByRole('button', { name: 'Tekenen en indienen' })).toBeVisible()
  await expectAccessible(page)
})

test('two rounds are open at once for different municipalities, one with a route for everybody', async ({
  page,
}) => {
  await inOwnDatabase(async (sql) => {
    await sql(`update public.round set state = 'closed', closed_at = now() where state = 'open'`)
  })
  await signIn(page, 'staff')
  const begin = async (name: string, groups: readonly string[], fixed: boolean) => {
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill(name)
    await page.getByLabel('Laatste dag', { exact: true }).fill('2099-01-31')
    for (const box of await page
      .getByRole('group', { name: /gemeenten? (doet|doen) mee/ })
      .getByRole('checkbox')
      .all()) {
      const label =
        (await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? ''
      await box.setChecked(groups.some((place) => label.includes(place)))
    }
    const route = fixed ? 'Iedereen de snelle versie' : 'Elke gemeente kiest zelf'
    await page.getByRole('radio', { name: route }).check()
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await openedDraft(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
  await begin('Ronde noord', ['Stein', 'Beek'], true)
  await begin('Ronde zuid', ['Brunssum', 'Meerssen'], false)
  await page.goto('/eszl/rondes')
  for (const name of ['Ronde noord', 'Ronde zuid'])
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await expectAccessible(page)

  await signIn(page, 'stein')
  await page.goto('/gemeente')
  await expect(page.getByText('Ronde noord').first()).toBeVisible()
  await page.getByRole('link', { name: 'Naar de thema’s' }).click()
  await expect(page.getByText('In deze ronde heeft iedereen dezelfde versie')).toBeVisible()
  await signIn(page, 'brunssum')
  await page.goto('/gemeente')
  await expect(page.getByText('Ronde zuid').first()).toBeVisible()
  await expect(page.getByText('Ronde noord')).toHaveCount(0)
  await page.getByRole('link', { name: 'Naar de thema’s' }).click()
  await expect(page.getByText('Snel of volledig?')).toBeVisible()
})

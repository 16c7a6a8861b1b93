import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'

test('an official sees why a quick win is first, what it takes and who can help', async ({
  page,
}) => {
  await signIn(page, 'kerkrade')
  await page.goto('/gemeente')
  await page
    .getByRole('link', { name: /quick wins/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quick wins voor Kerkrade')
  const first = page
    .getByRole('heading', { name: 'De eerste vijf' })
    .locator('..')
    .getByRole('listitem')
    .first()
  await expect(first.getByText(/^Ondernemers in uw gemeente hebben .+ behoefte aan/)).toBeVisible()
  await expect(first.getByText(/dagen, binnen \d+ weken/)).toBeVisible()
  await expect(first.getByText('Wie doet het al')).toBeVisible()

  await first.getByText('Waarom op deze plek').click()
  const value = async (term: string) => {
    const text = await first.locator('dl div', { hasText: term }).locator('dd').innerText()
    return Number(text.replace(',', '.'))
  }
  // The arithmetic on the screen adds up, as far as it is rounded there.
  const impact = Math.sqrt(
    (await value('Vraag: behoefte')) * (await value('Ruimte in uw antwoorden')),
  )
  expect(await value('Resultaat: wortel')).toBeCloseTo(impact, 0)
  const bonus = (await first.getByText('ja, maal 1,15').count()) > 0 ? 1.15 : 1
  expect(
    Math.abs((await value('Volgorde: resultaat')) - impact * (await value('Gemak (1')) * bonus),
  ).toBeLessThan(0.5)
  await expectAccessible(page)
})

test('a municipality that has not begun hears what to do', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/quick-wins?gemeente=GM0981')
  await expect(page.getByRole('heading', { name: 'Nog geen quick wins' })).toBeVisible()
})

test('with few ratings the region speaks and no number of the municipality is shown', async ({
  page,
}) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/quick-wins?gemeente=GM0965')
  await expect(page.getByText(/bij sommige onderwerpen minder dan tien beoordelingen/)).toBeVisible()
  const small = page
    .getByRole('listitem')
    .filter({ hasText: 'Ondernemers in uw gemeente en de regio' })
    .first()
  await small.getByText('Waarom op deze plek').click()
  await expect(small.getByText(/Minder dan tien reacties in uw gemeente/)).toBeVisible()
  await expect(small.getByText('niet getoond: minder dan tien beoordelingen')).toHaveCount(4)
})

test('staff look at every municipality; which one is in the address', async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/quick-wins')
  await page.getByLabel('Kies een gemeente').selectOption('Heerlen')
  await expect(page).toHaveURL(/gemeente=GM0917/)
  await expect(page.getByText('Berekend uit de ingediende scan van Najaar 2026.')).toBeVisible()
  await expectAccessible(page)
})

test('an official cannot see the quick wins of another municipality', async ({ page }) => {
  await signIn(page, 'kerkrade')
  await page.goto('/gemeente')
  await page
    .getByRole('link', { name: /quick wins/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quick wins voor Kerkrade')
  const own = page.url()
  await signIn(page, 'heerlen')
  await page.goto(own)
  await expect(page.getByText('Dit bestaat niet, of u mag het niet zien.')).toBeVisible()
})

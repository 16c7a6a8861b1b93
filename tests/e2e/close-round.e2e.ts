import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { openChoices } from './choosing.ts'
import { signIn } from './people.ts'
import { openDraft, openedDraft } from './rounds.ts'

startOwnProduct()

const WAITING = /^\d+ opmerkingen van ondernemers moeten nog bekeken worden \(Najaar 2026\)\.$/

test('a municipality that stops halfway reads why it cannot fill in, until it takes part again', async ({
  page,
}) => {
  const change = async (state: string) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rondes')
    await page.getByRole('link', { name: 'Najaar 2026', exact: true }).click()
    await page.getByLabel('Gemeente', { exact: true }).selectOption('Brunssum')
    await page.getByLabel('Doet deze gemeente mee?').selectOption(state)
    await page.getByRole('button', { name: 'Veranderen' }).click()
    await expect(page.getByText(`Brunssum: ${state}.`)).toBeVisible()
  }
  await change('doet niet mee')
  await expect(page.getByText('15 gemeenten doen mee, 1 doet niet mee.')).toBeVisible()
  await expectAccessible(page)
  await signIn(page, 'brunssum')
  await page.goto('/gemeente')
  await expect(page.getByText(/^Uw gemeente doet nu niet mee in Najaar 2026/)).toBeVisible()
  await page.locator('main a[href*="/thema/"]').first().click()
  await expect(page.getByText(/^Uw gemeente doet nu niet mee in deze ronde/)).toBeVisible()
  await change('doet mee')
  await expect(page.getByText('16 gemeenten doen mee.')).toBeVisible()
})

test('staff close the round and open the next', async ({ page, context }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rondes')
  await page.getByRole('link', { name: 'Najaar 2026', exact: true }).click()

  await test.step('closing says what happens, and can be called off', async () => {
    await page.getByRole('button', { name: 'Ronde sluiten' }).click()
    const dialog = page.getByRole('dialog', { name: 'Deze ronde sluiten?' })
    await expect(dialog.getByText(/Nog niet ingediend: .*Simpelveld/)).toBeVisible()
    await expect(dialog.getByText(/kunt u de ronde nog 14 dagen heropenen/)).toBeVisible()
    await expect(dialog.getByText(/^Nog te weinig reacties voor cijfers: .*Vaals/)).toBeVisible()
    await expect(dialog.getByText(/De laatste van een gemeente, hooguit 9/)).toBeVisible()
    await expect(dialog.getByText(/^Reacties van deze week tellen vanaf maandag/)).toBeVisible()
    await expect(dialog.getByRole('link', { name: WAITING })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Ronde sluiten' })).toBeFocused()
  })

  await test.step('a closed round can only be read', async () => {
    await page.getByRole('button', { name: 'Ronde sluiten' }).click()
    await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click()
    await expect(page.getByText('De ronde is gesloten.')).toBeVisible()
    await expect(page.getByText(/gesloten op/)).toBeVisible()
    await expect(page.getByRole('button', { name: /uitnodigen/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Ronde sluiten' })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('what is not counted is told when it is complete, and not before', async () => {
    const reach = await context.newPage()
    await reach.goto('/eszl/ondernemers')
    const gemeente = reach.getByRole('combobox', { name: 'Gemeente', exact: true })
    await gemeente.selectOption('Meerssen')
    const response = reach.getByRole('region', { name: 'Reacties tot nu toe' })
    await expect(response).toContainText('De laatste reacties tellen vanaf maandag mee')
    await expect(response).not.toContainText('tellen niet mee')
    await gemeente.selectOption('Vaals')
    await expect(response).toContainText('dan tellen deze reacties niet mee')
    await reach.close()
  })

  const late = await context.newPage()
  await late.goto('/eszl/rondes/nieuw')
  await expect(late.getByLabel('Naam van de ronde')).toBeVisible()
  await expectAccessible(late)

  await test.step('a new one needs a name, and a last day that is still to come', async () => {
    await page.getByRole('link', { name: /Alle rondes/ }).click()
    await page.getByRole('link', { name: 'Nieuwe ronde maken' }).click()
    const keep = page.getByRole('button', { name: 'Concept bewaren' })
    await keep.click()
    await expect(page.getByText('Geef de ronde een naam.')).toBeVisible()
    await page.getByLabel('Naam van de ronde').fill('najaar 2026')
    await keep.click()
    await expect(page.getByText('Er is al een ronde met deze naam.')).toBeVisible()
    await page.getByLabel('Naam van de ronde').fill('Voorjaar 2027')
    await page.getByLabel('Laatste dag').fill('2020-01-31')
    await keep.click()
    await expect(page.getByText('De einddatum moet vandaag of later zijn.')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Laatste dag').fill('2099-01-31')
    await keep.click()
    await openedDraft(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voorjaar 2027')
    await expect(page.getByText('0 ingediend, 0 bezig, 16 nog niet begonnen.')).toBeVisible()
    await expect(page.getByText(/loopt tot en met 31 januari 2099/)).toBeVisible()
  })

  await test.step('the new round hides nothing of the old one', async () => {
    const pages = [
      '/eszl/opmerkingen',
      '/eszl/vergelijken',
      '/eszl/rapport',
      '/eszl/quick-wins',
      '/eszl/quick-wins/nog-niemand',
      '/eszl/maatregelen/nakijken',
      '/eszl/maatregelen/qw-schouw',
      '/eszl/ondernemers',
    ]
    for (const path of pages) {
      await page.goto(path)
      await openChoices(page)
      const choice = page.getByLabel('Ronde', { exact: true })
      await expect(choice.locator('option:checked'), path).toHaveText('Najaar 2026')
      await expect(choice.getByRole('option').first(), path).toHaveText(
        'Voorjaar 2027 (nog niets te zien)',
      )
    }
    // What is chosen stands in the address.
    await page.getByLabel('Ronde', { exact: true }).selectOption({ index: 0 })
    await expect(page).toHaveURL(/[?&]ronde=/)
    await page.reload()
    await expect(page.getByLabel('Ronde', { exact: true }).locator('option:checked')).toHaveText(
      /^Voorjaar 2027/,
    )
    await expectAccessible(page)
  })

  await test.step('the start page still tells what waits in the old one, and leads to it', async () => {
    await page.goto('/eszl')
    await page.getByRole('link', { name: WAITING }).click()
    const choice = page.getByLabel('Ronde', { exact: true })
    await expect(choice.locator('option:checked')).toHaveText('Najaar 2026')
    await expect(page.getByRole('button', { name: 'Niet vrijgeven' }).first()).toBeVisible()
  })

  await test.step('whoever comes second is told that one is open', async () => {
    await late.getByLabel('Naam van de ronde').fill('Ook een ronde')
    await late.getByRole('button', { name: 'Concept bewaren' }).click()
    await openDraft(late)
    await expect(late.getByText(/doen al mee aan een ronde die open is/)).toBeVisible()
  })
})

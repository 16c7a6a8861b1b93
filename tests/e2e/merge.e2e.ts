import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { openAllQuickWins, openChoices } from './choosing.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

/** What the public page says of the newest closed round, map and table. */
async function results(page: Page): Promise<string> {
  await page.goto('/resultaten')
  const table = page.getByRole('table').first()
  await expect(table.getByRole('row', { name: /Simpelveld/ })).toBeVisible()
  return table.innerText()
}

/** Where neighbours find help with their quick wins. */
async function donorsOfHeerlen(page: Page) {
  await signIn(page, 'heerlen')
  await page.goto('/gemeente/quick-wins')
  await openAllQuickWins(page)
  return page.locator('.quick-wins')
}

test('two municipalities merge between rounds: the past stays, the official goes on in the new one', async ({
  page,
}) => {
  await test.step('each is busy with an action of its own', async () => {
    for (const [slug, name] of [
      ['brunssum', 'Brunssum'],
      ['simpelveld', 'Simpelveld'],
    ] as const) {
      await signIn(page, slug)
      await page.goto('/gemeente/acties/nieuw')
      await page.getByLabel('Wat gaat u doen?').fill(`Een vast uur voor ondernemers in ${name}`)
      await page.getByLabel('Wat gaat u doen?').press('Enter')
      await expect(page.getByText('De actie staat op het bord.')).toBeVisible()
    }
  })
  await inOwnDatabase(async (sql) => {
    // Neither takes part in the round that is open: it is between rounds for both.
    await sql(`update public.round_participant set state = 'not'
      where round_id in (select id from public.round where state = 'open')
        and municipality_code in (
          select code from public.municipality where slug in ('brunssum', 'simpelveld'))`)
  })
  const before = await results(page)
  await signIn(page, 'staff')

  await test.step('staff say which, and see what it does before it is done', async () => {
    await page.goto('/eszl/gemeenten')
    await page.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click()
    await expect(page.getByText('Kies er ten minste twee.')).toBeVisible()
    await expectAccessible(page)
    for (const name of ['Brunssum', 'Simpelveld'])
      await page.getByRole('checkbox', { name, exact: true }).check()
    await page.getByLabel('Dag van de herindeling').fill('2026-11-01')
    await page.getByLabel('Naam', { exact: true }).fill('Brunsveld')
    await page.getByLabel('Code van het CBS').fill('GM1999')
    await page.getByLabel('Afkorting').fill('BRV')
    await page.getByLabel('Deelregio').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Bekijken wat er gebeurt' }).click()
    const dialog = page.getByRole('dialog', {
      name: 'Brunssum en Simpelveld samenvoegen tot Brunsveld?',
    })
    await expect(
      dialog.getByText(/gesloten rondes houden de namen en cijfers van toen/),
    ).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Samenvoegen' }).click()
    await expect(page.getByText('De gemeenten zijn samengevoegd tot Brunsveld.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Brunsveld.*Brunssum en Simpelveld/ })).toBeVisible()
    await expect(
      page.getByRole('row', { name: /Simpelveld.*1 november 2026.*Brunsveld/ }),
    ).toBeVisible()
  })

  await test.step('a closed round is to the letter what it was', async () => {
    expect(await results(page)).toBe(before)
    await page.getByRole('link', { name: 'Brunssum', exact: true }).last().click()
    await expect(
      page.getByText(/Brunssum is op 1 november 2026 opgegaan in Brunsveld/),
    ).toBeVisible()
  })

  await test.step('the official of an old one works in the new one, where a line begins anew', async () => {
    await signIn(page, 'brunssum')
    await page.goto('/gemeente/collegas')
    await expect(page.getByText(/Brunsveld/).first()).toBeVisible()
    await page.goto('/gemeente')
    const before = page.getByRole('region', { name: 'Scans van voor de herindeling' })
    await expectAccessible(page)
    await before.getByRole('link', { name: 'Brunssum, Voorjaar 2026' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /Brunssum/ })).toBeVisible()
    await expectAccessible(page)
    await page.goto('/resultaten/brunsveld')
    await expect(page.getByText(/horen Brunssum en Simpelveld bij Brunsveld/)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('what the old ones are busy with goes on in the new one', async () => {
    await page.goto('/gemeente/acties')
    for (const name of ['Brunssum', 'Simpelveld'])
      await expect(page.getByText(`Een vast uur voor ondernemers in ${name}`).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('who asked them for help is now led to the new one', async () => {
    const helpers = await donorsOfHeerlen(page)
    await expect(helpers.getByText(/^Brunsveld/).first()).toBeAttached()
    await expect(helpers.getByText(/^(Brunssum|Simpelveld) /)).toHaveCount(0)
  })

  await test.step('the line of its scores begins with the seam, and says why there is nothing before it', async () => {
    await signIn(page, 'staff')
    await page.goto('/eszl/vergelijken/rondes?gemeente=GM1999')
    await openChoices(page)
    const open = page.getByLabel('Ronde', { exact: true })
    await open.selectOption({ index: 0 })
    await expect(page.getByLabel('Van wie')).toHaveValue('GM1999')
    await expect(page.getByText(/de lijn begint opnieuw/)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('an entrepreneur is offered the new one only, and an old address leads there', async () => {
    await inOwnDatabase(async (sql) => {
      await sql(`update public.round_participant set state = 'takes_part'
        where municipality_code = 'GM1999'
          and round_id in (select id from public.round where state = 'open')`)
    })
    await page.goto('/beoordeel?taal=nl')
    await expect(page.getByRole('button', { name: 'Brunsveld', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Brunssum', exact: true })).toHaveCount(0)
    await page.goto('/beoordeel/brunssum?taal=nl')
    await expect(page.getByText('Over de gemeente Brunsveld')).toBeVisible()
  })
})

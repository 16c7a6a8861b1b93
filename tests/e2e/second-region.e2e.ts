import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { speakAs } from '../../supabase/demo/sql.ts'
import { definition } from '#content/2026-2/version.ts'
import { expectAccessible } from './axe.ts'
import { answerShortRoute, openScan } from './filling-in.ts'
import { handIn, signAs } from './handing-in.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

const FIRST = 'eerste@voorbeeldland.example'
const COORDINATOR = 'coordinator@oldenveld.example'
const COLLEAGUE = 'collega@oldenveld.example'
const COLOUR = '#7a1f5c'
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>`
startOwnProduct({ empty: FIRST })

/** Two municipalities beside each other, as a file of boundaries. */
const twoSquares = (...codes: readonly string[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((statcode, x) => ({
      ...{ type: 'Feature', properties: { statcode } },
      geometry: {
        type: 'Polygon',
        coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]],
      },
    })),
  }) // prettier-ignore

const given = (name: string) =>
  readFileSync(new URL(`../../supabase/content/second/${name}`, import.meta.url), 'utf8')

test('another region begins from nothing: set up on the screen, a round, a rating, a scan and quick wins', async ({
  page,
  browser,
}) => {
  await signIn(page, FIRST)

  await test.step('an empty installation asks which region it is', async () => {
    await page.goto('/eszl')
    await expect(page.getByText('De regio is nog leeg')).toBeVisible()
    await page.getByRole('link', { name: 'Regio inrichten' }).click()
    await expect(page.getByText('Er zijn nog geen gemeenten.')).toBeVisible()
    const words: [string, string][] = [
      ['Naam', 'Voorbeeldland'],
      ['Naam in het Engels', 'Exampleland'],
      ['Naam in het Duits', 'Beispielland'],
      ['Naam in het Frans', 'le pays exemple'],
      ['Programmabureau, in één woord', 'BVL'],
      ['Programmabureau, voluit', 'Bureau Voorbeeldland'],
      ['Programmabureau in een Franse zin', 'le BVL'],
      ['Naam van de quick scan', 'Quick scan Voorbeeldland'],
      ['Afzender van mails', 'Quick scan Voorbeeldland'],
    ]
    for (const [label, word] of words) await page.getByLabel(label, { exact: true }).fill(word)
  })

  await test.step('with a logo, a colour that can be read and the languages to rate in', async () => {
    await page.getByLabel('Logo', { exact: true }).setInputFiles({
      ...{ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) },
    })
    await expect(page.getByRole('img', { name: 'Het logo van nu' })).toBeVisible()
    const colour = page.getByLabel('Kleur van knoppen en links')
    await colour.fill('#ffcc00')
    await expect(page.getByText(/^contrast met de pagina: 1,/)).toBeVisible()
    await page.getByRole('button', { name: 'Regio opslaan' }).click()
    await expect(page.getByText(/^Neem een kleur als/)).toBeVisible()
    await colour.fill(COLOUR)
    await page.getByRole('checkbox', { name: 'Frans', exact: true }).uncheck()
    await page.reload()
    await expect(colour).toHaveValue(COLOUR)
    await expect(page.getByLabel('Programmabureau, in één woord')).toHaveValue('BVL')
    await expectAccessible(page)
  })

  await test.step('a wrong line is told with its number', async () => {
    await page.getByLabel('Gemeenten van het CBS').fill('Code;Naam;Inwoners\nGM9100;Oldenveld;veel')
    await page.getByRole('button', { name: 'Kaart maken' }).click()
    await expect(page.getByText('Regel 2: dit is geen aantal inwoners (veel).')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('municipalities of a file, with a map that is changed by keyboard', async () => {
    await page.getByLabel('Bestand kiezen (CSV)').setInputFiles({
      name: 'gemeenten.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${given('municipalities.csv').replaceAll('\n', '\r\n')}`),
    })
    await page.getByLabel('Deelregio’s').fill(given('parts.txt'))
    await page.getByLabel(/^Of haal de buren uit een bestand/).setInputFiles({
      ...{ name: 'grenzen.geojson', mimeType: 'application/geo+json' },
      buffer: Buffer.from(twoSquares('GM9100', 'GM9101')),
    })
    await expect(page.getByText(/^Zonder grens in dit bestand: /)).toBeVisible()
    await expect(page.getByLabel('Wie naast wie ligt')).toHaveValue(/^Oldenveld: [^,\n]+$/)
    await page.getByLabel('Wie naast wie ligt').fill(given('neighbours.txt'))
    await page.getByRole('button', { name: 'Kaart maken' }).click()
    const map = page.getByRole('group', { name: 'Kaart van tegels' })
    await expect(map.getByRole('button')).toHaveCount(31)
    await map.getByRole('button', { name: /^Oldenveld,/ }).press('ArrowDown')
    await expect(page.getByText(/^Oldenveld staat nu op rij/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Regio opslaan' }).click()
    await expect(page.getByText('De regio is opgeslagen.')).toBeVisible()
    await expect(page.getByText('Er zijn nu 31 gemeenten.')).toBeVisible()
    await page.reload()
    await expect(page.locator('.page__brand img')).toBeVisible()
  })

  await test.step('a round begins, and a municipality finds its scan', async () => {
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill('Eerste ronde')
    await expect(page.getByRole('checkbox', { name: 'Oldenveld', exact: true })).toBeVisible()
    await inOwnDatabase(async (sql) => {
      await sql(`insert into public.invitation (email, role, municipality_code)
        values ('${COORDINATOR}', 'coordinator', 'GM9100'), ('${COLLEAGUE}', 'colleague', 'GM9100')`)
      const [first] = await sql<{ id: string }>(
        `select user_id as id from public.member where role = 'staff'`,
      )
      await sql(
        `begin; ${speakAs(first?.id ?? '')}; select public.open_round('Eerste ronde', null, true); commit`,
      )
    })
    await signIn(page, COORDINATOR)
    await page.goto('/gemeente')
    await expect(page.getByRole('heading', { level: 1, name: 'Gemeente Oldenveld' })).toBeVisible()
    await expect(page.getByText('Eerste ronde').first()).toBeVisible()
  })

  await test.step('an entrepreneur finds the municipalities of this region', async () => {
    await page.goto('/beoordeel?taal=nl')
    const tile = page.getByRole('button', { name: 'Oldenveld', exact: true })
    await expect(tile).toBeVisible()
    await tile.click()
    await expect(page.getByText('Over de gemeente Oldenveld')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Français' })).toHaveCount(0)
    const accent = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))
    expect(await accent()).toContain(COLOUR)
    await expectAccessible(page)
  })

  await test.step('and rates it', async () => {
    await page.getByRole('radio', { name: 'Ja', exact: true }).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    for (const item of await page.getByRole('listitem').all())
      await item.getByRole('radio', { name: 'Belangrijk, Tevreden', exact: true }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Versturen' }).click()
    await expect(page.getByText(/^Dank u wel/)).toBeVisible()
  })

  await test.step('the municipality hands in its scan', async () => {
    await page.goto('/gemeente')
    const scan = await openScan(page)
    await page.getByRole('radio', { name: /Snelle versie/ }).check()
    await answerShortRoute(page, scan, definition)
    await page.goto(`${scan}/nakijken`)
    await handIn(page, 'Iris Jansen')
    await signAs(browser, page, COLLEAGUE, 'Sam de Boer')
  })

  await test.step('and finds its first quick wins', async () => {
    await page.goto('/gemeente/quick-wins')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Quick wins voor Oldenveld/)
    const top = page.locator('section[aria-labelledby="top"] .quick-wins > li')
    await expect(top.first()).toBeVisible()
    await expectAccessible(page)
  })
})

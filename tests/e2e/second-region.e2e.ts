import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { speakAs } from '../../supabase/demo/sql.ts'
import { expectAccessible } from './axe.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

const FIRST = 'eerste@voorbeeldland.example'
const COORDINATOR = 'coordinator@oldenveld.example'
startOwnProduct({ empty: FIRST })

const given = (name: string) =>
  readFileSync(new URL(`../../supabase/content/second/${name}`, import.meta.url), 'utf8')

test('another region begins from nothing: set up on the screen, a round, a scan and a rating', async ({
  page,
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
  })

  await test.step('a round begins, and a municipality finds its scan', async () => {
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill('Eerste ronde')
    await expect(page.getByRole('checkbox', { name: 'Oldenveld', exact: true })).toBeVisible()
    await inOwnDatabase(async (sql) => {
      await sql(`insert into public.invitation (email, role, municipality_code)
        values ('${COORDINATOR}', 'coordinator', 'GM9100')`)
      const [first] = await sql<{ id: string }>(
        `select user_id as id from public.member where role = 'staff'`,
      )
      await sql(
        `begin; ${speakAs(first?.id ?? '')}; select public.open_round('Eerste ronde'); commit`,
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
  })
})

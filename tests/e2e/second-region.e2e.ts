import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { definition } from '#content/2026-2/version.ts'
import { expectAccessible } from './axe.ts'
import { byFinger, byMouse, dragToEdge } from './drag-tile.ts'
import { answerShortRoute, openScan } from './filling-in.ts'
import { handIn, signAs } from './handing-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'
import { openedDraft } from './rounds.ts'

const FIRST = 'eerste@voorbeeldland.example'
const COORDINATOR = 'coordinator@oldenveld.example'
const COLLEAGUE = 'collega@oldenveld.example'
const COLOUR = '#7a1f5c'
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>`
const OWN_WORDS = 'Is er voor elk bedrijf één vaste contactpersoon?'
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

/** The same municipalities as an export of StatLine. */
const statLine = (csv: string) =>
  [
    '\uFEFF"Regionale kerncijfers Nederland"',
    '"Perioden";"";"2025";"2025"',
    '"Regio’s";"Regiocode";"Bevolking 1 januari 2025 (aantal)";"Bedrijven (aantal)"',
    ...csv.trim().split('\n').slice(1).map((line) => {
      const [code = '', name = '', people = ''] = line.split(';')
      return [name, `${code}    `, people, '120'].map((cell) => `"${cell}"`).join(';')
    }),
    '"Bron: CBS"',
  ].join('\r\n') // prettier-ignore

const given = (name: string) =>
  readFileSync(new URL(`../../supabase/content/second/${name}`, import.meta.url), 'utf8')

test('another region begins from nothing: set up on the screen, a round, a rating, a scan and quick wins', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  await page.goto('/inloggen')
  await expect(page.getByRole('heading', { name: 'De mailbox van deze computer' })).toBeVisible()
  await expect(page.getByText('Demo: kies iemand')).toHaveCount(0)
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
      buffer: Buffer.from(statLine(given('municipalities.csv'))),
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
    await expect(map.getByRole('button', { name: /^Oldenveld,/ })).toBeFocused()
    await dragToEdge(page, map.getByRole('button', { name: /^Oosterveld,/ }), byFinger)
    await dragToEdge(page, map.getByRole('button', { name: /^Nijeveld,/ }), byMouse)
    const placed = await map.getByRole('button', { name: /^Nijeveld,/ }).getAttribute('aria-label')
    const has = (what: string) =>
      page.getByRole('group', { name: what }).getByRole('checkbox', { name: 'Oldenveld' })
    await has('Grenst aan Duitsland').check()
    await has('Heeft een haven').check()
    await page.reload()
    await expect(map.getByRole('button', { name: placed ?? '' })).toBeVisible()
    await expect(has('Heeft een haven')).toBeChecked()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Regio opslaan' }).click()
    await expect(page.getByText('De regio is opgeslagen.')).toBeVisible()
    await expect(page.getByText('Er zijn nu 31 gemeenten.')).toBeVisible()
    await page.reload()
    await expect(page.locator('.page__brand img')).toBeVisible()
  })

  await test.step('what is kept comes back, goes out as a file, and a broken file is told', async () => {
    await page.goto('/eszl/regio')
    await expect(page.getByLabel('Deelregio’s')).toHaveValue(/^Noordrand: .*Oldenveld/)
    const harbour = page.getByRole('group', { name: 'Heeft een haven' })
    await expect(harbour.getByRole('checkbox', { name: 'Oldenveld' })).toBeChecked()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'De regio van nu opslaan als bestand' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    const region = JSON.parse(file) as { municipalities: { name: string; features: string[] }[] }
    expect(region.municipalities.find(({ name }) => name === 'Oldenveld')).toMatchObject({
      ...{ borders: ['DE'], features: ['harbour'] },
    })
    const give = (text: string) =>
      page.getByLabel('Een regio uit een bestand halen').setInputFiles({
        ...{ name: 'regio.json', mimeType: 'application/json', buffer: Buffer.from(text) },
      })
    await give(file.replace('"GM9101"', '"GM9100"'))
    await expect(page.getByText(/^municipalities.*: “GM9100” staat er twee keer\.$/)).toBeVisible()
    await expectAccessible(page)
    await give(file.replace('"Bureau Voorbeeldland"', '"Bureau van Voorbeeldland"'))
    await expect(page.getByText(/^Het bestand staat in de velden/)).toBeVisible()
    await expect(page.getByLabel('Programmabureau, voluit')).toHaveValue('Bureau van Voorbeeldland')
    await page.getByRole('button', { name: 'Regio opslaan' }).click()
    await expect(page.getByText('De regio is opgeslagen.')).toBeVisible()
  })

  await test.step('the questionnaire is made their own', async () => {
    await expect(page.getByText(/^De eerste ronde gebruikt versie 2026-2\./)).toBeVisible()
    await page.getByRole('link', { name: 'Naar de vragenlijst' }).click()
    await page.getByLabel('Naam van de nieuwe versie').fill('eigen-1')
    await page.getByRole('button', { name: 'Begin een concept' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Concept eigen-1' })).toBeVisible()
    const draft = page.url()
    const [item] = definition.items
    await page.goto(`${draft}/item/${item?.id}`)
    await page.getByLabel('Tekst in het Nederlands').fill(OWN_WORDS)
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: OWN_WORDS })).toBeVisible()
    await page.goto(draft)
    await page.getByRole('button', { name: /^Dat klopt/ }).click()
    await page.getByLabel('Wat is er nieuw?').fill('Onze eigen woorden')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Publiceer deze versie' }).click()
    await expect(page.getByText('Onze eigen woorden')).toBeVisible()
    await page.goto('/eszl/regio')
    await expect(page.getByText(/^De eerste ronde gebruikt versie eigen-1\./)).toBeVisible()
  })

  await test.step('the coordinator is invited, and a round opens', async () => {
    await page.goto('/eszl/mensen')
    const list = page.getByRole('region', { name: 'Een lijst plakken' })
    await list.getByLabel('Mensen').fill(`${COORDINATOR}; Oldenveld`)
    await list.getByRole('button', { name: 'Bekijk de lijst' }).click()
    await list.getByRole('button', { name: /^Nodig deze persoon uit/ }).click()
    await expect(list.getByText(/^1 persoon is uitgenodigd/)).toBeVisible()
    await page.goto('/eszl/rondes/nieuw')
    await page.getByLabel('Naam van de ronde').fill('Eerste ronde')
    await expect(page.getByRole('checkbox', { name: 'Oldenveld', exact: true })).toBeVisible()
    await expect(page.getByLabel('Vragenlijst', { exact: true })).toHaveValue('eigen-1')
    await page.getByRole('button', { name: 'Concept bewaren' }).click()
    await openedDraft(page)
  })

  await test.step('after that a name is still written otherwise, but a municipality in use stays', async () => {
    await page.goto('/eszl/regio')
    const csv = page.getByLabel('Gemeenten van het CBS')
    const before = await csv.inputValue()
    await csv.fill(before.replace('GM9101', 'GM9199'))
    await page.getByRole('button', { name: 'Kaart maken' }).click()
    await page.getByRole('button', { name: 'Regio opslaan' }).click()
    await expect(page.getByText(/die u weghaalt of een andere code geeft/)).toBeVisible()
    await csv.fill(before.replace('Zuiderbeek', 'Zuiderbeek aan Zee'))
    const parts = page.getByLabel('Deelregio’s')
    await parts.fill((await parts.inputValue()).replace('Zuiderbeek', 'Zuiderbeek aan Zee'))
    const beside = page.getByLabel('Wie naast wie ligt')
    await beside.fill((await beside.inputValue()).replaceAll('Zuiderbeek', 'Zuiderbeek aan Zee'))
    await page.getByRole('button', { name: 'Regio opslaan' }).click()
    await expect(page.getByText('De regio is opgeslagen.')).toBeVisible()
    await page.goto('/eszl/gemeenten')
    await expect(page.getByRole('row', { name: /Zuiderbeek aan Zee/ })).toBeVisible()
  })

  await test.step('a municipality finds its scan, in those words, and invites a colleague', async () => {
    await signIn(page, COORDINATOR)
    await page.goto('/gemeente')
    await expect(page.getByRole('heading', { level: 1, name: 'Gemeente Oldenveld' })).toBeVisible()
    await expect(page.getByText('Eerste ronde').first()).toBeVisible()
    await page.goto('/gemeente/collegas')
    await page.getByLabel('E-mailadres').fill(COLLEAGUE)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${COLLEAGUE} is uitgenodigd.`)).toBeVisible()
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
    await page.goto(`${scan}/thema/${definition.themes[0]!.id}`)
    await expect(page.getByRole('article').getByText(OWN_WORDS).first()).toBeVisible()
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

import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readExcelFile from 'read-excel-file/node'
import { office, openedInOffice } from '../office.ts'
import { expectAccessible } from './axe.ts'
import { signIn } from './people.ts'
import { goByMenu } from './menu.ts'
import { expectPagesFilled } from './printed.ts'

/** Saves with the menu beside a table or chart; the file and what it is called. */
async function saved(page: Page, menu: Locator, format: RegExp) {
  const waiting = page.waitForEvent('download')
  await menu.getByRole('button', { name: format }).click()
  const download = await waiting
  const name = download.suggestedFilename()
  await expect(menu.getByText(`Bewaard als ${name}`)).toBeVisible()
  const path = test.info().outputPath(name)
  await download.saveAs(path)
  return { name, path, text: () => readFile(path, 'utf8'), bytes: () => readFile(path) }
}

/** The pieces of text of a PDF, as they were set: a word that was broken is two. */
async function textOf(pdf: Buffer): Promise<string[]> {
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = Array.from({ length: paper.numPages }, (_, index) => paper.getPage(index + 1))
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()))
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
}

/** The rows of the table as they stand on the screen. */
async function shown(table: Locator): Promise<string[][]> {
  const rows = await table.getByRole('row').all()
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const cells = await row.locator('th, td').all()
      return Promise.all(
        cells.map(async (cell) => {
          const eye = cell.locator('[aria-hidden="true"]').first()
          return (await ((await eye.count()) > 0 ? eye : cell).innerText()).trim()
        }),
      )
    }),
  )
}

test(
  'staff save the comparison: every file holds what the screen shows',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/vergelijken')
    const table = page.getByRole('table').first()
    await expect(table.getByRole('rowheader', { name: 'Heerlen' })).toBeVisible()
    const screen = await shown(table)
    const menu = page.locator('.take-away').first()
    await menu.locator('summary').click()
    await expectAccessible(page)

    const csv = await saved(page, menu, /^CSV/)
    expect(csv.name).toMatch(/najaar-2026-\d{4}-\d{2}-\d{2}\.csv$/)
    const lines = (await csv.text()).split('\r\n')
    for (const row of screen) expect(lines.map((line) => line.split(';'))).toContainEqual(row)
    const text = lines.join('\n')
    for (const about of ['Ronde;Najaar 2026', 'Gaat over;', 'Bron;', '/methode'])
      expect(text).toContain(about)

    const svg = await saved(page, menu, /^SVG/)
    const drawing = await svg.text()
    for (const words of ['>Heerlen<', 'Ronde: Najaar 2026', '/methode'])
      expect(drawing).toContain(words)
    // A drawing with HTML inside opens in a browser only.
    expect(drawing).not.toContain('foreignObject')
    // On a machine without the font it looks the same.
    const letters = [...drawing.matchAll(/@font-face{[^}]*base64,([^)]+)/g)]
    expect(
      letters.map(([, file = '']) => Buffer.from(file, 'base64').subarray(0, 4).toString()),
    ).toEqual(letters.map(() => 'wOF2'))
    expect(letters.length).toBeGreaterThan(1)

    const png = await (await saved(page, menu, /^PNG/)).bytes()
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000)

    // On paper the names above the many columns of the spread are not broken.
    const printed = await textOf(await page.pdf())
    for (const heading of ['Kwart boven', 'Valkenburg aan de Geul'])
      expect(printed).toContain(heading)

    const [workbook] = await readExcelFile((await saved(page, menu, /^Excel/)).path)
    expect(workbook?.data.slice(1).map((row) => row.map(String))).toEqual(screen)
  },
)

test(
  'LibreOffice reads in the workbook of a comparison what the screen shows',
  { tag: '@desktop' },
  async ({ page }) => {
    const program = office()
    test.skip(program === null, 'There is no LibreOffice to open the workbook in')
    await signIn(page, 'staff')
    await page.goto('/eszl/vergelijken')
    const table = page.getByRole('table').first()
    await expect(table.getByRole('rowheader', { name: 'Heerlen' })).toBeVisible()
    const menu = page.locator('.take-away').first()
    await menu.locator('summary').click()
    const workbook = await saved(page, menu, /^Excel/)
    const [, ...rows] = openedInOffice(program ?? '', workbook.path)
    expect(rows).toEqual(await shown(table))
  },
)

test(
  'a report: each number leads to its row, and the first page is one A4',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'meerssen')
    await page.goto('/gemeente')
    await goByMenu(page, 'Uitkomsten', 'Rapport')
    await expect(page.getByRole('heading', { name: 'Rapport van Meerssen' })).toBeVisible()
    const sentences = page.locator('.list--sentences li')
    // One that stands out, or the first of those that lie close together.
    const strongest = sentences.filter({ hasText: 'sterkste' }).getByRole('link').first()
    const points = await strongest.innerText()
    await strongest.click()
    const row = page.locator('tr:target')
    await expect(row).toBeInViewport()
    await expect(row.getByRole('cell').first()).toHaveText(points)
    await page.goBack()
    await expect(page.locator('tr:target')).toHaveCount(0)

    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Alle tabellen in één Excel-bestand' }).click()
    const path = test.info().outputPath('rapport.xlsx')
    await (await waiting).saveAs(path)
    const sheets = await readExcelFile(path)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Scores per thema',
      'Oordeel van ondernemers',
      'Quick wins met de reden',
      'Antwoorden per vraag',
      'Herkomst',
    ])
    const total = sentences.filter({ hasText: 'in totaal' }).getByRole('link')
    const certain: unknown = expect.stringMatching(/^(definitief|voorlopig)$/)
    const last = ['Totaal', Number(await total.innerText()), '–', '–', '–', '–', certain]
    expect(sheets[0]?.data.at(-1)?.slice(0, last.length)).toEqual(last)

    const said = await sentences.allInnerTexts()
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
    const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    const plain = (text: string) => text.replace(/\s+/g, '')
    const wordsOn = async (at: number) => {
      const { items } = await (await paper.getPage(at)).getTextContent()
      return plain(items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    // The picture is the first page, with what to begin with; the sentences follow it.
    const titles = page.getByRole('region', { name: /^Begin met/ }).getByRole('link')
    for (const title of await titles.allInnerTexts())
      expect(await wordsOn(1)).toContain(plain(title))
    expect(await wordsOn(1)).not.toContain('Scoresperthema')
    const opening = `${await wordsOn(1)}${await wordsOn(2)}`
    for (const sentence of said) expect(opening).toContain(plain(sentence))
    // Led through by its headings, and told what each part is.
    expect((await paper.getMarkInfo())?.Marked).toBe(true)
    const [top] = (await paper.getOutline()) as { title: string; items: { title: string }[] }[]
    expect(top?.items.map(({ title }) => title)).toContain('Scores per thema')
    await expectPagesFilled(page)
  },
)

test('the report of the region fills its pages on paper', { tag: '@desktop' }, async ({ page }) => {
  await signIn(page, 'staff')
  await page.goto('/eszl/rapport')
  await expect(page.getByRole('heading', { name: 'Gemeenten', exact: true })).toBeVisible()
  await expectPagesFilled(page)
})

test(
  'a report as slides that can be changed, with its numbers in charts of their own',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rapport')
    await expect(page.getByRole('link', { name: /Heerlen/ }).first()).toBeVisible()
    const logged = page.waitForResponse(/note_file_taken/)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Presentatie opslaan' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/rapport-van-de-regio.*\.pptx$/)
    expect((await logged).ok()).toBe(true)
    const path = test.info().outputPath('rapport.pptx')
    await download.saveAs(path)
    const files = unzipSync(new Uint8Array(await readFile(path)))
    const parts = (folder: string) =>
      Object.keys(files).filter((name) => name.startsWith(folder) && name.endsWith('.xml'))
    // The medians, the totals, eight themes and the entrepreneurs; and a title, shared quick wins, actions and what changed.
    expect(parts('ppt/charts/chart')).toHaveLength(11)
    expect(parts('ppt/slides/slide')).toHaveLength(15)
    const titles = await page
      .getByRole('table', { name: 'Thema’s in de regio' })
      .getByRole('rowheader')
      .allInnerTexts()
    const text = parts('ppt/slides/slide').map((name) => strFromU8(files[name] as Uint8Array))
    for (const title of titles) expect(text.join('')).toContain(`${title}: mediaan`)
  },
)

test(
  'staff write beside the report of the region, and what was written is kept',
  { tag: '@desktop' },
  async ({ page }) => {
    await signIn(page, 'staff')
    await page.goto('/eszl/rapport')
    const theme = page.getByRole('region', { name: 'Inkoop en betalen' })
    const write = async (button: RegExp, text: string) => {
      await theme.getByRole('button', { name: button }).click()
      const field = theme.getByLabel('Toelichting bij Inkoop en betalen')
      await expect(field).toBeFocused()
      await field.fill(text)
      await theme.getByRole('button', { name: 'Bewaren' }).click()
      await expect(theme.getByRole('blockquote')).toContainText(text)
      await expect(theme.getByRole('button', { name: /wijzigen/ })).toBeFocused()
    }
    await write(/schrijven/, 'Betalen gaat sneller.')
    await write(/wijzigen/, 'Betalen gaat veel sneller.')
    await page.reload()
    await expect(theme.getByRole('blockquote')).toContainText('Betalen gaat veel sneller.')
    await theme.getByText('Eerdere versies (2)').click()
    await expect(theme.getByRole('listitem')).toHaveText([
      /Roos Eszl.*Betalen gaat veel sneller/,
      /Roos Eszl.*Betalen gaat sneller/,
    ])
    await expectAccessible(page)

    // A colleague saves first: nothing is lost, and the writer decides.
    const colleague = await page.context().newPage()
    await colleague.goto('/eszl/rapport')
    const there = colleague.getByRole('region', { name: 'Inkoop en betalen' })
    for (const place of [theme, there])
      await place.getByRole('button', { name: /wijzigen/ }).click()
    await there.getByLabel(/Toelichting bij/).fill('Van de collega.')
    await there.getByRole('button', { name: 'Bewaren' }).click()
    await expect(there.getByText('Eerdere versies (3)')).toBeVisible()
    await theme.getByLabel(/Toelichting bij/).fill('Van mij.')
    await theme.getByRole('button', { name: 'Bewaren' }).click()
    await expect(theme.getByRole('alert')).toContainText('Van de collega.')
    await expect(theme.getByLabel(/Toelichting bij/)).toHaveValue('Van mij.')
    await theme.getByRole('button', { name: 'Bewaren' }).click()
    await expect(theme.getByText('Eerdere versies (4)')).toBeVisible()
  },
)

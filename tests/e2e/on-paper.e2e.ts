import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readExcelFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { expectAccessible } from './axe.ts'
import { cardOf, expectSaved, items, openItem, openScan } from './filling-in.ts'
import { startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'

startOwnProduct()

const A4 = { width: 595, height: 842 }
/** Of the page margins, in points, with a hair of room for rounding. */
const MARGIN = 40

type Cell = string | number | boolean | Date | null
const NUMBER = 0
const ANSWER = 5
const STATUS = 6
const NOTE = 8
const LINK = 9

/** Prints the page as the browser does and reads what is on the paper. */
async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number)
    const { width, height } = sheet.getViewport({ scale: 1 })
    expect(Math.abs(width - A4.width) + Math.abs(height - A4.height)).toBeLessThan(3)
    const words = (await sheet.getTextContent()).items.filter((item) => 'str' in item)
    for (const word of words.filter(({ str }) => str.trim() !== '')) {
      const [x, y] = [Number(word.transform[4]), Number(word.transform[5])]
      expect(x, word.str).toBeGreaterThanOrEqual(MARGIN)
      expect(x + word.width, word.str).toBeLessThanOrEqual(width - MARGIN)
      expect(y, word.str).toBeGreaterThan(15)
      expect(y, word.str).toBeLessThan(height - 25)
    }
    pages.push(words.map(({ str }) => str).join(' '))
  }
  return pages
}

/** Without spaces: where a line ends is the paper's own business. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** In print nothing is wider than what it stands in. */
async function expectNothingClipped(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  const size = page.viewportSize()
  // The width between the margins of A4.
  await page.setViewportSize({ width: 680, height: 900 })
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll('.paper *')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent?.slice(0, 60)}`),
  )
  expect(clipped).toEqual([])
  await page.emulateMedia({ media: null })
  if (size) await page.setViewportSize(size)
}

async function downloadedWorkbook(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Downloaden voor Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^quickscan-.*\.xlsx$/)
  return readFile(await download.path())
}

/** The same workbook as another program would save it, with some cells of the questions changed. */
async function changed(
  workbook: Buffer,
  change: (row: (id: string) => Cell[]) => void,
): Promise<Buffer> {
  const sheets = (await readExcelFile(workbook)) as unknown as { sheet: string; data: Cell[][] }[]
  const fillIn = sheets.find(({ sheet }) => sheet === 'Invullen')?.data ?? []
  change((id) => {
    const number = items.findIndex((item) => item.id === id) + 1
    const row = fillIn.find((cells) => cells[NUMBER] === number)
    if (!row) throw new Error(`The workbook has no row for ${id}`)
    return row
  })
  return writeExcelFile(
    sheets.map(({ sheet, data }) => ({ sheet, data, dateFormat: 'dd-mm-yyyy' })),
  ).toBuffer()
}

const workbookFile = (buffer: Buffer, name = 'ingevuld.xlsx') => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
})

test('the blank questionnaire prints in full on A4, with room to write', async ({ page }) => {
  await signIn(page, 'beek')
  await page.goto('/gemeente')
  await page.getByRole('link', { name: 'Lege vragenlijst afdrukken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vragenlijst quick scan')
  await expectAccessible(page)
  await expectNothingClipped(page)
  const full = await printed(page)
  const text = bare(full.join(''))
  for (const item of items) {
    expect(text).toContain(bare(item.text.nl))
    for (const option of item.options ?? []) expect(text).toContain(bare(option.text))
    if (item.unit) expect(text).toContain(bare(item.unit))
    if (item.help) expect(text).toContain(bare(item.help))
  }
  expect(text).toContain(bare(`Pagina ${full.length} van ${full.length}`))
  expect(text).not.toContain('Uitloggen')
  // A question begins and ends on one page.
  for (const item of items.filter(({ options }) => options)) {
    const first = full.findIndex((sheet) => bare(sheet).includes(bare(item.text.nl)))
    expect(bare(full[first] ?? '')).toContain(bare(item.options?.at(-1)?.text ?? ''))
  }

  await page.getByRole('link', { name: 'Snelle versie' }).click()
  await expect(page.locator('.paper-item')).toHaveCount(items.filter(({ core }) => core).length)
  const short = bare((await printed(page)).join(''))
  for (const item of items) {
    if (item.core) expect(short).toContain(bare(item.text.nl))
    else expect(short).not.toContain(bare(item.text.nl))
  }
})

test('a scan goes out to Excel and comes back with the difference shown first', async ({
  page,
  browser,
}) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  await page.getByRole('link', { name: 'Invullen in Excel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'De scan in Excel' })).toBeVisible()
  await expectAccessible(page)
  const exported = await downloadedWorkbook(page)

  await test.step('meanwhile a colleague answers', async () => {
    const context = await browser.newContext()
    const colleague = await context.newPage()
    await signIn(colleague, 'sam.beek@demo.example')
    const card = await openItem(colleague, scan, 'vast-aanspreekpunt')
    await card.getByRole('radio').nth(1).check()
    await expectSaved(card)
    await context.close()
  })

  const link = `https://beek.example/${'zeerlangadres'.repeat(25)}`
  const filledIn = await changed(exported, (row) => {
    row('vast-aanspreekpunt')[ANSWER] = 5
    row('mandaat-casemanager').splice(ANSWER, 5, '3', 'Beantwoord', null, '=1+1', link)
    row('aanspreekpunt-kanalen').splice(ANSWER, 2, 'a; c', null)
    row('betaaltermijn-pct').splice(ANSWER, 2, '97,5', 'Beantwoord')
    row('relatiebeheer').splice(ANSWER, 2, null, 'Weet ik niet')
    row('bedrijfsbezoeken-aanpak').splice(ANSWER, 2, 9, null)
  })
  await page.getByLabel('Excel-bestand (.xlsx)').setInputFiles(workbookFile(filledIn))
  await expect(page.getByRole('heading', { name: 'Nakijken' })).toBeVisible()
  const rowOf = (id: string) =>
    page.getByRole('row', { name: items.find((item) => item.id === id)?.text.nl ?? id })

  await test.step('what cannot be read is named, what a colleague changed is left alone', async () => {
    await expect(page.getByRole('row', { name: /Rij 6, Antwoord/ })).toContainText(
      'Een nummer van 1 tot en met 5',
    )
    const theirs = rowOf('vast-aanspreekpunt')
    await expect(theirs).toContainText('Door een collega gewijzigd')
    await expect(theirs.getByRole('checkbox', { name: /Overnemen/ })).not.toBeChecked()
    await expect(rowOf('mandaat-casemanager').getByRole('checkbox').first()).toBeChecked()
    await expect(rowOf('betaaltermijn-pct')).toContainText('97,5 %')
    await expectAccessible(page)
  })

  await page.getByRole('button', { name: '4 antwoorden terugzetten' }).click()
  await expect(page.getByText('4 antwoorden zijn opgeslagen.')).toBeVisible()
  await expectAccessible(page)

  await test.step('the answers are in the scan, on the screen and on paper', async () => {
    const other = await page.context().newPage()
    const card = await openItem(other, scan, 'mandaat-casemanager')
    await expect(card.getByRole('radio').nth(2)).toBeChecked()
    await expect(card.getByLabel('Toelichting')).toHaveValue('=1+1')
    await expect(cardOf(other, 'vast-aanspreekpunt').getByRole('radio').nth(1)).toBeChecked()
    await other.goto(`${scan}/papier`)
    const chosen = other.locator('.paper-item', { hasText: 'over meer afdelingen gaat' })
    await expect(chosen.getByText('Gekozen:')).toHaveCount(1)
    await expectAccessible(other)
    await expectNothingClipped(other)
    const paper = bare((await printed(other)).join(''))
    expect(paper).toContain(bare(link))
    expect(paper).toContain(bare('Quick scan van Beek · Najaar 2026 · '))
    for (const { text } of items) expect(paper).toContain(bare(text.nl))
    await other.close()
  })

  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByText('4 antwoorden zijn weer zoals eerst.')).toBeVisible()
  await page.goto(`${scan}/excel`)
  const before = await readExcelFile(exported)
  const after = await readExcelFile(await downloadedWorkbook(page))
  const said = (workbook: typeof before) =>
    (workbook[0]?.data ?? [])
      .slice(3)
      .filter((row) => row[NUMBER] !== (1 as never))
      .map((row) => [row[ANSWER], row[STATUS], row[NOTE], row[LINK]])
  expect(said(after)).toEqual(said(before))
})

test('an empty cell clears nothing until someone chooses so', async ({ page }) => {
  await signIn(page, 'simpelveld')
  const scan = await openScan(page)
  const card = await openItem(page, scan, 'vast-aanspreekpunt')
  await card.getByRole('radio').nth(2).check()
  await expectSaved(card)
  // Along the links, so that the screens to fill in have to hear of the import.
  await page.getByRole('link', { name: '← Quick scan van Simpelveld' }).click()
  await page.getByRole('link', { name: 'Invullen in Excel' }).click()
  const emptied = await changed(await downloadedWorkbook(page), (row) => {
    row('vast-aanspreekpunt').splice(ANSWER, 2, null, null)
  })
  await page.getByLabel('Excel-bestand (.xlsx)').setInputFiles(workbookFile(emptied))
  await expect(page.getByRole('button', { name: '0 antwoorden terugzetten' })).toBeDisabled()
  await page.getByRole('checkbox', { name: /Ook wissen: antwoord/ }).check()
  await page.getByRole('button', { name: '1 antwoord terugzetten' }).click()
  await expect(page.getByText('1 antwoord is opgeslagen.')).toBeVisible()
  await page.getByRole('link', { name: 'Naar de scan' }).click()
  await page.getByRole('link', { name: 'Aanspreekpunt en relatie', exact: true }).click()
  await expect(card).toBeVisible()
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('without a connection nothing is lost: the file is tried again', async ({ page }) => {
  await signIn(page, 'simpelveld')
  const scan = await openScan(page)
  await page.goto(`${scan}/excel`)
  const filledIn = await changed(await downloadedWorkbook(page), (row) => {
    row('mandaat-casemanager').splice(ANSWER, 2, 2, null)
    row('ondernemerspagina').splice(ANSWER, 2, 'Weet ik niet', null)
  })
  const file = page.getByLabel('Excel-bestand (.xlsx)')
  await file.setInputFiles(workbookFile(filledIn))
  const confirm = page.getByRole('button', { name: '2 antwoorden terugzetten' })
  await expect(confirm).toBeVisible()
  await page.context().setOffline(true)
  await confirm.click()
  await expect(page.getByText('Er is niets opgeslagen.')).toBeVisible()
  await expect(page.getByText(/Er is geen verbinding/)).toBeVisible()
  await expect(page.getByText(/Niet geprobeerd/)).toBeVisible()
  await expectAccessible(page)
  // Compared with what this device fetched last; saving still asks for the versions it shows.
  await file.setInputFiles(workbookFile(filledIn))
  await confirm.click()
  await expect(page.getByText(/Er is geen verbinding/)).toBeVisible()
  await page.context().setOffline(false)
  await file.setInputFiles(workbookFile(filledIn))
  await confirm.click()
  await expect(page.getByText('2 antwoorden zijn opgeslagen.')).toBeVisible()
  await file.setInputFiles(workbookFile(filledIn))
  await expect(page.getByText(/Er verandert niets/)).toBeVisible()
})

test('a file that is not ours is refused with words that help', async ({ page }) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  await page.goto(`${scan}/excel`)
  const file = page.getByLabel('Excel-bestand (.xlsx)')
  for (const [buffer, words] of [
    [Buffer.from('nr;antwoord'), 'Dit is geen Excel-bestand (.xlsx).'],
    [Buffer.alloc(2_000_001), 'Het bestand is te groot.'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'Dit bestand heeft een wachtwoord'],
    [await writeExcelFile([['Naam']]).toBuffer(), 'Dit Excel-bestand is niet van de quick scan'],
  ] as const) {
    await file.setInputFiles(workbookFile(buffer))
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText('Er is niets veranderd.')).toBeVisible()
  }
  await expectAccessible(page)
})

test('staff print and download, and cannot import; a neighbour sees nothing', async ({ page }) => {
  await signIn(page, 'beek')
  const scan = await openScan(page)
  await signIn(page, 'staff')
  await page.goto(`${scan}/papier`)
  await expect(page.getByRole('heading', { level: 1, name: 'Quick scan van Beek' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Invullen in Excel en terugzetten' })).toHaveCount(0)
  await page.goto(`${scan}/excel`)
  await expect(page.getByText('Alleen de gemeente zelf kan antwoorden terugzetten.')).toBeVisible()
  await expect(page.getByLabel('Excel-bestand (.xlsx)')).toHaveCount(0)
  await downloadedWorkbook(page)
  await expectAccessible(page)

  await signIn(page, 'meerssen')
  await page.goto(`${scan}/papier`)
  await expect(page.getByText('Dit bestaat niet, of u mag het niet zien.')).toBeVisible()
  await expect(page.locator('.paper')).toHaveCount(0)
})

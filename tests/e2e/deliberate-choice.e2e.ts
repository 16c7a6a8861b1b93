import { expect, type Locator, type Page } from '@playwright/test'
import readExcelFile from 'read-excel-file/node'
import { expectAccessible } from './axe.ts'
import { inOwnDatabase, startOwnProduct, test } from './own-product.ts'
import { signIn } from './people.ts'
import { goByMenu } from './menu.ts'

/** A low level that was chosen, in every place that tells of it: with its reason, and until when. */
startOwnProduct()

const REASON = 'Eén loket is hier genoeg'
const UNTIL = '2028-03-01'
const SHOWN_UNTIL = '1 maart 2028'

/** Every municipality that handed in chose its first level of one question, before it signed. */
const chosenByAll = () =>
  inOwnDatabase(async (sql) => {
    await sql(`update public.answer
      set status = 'answered', value = '"l0"', reason = '', deliberate_reason = '${REASON}', deliberate_until = '${UNTIL}'
      where item_id = 'vast-aanspreekpunt'
        and scan_id in (select id from public.scan where state = 'submitted')`)
  })

/** The rows of the first table in it, as they stand there. */
async function rowsOf(section: Locator): Promise<string[][]> {
  const rows = await section.getByRole('table').first().getByRole('row').all()
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const cells = await row.locator('th, td').all()
      return Promise.all(cells.map(async (cell) => (await cell.innerText()).trim()))
    }),
  )
}

/** The sheets of the workbook that a button saves. */
async function workbook(page: Page, button: Locator) {
  const waiting = page.waitForEvent('download')
  await button.click()
  return readExcelFile(await (await waiting).path())
}

async function expectInExcel(page: Page, section: Locator): Promise<void> {
  const menu = section.locator('.take-away').first()
  await menu.locator('summary').click()
  const [sheet] = await workbook(page, menu.getByRole('button', { name: /^Excel/ }))
  expect(sheet?.data.slice(1)).toEqual(await rowsOf(section))
}

test('stands with its reason and until when in the list, the report and their workbooks, and for who looks along', async ({
  page,
}) => {
  await chosenByAll()

  await test.step('in the list of quick wins', async () => {
    await signIn(page, 'meerssen')
    await page.goto('/gemeente')
    await page.getByRole('link', { name: 'Alle quick wins' }).click()
    const section = page.getByRole('region', { name: /^Bewust zo gekozen/ })
    await expect(section.getByRole('cell', { name: REASON }).first()).toBeVisible()
    await expect(section.getByText(SHOWN_UNTIL).first()).toBeVisible()
    await expectInExcel(page, section)
    await expectAccessible(page)
  })

  await test.step('in the report, and in the workbook of the whole report', async () => {
    await page.goto('/gemeente')
    await goByMenu(page, 'Uitkomsten', 'Rapport')
    const table = page.getByRole('table', { name: /^Bewust zo gekozen/ })
    await expect(table.getByText(SHOWN_UNTIL).first()).toBeVisible()
    const all = page.getByRole('button', { name: 'Alle tabellen in één Excel-bestand' })
    const sheets = await workbook(page, all)
    const held = sheets.find(({ sheet }) => sheet.startsWith('Bewust zo gekozen'))
    expect(held?.data.slice(1)).toEqual(
      await rowsOf(page.getByRole('main').locator('div').filter({ has: table }).last()),
    )
    expect(held?.data[1]).toEqual(expect.arrayContaining([REASON, SHOWN_UNTIL]))
  })

  await test.step('for board and kernteam, of municipalities with a name only', async () => {
    await signIn(page, 'viewer')
    await page.goto('/meekijken')
    const section = page.getByRole('region', { name: 'Bewust zo gekozen' })
    await expect(section.getByRole('cell', { name: REASON }).first()).toBeVisible()
    const rows = await rowsOf(section)
    for (const [place = '', , reason, until] of rows) {
      await expect(page.getByRole('rowheader', { name: place }).first()).toBeVisible()
      expect([reason, until]).toEqual([REASON, SHOWN_UNTIL])
    }
    const compared = await page.getByRole('table').first().getByRole('rowheader').allInnerTexts()
    const nameless = compared.filter((name) => /^Gemeente [A-Z]/.test(name))
    expect(nameless.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(compared.length)
    await expectInExcel(page, section)
    await expectAccessible(page)
  })
})

import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import readExcelFile from 'read-excel-file/node'
import { signIn } from './people.ts'
import { seenTable, wordsIn, type SeenCell } from './seen-table.ts'
import { filledIn, PEOPLE } from './visiting.ts'
import { VISITS } from './visits.ts'

/** Views of pages that show other tables than the page as it opens. */
const OTHER_VIEWS = {
  stranger: [],
  staff: [
    '/eszl/bewijs?gemeente=GM1883',
    '/eszl/vergelijken?thema=inkoop',
    '/eszl/vergelijken?route=snel',
    '/eszl/vergelijken?gewicht=40-10-15-20-10-12-10-8',
    '/eszl/vergelijken/beide-kanten?gemeente=GM0935',
    '/eszl/vergelijken/rondes?thema=inkoop',
    '/eszl/rapport/GM0899',
    '/kernteam/acties',
  ],
  viewer: ['/meekijken?route=snel', '/meekijken?thema=inkoop'],
  official: ['/gemeente/vergelijken?thema=inkoop'],
  writer: [],
} as const

for (const [visitor, person] of Object.entries(PEOPLE))
  test(
    `every file of every page of a ${visitor} holds cell by cell what the screen shows`,
    { tag: '@desktop' },
    async ({ page }) => {
      test.setTimeout(600_000)
      if (person) await signIn(page, person)
      const pages = Object.entries(VISITS).filter(([, { as }]) => as === visitor)
      const views = OTHER_VIEWS[visitor as keyof typeof OTHER_VIEWS]
      for (const at of [...pages.map(([route, { at = route }]) => at), ...views])
        await test.step(at, async () => {
          await page.goto(await filledIn(page, at))
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          // Taking a file is told to the log; a page that is left meanwhile may never be called idle.
          await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
          // What is folded away can be saved too, once it is opened.
          await page.locator('details:has([data-take-away])').evaluateAll((folded) => {
            for (const part of folded as HTMLDetailsElement[]) part.open = true
          })
          const frames = await page.locator('[data-take-away]').all()
          const single: unknown[] = []
          for (const frame of frames) single.push(await expectSameInFiles(page, frame))
          const all = page.getByRole('button', { name: 'Alle tabellen in één Excel-bestand' })
          if ((await all.count()) > 0) {
            const sheets = await readExcelFile(await saved(page, all))
            const held = sheets.slice(0, -1).map(({ data }) => data)
            expect(held, 'a sheet for every table as in its own file, and one about them').toEqual(
              single,
            )
          }
        })
    },
  )

test(
  'the one file of the scores for everybody holds every table of its page',
  { tag: '@desktop' },
  async ({ page }) => {
    await page.goto('/resultaten/scores')
    const questionnaires = page.getByRole('article').locator('section:has(> h2):has(table)')
    await expect(questionnaires.first()).toBeVisible()
    const file = await saved(page, page.getByRole('button', { name: 'Scores (CSV)' }))
    const [columns = [], ...records] = parsed(await readFile(file, 'utf8'))
    const held = records.map((record) =>
      Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ''])),
    )
    const seen: Record<string, string>[] = []
    for (const part of await questionnaires.all()) {
      const title = await part.getByRole('heading', { level: 2 }).innerText()
      const vragenlijst = title.startsWith('Volledige') ? 'volledig' : 'kort'
      for (const table of await part.getByRole('table').all())
        seen.push(...(await rowsOf(table)).map((row) => ({ vragenlijst, ...row })))
    }
    expect(new Set(seen.map(({ vragenlijst }) => vragenlijst)).size).toBeGreaterThan(0)
    const plain = held.map(({ ronde: _, gemeentecode: __, thema: ___, ...row }) => row)
    const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row, KEYS)).sort()
    expect(inOrder(plain)).toEqual(inOrder(seen))
  },
)

const KEYS = [
  ...['vragenlijst', 'gemeente', 'thema_tekst', 'score', 'voorlopig'],
  ...['kwart_onder', 'kwart_boven', 'gemeenten'],
]

/** A table of the scores for everybody, as the rows that its file has of it: of the region, or of who is named. */
async function rowsOf(table: Locator): Promise<Record<string, string>[]> {
  const said = (cell: SeenCell | undefined) => [...(cell?.seen ?? [])].join(' ').trim()
  const [heads = [], ...rows] = await seenTable(table)
  if (said(heads[0]) === 'Thema')
    return rows.map(([theme, median, half, n]) => {
      const [kwart_onder = '', kwart_boven = ''] = said(half).split(' tot ')
      const quarters = { kwart_onder, kwart_boven, gemeenten: said(n) }
      const what = { gemeente: 'Zuid-Limburg', thema_tekst: said(theme), score: said(median) }
      return { ...what, voorlopig: '', ...quarters }
    })
  return rows.flatMap(([place, ...scores]) =>
    scores.flatMap((cell, at) => {
      const [score = '', mark = ''] = said(cell).split(/\s+/)
      if (!/^\d+$/.test(score)) return []
      const voorlopig = mark === 'voorlopig' ? 'ja' : 'nee'
      const what = { gemeente: said(place), thema_tekst: said(heads[at + 1]), score, voorlopig }
      return [{ ...what, kwart_onder: '', kwart_boven: '', gemeenten: '' }]
    }),
  )
}

async function saved(page: Page, button: Locator): Promise<string> {
  const waiting = page.waitForEvent('download', { timeout: 30_000 })
  await button.click()
  const download = await waiting
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/**
 * A table as CSV and as Excel against the table on the screen.
 * @returns the sheet of the table.
 */
async function expectSameInFiles(page: Page, frame: Locator): Promise<unknown> {
  const title = (await frame.getAttribute('data-take-away')) ?? ''
  const [heads = [], ...rows] = await seenTable(frame.locator('table').first())
  const menu = frame.locator('.take-away')
  await menu.locator('summary').click()
  const csv = await readFile(await saved(page, menu.getByRole('button', { name: /^CSV/ })), 'utf8')
  const excel = await readExcelFile(await saved(page, menu.getByRole('button', { name: /^Excel/ })))
  const [columns = [], ...records] = parsed(csv)
  const about = records.slice(rows.length + 1).map((fields) => fields.join(' '))
  const groups = columnGroups(columns, heads, rows)
  for (const [at, row] of rows.entries()) {
    const record = records[at] ?? []
    const name = row[heads.findIndex((_, index) => (row[index]?.seen ?? []).length > 0)]
    const remarks = about.filter((line) => wordsIn(name?.seen ?? []).every((w) => line.includes(w)))
    for (const [index, cell] of row.entries()) {
      const fields = (groups[index] ?? []).map((column) => record[column] ?? '')
      const where = `${title}, row ${at + 1}, column ${index + 1}: ${JSON.stringify(fields)}`
      expectSame(cell, fields, remarks, where)
    }
    expect(excel[0]?.data[at + 1]?.map(asField), `${title}, row ${at + 1} of the workbook`).toEqual(
      record.slice(0, columns.length),
    )
  }
  for (const line of ['Gaat over', 'Bron', 'Bewaard op'])
    expect(about.some((said) => said.startsWith(line))).toBe(true)
  return excel[0]?.data
}

function expectSame(
  cell: SeenCell,
  fields: readonly string[],
  remarks: readonly string[],
  where: string,
): void {
  const filed = wordsIn(fields)
  const known = [...wordsIn(cell.seen), ...wordsIn(cell.heard)]
  expect(
    filed.filter((word) => ![...known, ...wordsIn(cell.pictured)].includes(word)),
    `what nobody sees: ${where}`,
  ).toEqual([])
  const said = [...filed, ...wordsIn(remarks)]
  // The name of a part heads its column; a number is never left to a name.
  const named = [
    ...wordsIn(cell.parts),
    ...wordsIn(cell.explained).filter((word) => !/\d/.test(word)),
  ]
  expect(
    known.filter((word) => !said.includes(word) && !named.includes(word)),
    `what the file lost: ${where}`,
  ).toEqual([])
  for (const field of fields) {
    const numbers = field.match(/\d+(?:[.,]\d+)*/g) ?? []
    if (!/\p{L}/u.test(field)) expect(numbers.length, `one number: ${where}`).toBeLessThan(2)
    expect(field, where).not.toMatch(/^'[+-]/)
    // What is said of a number has a column of its own; "minder dan 10" is instead of one.
    expect(field, where).not.toMatch(/^(hoogstens|minstens|ongeveer|circa|ruim) [\d€]/i)
  }
}

/** Which columns of the file hold which column of the screen. */
function columnGroups(
  columns: readonly string[],
  heads: readonly SeenCell[],
  rows: readonly (readonly SeenCell[])[],
): number[][] {
  let next = 0
  return heads.map((head, index) => {
    const names = [
      [...head.seen, ...head.heard].join(' '),
      ...rows.flatMap((row) => row[index]?.parts ?? []),
    ].map((name) => wordsIn([name]).join(' '))
    const group: number[] = []
    while (next < columns.length && names.includes(wordsIn([columns[next] ?? '']).join(' '))) {
      group.push(next)
      next += 1
    }
    expect(group.length, `a column for ${names.join(', ')}`).toBeGreaterThan(0)
    return group
  })
}

/** CSV by the grammar of RFC 4180, with semicolons; the last record needs no end of line. */
function parsed(csv: string): string[][] {
  const records = `${csv.replace(/^\uFEFF/, '')}\r\n`.match(/(?:"(?:[^"]|"")*"|[^"\r])*\r\n/g) ?? []
  return records.map((record) =>
    [...record.slice(0, -2).matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^";]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  )
}

/** A cell of the workbook as it stands in the CSV; a percentage is a hundredth there. */
function asField(value: unknown): unknown {
  return typeof value === 'number' ? expect.stringMatching(numberAs(value)) : (value ?? '')
}

function numberAs(value: number): RegExp {
  const written = (number: number) => String(Number(number.toFixed(6))).replace('.', ',')
  return new RegExp(`^(?:${written(value)}|${written(value * 100)}%)$`)
}

import { aboutRows, chartName, fileName, originOf } from './about.ts'
import { toCsv } from './csv.ts'
import { drawPicture } from './draw-picture.ts'
import { offerFile } from './offer-file.ts'
import { withLetters } from './letters.ts'
import type { Origin } from './origin.ts'
import { toPng } from './png.ts'
import { messages } from './take-away.messages.ts'
import { takeTable } from './taken-table.ts'
import { toWorkbook } from './workbook.ts'

export type Format = keyof typeof messages.formats

/** What is saved: the table, and what a picture of it shows. */
export type Saved = { title: string; origin: Origin; picture: Element; table: HTMLTableElement }

/**
 * Makes a file of a table or chart on the screen and offers it as a download.
 * @returns the name of the file.
 */
export async function save(
  format: Format,
  { title, origin, picture, table }: Saved,
): Promise<string> {
  const taken = takeTable(table)
  const now = aboutNow(title, origin)
  // The title of a chart is what it shows; the name of its file stays the same.
  const name = picture === table ? title : chartName(now.address, table)
  const file = { ...now, name, table: taken }
  const about = aboutRows(file)
  const drawn = () => withLetters(drawPicture(picture, { title, above: originOf(file) }, about))
  const make: Record<Format, () => Blob | Promise<Blob>> = {
    csv: () => new Blob([toCsv(taken, about)], { type: 'text/csv;charset=utf-8' }),
    xlsx: () => toWorkbook([{ name: messages.sheets.table, table: taken }], about),
    png: async () => toPng(await drawn()),
    svg: async () => new Blob([(await drawn()).svg], { type: 'image/svg+xml' }),
  }
  return offer(await make[format](), fileName(file, format))
}

/**
 * Makes one workbook of all tables on a page that can be saved, and offers it as a download.
 * @returns the name of the file.
 */
export async function saveAll(title: string, origin: Origin, page: Element): Promise<string> {
  const tables = [...page.querySelectorAll<HTMLElement>('[data-take-away]')].flatMap((frame) => {
    const table = frame.querySelector('table')
    const title = frame.dataset['takeAway'] ?? ''
    // What a table holds stays; the title of a chart is a finding, which is another one next week.
    const name = table?.caption?.textContent.trim() || title
    return table ? [{ name, title, table: takeTable(table) }] : []
  })
  const all = {
    columns: [],
    rows: tables.flatMap(({ table }) => table.rows),
    remarks: tables.flatMap(({ table }) => table.remarks),
  }
  const file = { ...aboutNow(title, origin), table: all }
  // The name of a sheet has no room for the finding.
  const findings = tables.map(({ title }, index) => [messages.sheets.numbered(index + 1), title])
  return offer(await toWorkbook(tables, [...aboutRows(file), ...findings]), fileName(file, 'xlsx'))
}

function aboutNow(title: string, origin: Origin) {
  return { title, origin, address: window.location.href, now: new Date() }
}

function offer(file: Blob, name: string): string {
  offerFile(file, name)
  return name
}

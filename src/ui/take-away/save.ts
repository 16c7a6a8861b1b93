import { aboutRows, fileName } from './about.ts'
import { toCsv } from './csv.ts'
import { drawPicture } from './draw-picture.ts'
import { offerFile } from './offer-file.ts'
import type { Origin } from './origin.ts'
import { toPng } from './png.ts'
import type { messages } from './take-away.messages.ts'
import { takeTable } from './taken-table.ts'
import { toWorkbook } from './workbook.ts'

export type Format = keyof typeof messages.formats

/**
 * Makes a file of a table or chart on the screen and offers it as a download.
 * @param picture what a picture shows.
 * @param table the same numbers.
 * @returns the name of the file.
 */
export async function save(
  format: Format,
  { title, origin, picture, table }: Saved,
): Promise<string> {
  const taken = takeTable(table)
  const file = { title, origin, table: taken, address: window.location.href, now: new Date() }
  const about = aboutRows(file)
  const name = fileName(file, format)
  const make: Record<Format, () => Blob | Promise<Blob>> = {
    csv: () => new Blob([toCsv(taken, about)], { type: 'text/csv;charset=utf-8' }),
    xlsx: () => toWorkbook(taken, about),
    png: () => toPng(drawPicture(picture, title, about)),
    svg: () => new Blob([drawPicture(picture, title, about).svg], { type: 'image/svg+xml' }),
  }
  offerFile(await make[format](), name)
  return name
}

export type Saved = { title: string; origin: Origin; picture: Element; table: HTMLTableElement }

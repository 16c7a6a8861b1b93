import { failure, type Result } from '#domain/result.ts'
import { partsOf, type Document, type Part } from '#domain/questionnaire/draft/document.ts'
import type { Fault } from '#domain/questionnaire/draft/json-file.ts'
import { textCell } from '#ui/take-away/text-cell.ts'
import type { Values } from './fields.ts'
import { valuesOf } from './form-values.ts'
import { readTranslations, translationsOf } from './translations.ts'
import { valueAt } from './value-at.ts'
import { cellOf, textIn } from './workbook-cells.ts'
import { LAYOUTS, type Layout, type Sheet } from './workbook-layout.ts'
import { readWhole } from './workbook-read.ts'
import { workbookWords as words } from './workbook.messages.ts'

/**
 * The questionnaire as a workbook that a person can work in: a sheet that explains, then a sheet per kind of part with
 * a row for each, in the order of the questionnaire and with the fields of its form; what a part has several of, such
 * as answers, has a sheet of its own.
 */
export async function toWorkbook(document: Document): Promise<Blob> {
  const parts = partsOf(document)
  return written([aboutSheet(), ...LAYOUTS.map((layout) => sheetOf(layout, parts))])
}

/** Every text with its Dutch, for who translates. */
export async function toTranslations(document: Document): Promise<Blob> {
  const rows = words.aboutTranslations.map((line) => [line])
  const heads = words.translationHeads
  return written([
    { name: words.about, heads: [words.translations], rows },
    { name: words.translations, heads, rows: translationsOf(document) },
  ])
}

/**
 * Reads a workbook as it came from here: a whole questionnaire, or translations of the one that is given.
 * @returns the sheet, row and column of every fault when it cannot be taken over.
 */
export async function fromWorkbook(
  file: Blob,
  document: Document,
): Promise<Result<Document, readonly Fault[]>> {
  let sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[]
  try {
    const { default: readExcelFile } = await import('read-excel-file/universal')
    sheets = await readExcelFile(await file.arrayBuffer(), { trim: false })
  } catch {
    return failure([{ place: words.file, code: 'unreadable', detail: '' }])
  }
  const read = sheets.map(({ sheet, data }): Sheet => {
    const [heads = [], ...rows] = data.map((row) => row.map(textIn))
    return { name: sheet.trim(), heads: heads.map((head) => head.trim()), rows }
  })
  const translations = read.find(({ name }) => name === words.translations)
  return translations ? readTranslations(translations, document) : readWhole(read, document)
}

function sheetOf({ kind, list, sheet, columns }: Layout, parts: readonly Part[]): Sheet {
  const own = parts.filter((part) => part.kind === kind)
  const rows = own.flatMap(({ id, content }) => {
    const values = valuesOf(kind, content)
    if (list)
      return (valueAt(values, list.name) as Values[]).map((row) =>
        columns.map(({ name, field }) => (name === 'of' ? id : cellOf(field, valueAt(row, name)))),
      )
    const { asked } = content as { asked?: Values }
    return [
      columns.map(({ name, field }) => {
        if (name === 'id') return id
        return cellOf(field, valueAt(field ? values : (asked ?? content), name))
      }),
    ]
  })
  return { name: sheet, heads: columns.map(({ head }) => head), rows }
}

/** What stands where, and what can be chosen. */
function aboutSheet(): Sheet {
  const chosen = LAYOUTS.flatMap(({ sheet, columns }) =>
    columns.flatMap(({ head, field }) =>
      field && 'values' in field && field.values
        ? [[sheet, head, words.choice(field.values, field.more === true)]]
        : [],
    ),
  )
  return {
    name: words.about,
    heads: words.aboutHeads,
    rows: [
      ...words.lines.map((line) => ['', '', line]),
      ...LAYOUTS.map((layout) => [layout.sheet, '', words.aboutSheet(layout.name)]),
      ...chosen,
    ],
  }
}

/** Wide enough for what stands in a column, and no wider than a screen of several. */
const widthOf = (texts: readonly string[]) =>
  Math.min(60, Math.max(12, ...texts.map((text) => text.length + 2)))

/** The same questionnaire is the same file to the last byte: the moment of making it is left out. */
async function written(sheets: readonly Sheet[]): Promise<Blob> {
  const [{ default: writeExcelFile }, { unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('fflate'),
  ])
  const blob = await writeExcelFile(
    sheets.map(({ name, heads, rows }) => ({
      sheet: name,
      data: [
        heads.map((head) => ({ ...textCell(head), fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map((cell) => ({ ...textCell(cell), wrap: true }))),
      ],
      columns: heads.map((_, at) => ({ width: widthOf(rows.map((row) => row[at] ?? '')) })),
      ...{ stickyRowsCount: 1, stickyColumnsCount: name === words.about ? 0 : 1 },
    })),
  ).toBlob()
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const packed = zipSync(files, { mtime: new Date(1980, 0, 1) })
  return new Blob([packed], { type: blob.type })
}

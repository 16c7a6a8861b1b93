import { unzipSync } from 'fflate'
import { failure, ok, type Result } from '#domain/result.ts'
import { COLUMNS, HEADS, ORIGIN, SHEETS, type Cell, type Column } from './sheet.ts'

/** Why a file cannot be read at all; nothing was changed. */
export type FileProblem =
  'tooLarge' | 'notExcel' | 'oldExcel' | 'damaged' | 'notOurs' | 'otherScan' | 'otherQuestionnaire'

/** A row under the heads, with its number as Excel shows it. */
export type SheetRow = { row: number; cells: Partial<Record<Column, Cell>> }

export type Workbook = { scanId: string; questionnaire: string; rows: readonly SheetRow[] }

/** Our own workbook has some 60 kB; these leave room for long notes and other programs. */
const LARGEST_FILE = 2_000_000
const LARGEST_UNPACKED = 30_000_000

type Sheets = readonly { sheet: string; data: readonly (readonly unknown[])[] }[]

/** Reads a workbook, without judging what is in the cells. */
export async function readWorkbook(file: Blob): Promise<Result<Workbook, FileProblem>> {
  if (file.size > LARGEST_FILE) return failure('tooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const refused = whyNoWorkbook(bytes)
  if (refused) return failure(refused)
  // Fetched when someone offers a file.
  const { default: readExcelFile } = await import('read-excel-file/universal')
  try {
    return toWorkbook(await readExcelFile(bytes.buffer, { trim: false }))
  } catch {
    return failure('damaged')
  }
}

/** Looks at the file before it is unpacked: a small file can hold far more than a browser can. */
function whyNoWorkbook(bytes: Uint8Array): FileProblem | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  // The older .xls, and an .xlsx with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'oldExcel'
  if (!starts(0x50, 0x4b, 0x03, 0x04)) return 'notExcel'
  let unpacked = 0
  let workbook = false
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize
        workbook ||= name === 'xl/workbook.xml'
        return false
      },
    })
  } catch {
    return 'damaged'
  }
  if (unpacked > LARGEST_UNPACKED) return 'tooLarge'
  return workbook ? null : 'notExcel'
}

function toWorkbook(sheets: Sheets): Result<Workbook, FileProblem> {
  const fillIn = sheets.find(({ sheet }) => sheet === SHEETS.fillIn) ?? sheets[0]
  const headRow =
    fillIn?.data.findIndex((row) =>
      [HEADS.number, HEADS.answer].every((head) => row.includes(head)),
    ) ?? -1
  if (!fillIn || headRow < 0) return failure('notOurs')
  const heads = fillIn.data[headRow] ?? []
  const columns = COLUMNS.map((column) => [column, heads.indexOf(HEADS[column])] as const)
  const origin = new Map(
    sheets
      .find(({ sheet }) => sheet === SHEETS.origin)
      ?.data.map(([name, value]) => [toCell(name), String(toCell(value) ?? '')] as const),
  )
  return ok({
    scanId: origin.get(ORIGIN.scan) ?? '',
    questionnaire: origin.get(ORIGIN.questionnaire) ?? '',
    rows: fillIn.data.slice(headRow + 1).map((row, index) => ({
      row: headRow + 2 + index,
      cells: Object.fromEntries(
        columns.flatMap(([column, at]) => (at < 0 ? [] : [[column, toCell(row[at])] as const])),
      ),
    })),
  })
}

/** The library's own types say less than it gives. */
function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : null
}

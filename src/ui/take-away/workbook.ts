import type { Cell as SheetCell } from 'write-excel-file/universal'
import type { Cell, TakenTable } from './taken-table.ts'
import { messages } from './take-away.messages.ts'
import { textCell } from './text-cell.ts'

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'bottom' } as const
const WIDEST = 60

/** A table as a workbook: a sheet with the table, and one on where it comes from. */
export async function toWorkbook(
  { columns, rows }: TakenTable,
  about: readonly (readonly Cell[])[],
): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  return writeExcelFile([
    {
      sheet: messages.sheets.table,
      data: [
        columns.map((column) => ({ ...HEAD, ...textCell(column) })),
        ...rows.map((row) => row.map(sheetCell)),
      ],
      columns: columns.map((_, index) => ({ width: widthOf(rows.map((row) => row[index])) })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: messages.sheets.about,
      data: about.map((row) => row.map(sheetCell)),
      columns: [{ width: 20 }, { width: WIDEST }],
    },
  ]).toBlob()
}

function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'object') return { type: Number, value: cell.percent / 100, format: '0%' }
  return { ...textCell(cell), wrap: true, alignVertical: 'top' }
}

function widthOf(cells: readonly (Cell | undefined)[]): number {
  const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 6))
  return Math.min(WIDEST, Math.max(12, ...lengths) + 2)
}

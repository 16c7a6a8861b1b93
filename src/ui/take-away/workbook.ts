import type { Cell as SheetCell } from 'write-excel-file/universal'
import type { Quantity } from './number-in.ts'
import type { Cell, TakenTable } from './taken-table.ts'
import { messages } from './take-away.messages.ts'
import { textCell } from './text-cell.ts'

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'bottom' } as const
const WIDEST = 60

/** Excel takes no longer name of a sheet. */
const LONGEST_NAME = 31

export type NamedTable = { name: string; table: TakenTable }

/** Tables as a workbook: a sheet for each, and one on where they come from. */
export async function toWorkbook(
  tables: readonly NamedTable[],
  about: readonly (readonly Cell[])[],
): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  return writeExcelFile([
    ...tables.map(({ table: { columns, rows } }, sheet) => ({
      sheet: sheetName(tables, sheet),
      data: [
        columns.map((column) => ({ ...HEAD, ...textCell(column) })),
        ...rows.map((row) => row.map(sheetCell)),
      ],
      columns: columns.map((_, index) => ({ width: widthOf(rows.map((row) => row[index])) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    {
      sheet: messages.sheets.about,
      data: about.map((row) => row.map(sheetCell)),
      columns: [{ width: 20 }, { width: WIDEST }],
    },
  ]).toBlob()
}

/** Without what Excel refuses in a name, and with a number where another sheet has it already. */
function sheetName(tables: readonly NamedTable[], index: number): string {
  const plain = (at: number) =>
    (tables[at]?.name ?? '')
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, LONGEST_NAME - 3)
      .trim()
  const name = plain(index)
  const before = tables.slice(0, index).filter((_, other) => plain(other) === name).length
  return before === 0 ? name : `${name} ${before + 1}`
}

function sheetCell(cell: Cell): SheetCell {
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'object') return quantityCell(cell)
  return { ...textCell(cell), wrap: true, alignVertical: 'top' }
}

/** With the sign and the decimals that the screen shows. */
function quantityCell({ value, as }: Quantity): SheetCell {
  const decimals = '.' + '0'.repeat(String(value).split('.')[1]?.length ?? 0)
  const shown = decimals === '.' ? '0' : `0${decimals}`
  if (as === 'change') return { type: Number, value, format: `+${shown};-${shown};${shown}` }
  if (as === 'euro') return { type: Number, value, format: `"€" #,##${shown}` }
  // A hundredth, without what a division adds to it.
  return { type: Number, value: Number(`${value}e-2`), format: `${shown}%` }
}

function widthOf(cells: readonly (Cell | undefined)[]): number {
  const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 6))
  return Math.min(WIDEST, Math.max(12, ...lengths) + 2)
}

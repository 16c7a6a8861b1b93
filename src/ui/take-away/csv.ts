import type { TakenTable, Cell } from './taken-table.ts'

/** Text that begins so is run as a formula by spreadsheet programs; a number by itself is a number. */
const FORMULA = /^[=@＝＋－＠\t\r\n]|^[+-](?!\d+(?:[.,]\d+)?$)/

/**
 * A table as CSV (RFC 4180) as Dutch spreadsheet programs open it: UTF-8 with a mark, semicolons and
 * decimal commas. Text that would run as a formula gets an apostrophe before it.
 * @param about lines on where it comes from, below the table after an empty row; without any the file is the table.
 */
export function toCsv({ columns, rows }: TakenTable, about: readonly (readonly Cell[])[]): string {
  const all = [columns, ...rows, ...(about.length > 0 ? [[], ...about] : [])]
  const width = Math.max(...all.map((row) => row.length))
  const lines = all.map((row) =>
    Array.from({ length: width }, (_, index) => field(row[index] ?? '')).join(';'),
  )
  // Without a line break at the end: a program that splits on them would read one record more, an empty one.
  return `\uFEFF${lines.join('\r\n')}`
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return decimalComma(cell)
  if (typeof cell === 'object') return decimalComma(cell.value) + (cell.as === 'percent' ? '%' : '')
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[;,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',')
}

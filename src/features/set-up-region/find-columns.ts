/** Which column holds what, counted from 0. */
export type Columns = { code: number; name: number; inhabitants: number }

export type NoColumns = 'codeless' | 'columns' | 'figures'

/** A code of a municipality, as Statistics Netherlands writes it. */
const WHOLE_CODE = /^GM\d{4}$/i
/** The same without its letters. */
const BARE_CODE = /^\d{1,4}$/
/** A whole number, also with points between thousands. */
const COUNT = /^[1-9](\d{0,7}|\d{0,2}(\.\d{3}){1,2})$/

export const isCount = (cell: string): boolean => COUNT.test(cell)

/** What a column of inhabitants is headed by, and what makes it another figure about them. */
const PEOPLE = /inwoner|bevolking|inhabitant|population/i
const OTHER_FIGURE =
  /dichtheid|groei|ontwikkeling|verander|verschil|per km|mannen|vrouwen|jonger|ouder|leeftijd|\d+ tot \d+|procent|%|geboorte|sterfte/i

/**
 * Finds the columns by what is in them: codes, the words that tell them apart, and the figure whose heading speaks of
 * inhabitants, or the only figure there is.
 * @param rows cells without spaces around them, headings and titles included.
 */
export function findColumns(rows: readonly (readonly string[])[]): Columns | NoColumns {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => index)
  const best = (from: readonly number[], score: (column: number) => number) =>
    from.reduce<number | null>(
      (found, column) => (score(column) > (found === null ? 0 : score(found)) ? column : found),
      null,
    )
  const cells = (column: number, of = rows) => of.map((row) => row[column] ?? '')
  const count = (column: number, pattern: RegExp) =>
    cells(column).filter((cell) => pattern.test(cell)).length
  const code =
    best(columns, (column) => count(column, WHOLE_CODE)) ??
    best(columns, (column) => count(column, BARE_CODE))
  if (code === null) return 'codeless'
  const isCode = count(code, WHOLE_CODE) > 0 ? WHOLE_CODE : BARE_CODE
  const first = rows.findIndex((row) => isCode.test(row[code] ?? ''))
  const data = rows.slice(first).filter((row) => isCode.test(row[code] ?? ''))
  const heading = (column: number) => cells(column, rows.slice(0, first)).join(' ')
  const others = columns.filter((column) => column !== code && data.some((row) => row[column]))
  const figures = others.filter((column) => cells(column, data).some(isCount))
  // A title above the table stands in its first column too.
  const headed = (figures.length > 0 ? figures : others).filter(
    (column) => PEOPLE.test(heading(column)) && !OTHER_FIGURE.test(heading(column)),
  )
  const name = best(
    others.filter((column) => !headed.includes(column)),
    (column) =>
      new Set(cells(column, data).filter((cell) => /^\P{N}*\p{L}\P{N}*$/u.test(cell))).size,
  )
  if (name === null) return 'columns'
  const left = figures.filter((column) => column !== name)
  const [inhabitants, another] = headed.length > 0 ? headed : left
  if (another !== undefined) return 'figures'
  // Figures of which not one can be read are still where figures are expected.
  const expected = inhabitants ?? others.find((column) => column !== name)
  return expected === undefined ? 'columns' : { code, name, inhabitants: expected }
}

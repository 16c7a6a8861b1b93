/** What a cell holds: words, a number, or a percentage. */
export type Cell = string | number | { percent: number }

/** A table as it stands on the screen. */
export type TakenTable = {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** What cells say beside their number, and which do: "voorlopig: Beek (Inkoop); Stein (Reactie)". */
  remarks: readonly string[]
}

/**
 * Reads a table from the screen, so that a file holds what is shown: rounded as it is shown, and never
 * what a threshold hides.
 */
export function takeTable(table: HTMLTableElement): TakenTable {
  const [head, ...others] = [...table.rows].map((row) =>
    [...row.cells].filter(isKept).flatMap(spanned),
  )
  const columns = (head ?? []).map((cell) => (cell ? wordsOf(cell) : ''))
  const remarks = new Map<string, string[]>()
  for (const cells of others)
    for (const [index, cell] of cells.entries()) {
      const said = cell ? remarkIn(cell) : null
      if (said === null) continue
      const where = `${wordsOf(cells[0])} (${columns[index] ?? ''})`
      remarks.set(said, [...(remarks.get(said) ?? []), where])
    }
  return {
    columns,
    rows: others.map((cells) => cells.map(cellOf)),
    remarks: [...remarks].map(([said, where]) => `${said}: ${where.join('; ')}`),
  }
}

/** What is for the hand only, such as a column of links to do something, is not printed nor saved. */
function isKept(cell: HTMLTableCellElement): boolean {
  return !cell.classList.contains('no-print')
}

/** A cell over several columns is one cell and empty ones. */
function spanned(cell: HTMLTableCellElement): (HTMLTableCellElement | undefined)[] {
  return [cell, ...Array.from({ length: cell.colSpan - 1 }, () => undefined)]
}

function cellOf(cell: HTMLTableCellElement | undefined): Cell {
  if (!cell) return ''
  const words = wordsOf(cell)
  if (cell.tagName === 'TH') return words
  return numberIn(words) ?? numberIn(shownIn(cell)) ?? words
}

/** What is said beside a number: of "54, voorlopig" where 54 is shown, the second. */
function remarkIn(cell: HTMLTableCellElement): string | null {
  const words = wordsOf(cell)
  const shown = shownIn(cell)
  if (numberIn(words) !== null || numberIn(shown) === null) return null
  return words.startsWith(shown) ? words.slice(shown.length).replace(/^[,: ]+/, '') : words
}

/** The words as they are heard, all of them: without what is only for the eye or the hand. */
function wordsOf(cell: HTMLTableCellElement | undefined): string {
  const copy = cell?.cloneNode(true) as HTMLElement | undefined
  copy?.querySelectorAll('[aria-hidden="true"], button, summary').forEach((part) => part.remove())
  copy?.querySelectorAll('li:not(:last-child)').forEach((part) => part.append('; '))
  return oneLine(copy?.textContent)
}

/** What is only for the eye; of more than one, such as a number with a detail below it, the first. */
function shownIn(cell: HTMLTableCellElement): string {
  return oneLine(cell.querySelector('[aria-hidden="true"]')?.textContent)
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

const DUTCH_NUMBER = /^([-−+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(\s?%)?$/

/** A number as it is written in the Netherlands, "1.234,5" or "62%"; null when it is none. */
function numberIn(text: string): number | { percent: number } | null {
  const [, digits, percent] = DUTCH_NUMBER.exec(text) ?? []
  if (digits === undefined) return null
  const value = Number(digits.replaceAll('.', '').replace(',', '.').replace('−', '-'))
  return percent === undefined ? value : { percent: value }
}

import { numberIn, type Quantity } from './number-in.ts'

/** What a cell holds: words, or a number. */
export type Cell = string | number | Quantity

/** A table as it stands on the screen. */
export type TakenTable = {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** What cells say beside their number, and which do: "voorlopig: Beek (Inkoop); Stein (Reactie)". */
  remarks: readonly string[]
}

/**
 * Reads a table from the screen, so that a file holds what is shown: rounded as it is shown, and never
 * what a threshold hides. What stands in an OwnColumn becomes a column.
 */
export function takeTable(table: HTMLTableElement): TakenTable {
  const [head, ...others] = [...table.rows].map((row) =>
    [...row.cells].filter(isKept).flatMap(spanned),
  )
  const headings = (head ?? []).map((cell) => (cell ? wordsOf(cell) : ''))
  const columns = headings.flatMap((name, at) =>
    columnsOf(
      { name, at, part: null, without: wordsOf },
      others.map((cells) => cells[at]),
    ),
  )
  const remarks = new Map<string, string[]>()
  for (const cells of others)
    for (const [index, cell] of cells.entries()) {
      const said = cell ? remarkIn(cell) : null
      if (said === null) continue
      const where = `${wordsOf(nameOf(cells))} (${headings[index] ?? ''})`
      remarks.set(said, [...(remarks.get(said) ?? []), where])
    }
  return {
    columns: columns.map(({ name }) => name),
    rows: others.map((cells) => columns.map((column) => cellOf(cells[column.at], column))),
    remarks: [...remarks].map(([said, where]) => `${said}: ${where.join('; ')}`),
  }
}

/** A column of the file: which one of the screen, and what part of its cells. */
type Column = {
  name: string
  at: number
  /** Null for what the cells say themselves. */
  part: string | null
  /** What a cell says without this part: itself when it has no other column. */
  without: (cell: HTMLTableCellElement) => string
}

/** A column of the screen as it stands in a file: itself, if any cell says something itself, and its parts. */
function columnsOf(itself: Column, cells: readonly (HTMLTableCellElement | undefined)[]): Column[] {
  const parts = new Set(cells.flatMap((cell) => (cell ? partsIn(cell).map(partName) : [])))
  const says = parts.size === 0 || cells.some((cell) => cell && !NOTHING.has(wordsOf(cell)))
  const without = says ? () => '' : wordsOf
  return [
    ...(says ? [itself] : []),
    ...[...parts].map((part) => ({ name: part, at: itself.at, part, without })),
  ]
}

const NOTHING: ReadonlySet<string> = new Set(['', '–'])
const PART = '[data-column]'

const partsIn = (cell: Element) => [...cell.querySelectorAll<HTMLElement>(PART)]
const partName = ({ dataset }: HTMLElement) => dataset['column'] ?? ''

/** The cell that names the row. */
function nameOf(cells: readonly (HTMLTableCellElement | undefined)[]) {
  return cells.find((cell) => cell?.tagName === 'TH') ?? cells[0]
}

/** What is for the hand only, such as a column of links to do something, is not printed nor saved. */
function isKept(cell: HTMLTableCellElement): boolean {
  return !cell.classList.contains('no-print')
}

/** A cell over several columns is one cell and empty ones. */
function spanned(cell: HTMLTableCellElement): (HTMLTableCellElement | undefined)[] {
  return [cell, ...Array.from({ length: cell.colSpan - 1 }, () => undefined)]
}

function cellOf(cell: HTMLTableCellElement | undefined, { part: name, without }: Column): Cell {
  if (!cell) return ''
  if (name !== null) {
    const part = partsIn(cell).find((candidate) => partName(candidate) === name)
    const words = part ? (part.dataset['value'] ?? wordsOf(part)) : without(cell)
    return numberIn(words) ?? words
  }
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

/** For the eye or the hand only; and what is a column of its own. */
const NOT_SAID = `[aria-hidden="true"], button, summary, .no-print, ${PART}`

/** The words as they are heard, all of them; what begins on a line of its own is set apart. */
function wordsOf(element: Element | undefined): string {
  const lines = ['']
  const read = (node: Node) => {
    if (node instanceof Text) lines.push((lines.pop() ?? '') + node.data)
    if (!(node instanceof Element) || node.matches(NOT_SAID)) return
    const between = setApart(node)
    if (between === 'line') lines.push('')
    if (between === 'space') lines.push(`${lines.pop() ?? ''} `)
    node.childNodes.forEach(read)
    if (between === 'line') lines.push('')
    if (between === 'space') lines.push(`${lines.pop() ?? ''} `)
  }
  element?.childNodes.forEach(read)
  const said = lines.map(oneLine).filter((line) => line !== '')
  return said
    .reduce((all, line) => `${all}${/[.,:;!?…]$/.test(all) ? '' : ';'} ${line}`, '')
    .slice(2)
}

/** How the eye sees an element apart from what is before and after it. */
function setApart(element: Element): 'line' | 'space' | null {
  if (element.tagName === 'BR') return 'line'
  const { display, position } = getComputedStyle(element)
  // Out of sight, and read in the sentence that it stands in.
  if (position === 'absolute') return null
  if (display.startsWith('inline-')) return 'space'
  return display === 'inline' || display === 'contents' ? null : 'line'
}

/** What is only for the eye; of more than one, such as a number with a detail below it, the first. */
function shownIn(cell: HTMLTableCellElement): string {
  const hidden = cell.querySelector('[aria-hidden="true"]:not(.stacked-table__column)')
  return oneLine(hidden?.textContent)
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

import { answerTo, type Answer } from '#domain/questionnaire/answers.ts'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import type { Scan } from '#domain/scan.ts'
import { markOf, sameInCells } from './answer-cells.ts'
import { readAnswer, type CellFault } from './read-answer.ts'
import { cellText } from './read-value.ts'
import type { FileProblem, SheetRow, Workbook } from './read-workbook.ts'
import type { Cell, Column, FilledIn } from './sheet.ts'

/** A row that could be saved, against what is stored now. */
export type Proposal = {
  row: number
  item: Item
  stored: Answer
  /** Of the stored answer: the save names it, so that nobody is overwritten who saved after this. */
  version: number
  /** What is saved when empty cells clear nothing. */
  kept: Answer
  /** What is saved when they do. */
  cleared: Answer
  emptied: readonly FilledIn[]
  /** Without clearing anything there is something to save. */
  changes: boolean
  /** Somebody saved another answer since the workbook was made, or the workbook does not say. */
  changedMeanwhile: boolean
  /** Something that is allowed but looks like a slip. */
  doubt: 'percentage' | null
}

/** A row that cannot be read, and why. */
export type RowProblem = {
  row: number
  column: Column
  item: Item | null
  /** What stands in the cell. */
  found: string
  fault: CellFault | 'item_unknown' | 'item_twice'
}

export type Difference = {
  proposals: readonly Proposal[]
  problems: readonly RowProblem[]
  /** Rows that say what is stored, or that nobody touched since the workbook was made. */
  unchanged: number
}

/**
 * What an import of the workbook would change in the scan; nothing is changed here.
 * @param today ISO date; dates may not lie after it.
 */
export function differenceWith(
  definition: Definition,
  scan: Pick<Scan, 'id' | 'answers' | 'versions'>,
  workbook: Workbook,
  today: string,
): Result<Difference, FileProblem> {
  // The blank questionnaire belongs to no scan.
  if (workbook.scanId !== '' && workbook.scanId !== scan.id) return failure('otherScan')
  if (workbook.questionnaire !== '' && workbook.questionnaire !== definition.version)
    return failure('otherQuestionnaire')
  const seen = new Set<string>()
  const proposals: Proposal[] = []
  const problems: RowProblem[] = []
  let unchanged = 0
  for (const sheetRow of workbook.rows) {
    const { row, cells } = sheetRow
    if (Object.values(cells).every((cell) => cell === null)) continue
    const item = itemOf(definition, sheetRow)
    const found = shownText(cells.number ?? null)
    if (!item) {
      problems.push({ row, column: 'number', item: null, found, fault: 'item_unknown' })
    } else if (seen.has(item.id)) {
      problems.push({ row, column: 'number', item, found, fault: 'item_twice' })
    } else {
      seen.add(item.id)
      const read = readRow(item, sheetRow, scan, today)
      if (read === null) unchanged += 1
      else if ('fault' in read) problems.push(read)
      else proposals.push(read)
    }
  }
  return ok({ proposals, problems, unchanged })
}

function itemOf(definition: Definition, { cells }: SheetRow): Item | null {
  const id = cellText(cells.id ?? null)
  const number = Number(cellText(cells.number ?? null))
  const found =
    id === '' ? definition.items[number - 1] : definition.items.find((item) => item.id === id)
  return found ?? null
}

/** Null when there is nothing to do. */
function readRow(
  item: Item,
  { row, cells }: SheetRow,
  scan: Pick<Scan, 'answers' | 'versions'>,
  today: string,
): Proposal | RowProblem | null {
  const stored = answerTo(scan.answers, item.id)
  const version = scan.versions[item.id] ?? 0
  const read = readAnswer(item, cells, stored, today)
  if (!read.ok) {
    const { column, fault } = read.error
    return { row, column, item, found: shownText(cells[column] ?? null), fault }
  }
  const { kept, cleared, emptied } = read.value
  if (markOf(cleared) === cells.base) return null
  const changes = !sameInCells(kept, stored)
  if (!changes && emptied.length === 0) return null
  return {
    ...{ row, item, stored, version, kept, cleared, emptied, changes },
    changedMeanwhile: version > 0 && Number(cells.version) !== version,
    doubt: looksLikeShare(item, kept) ? 'percentage' : null,
  }
}

/** A cell as its reader sees it. */
function shownText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return cell instanceof Date ? cellText(cell).split('-').reverse().join('-') : cellText(cell)
}

/** Excel makes 0.9 of "90%". */
function looksLikeShare(item: Item, answer: Answer): boolean {
  return (
    item.kind === 'number' &&
    item.unit === '%' &&
    answer.status === 'answered' &&
    typeof answer.value === 'number' &&
    answer.value > 0 &&
    answer.value <= 1
  )
}

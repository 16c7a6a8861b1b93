import type { Cell, SheetData } from 'write-excel-file/universal'
import { answerTo, type Answers } from '#domain/questionnaire/answers.ts'
import {
  itemsOfRoute,
  type Definition,
  type Item,
  type Route,
} from '#domain/questionnaire/definition.ts'
import { textCell } from '#ui/take-away/text-cell.ts'
import { conditionWords, numberOf, rangeWords } from '../item-words.ts'
import { messages as paper } from '../paper.messages.ts'
import { answerCells, markOf, optionCells } from './answer-cells.ts'
import { messages } from './excel.messages.ts'
import { COLUMNS, HEADS, ORIGIN, SHEETS, type Column } from './sheet.ts'
import { FIRST_ITEM_ROW, HEAD_ROWS, TO_FILL_IN, workbookFeature } from './workbook-feature.ts'

export type WorkbookContent = {
  definition: Definition
  route: Route
  /** Shown above the questions. */
  title: string
  /** The scan the answers are from; null for the blank questionnaire. */
  scan: {
    id: string
    answers: Answers
    versions: Readonly<Record<string, number>>
  } | null
}

const WIDTHS: Record<Column, number> = {
  number: 5,
  theme: 20,
  question: 48,
  kind: 16,
  allowed: 70,
  answer: 48,
  status: 18,
  reason: 28,
  note: 48,
  evidenceUrl: 36,
  id: 12,
  version: 8,
  base: 12,
}

const PLAIN = { alignVertical: 'top', wrap: true } as const
const HEAD = { ...PLAIN, fontWeight: 'bold', backgroundColor: '#E7F1F0' } as const
const FIELD = {
  ...PLAIN,
  backgroundColor: TO_FILL_IN,
  borderColor: '#A8A294',
  borderStyle: 'thin',
} as const

/**
 * The scan as a workbook: a sheet to fill in with a row per item, the options in full, how to fill in,
 * and hidden what an import needs. Text of people is always text, whatever it begins with.
 */
export async function writeWorkbook(content: WorkbookContent): Promise<Blob> {
  // Fetched when someone asks for a workbook.
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const items = itemsOfRoute(content.definition, content.route)
  const options = optionRows(items)
  return writeExcelFile(
    [
      {
        sheet: SHEETS.fillIn,
        data: fillInSheet(content, items),
        columns: COLUMNS.map((column) => ({ width: WIDTHS[column] })),
        stickyRowsCount: HEAD_ROWS,
        orientation: 'landscape',
      },
      {
        sheet: SHEETS.options,
        data: [
          messages.workbook.optionHeads.map((value) => ({ ...HEAD, type: String, value })),
          ...options.map(({ item, cell }) => [
            {
              ...PLAIN,
              type: Number,
              value: numberOf(content.definition, item),
              height: heightOf([60, item.text.nl], [100, cell]),
            },
            text(item.text.nl),
            text(cell),
          ]),
        ],
        columns: [{ width: 5 }, { width: 60 }, { width: 100 }],
        stickyRowsCount: 1,
      },
      {
        sheet: SHEETS.about,
        data: messages.workbook.about.map((line) => [
          { ...text(line), height: heightOf([110, line]) },
        ]),
        columns: [{ width: 110 }],
      },
      {
        sheet: SHEETS.origin,
        data: [
          [text(ORIGIN.scan), text(content.scan?.id ?? '')],
          [text(ORIGIN.questionnaire), text(content.definition.version)],
        ],
      },
    ],
    {
      features: [
        workbookFeature(
          items,
          options.map(({ item }) => item),
        ),
      ],
    },
  ).toBlob()
}

function fillInSheet(
  { definition, title, scan }: WorkbookContent,
  items: readonly Item[],
): SheetData {
  const rows: SheetData = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 14 }],
    [{ value: messages.workbook.instruction, type: String }],
    COLUMNS.map((column) => ({ ...HEAD, type: String, value: HEADS[column] })),
    ...items.map((item) => itemRow(definition, item, scan)),
  ]
  if (rows.length !== FIRST_ITEM_ROW - 1 + items.length) throw new Error('The head has moved')
  return rows
}

function itemRow(definition: Definition, item: Item, scan: WorkbookContent['scan']): Cell[] {
  const answer = answerTo(scan?.answers ?? {}, item.id)
  const filled = answerCells(item, answer)
  const numbered = { ...PLAIN, type: Number, value: numberOf(definition, item) }
  const cells: Record<Column, Cell> = {
    number: numbered,
    theme: text(definition.themes.find(({ id }) => id === item.theme)?.text.nl ?? ''),
    question: text(item.text.nl),
    kind: text(messages.workbook.kind[item.kind]),
    allowed: text(allowedWords(definition, item)),
    answer: answerField(item, filled.answer),
    status: field(filled.status),
    reason: field(filled.reason),
    note: field(filled.note),
    evidenceUrl: field(filled.evidenceUrl),
    id: text(item.id),
    version: { type: Number, value: scan?.versions[item.id] ?? 0 },
    base: text(markOf(answer)),
  }
  const height = heightOf(
    [WIDTHS.question, item.text.nl],
    [WIDTHS.allowed, allowedWords(definition, item)],
    [WIDTHS.answer, String(filled.answer ?? '')],
    [WIDTHS.note, filled.note],
    [WIDTHS.reason, filled.reason],
    [WIDTHS.evidenceUrl, filled.evidenceUrl],
  )
  return COLUMNS.map((column) => (column === 'number' ? { ...numbered, height } : cells[column]))
}

/** In points: not every program makes a row as high as its text. Excel goes to 409. */
function heightOf(...cells: readonly (readonly [width: number, text: string])[]): number {
  const lines = cells.map(([width, words]) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  )
  return Math.min(409, 4 + 15 * Math.max(...lines))
}

function answerField(item: Item, value: string | number | Date | null): Cell {
  if (value instanceof Date) return { ...FIELD, type: Date, format: 'dd-mm-yyyy', value }
  if (typeof value === 'number') return { ...FIELD, type: Number, value }
  if (item.kind === 'date') return { ...FIELD, type: Date, format: 'dd-mm-yyyy' }
  return item.kind === 'number' ? { ...FIELD, type: Number } : field(value ?? '')
}

function field(value: string): Cell {
  return { ...FIELD, ...textCell(value) }
}

function text(value: string) {
  return { ...PLAIN, ...textCell(value) }
}

function allowedWords(definition: Definition, item: Item): string {
  return [
    conditionWords(definition, item),
    ...optionCells(item),
    rangeWords(item),
    item.help,
    item.kind === 'choice' && item.core && messages.workbook.evidenceNeeded,
    item.notApplicableWhen && paper.item.notApplicable(item.notApplicableWhen),
  ]
    .filter(Boolean)
    .join('\n')
}

/** One row per option on the sheet with options, in the order of the items. */
function optionRows(items: readonly Item[]): readonly { item: Item; cell: string }[] {
  return items.flatMap((item) => optionCells(item).map((cell) => ({ item, cell })))
}

import { numberIn } from '#domain/dutch-number.ts'
import { id as idSchema } from '#domain/questionnaire/definition.ts'
import {
  documentOf,
  partsOf,
  PART_SCHEMAS,
  RATING_PAGE,
} from '#domain/questionnaire/draft/document.ts'
import type { Document, Part } from '#domain/questionnaire/draft/document.ts'
import { checked, type Fault, type FaultCode } from '#domain/questionnaire/draft/json-file.ts'
import { failure, type Result } from '#domain/result.ts'
import { formPath } from './form-path.ts'
import { FIELDS, type FormKind, type Values } from './fields.ts'
import { contentOf, valuesOf } from './form-values.ts'
import { putAt, valueAt } from './value-at.ts'
import { valueIn } from './workbook-cells.ts'
import { BESIDE, isList, KINDS, LAYOUTS, type Layout, type Sheet } from './workbook-layout.ts'
import { workbookWords as words } from './workbook.messages.ts'

/** A row as it is read: what its cells say by name of the column, and where it stands. */
type Row = { layout: Layout; number: number; id: string; cells: Readonly<Record<string, string>> }
/** A part as it is read, with the rows that made it. */
type Read = {
  kind: FormKind
  row: Row
  lists: Readonly<Record<string, readonly Row[]>>
  values: Values
}

/**
 * Reads a whole questionnaire. Nothing is passed over: a sheet or column that is not there, a row that belongs to
 * nothing and a cell that has no place in its part are faults, each with where it is.
 */
export function readWhole(
  sheets: readonly Sheet[],
  stored: Document,
): Result<Document, readonly Fault[]> {
  const faults: Fault[] = []
  const rows = LAYOUTS.flatMap((layout) => rowsOf(layout, sheets, faults))
  if (faults.length > 0) return failure(faults)
  // What cannot be read is told once: that it is missing then goes without saying.
  const refuse: Refuse = (row, name, code, detail = '') => {
    const place = placeOf(row, name)
    if (!faults.some((fault) => fault.place === place)) faults.push({ place, code, detail })
  }
  const known = partsOf(stored)
  const parts = KINDS.flatMap((kind) =>
    readKind(kind, rows, refuse).map((read, position): Part => {
      const before = known.find((part) => part.kind === kind && part.id === read.row.id)
      const content = contentIn(read, before?.content, refuse)
      return { kind, id: read.row.id, position, content }
    }),
  )
  if (faults.length > 0) return failure(faults)
  if (!parts.some(({ kind }) => kind === 'ratingPage')) {
    const place = words.atSheet(words.sheet('ratingPage'))
    return failure([{ place, code: 'shape', detail: '' }])
  }
  return checked(documentOf(stored.version, parts))
}

type Refuse = (row: Row, name: string, code: FaultCode, detail?: string) => void

/** The rows of a sheet, empty ones left out; told is what is not there or has another name. */
function rowsOf(layout: Layout, sheets: readonly Sheet[], faults: Fault[]): readonly Row[] {
  const found = sheets.find(({ name }) => name === layout.sheet)
  if (!found) {
    faults.push({ place: words.atSheet(layout.sheet), code: 'sheetGone', detail: '' })
    return []
  }
  const tell = (head: string, code: FaultCode) =>
    faults.push({ place: words.atHead(layout.sheet, head), code, detail: head })
  for (const { head } of layout.columns) if (!found.heads.includes(head)) tell(head, 'columnGone')
  for (const [at, head] of found.heads.entries()) {
    if (head === '' && found.rows.every((row) => (row[at] ?? '').trim() === '')) continue
    if (!layout.columns.some((column) => column.head === head)) tell(head, 'columnUnknown')
    else if (found.heads.indexOf(head) !== at) tell(head, 'twice')
  }
  return found.rows.flatMap((row, index): Row[] => {
    if (row.every((cell) => cell.trim() === '')) return []
    const cells = Object.fromEntries(
      layout.columns.map(({ name, head }) => [name, row[found.heads.indexOf(head)] ?? '']),
    )
    const id = (cells[layout.list ? 'of' : 'id'] ?? '').trim()
    return [{ layout, number: index + 2, id, cells }]
  })
}

function placeOf({ layout, number, id }: Row, name: string): string {
  const column =
    layout.columns.find((each) => `${name}.`.startsWith(`${each.name}.`)) ?? layout.columns[0]
  return words.at(layout.sheet, number, id, column?.head ?? '')
}

/** The parts of a kind; told are names that are none, or not of one part, and rows of a part that is not there. */
function readKind(kind: FormKind, rows: readonly Row[], refuse: Refuse): readonly Read[] {
  const own = rows.filter(({ layout }) => layout.kind === kind)
  const main = own.filter(({ layout }) => !layout.list)
  const ids = main.map(({ id }) => id)
  for (const [place, row] of main.entries()) {
    if (!idSchema.safeParse(row.id).success || (kind === 'ratingPage' && row.id !== RATING_PAGE))
      refuse(row, 'id', 'shape')
    else if (ids.indexOf(row.id) !== place) refuse(row, 'id', 'twice', row.id)
  }
  for (const row of own) if (!ids.includes(row.id)) refuse(row, 'of', 'ofUnknown', row.id)
  return main.map((row) => {
    const lists = Object.fromEntries(
      FIELDS[kind]
        .filter(isList)
        .map(({ name }) => [
          name,
          own.filter(({ layout, id }) => layout.list?.name === name && id === row.id),
        ]),
    )
    const values = valuesIn(row, refuse)
    for (const [name, each] of Object.entries(lists))
      putAt(
        values,
        name,
        each.map((one) => valuesIn(one, refuse)),
      )
    return { kind, row, lists, values }
  })
}

/** What the cells of a row say of the fields of its sheet. */
function valuesIn(row: Row, refuse: Refuse): Values {
  const values: Values = {}
  for (const { name, field } of row.layout.columns) {
    if (!field) continue
    const read = valueIn(field, row.cells[name] ?? '')
    if (read.ok) putAt(values, name, read.value)
    else refuse(row, name, read.error)
  }
  if (!row.layout.list?.fixed) return values
  const value = row.cells['value'] ?? ''
  return {
    value: /importance|satisfaction/.test(row.layout.name) ? numberIn(value) : value,
    ...values,
  }
}

function contentIn({ kind, row, lists, values }: Read, before: unknown, refuse: Refuse): unknown {
  const content = withBeside(kind, row, contentOf(kind, row.id, values, before) as Values)
  const parsed = PART_SCHEMAS[kind].safeParse(content)
  const whereIs = (path: string): [Row, string] => {
    const list = Object.keys(lists).find((name) => path === name || path.startsWith(`${name}.`))
    const [place, ...rest] = path.slice((list?.length ?? 0) + 1).split('.')
    const inner = list === undefined ? undefined : lists[list]?.[Number(place)]
    return inner ? [inner, rest.join('.')] : [row, path]
  }
  for (const issue of parsed.error?.issues ?? [])
    refuse(
      ...whereIs(formPath(issue.path, values['kind']).map(String).join('.')),
      'shape',
      issue.message,
    )
  if (!parsed.success) return content
  const kept = valuesOf(kind, content)
  for (const { name } of row.layout.columns)
    if (isFilled(valueAt(values, name)) && !isFilled(valueAt(kept, name))) refuse(row, name, 'lost')
  for (const [name, each] of Object.entries(lists))
    for (const [place, one] of each.entries())
      for (const column of one.layout.columns) {
        const path = `${name}.${place}.${column.name}`
        if (isFilled(valueAt(values, path)) && !isFilled(valueAt(kept, path)))
          refuse(one, column.name, 'lost')
      }
  return content
}

/** With what stands beside the form. */
function withBeside(kind: FormKind, { cells }: Row, content: Values): unknown {
  const beside = cells[BESIDE[kind] ?? ''] ?? ''
  if (kind === 'measure') return { version: numberIn(beside), content }
  if (kind !== 'item') return content
  const ratingItems = beside.split(/[\s,;]+/).filter(Boolean)
  return { ...content, asked: { ...(content['asked'] as Values), ratingItems } }
}

const isFilled = (value: unknown) =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'string'
      ? value.trim() !== ''
      : value === true

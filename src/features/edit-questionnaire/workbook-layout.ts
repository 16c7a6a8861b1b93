import { FIELDS, type Field, type FormKind } from './fields.ts'
import { fieldWords } from './field-words.messages.ts'
import { workbookWords as words } from './workbook.messages.ts'

/** A sheet as it is written and read: what stands in a cell is what would be typed in the form. */
export type Sheet = {
  name: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

export type List = Extract<Field, { kind: 'list' }>
export const isList = (field: Field): field is List => field.kind === 'list'

export const KINDS = Object.keys(FIELDS) as readonly FormKind[]

/** What stands beside the form: with which experiences a question is linked, and which measure was changed. */
export const BESIDE: Partial<Record<FormKind, keyof typeof words.beside>> = {
  item: 'ratingItems',
  measure: 'version',
}

/** A column of a sheet: which field it is, or what beside the fields, under which heading. */
export type Column = { name: string; head: string; field?: Field }

/** A kind of part with a row each, or what such parts have several of. */
export type Layout = {
  kind: FormKind
  list?: List
  /** Its name in `workbook.messages.ts`, and as it is read on the screen. */
  name: string
  sheet: string
  columns: readonly Column[]
}

const mainOf = (kind: FormKind): Layout => ({
  ...{ kind, name: kind, sheet: words.sheet(kind) },
  columns: [
    { name: 'id', head: words.id },
    ...FIELDS[kind]
      .filter((field) => !isList(field))
      .map((field) => ({ name: field.name, head: fieldWords.label(field.name), field })),
    ...besideOf(kind),
  ],
})

const listOf = (kind: FormKind, list: List, name = `${kind} ${list.name}`): Layout => ({
  ...{ kind, list, name, sheet: words.sheet(name) },
  columns: [
    { name: 'of', head: words.of },
    ...list.fields.map((field) => ({
      ...{ name: field.name, field },
      head: fieldWords.label(`${list.name}.${field.name}`),
    })),
    ...(list.fixed ? [{ name: 'value', head: words.value }] : []),
  ],
})

function besideOf(kind: FormKind): readonly Column[] {
  const name = BESIDE[kind]
  return name === undefined ? [] : [{ name, head: words.beside[name] }]
}

/** Every sheet of a workbook, those of a kind after each other and its own first. */
export const LAYOUTS: readonly Layout[] = KINDS.flatMap((kind) => [
  mainOf(kind),
  ...FIELDS[kind].filter(isList).map((list) => listOf(kind, list)),
])

import type { Document, Kind, Part } from '#domain/questionnaire/draft/document.ts'
import { documentOf, partsOf, PART_SCHEMAS } from '#domain/questionnaire/draft/document.ts'
import { checked, type Fault } from '#domain/questionnaire/draft/json-file.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import { textCell } from '#ui/take-away/text-cell.ts'
import { FIELDS, type Field, type FormKind, type Values } from './fields.ts'
import { contentOf, valuesOf } from './form-values.ts'

/**
 * The questionnaire as a workbook: a sheet per kind of part with a row for each, in the order of the questionnaire and
 * with the fields of its form; what a part has several of, such as answers, has a sheet of its own. What stands in a
 * cell is what would be typed in the form.
 */
type Sheet = { name: string; heads: readonly string[]; rows: readonly (readonly string[])[] }
type List = Extract<Field, { kind: 'list' }>

const KINDS = Object.keys(FIELDS) as readonly FormKind[]
const TRANSLATIONS = 'vertalingen'
/** What stands beside the form: with which experiences a question is linked, and which measure was changed. */
const BESIDE: Partial<Record<FormKind, string>> = { item: 'ratingItems', measure: 'version' }

export async function toWorkbook(document: Document): Promise<Blob> {
  return written(KINDS.flatMap((kind) => sheetsOf(kind, partsOf(document))))
}

/** Every text with its Dutch, for who translates. */
export async function toTranslations(document: Document): Promise<Blob> {
  const heads = ['kind', 'id', 'field', 'nl', 'translation']
  return written([{ name: TRANSLATIONS, heads, rows: translationsOf(document) }])
}

/**
 * Reads a workbook as it came from here: a whole questionnaire, or translations of the one that is given.
 * @returns the sheet, row and column of every fault when it cannot be taken over.
 */
export async function fromWorkbook(
  file: Blob,
  document: Document,
): Promise<Result<Document, readonly Fault[]>> {
  let sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[]
  try {
    const { default: readExcelFile } = await import('read-excel-file/universal')
    sheets = await readExcelFile(await file.arrayBuffer(), { trim: false })
  } catch {
    return failure([{ place: 'bestand', code: 'unreadable', detail: '' }])
  }
  const read = sheets.map(({ sheet, data }): Sheet => {
    const [heads = [], ...rows] = data.map((row) => row.map(textIn))
    return { name: sheet, heads, rows }
  })
  const translations = read.find(({ name }) => name === TRANSLATIONS)
  return translations ? translated(translations, document) : whole(read, document)
}

const isList = (field: Field): field is List => field.kind === 'list'
const listName = (kind: FormKind, { name }: Field) => `${kind} ${name}`

function sheetsOf(kind: FormKind, parts: readonly Part[]): readonly Sheet[] {
  const own = parts.filter((part) => part.kind === kind)
  const values = own.map(({ id, content }) => [id, valuesOf(kind, content), content] as const)
  const single = FIELDS[kind].filter((field) => !isList(field))
  const beside = BESIDE[kind]
  return [
    {
      name: kind,
      heads: ['id', ...single.map(({ name }) => name), ...(beside ? [beside] : [])],
      rows: values.map(([id, each, content]) => [
        id,
        ...single.map(({ name }) => cellOf(at(each, name))),
        ...(beside ? [cellOf(at((content as Values)['asked'] ?? content, beside))] : []),
      ]),
    },
    ...FIELDS[kind].filter(isList).map((field): Sheet => ({
      name: listName(kind, field),
      heads: ['of', ...field.fields.map(({ name }) => name), ...(field.fixed ? ['value'] : [])],
      rows: values.flatMap(([id, each]) =>
        (at(each, field.name) as Values[]).map((row) => [
          id,
          ...field.fields.map(({ name }) => cellOf(at(row, name))),
          ...(field.fixed ? [cellOf(row['value'])] : []),
        ]),
      ),
    })),
  ]
}

function whole(sheets: readonly Sheet[], stored: Document): Result<Document, readonly Fault[]> {
  const faults: Fault[] = []
  const known = partsOf(stored)
  const parts = KINDS.flatMap((kind) => {
    const main = sheets.find(({ name }) => name === kind)
    if (!main) {
      faults.push({ place: `blad ${kind}`, code: 'shape', detail: '' })
      return []
    }
    const beforeOf = (id: string) =>
      known.find((part) => part.kind === kind && part.id === id)?.content
    return main.rows.map((row, index): Part => {
      const id = row[0] ?? ''
      const content = contentIn(kind, id, main, row, sheets, beforeOf(id))
      const parsed = PART_SCHEMAS[kind].safeParse(content)
      for (const issue of parsed.error?.issues ?? [])
        faults.push({
          place: `blad ${kind}, rij ${index + 2} (${id}), ${issue.path.join('.')}`,
          ...{ code: 'shape', detail: issue.message },
        })
      return { kind, id, position: index, content }
    })
  })
  if (faults.length > 0) return failure(faults)
  const twice = parts.filter(
    (part, place) => parts.findIndex((p) => p.kind === part.kind && p.id === part.id) !== place,
  )
  if (twice.length > 0)
    return failure(
      twice.map(({ kind, id, position }) => ({
        ...{ place: `blad ${kind}, rij ${position + 2}`, code: 'twice' as const, detail: id },
      })),
    )
  try {
    return checked(documentOf(stored.version, parts))
  } catch {
    return failure([{ place: 'blad ratingPage', code: 'shape', detail: '' }])
  }
}

function contentIn(
  kind: FormKind,
  id: string,
  { heads }: Sheet,
  row: readonly string[],
  sheets: readonly Sheet[],
  before: unknown,
): unknown {
  const values: Values = {}
  for (const field of FIELDS[kind]) {
    if (!isList(field)) {
      put(values, field.name, valueIn(field, row[heads.indexOf(field.name)] ?? ''))
      continue
    }
    const sheet = sheets.find(({ name }) => name === listName(kind, field))
    const rows = sheet?.rows.filter((each) => each[0] === id) ?? []
    put(
      values,
      field.name,
      rows.map((each) => rowIn(kind, field, sheet?.heads ?? [], each)),
    )
  }
  const content = contentOf(kind, id, values, before) as Values
  const beside = row[heads.indexOf(BESIDE[kind] ?? '')] ?? ''
  if (kind === 'measure') return { version: Number(beside), content }
  if (kind !== 'item') return content
  return { ...content, asked: { ...(content['asked'] as Values), ratingItems: namesIn(beside) } }
}

function rowIn(
  kind: FormKind,
  list: List,
  heads: readonly string[],
  row: readonly string[],
): Values {
  const values: Values = {}
  for (const field of list.fields)
    put(values, field.name, valueIn(field, row[heads.indexOf(field.name)] ?? ''))
  if (!list.fixed) return values
  const value = row[heads.indexOf('value')] ?? ''
  const counted = kind === 'ratingPage' && /importance|satisfaction/.test(list.name)
  return { value: counted ? Number(value) : value, ...values }
}

/** Every text in another language than Dutch: whose it is, where, its Dutch and how it is now. */
function translationsOf(document: Document): readonly (readonly string[])[] {
  return partsOf(document).flatMap(({ kind, id, content }) => {
    const values = valuesOf(kind as FormKind, content)
    return placesOf(kind as FormKind, values).map(({ field, dutch }) => [
      ...[kind, id, field, cellOf(at(values, dutch)), cellOf(at(values, field))],
    ])
  })
}

function placesOf(kind: FormKind, values: Values) {
  const names = FIELDS[kind].flatMap((field) =>
    isList(field)
      ? (at(values, field.name) as Values[]).flatMap((_, place) =>
          field.fields.map(({ name, lang }) => [`${field.name}.${place}.${name}`, lang] as const),
        )
      : [[field.name, field.lang] as const],
  )
  return names
    .filter(([, lang]) => lang !== undefined && lang !== 'nl')
    .map(([field]) => ({
      field,
      dutch: field.includes('.') ? field.replace(/\.[a-z]+$/, '.nl') : 'text.nl',
    }))
}

function translated(sheet: Sheet, document: Document): Result<Document, readonly Fault[]> {
  const faults: Fault[] = []
  const parts = partsOf(document)
  const changed = new Map<Part, Values>()
  for (const [
    index,
    [kind = '', id = '', field = '', nl = '', text = ''],
  ] of sheet.rows.entries()) {
    const place = `blad ${TRANSLATIONS}, rij ${index + 2} (${id})`
    const part = parts.find((each) => each.kind === (kind as Kind) && each.id === id)
    const values =
      part && (changed.get(part) ?? structuredClone(valuesOf(part.kind as FormKind, part.content)))
    const known = values && placesOf(kind as FormKind, values).find((each) => each.field === field)
    // A translation of another Dutch text than there is now is none.
    if (!part || !known || cellOf(at(values, known.dutch)) !== nl || text.trim() === '') {
      faults.push({ place, code: 'shape', detail: field })
      continue
    }
    put(values, field, text)
    changed.set(part, values)
  }
  if (faults.length > 0) return failure(faults)
  const next = parts.map((part) => {
    const values = changed.get(part)
    if (!values) return part
    const content = contentOf(part.kind as FormKind, part.id, values, part.content) as Values
    if (part.kind !== 'item') return { ...part, content }
    const { ratingItems } = (part.content as { asked: Values }).asked
    return {
      ...part,
      content: { ...content, asked: { ...(content['asked'] as Values), ratingItems } },
    }
  })
  return ok(documentOf(document.version, next))
}

const at = (values: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((found, step) => (found as Values | undefined)?.[step], values)

function put(values: Values, name: string, value: unknown): void {
  const steps = name.split('.')
  const last = steps.pop() ?? name
  const place = steps.reduce<Values>((found, step) => (found[step] ??= {}) as Values, values)
  place[last] = value
}

const namesIn = (text: string) => text.split(/[\s,]+/).filter(Boolean)
const YES = 'ja'

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'boolean') return value ? YES : ''
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function valueIn(field: Field, cell: string): unknown {
  if (field.kind === 'yes') return cell === YES
  return field.kind === 'some' ? namesIn(cell) : cell
}

/** A number that Excel made of what was typed is written with a comma, as in the form. */
const textIn = (cell: unknown) =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cellOf(cell)

/** The same questionnaire is the same file to the last byte: the moment of making it is left out. */
async function written(sheets: readonly Sheet[]): Promise<Blob> {
  const [{ default: writeExcelFile }, { unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('fflate'),
  ])
  const blob = await writeExcelFile(
    sheets.map(({ name, heads, rows }) => ({
      sheet: name.replaceAll(/[[\]:*?/\\']/g, ' '),
      data: [
        heads.map((head) => ({ ...textCell(head), fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell) => ({ ...textCell(cell), wrap: true }))),
      ],
      columns: heads.map((head) => ({ width: head === 'id' ? 24 : 30 })),
      stickyRowsCount: 1,
    })),
  ).toBlob()
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const packed = zipSync(files, { mtime: new Date(1980, 0, 1) })
  return new Blob([packed], { type: blob.type })
}

import {
  documentOf,
  partsOf,
  type Document,
  type Part,
} from '#domain/questionnaire/draft/document.ts'
import type { Fault, FaultCode } from '#domain/questionnaire/draft/json-file.ts'
import { failure, ok, type Result } from '#domain/result.ts'
import { fieldWords } from './field-words.messages.ts'
import { FIELDS, type FormKind, type Values } from './fields.ts'
import { contentOf, valuesOf } from './form-values.ts'
import { putAt, valueAt } from './value-at.ts'
import { cellOf } from './workbook-cells.ts'
import { isList, type Sheet } from './workbook-layout.ts'
import { workbookWords as words } from './workbook.messages.ts'

/** Every text in another language than Dutch: whose it is, where, its Dutch and how it is now. */
export function translationsOf(document: Document): readonly (readonly string[])[] {
  return partsOf(document).flatMap(({ kind, id, content }) => {
    const values = valuesOf(kind as FormKind, content)
    return placesOf(kind as FormKind, values).map(({ field, name, dutch }) => [
      ...[words.kind(kind as FormKind), id, name],
      ...[textAt(values, dutch), textAt(values, field)],
    ])
  })
}

const textAt = (values: Values, field: string) => cellOf(undefined, valueAt(values, field))

/** Where a part has texts in another language, what that place is called, and where its Dutch is. */
function placesOf(kind: FormKind, values: Values) {
  const names = FIELDS[kind].flatMap((field) =>
    isList(field)
      ? (valueAt(values, field.name) as Values[]).flatMap((_, place) =>
          field.fields.map(({ name, lang }) => [`${field.name}.${place}.${name}`, lang] as const),
        )
      : [[field.name, field.lang] as const],
  )
  return names
    .filter(([, lang]) => lang !== undefined && lang !== 'nl')
    .map(([field]) => ({
      field,
      name: fieldWords.path(field.replace(/\.(\d+)\./, (_, place) => `.${Number(place) + 1}.`)),
      dutch: field.includes('.') ? field.replace(/\.[a-z]+$/, '.nl') : 'text.nl',
    }))
}

/** Takes over translations; one of another Dutch text than there is now is none. */
export function readTranslations(
  sheet: Sheet,
  document: Document,
): Result<Document, readonly Fault[]> {
  const faults: Fault[] = []
  const parts = partsOf(document)
  const changed = new Map<Part, Values>()
  const heads = words.translationHeads
  const gone = heads.filter((head) => !sheet.heads.includes(head))
  if (gone.length > 0)
    return failure(
      gone.map((head) => ({
        ...{ place: words.atHead(sheet.name, head), code: 'columnGone', detail: head },
      })),
    )
  for (const [index, row] of sheet.rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const [kind = '', id = '', field = '', nl = '', text = ''] = heads.map(
      (head) => row[sheet.heads.indexOf(head)],
    )
    const refuse = (code: FaultCode, at: number) =>
      faults.push({
        place: words.at(sheet.name, index + 2, id, heads[at] ?? ''),
        ...{ code, detail: field },
      })
    const part = parts.find((each) => words.kind(each.kind as FormKind) === kind && each.id === id)
    const values =
      part && (changed.get(part) ?? structuredClone(valuesOf(part.kind as FormKind, part.content)))
    const known =
      values && placesOf(part.kind as FormKind, values).find(({ name }) => name === field.trim())
    if (!part) refuse('ofUnknown', 1)
    else if (!known || textAt(values, known.dutch) !== nl) refuse('stale', known ? 3 : 2)
    else if (text.trim() === '') refuse('empty', 4)
    else {
      putAt(values, known.field, text)
      changed.set(part, values)
    }
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

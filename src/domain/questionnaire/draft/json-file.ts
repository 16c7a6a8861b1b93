import { z } from 'zod'
import { failure, ok, type Result } from '../../result.ts'
import { lineOf, spelled } from '../../spelled.ts'
import { documentSchema, partsOf, type Document } from './document.ts'
import { misfitsOf } from './part-rules.ts'

/** What is wrong in a file, and where: a path in JSON, or a sheet and a cell. */
export type Fault = { place: string; code: FaultCode; detail: string }
export type FaultCode =
  | 'unreadable'
  | 'shape'
  | 'twice'
  // Of a workbook: what is not there or not known, what a cell cannot say, and what has no place in its part.
  | 'sheetGone'
  | 'columnGone'
  | 'columnUnknown'
  | 'ofUnknown'
  | 'noYes'
  | 'noChoice'
  | 'lost'
  // Of translations: the Dutch is otherwise now, or there is none.
  | 'stale'
  | 'empty'

/** Where the JSON Schema of the file is, on every site of the product. */
export const SCHEMA_PATH = '/data/vragenlijst.schema.json'

/**
 * A questionnaire as JSON, naming its schema; the same questionnaire is the same text, to the last byte.
 * @param site the origin of the site that it comes from
 */
export function toJson(document: Document, site = ''): string {
  const file = { $schema: `${site}${SCHEMA_PATH}`, ...inOrder(documentSchema.parse(document)) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Reads a questionnaire from JSON.
 * @returns the place of every fault when it is not a whole questionnaire.
 */
export function fromJson(text: string): Result<Document, readonly Fault[]> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    return failure([{ place: lineOf(text, detail), code: 'unreadable', detail }])
  }
  return checked(withoutSchema(value))
}

function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '$schema'))
}

/** What a file says, when it is a whole questionnaire in which nothing has the same name twice. */
export function checked(
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => string = spelled,
): Result<Document, readonly Fault[]> {
  const parsed = documentSchema.safeParse(value)
  if (!parsed.success) {
    return failure(
      parsed.error.issues.map(({ path, message }): Fault => ({
        ...{ place: placeOf(path), code: 'shape', detail: message },
      })),
    )
  }
  const seen = new Set<string>()
  const twice = partsOf(parsed.data).filter(({ kind, id }) => {
    const key = `${kind} ${id}`
    return seen.has(key) || !seen.add(key)
  })
  const misfits = partsOf(parsed.data).flatMap(({ kind, id, content }) =>
    misfitsOf(kind, content).map(({ path, rule }): Fault => ({
      ...{ place: `${kind} ${id}, ${path.join('.')}`, code: 'shape', detail: rule },
    })),
  )
  if (twice.length + misfits.length === 0) return ok(inOrder(parsed.data))
  return failure([
    ...twice.map(({ kind, id }): Fault => ({ place: `${kind} ${id}`, code: 'twice', detail: id })),
    ...misfits,
  ])
}

/** The JSON Schema of the file, for who makes one with another program. */
export function jsonSchema(): object {
  const file = documentSchema.safeExtend({ $schema: z.string().optional() })
  return z.toJSONSchema(file, { target: 'draft-2020-12', io: 'input' })
}

/** What is named rather than listed comes by name. */
function inOrder<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(inOrder) as Value
  if (typeof value !== 'object' || value === null) return value
  const isRecord = (name: string) => ['options', 'legalNotes', 'measures'].includes(name)
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      isRecord(name) && typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(
            Object.entries(each as Record<string, unknown>)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, one]) => [key, inOrder(one)]),
          )
        : inOrder(each),
    ]),
  ) as Value
}

import { markOf, markOfText } from '#domain/questionnaire/same-question.ts'
import { itemSchema } from '#domain/questionnaire/definition.ts'
import { numberText, readNumber } from '#domain/dutch-number.ts'
import { keepsMark, type Worded } from './kept-mark.ts'
import { FIELDS, type Field, type FormKind, type Values } from './fields.ts'
import { putAt, valueAt } from './value-at.ts'

type Any = Values

/** What a form begins with for a part. */
export function valuesOf(kind: FormKind, content: unknown): Values {
  return opened(FIELDS[kind], flat[kind].open(content as Any))
}

/**
 * The part that is typed in a form; where something is missing or no number, it is not of the right shape.
 * @param before the part as it was: what is said about a text stays written for that text until it is rewritten.
 */
export function contentOf(kind: FormKind, id: string, values: Values, before?: unknown): unknown {
  const content = flat[kind].close({ ...closed(FIELDS[kind], values), id })
  return keepsMark(content as Worded, before as Worded | undefined)
}

function opened(fields: readonly Field[], from: Values): Values {
  const values: Values = {}
  for (const field of fields) {
    const value = valueAt(from, field.name)
    putAt(values, field.name, openedValue(field, value))
  }
  return values
}

function openedValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? numberText(value) : ''
    case 'yes':
      return value === true
    case 'some':
      return value ?? []
    case 'list':
      return ((value ?? []) as Values[]).map((row) => ({
        // What the form does not show stays, such as the value of an answer.
        ...(field.fixed && row),
        ...opened(field.fields, row),
      }))
    default:
      return spelled(value)
  }
}

function closed(fields: readonly Field[], values: Values): Values {
  const content: Values = {}
  for (const field of fields) {
    if (field.when && !field.when(values)) continue
    const value = closedValue(field, valueAt(values, field.name))
    if (value !== undefined) putAt(content, field.name, value)
  }
  return content
}

function closedValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'number': {
      const read = readNumber(String(value))
      if (read.kind === 'number') return read.value
      return read.kind === 'none' ? undefined : value
    }
    case 'list':
      return (value as Values[]).map((row) => ({
        ...(field.fixed && row),
        ...closed(field.fields, row),
      }))
    case 'line':
    case 'text':
    case 'one':
      return oneLine(String(value)) || undefined
    default:
      return value
  }
}

/** As it is typed. */
const spelled = (value: unknown) =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** A text of the questionnaire is one line, also when it was pasted as several; a space that keeps a sign with its word stays. */
const oneLine = (typed: string) => typed.replace(/[^\S\u00A0\u202F]+/g, ' ').trim()

type Flat = { open: (content: Any) => Values; close: (values: Any) => unknown }
const asIs: Flat = { open: (content) => content, close: ({ id: _, ...content }) => content }

/** How a part lies flat in its form. */
const flat: Record<FormKind, Flat> = {
  theme: {
    open: ({ asked, words }) => ({
      ...(asked as Values),
      de: valueAt(words ?? {}, 'de'),
    }),
    close: ({ de, ...asked }) => ({
      asked,
      ...(de !== undefined && { words: { writtenFor: mark(asked), de } }),
    }),
  },
  item: { open: openItem, close: closeItem },
  ratingItem: {
    open: ({ asked, words }) => ({ ...(words as Values), ...(asked as Values) }),
    close: ({ fr, experience, ...asked }) => ({
      ...{ asked, words: { writtenFor: mark(asked), experience, fr } },
    }),
  },
  contradiction: {
    open: ({ items, clashes, ...rule }) => ({
      ...{ ...rule, first: (items as string[])[0], second: (items as string[])[1] },
      clashes: (clashes as Values[][]).map(([first, second]) => ({
        ...{ first: openPredicate(first), second: openPredicate(second) },
      })),
    }),
    close: ({ id, first, second, clashes, says }) => ({
      ...{ id, items: [first, second] },
      clashes: (clashes as Values[]).map((clash) => [
        closePredicate(clash['first'] as Values),
        closePredicate(clash['second'] as Values),
      ]),
      says,
    }),
  },
  legalNote: asIs,
  ratingPage: asIs,
  measure: {
    open: ({ version, content }) => ({ ...(content as Values), version }),
    close: ({ id: _, ...content }) => ({
      ...content,
      effects: (content['effects'] as Values[]).map((effect) => ({
        ...effect,
        factor: Number(effect['factor']),
      })),
    }),
  },
}

const mark = (asked: Values) => markOfText(spelled(valueAt(asked, 'text.nl')))

function openItem({ asked, words }: Any): Values {
  const { options, anchors, follows, min, evidenceFrom, ...item } = asked as Any
  const said = (words ?? {}) as Values
  return {
    ...item,
    ...(typeof min === 'string' ? { from: min } : { min }),
    evidenceFrom: typeof evidenceFrom === 'number' ? numberText(evidenceFrom) : evidenceFrom,
    options: (options as Values[] | undefined)?.map((option) => ({
      ...option,
      said: valueAt(said, `options.${String(option['id'])}`),
    })),
    anchors: (anchors as unknown[][] | undefined)?.map(([from, score]) => ({ at: from, score })),
    ...(follows !== undefined && {
      follows: {
        ...(follows as Values),
        items: ((follows as Values)['items'] as string[]).join(', '),
      },
    }),
    said: { value: said['value'], chosen: said['chosen'], unknown: said['unknown'] },
  }
}

function closeItem(values: Any): unknown {
  const { options, anchors, follows, said, from, showIf, weight, evidenceFrom, ...rest } = values
  const least = readNumber(spelled(evidenceFrom))
  const asked: Values = {
    ...rest,
    weight: Number(weight),
    ...(from !== undefined && { min: from }),
    ...(evidenceFrom !== undefined && {
      evidenceFrom: least.kind === 'number' ? least.value : evidenceFrom,
    }),
    ...(options !== undefined && {
      options: (options as Values[]).map(({ said: _, exclusive, ...option }) => ({
        ...option,
        ...(exclusive === true && { exclusive }),
      })),
    }),
    ...((anchors as Values[] | undefined)?.length && {
      anchors: (anchors as Values[]).map((anchor) => [anchor['at'], anchor['score']]),
    }),
    ...(showIf !== undefined && condition(showIf as Values)),
    ...(follows !== undefined && {
      follows: { ...(follows as Values), items: names(valueAt(follows, 'items')) },
    }),
  }
  const sentences = ((options ?? []) as Values[]).flatMap((option) =>
    option['said'] === undefined ? [] : [[option['id'], option['said']] as const],
  )
  const whole = itemSchema.safeParse({ ratingItems: [], ...asked })
  return {
    asked,
    words: {
      writtenFor: whole.success ? markOf(whole.data) : '-',
      ...(sentences.length > 0 && { options: Object.fromEntries(sentences) as Values }),
      ...((said ?? {}) as Values),
    },
  }
}

function condition({ item, oneOf, atLeast }: Values): Values {
  if (item === undefined) return {}
  return { showIf: atLeast === undefined ? { item, oneOf } : { item, atLeast } }
}

const names = (typed: unknown) =>
  String((typed as string | undefined) ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)

/** A predicate as a way, with the answers, the answer, the number or the years that it is about. */
function openPredicate(predicate: Values | undefined): Values {
  const [how = 'oneOf', value] = Object.entries(predicate ?? {})[0] ?? []
  if (Array.isArray(value)) return { how, options: value as unknown[] }
  if (how === 'includes' || how === 'without') return { how, option: value }
  if (typeof value === 'object' && value !== null) return { how, value: valueAt(value, 'years') }
  return { how, ...(how !== 'unknown' && { value }) }
}

function closePredicate({ how, options, option, value }: Values): unknown {
  switch (how) {
    case 'oneOf':
      return { oneOf: options }
    case 'unknown':
      return { unknown: true }
    case 'olderThan':
    case 'newerThan':
      return { [how]: { years: value } }
    case 'is':
    case 'above':
    case 'below':
      return { [how]: value }
    default:
      return { [String(how)]: option }
  }
}

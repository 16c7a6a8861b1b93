import { readNumber } from '#domain/dutch-number.ts'
import { NEVER } from '#domain/questionnaire/definition.ts'
import type { Document, Kind } from '#domain/questionnaire/draft/document.ts'
import { CONDITIONS, COST_CLASSES } from '#domain/quick-wins/measure.ts'
import { fieldWords } from './field-words.messages.ts'

/** What can be chosen: a value with what it is called. */
export type Choice = readonly [value: string, label: string]
/** What a form holds while it is typed in: numbers as they are typed. */
export type Values = { [name: string]: unknown }
/** @param all what stands in the whole form, of which `values` are a row. */
type Choices = (document: Document, values: Values, all: Values) => readonly Choice[]

/** One field of a form, by its place in the values; the words are in `editor.messages.ts` by the same name. */
export type Field = { name: string; lang?: string; when?: (values: Values) => boolean } & (
  | { kind: 'line' | 'text' | 'number' | 'yes' }
  | {
      kind: 'one' | 'some'
      of: Choices
      /** What can always be chosen, in which document it ever is. */
      values?: readonly string[]
      /** Another value can stand there too. */
      more?: boolean
    }
  | { kind: 'list'; fields: readonly Field[]; blank: Values; fixed?: boolean }
)

const line = (name: string, lang?: string): Field => ({ name, kind: 'line', ...(lang && { lang }) })
const text = (name: string, lang?: string): Field => ({ name, kind: 'text', ...(lang && { lang }) })
const number = (name: string): Field => ({ name, kind: 'number' })
type Of = Choices | readonly string[]
const chosen = (of: Of) =>
  typeof of === 'function'
    ? { of }
    : { of: () => of.map((value): Choice => [value, value]), values: of }
const one = (name: string, of: Of): Field => ({ name, kind: 'one', ...chosen(of) })
const some = (name: string, of: Of): Field => ({ name, kind: 'some', ...chosen(of) })
const list = (name: string, blank: Values, ...fields: readonly Field[]): Field => ({
  ...{ name, kind: 'list', fields, blank },
})
const when = (field: Field, holds: (values: Values) => boolean): Field => ({
  ...field,
  when: holds,
})
const within = (values: Values, name: string): unknown =>
  name.split('.').reduce<unknown>((at, step) => (at as Values | undefined)?.[step], values)

const themes: Choices = ({ themes: all }) => all.map(({ asked }) => [asked.id, asked.text.nl])
const items: Choices = ({ items: all }) => all.map(({ asked }) => [asked.id, asked.text.nl])
const rated: Choices = ({ ratingItems }) =>
  ratingItems.map(({ asked }) => [asked.id, asked.text.nl])
const itemOf = ({ items: all }: Document, id: unknown) =>
  all.find(({ asked }) => asked.id === id)?.asked
/** The answers of the question that is chosen in another field of the form. */
const answersOf =
  (name: string): Choices =>
  (document, _, all) => {
    const item = itemOf(document, within(all, name))
    return item && 'options' in item ? item.options.map(({ id, text: said }) => [id, said]) : []
  }
const ofKind =
  (...kinds: readonly string[]) =>
  ({ kind }: Values) =>
    kinds.includes(String(kind))
const LADDER = ofKind('choice', 'multi', 'yesNo')
const spelled = (value: unknown) => (typeof value === 'string' ? value : '')
/** From which score evidence can be asked for: those of the answers as they are typed, a quarter each of a number. */
const evidenceFrom: Choices = (_, values) => {
  const options = LADDER(values) ? ((values['options'] ?? []) as readonly Values[]) : []
  const scores = LADDER(values)
    ? options.map(({ score }) => spelled(score))
    : ['25', '50', '75', '100']
  const known = [...new Set([...scores, spelled(values['evidenceFrom'])])]
  return [
    [NEVER, NEVER],
    ...known
      .filter((score) => score !== NEVER && readNumber(score).kind === 'number')
      .map((score): Choice => {
        const level = options.find((option) => option['score'] === score)?.['text']
        return [score, fieldWords.fromScore(score, spelled(level))]
      }),
  ]
}
const waits = (values: Values) => Boolean(within(values, 'showIf.item'))

const HOW = [
  ...['oneOf', 'includes', 'without', 'is', 'above', 'below'],
  ...['unknown', 'olderThan', 'newerThan'],
]
/** What holds for the answer to the first or second question: some of its answers, or a number. */
const predicate = (name: string): readonly Field[] => {
  const how =
    (...ways: readonly string[]) =>
    (values: Values) =>
      ways.includes(String(within(values, `${name}.how`)))
  return [
    one(`${name}.how`, HOW),
    when(some(`${name}.options`, answersOf(name)), how('oneOf')),
    when(one(`${name}.option`, answersOf(name)), how('includes', 'without')),
    when(number(`${name}.value`), how('is', 'above', 'below', 'olderThan', 'newerThan')),
  ]
}
const NO_ANSWER = { how: 'oneOf', options: [], option: '', value: '' }
const four = (name: string) => ['nl', 'en', 'de', 'fr'].map((lang) => line(`${name}.${lang}`, lang))
const scale = (name: string): Field => ({
  ...list(`scales.${name}`, {}, ...four('text')),
  ...{ fixed: true },
})

/** The fields of a part of each kind, in the order of the form. */
export const FIELDS: Record<Exclude<Kind, 'lineage'>, readonly Field[]> = {
  theme: [
    line('text.nl', 'nl'),
    line('text.en', 'en'),
    line('de', 'de'),
    number('weight'),
    number('minutes'),
    line('filledInBy'),
  ],
  item: [
    one('theme', themes),
    one('kind', ['choice', 'multi', 'yesNo', 'number', 'date']),
    text('text.nl', 'nl'),
    text('text.en', 'en'),
    { name: 'core', kind: 'yes' },
    one('weight', ['0', '1', '2']),
    text('help'),
    when(
      list(
        'options',
        {
          ...{ id: '', text: '', score: '', exclusive: false, said: '' },
          ...{ example: '', counterExample: '' },
        },
        line('id'),
        text('text'),
        number('score'),
        { name: 'exclusive', kind: 'yes' },
        line('said'),
        text('example'),
        text('counterExample'),
      ),
      LADDER,
    ),
    when(number('cap'), ofKind('multi')),
    ...[line('unit'), number('min'), number('max'), number('step')].map((field) =>
      when(field, ofKind('number')),
    ),
    when(list('anchors', { at: '', score: '' }, number('at'), number('score')), ofKind('number')),
    when(line('from'), ofKind('date')),
    text('example'),
    text('counterExample'),
    text('why'),
    text('normSource'),
    line('evidenceHint'),
    when(
      { name: 'evidenceFrom', kind: 'one', of: evidenceFrom, values: [NEVER], more: true },
      ofKind('choice', 'multi', 'yesNo', 'number'),
    ),
    line('notApplicableWhen'),
    one('showIf.item', items),
    when(some('showIf.oneOf', answersOf('showIf.item')), waits),
    when(number('showIf.atLeast'), waits),
    when(number('hiddenScore'), waits),
    when(line('said.value'), ofKind('number')),
    when(line('said.chosen'), ofKind('multi')),
    line('said.unknown'),
    one('follows.how', ['split', 'merged']),
    when(line('follows.items'), (values) => Boolean(within(values, 'follows.how'))),
  ],
  ratingItem: [
    one('theme', themes),
    text('text.nl', 'nl'),
    text('text.en', 'en'),
    text('text.de', 'de'),
    text('fr', 'fr'),
    line('experience'),
    some('scanItems', items),
  ],
  contradiction: [
    one('first', items),
    one('second', items),
    list(
      'clashes',
      { first: NO_ANSWER, second: NO_ANSWER },
      ...predicate('first'),
      ...predicate('second'),
    ),
    text('says'),
  ],
  legalNote: [text('legalNote')],
  ratingPage: [
    ...['municipality', 'role', 'importance', 'satisfaction', 'mark', 'contact'].flatMap((name) =>
      four(`texts.${name}`),
    ),
    ...['sector', 'size', 'comment'].flatMap((name) => four(`texts.${name}`)),
    ...['importance', 'satisfaction', 'contact', 'sector', 'size'].map(scale),
  ],
  measure: [
    line('title'),
    text('approach'),
    text('sharing'),
    list('triggers', { item: '', atMost: '' }, one('item', items), number('atMost')),
    some('unknownTriggers', items),
    list(
      'targets',
      { item: '', to: '', raise: '' },
      one('item', items),
      number('to'),
      number('raise'),
    ),
    list(
      'effects',
      { ratingItem: '', factor: '0.8' },
      one('ratingItem', rated),
      one('factor', ['0.6', '0.8', '1']),
    ),
    some('conditions', CONDITIONS),
    list(
      'duties',
      { item: '', atLeast: '', atMost: '', law: '' },
      one('item', items),
      number('atLeast'),
      number('atMost'),
      line('law'),
    ),
    number('personDays'),
    number('hoursPerYear'),
    number('weeks'),
    one('cost', COST_CLASSES),
    { name: 'retired', kind: 'yes' },
  ],
}

/** Kinds of parts that have a form. */
export type FormKind = keyof typeof FIELDS

import { isOneLine } from '../../one-line.ts'
import type { Item } from '../definition.ts'
import type { Content, Kind } from './document.ts'

/** Why a part does not hold, where it has the right fields. */
export type PartRule =
  'blank' | 'tooLong' | 'notOneLine' | 'twice' | 'order' | 'range' | 'filledIn' | 'unknown'
/** Where in a part, and why. */
export type Misfit = { path: readonly (string | number)[]; rule: PartRule }

/** The longest text of a part, and the longest that the product says in words of its own. */
const MOST = 1000
const MOST_SAID = 500
const MOST_ID = 60

/**
 * What a part has to be beyond its fields: the database takes no other (`private.is_draft_part` in
 * supabase/schemas/3-content/check-part.sql; both read tests/vectors/draft-parts.json).
 */
export function misfitsOf(kind: Kind, content: unknown): readonly Misfit[] {
  if (kind === 'lineage') return []
  return [...textMisfits(kind, content), ...OF_KIND[kind](content)]
}

type OfKind = (content: unknown) => readonly Misfit[]
const none: OfKind = () => []

const OF_KIND: Record<Exclude<Kind, 'lineage'>, OfKind> = {
  theme: (content) => {
    const { asked } = content as Content<'theme'>
    return [
      ...within(asked.weight, 0.01, 100, 'asked', 'weight'),
      ...within(asked.minutes, 0, 600, 'asked', 'minutes'),
    ]
  },
  item: (content) => {
    const { asked, words } = content as Content<'item'>
    return [...itemMisfits(asked), ...sentenceMisfits(asked, words)]
  },
  ratingItem: none,
  contradiction: none,
  legalNote: none,
  ratingPage: none,
  measure: none,
}

function itemMisfits(item: Item): readonly Misfit[] {
  const options = 'options' in item ? item.options : []
  const twice = options.flatMap(({ id }, place): Misfit[] =>
    options.findIndex((option) => option.id === id) === place
      ? []
      : [{ path: ['asked', 'options', place, 'id'], rule: 'twice' }],
  )
  if (item.kind === 'multi') return [...twice, ...within(item.cap, 0, 100, 'asked', 'cap')]
  if (item.kind !== 'number') return twice
  const anchors = item.anchors ?? []
  return [
    ...(item.max > item.min ? [] : [{ path: ['asked', 'max'], rule: 'order' } as const]),
    ...anchors.flatMap(([at, score], place): Misfit[] => {
      const before = anchors[place - 1]?.[0] ?? -Infinity
      return [
        ...(at > before ? [] : [{ path: ['asked', 'anchors', place, 0], rule: 'order' } as const]),
        ...within(score, 0, 100, 'asked', 'anchors', place, 1),
      ]
    }),
  ]
}

/** A sentence about a number says it, and one about an answer is about an answer that there is. */
function sentenceMisfits(item: Item, words: Content<'item'>['words']): readonly Misfit[] {
  const options = 'options' in item ? item.options.map(({ id }) => id) : []
  const says = (name: 'value' | 'chosen'): readonly Misfit[] =>
    (words?.[name] ?? `{${name}}`).includes(`{${name}}`)
      ? []
      : [{ path: ['words', name], rule: 'filledIn' }]
  const unknown = Object.keys(words?.options ?? {}).filter((id) => !options.includes(id))
  return [
    ...says('value'),
    ...says('chosen'),
    ...unknown.map((id): Misfit => ({ path: ['words', 'options', id], rule: 'unknown' })),
  ]
}

/** Every text is one line, of no more than it may be; what the product says has no other places than it fills in. */
function textMisfits(kind: Kind, content: unknown): readonly Misfit[] {
  return textsIn(content).flatMap(([path, text]): Misfit[] => {
    const isSaid = path[0] === 'words' || kind === 'contradiction' || kind === 'legalNote'
    const rest = text.replaceAll(kind === 'contradiction' ? '' : /[{](value|chosen|of)[}]/g, '')
    if (path.at(-1) === 'id' && text.length > MOST_ID) return [{ path, rule: 'tooLong' }]
    if (text.trim() === '') return [{ path, rule: 'blank' }]
    if (text.length > (isSaid ? MOST_SAID : MOST)) return [{ path, rule: 'tooLong' }]
    if (!isOneLine(text)) return [{ path, rule: 'notOneLine' }]
    return isSaid && /[{}]/.test(rest) ? [{ path, rule: 'filledIn' }] : []
  })
}

/** Every text in a value, with where it stands. */
export function textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly [path: readonly (string | number)[], text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value))
    return value.flatMap((each: unknown, place) => textsIn(each, [...path, place]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, [...path, name]))
}

function within(
  value: number,
  least: number,
  most: number,
  ...path: readonly (string | number)[]
): readonly Misfit[] {
  return value >= least && value <= most ? [] : [{ path, rule: 'range' }]
}

import type { Measure } from '../../quick-wins/measure.ts'
import { markOf, markOfText } from '../same-question.ts'
import type { Check } from './check.ts'
import type { Content, Document } from './document.ts'
import type { Edit, StoredPart } from './edits.ts'
import { measurePart, newMeasure } from './new-measure.ts'

type Place = Pick<Check, 'name' | 'kind' | 'id' | 'about'>

/** What a mend can take over: the catalogue, and the version that the draft was started from. */
export type MendFrom = { measures: readonly Measure[]; base: Document }

/** What a button does about a check. */
export type MendName =
  | 'readAgain'
  | 'restoreLink'
  | 'removeRule'
  | 'alwaysShow'
  | 'followNothing'
  | 'restoreScale'
  | 'replaceTheirs'
  | 'takeMeasure'
  | 'makeMeasure'
export type Mend = { name: MendName; edits: readonly Edit[] }

/**
 * What mends a check at once, without anything to think up.
 * @returns null where an editor has to type
 */
export function mendOf(check: Place, parts: readonly StoredPart[], from: MendFrom): Mend | null {
  const part = parts.find(({ kind, id }) => kind === check.kind && id === check.id)
  const mend = (name: MendName, ...edits: readonly Edit[]): Mend => ({ name, edits })
  if (!part) return check.kind === 'measure' ? taken(check.id, from.measures) : null
  switch (check.name) {
    case 'wordsForOtherText':
      return mend('readAgain', edited(part, readAgain(part)))
    case 'linkOneSided':
      return mend('restoreLink', linked(check, part, parts))
    case 'ruleUnknownItem':
    case 'ruleUnknownAnswer':
      return mend('removeRule', edited(part, null))
    case 'conditionUnknown':
    case 'conditionImpossible':
    case 'conditionLoop':
      return mend('alwaysShow', without(part, 'showIf', 'hiddenScore'))
    case 'followsUnknown':
      return mend('followNothing', without(part, 'follows'))
    case 'scaleChanged': {
      const page = part.content as Content<'ratingPage'>
      const name = check.about as keyof typeof page.scales
      const scales = { ...page.scales, [name]: from.base.ratingPage.scales[name] }
      return mend('restoreScale', edited(part, { ...page, scales }))
    }
    case 'measureChanged': {
      const { content } = part.content as Content<'measure'>
      return mend('replaceTheirs', edited(part, { version: Number(check.about), content }))
    }
    case 'withoutMeasure':
      return mend('makeMeasure', made(part, parts, from.measures))
    default:
      return null
  }
}

const edited = ({ kind, id, version, position }: StoredPart, content: unknown): Edit => ({
  ...{ kind, id, version, position, content },
})

/** A measure of the catalogue becomes a part of the draft, to be changed there. */
function taken(id: string, measures: readonly Measure[]): Mend | null {
  const measure = measures.find((each) => each.id === id)
  if (!measure) return null
  const content = measurePart(measure)
  return {
    name: 'takeMeasure',
    edits: [{ kind: 'measure', id, version: 0, position: 0, content }],
  }
}

/** A new measure that begins where a question scores lowest. */
function made(part: StoredPart, parts: readonly StoredPart[], measures: readonly Measure[]): Edit {
  const names = new Set([...parts, ...measures].map(({ id }) => id))
  const name = part.id.slice(0, 50)
  const tries = Array.from({ length: 98 }, (_, n) => `qw-${name}${n === 0 ? '' : `-${n + 1}`}`)
  const id = tries.find((each) => !names.has(each)) ?? `qw-${name}`
  const rated = parts
    .filter(({ kind }) => kind === 'ratingItem')
    .map(({ content }) => (content as Content<'ratingItem'>).asked)
  const content = newMeasure((part.content as Content<'item'>).asked, rated)
  return {
    ...{ kind: 'measure', id, version: 0, position: 0, content: { version: 0, content } },
  }
}

/** The side of the experience is the one that editors choose on, so that one is followed. */
function linked(check: Place, part: StoredPart, parts: readonly StoredPart[]): Edit {
  const question = parts.find(({ kind, id }) => kind === 'item' && id === check.about)
  if (part.kind === 'ratingItem' && question) {
    const { asked } = question.content as Content<'item'>
    return withLinks(question, 'ratingItems', [...asked.ratingItems, part.id])
  }
  const list = part.kind === 'ratingItem' ? 'scanItems' : 'ratingItems'
  const { asked } = part.content as { asked: Record<string, readonly string[]> }
  return withLinks(
    part,
    list,
    (asked[list] ?? []).filter((name) => name !== check.about),
  )
}

function withLinks(part: StoredPart, list: string, names: readonly string[]): Edit {
  const content = part.content as { asked: object }
  return edited(part, { ...content, asked: { ...content.asked, [list]: names } })
}

function without(part: StoredPart, ...fields: readonly string[]): Edit {
  const content = part.content as { asked: object }
  const kept = Object.entries(content.asked).filter(([name]) => !fields.includes(name))
  return edited(part, { ...content, asked: Object.fromEntries(kept) })
}

/** The words of a part as written for its text as it is now. */
function readAgain({ kind, content }: StoredPart): unknown {
  const part = content as Content<'item'> | Content<'theme'> | Content<'ratingItem'>
  const writtenFor =
    kind === 'item' ? markOf((part as Content<'item'>).asked) : markOfText(part.asked.text.nl)
  return { ...part, words: { ...part.words, writtenFor } }
}

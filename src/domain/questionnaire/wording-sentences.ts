import type { Definition } from './definition.ts'
import { experienceOf, itemWordsOf, type ItemWords, type Wording } from './wording.ts'

/** Where a sentence stands in a wording, from the outside in; of a contradiction its id comes second. */
export type Place = readonly string[]

/** One sentence of a wording, with what it is about. */
export type Sentence = {
  place: Place
  kind: 'option' | 'value' | 'chosen' | 'unknown' | 'experience' | 'contradiction' | 'law' | 'de'
  /** A theme; the rest stands apart. */
  part: string
  /** The question, experience, theme or measure, by its own text. */
  about: string
  /** The answer that it is said of. */
  answer?: string | undefined
  text: string
  /** Whether the product says it: what was written for another text is not said. */
  said: boolean
}

/** Parts beside the themes. */
export const OTHER_PARTS = ['contradictions', 'measures'] as const

/** Every sentence of a wording, in the order of the version. */
export function sentencesOf(
  { themes, items, ratingItems }: Definition,
  wording: Wording,
  measures: readonly { id: string; title: string }[],
): readonly Sentence[] {
  const ofThemes = themes.flatMap(({ id, text }): Sentence[] => {
    const place = ['themes', id, 'de']
    const words = wording.themes[id]
    return words
      ? [{ place, kind: 'de', part: id, about: text.nl, text: words.de, said: true }]
      : []
  })
  const ofItems = items.flatMap((item): Sentence[] => {
    const words: ItemWords = wording.items[item.id] ?? {}
    const of = { part: item.theme, about: item.text.nl, said: itemWordsOf(wording, item) !== null }
    const options = 'options' in item ? item.options : []
    const clauses = options.flatMap(({ id, text: answer }): Sentence[] => {
      const text = words.options?.[id]
      const place = ['items', item.id, 'options', id]
      return text === undefined ? [] : [{ ...of, place, kind: 'option', answer, text }]
    })
    const others = (['value', 'chosen', 'unknown'] as const).flatMap((kind): Sentence[] => {
      const text = words[kind]
      return text === undefined ? [] : [{ ...of, place: ['items', item.id, kind], kind, text }]
    })
    return [...clauses, ...others]
  })
  const ofExperiences = ratingItems.flatMap((item): Sentence[] => {
    const words = wording.ratingItems[item.id]
    if (!words) return []
    const place = ['ratingItems', item.id, 'experience']
    const said = experienceOf(wording, item) !== null
    const of = { part: item.theme, about: item.text.nl, text: words.experience }
    return [{ ...of, place, kind: 'experience', said }]
  })
  const nameOf = (id: string) => items.find((item) => item.id === id)
  const ofContradictions = wording.contradictions.map(({ id, items: about, says }): Sentence => {
    const asked = about.flatMap((item) => nameOf(item) ?? [])
    return {
      place: ['contradictions', id],
      kind: 'contradiction',
      part: 'contradictions',
      about: asked.map(({ text }) => text.nl).join(' / '),
      text: says,
      said: asked.length === 2 && asked.every((item) => itemWordsOf(wording, item)),
    }
  })
  const ofMeasures = Object.entries(wording.measures).map(([id, { legalNote }]): Sentence => {
    const about = measures.find((measure) => measure.id === id)?.title
    const place = ['measures', id, 'legalNote']
    const said = about !== undefined
    return { place, kind: 'law', part: 'measures', about: about ?? id, text: legalNote, said }
  })
  return [...ofThemes, ...ofItems, ...ofExperiences, ...ofContradictions, ...ofMeasures]
}

/** The wording with another sentence in one place. */
export function withSentence(wording: Wording, place: Place, text: string): Wording {
  const [part, id] = place
  if (part === 'contradictions') {
    const contradictions = wording.contradictions.map((rule) =>
      rule.id === id ? { ...rule, says: text } : rule,
    )
    return { ...wording, contradictions }
  }
  return replaced(wording, place, text) as Wording
}

function replaced(value: unknown, [first, ...rest]: Place, text: string): unknown {
  if (first === undefined) return text
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [first]: replaced(object[first], rest, text) }
}

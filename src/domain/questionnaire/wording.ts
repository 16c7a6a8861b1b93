import { z } from 'zod'
import { contradictionRule } from './contradiction-rule.ts'
import { id, type Definition, type Item, type RatingItem, type Theme } from './definition.ts'
import { isWrittenFor } from './same-question.ts'

/**
 * What the product says about a version of the questionnaire, in words of its own. It lives beside the
 * version and can be corrected without a new one (supabase/schemas/3-content/wording.sql).
 */
const said = z.string().min(1)

/** The mark of the text that the words were written for: about any other text they are not said. */
const writtenFor = z.string()

export const itemWords = z.strictObject({
  writtenFor,
  /** What an answer comes down to, as a clause, by option. */
  options: z.record(id, said).optional(),
  /** The same of a number, which stands at `{value}`. */
  value: said.optional(),
  /** The same of several choices: `{chosen}` of `{of}`. */
  chosen: said.optional(),
  /** The same of "weet ik niet". */
  unknown: said.optional(),
})

export const themeWords = z.strictObject({ writtenFor, de: said })

export const ratingItemWords = z.strictObject({
  writtenFor,
  /** What entrepreneurs find important, as it continues "dat ...". */
  experience: said,
  /** Not said any more: the rating page has its French with its questions (rating-questions.sql). */
  fr: said,
})

/** Of a measure whose way of working touches a law. */
export const measureWords = z.strictObject({ legalNote: said })

export const wordingSchema = z.strictObject({
  themes: z.record(id, themeWords),
  items: z.record(id, itemWords),
  ratingItems: z.record(id, ratingItemWords),
  /** By the id of the measure. */
  measures: z.record(id, measureWords),
  contradictions: z.array(contradictionRule),
})

export type Wording = z.infer<typeof wordingSchema>
export type ItemWords = Partial<z.infer<typeof itemWords>>

/** A version with what is said about it. */
export type Questionnaire = Definition & { wording: Wording }

/** Of a version that nothing was written for: everything is said in its own texts. */
export const NO_WORDING: Wording = {
  themes: {},
  items: {},
  ratingItems: {},
  measures: {},
  contradictions: [],
}

/** What is said about an item; null when nothing was written for it as it is asked here. */
export function itemWordsOf({ items }: Wording, item: Item): ItemWords | null {
  const words = items[item.id]
  return words && isWrittenFor(words.writtenFor, item) ? words : null
}

/** The experience of entrepreneurs in few words; null when there are none for this text. */
export function experienceOf(
  { ratingItems }: Wording,
  item: Pick<RatingItem, 'id'> & { text: { nl: string } },
): string | null {
  const words = ratingItems[item.id]
  return words && isWrittenFor(words.writtenFor, item.text.nl) ? words.experience : null
}

/** The name of a theme; one that has no German name has its English one. */
export function themeName(
  { themes }: Wording,
  { id: themeId, text }: Pick<Theme, 'id' | 'text'>,
  language: 'nl' | 'en' | 'de',
): string {
  if (language !== 'de') return text[language]
  const words = themes[themeId]
  return words && isWrittenFor(words.writtenFor, text.nl) ? words.de : text.en
}

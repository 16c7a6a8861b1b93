import { z } from 'zod'
import { measureContentSchema } from '../../quick-wins/measure.ts'
import { contradictionRule } from '../contradiction-rule.ts'
import { id, itemSchema, ratingItemSchema, themeSchema, type Definition } from '../definition.ts'
import { misfitsOf } from './part-rules.ts'
import { itemWords, measureWords, ratingItemWords, themeWords, type Wording } from '../wording.ts'

/**
 * A whole version of the questionnaire as one document, to work in: what is asked with what is said about it, the
 * rules for contradictions, and the rating page in four languages. It is made of the same schemas that the product
 * runs on, and becomes the three documents of a published version (`editionOf`).
 */
const text = z.strictObject({
  nl: z.string(),
  en: z.string(),
  de: z.string(),
  fr: z.string(),
})
const scaleOf = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, text })).min(2)

export const ratingPageSchema = z.strictObject({
  texts: z.strictObject({
    municipality: text,
    role: text,
    importance: text,
    satisfaction: text,
    mark: text,
    contact: text,
    sector: text,
    size: text,
    comment: text,
  }),
  scales: z.strictObject({
    importance: scaleOf(z.number()),
    satisfaction: scaleOf(z.number()),
    contact: scaleOf(z.string()),
    sector: scaleOf(z.string()),
    size: scaleOf(z.string()),
  }),
})

export const documentSchema = z.strictObject({
  version: id,
  themes: z.array(z.strictObject({ asked: themeSchema, words: themeWords.optional() })),
  items: z.array(z.strictObject({ asked: itemSchema, words: itemWords.optional() })),
  ratingItems: z.array(z.strictObject({ asked: ratingItemSchema, words: ratingItemWords })),
  contradictions: z.array(contradictionRule),
  /** By the id of the measure. */
  legalNotes: z.record(id, measureWords),
  ratingPage: ratingPageSchema,
  /** Measures as they become with this version, by id; those that stay as they are do not stand here. */
  measures: z.record(
    id,
    z.strictObject({ version: z.int().min(0), content: measureContentSchema }),
  ),
})

export type RatingPage = z.infer<typeof ratingPageSchema>
export type Document = z.infer<typeof documentSchema>

/** What an editor decided about a question: how it stands to those of the version before, and as it was asked then. */
export const decisionSchema = z.strictObject({
  how: z.enum(['reworded', 'split', 'merged', 'new', 'gone']),
  from: z.array(id),
  asked: itemSchema.optional(),
})
export type Decision = z.infer<typeof decisionSchema>

const parts = {
  theme: documentSchema.shape.themes.element,
  item: documentSchema.shape.items.element,
  ratingItem: documentSchema.shape.ratingItems.element,
  contradiction: contradictionRule,
  legalNote: measureWords,
  ratingPage: ratingPageSchema,
  measure: documentSchema.shape.measures.valueType,
  lineage: decisionSchema,
} as const

export type Kind = keyof typeof parts
export type Content<Of extends Kind = Kind> = z.infer<(typeof parts)[Of]>

/** A part with the rules that the database has for it; what was stored before there was a rule can still be read. */
const ruled = (kind: Kind): z.ZodType =>
  parts[kind].superRefine((content, context) => {
    for (const { path, rule } of misfitsOf(kind, content))
      context.addIssue({ code: 'custom', path: [...path], message: rule })
  })

/** What one part of each kind is. */
export const PART_SCHEMAS = Object.fromEntries(
  Object.keys(parts).map((kind) => [kind, ruled(kind as Kind)]),
) as Readonly<Record<Kind, z.ZodType>>

/** One part, as it is stored: of the rating page there is one, with this id. */
export type Part = { kind: Kind; id: string; position: number; content: unknown }
export const RATING_PAGE = 'page'

/** The parts of a document, each with its place. */
export function partsOf(document: Document): readonly Part[] {
  const part = (kind: Kind, id: string, position: number, content: unknown): Part => ({
    ...{ kind, id, position, content },
  })
  const asked = (kind: Kind, list: readonly { asked: { id: string } }[]) =>
    list.map((content, place) => part(kind, content.asked.id, place, content))
  const named = (kind: Kind, record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).map(([id, content]) => part(kind, id, 0, content))
  return [
    ...asked('theme', document.themes),
    ...asked('item', document.items),
    ...asked('ratingItem', document.ratingItems),
    ...document.contradictions.map((rule, place) => part('contradiction', rule.id, place, rule)),
    ...named('legalNote', document.legalNotes),
    part('ratingPage', RATING_PAGE, 0, document.ratingPage),
    ...named('measure', document.measures),
  ]
}

/**
 * The document that parts make.
 * @throws ZodError when a part has another shape than the program knows.
 */
export function documentOf(version: string, parts: readonly Part[]): Document {
  const ofKind = (kind: Kind) =>
    parts
      .filter((part) => part.kind === kind)
      .sort((a, b) => a.position - b.position || order(a, b))
  const listed = (kind: Kind) => ofKind(kind).map(({ content }) => content)
  const named = (kind: Kind) =>
    Object.fromEntries([...ofKind(kind)].sort(order).map(({ id, content }) => [id, content]))
  return documentSchema.parse({
    version,
    themes: listed('theme'),
    items: listed('item'),
    ratingItems: listed('ratingItem'),
    contradictions: listed('contradiction'),
    legalNotes: named('legalNote'),
    ratingPage: listed('ratingPage')[0],
    measures: named('measure'),
  })
}

const order = (a: Part, b: Part) => (a.id < b.id ? -1 : 1)

/** What entrepreneurs are asked about a version, as the database has it (rating-questions.sql). */
export type RatingQuestions = RatingPage & { items: readonly z.infer<typeof text>[] }
export const ratingQuestionsSchema = ratingPageSchema.extend({ items: z.array(text) })

type Edition = { definition: Definition; wording: Wording; ratingQuestions: RatingQuestions }

/** The three documents of a version (`private.edition_of` in supabase/schemas does the same). */
export function editionOf(document: Document): Edition {
  const { version, themes, items, ratingItems, contradictions, legalNotes, ratingPage } = document
  const words = <Words>(list: readonly { asked: { id: string }; words?: Words }[]) =>
    Object.fromEntries(list.flatMap((part) => (part.words ? [[part.asked.id, part.words]] : [])))
  return {
    definition: {
      version,
      themes: themes.map(({ asked }) => asked),
      items: items.map(({ asked }) => asked),
      ratingItems: ratingItems.map(({ asked }) => asked),
    },
    wording: {
      themes: words(themes),
      items: words(items),
      ratingItems: words(ratingItems),
      measures: legalNotes,
      contradictions,
    },
    ratingQuestions: {
      items: ratingItems.map(({ asked, words: { fr } }) => ({ ...asked.text, fr })),
      ...ratingPage,
    },
  }
}

/** A published version as a document: what `editionOf` makes of it is that version again. */
export function documentOfEdition({ definition, wording, ratingQuestions }: Edition): Document {
  const { items: rated, texts, scales } = ratingQuestions
  return documentSchema.parse({
    version: definition.version,
    themes: definition.themes.map((asked) => withWords(asked, wording.themes[asked.id])),
    items: definition.items.map((asked) => withWords(asked, wording.items[asked.id])),
    ratingItems: definition.ratingItems.map((asked, place) => ({
      asked,
      words: {
        writtenFor: '-',
        experience: asked.text.nl,
        ...wording.ratingItems[asked.id],
        fr: rated[place]?.fr ?? asked.text.en,
      },
    })),
    contradictions: wording.contradictions,
    legalNotes: wording.measures,
    ratingPage: { texts, scales },
    measures: {},
  })
}

const withWords = <Asked, Words>(asked: Asked, words: Words | undefined) =>
  words ? { asked, words } : { asked }

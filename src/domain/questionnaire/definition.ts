import { z } from 'zod'

/**
 * The questionnaire as one immutable document per version (dossier b and c).
 * The form, the completeness rule, the score, the charts and the export all read this.
 */

/** Ids are flat kebab-case: react-hook-form would read dots and brackets as paths. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

/** For a question that asks for no evidence, whatever the answer. */
export const NEVER = 'never'

const option = z.strictObject({
  id,
  text: z.string(),
  /** 0-100 */
  score: z.number().min(0).max(100),
  /** Choosing this option of a multi-select excludes all others ("geen van deze"). */
  exclusive: z.boolean().optional(),
  /** A situation that is at this level, and one that looks like it but is not. */
  example: z.string().optional(),
  counterExample: z.string().optional(),
})

/** The item is shown only while this holds for the answer to another item. */
const showIf = z.union([
  z.strictObject({ item: id, atLeast: z.number() }),
  z.strictObject({ item: id, oneOf: z.array(id).min(1) }),
])

const common = {
  id,
  theme: id,
  /** Core items make up the short route. */
  core: z.boolean(),
  /** 2 core, 1 other, 0 context: asked but not scored. */
  weight: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  text: z.strictObject({ nl: z.string(), en: z.string() }),
  why: z.string(),
  normSource: z.string(),
  help: z.string().optional(),
  /** A situation that the question means, and one that looks like it but is not. */
  example: z.string().optional(),
  counterExample: z.string().optional(),
  evidenceHint: z.string().optional(),
  /** From this score on an answer asks for evidence; without it a core ladder does from its two highest levels. */
  evidenceFrom: z.union([z.number().min(0).max(100), z.literal(NEVER)]).optional(),
  /** Present only where "niet van toepassing" is allowed; says when. */
  notApplicableWhen: z.string().optional(),
  showIf: showIf.optional(),
  /** Score of the item while it is hidden; without it a hidden item does not count. */
  hiddenScore: z.number().min(0).max(100).optional(),
  ratingItems: z.array(id),
  /** Items of the version before that this one takes the place of; a changed wording keeps its id. */
  follows: z
    .strictObject({ how: z.enum(['split', 'merged']), items: z.array(id).min(1) })
    .optional(),
}

export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('choice'), options: z.array(option).min(2) }),
  z.strictObject({
    ...common,
    kind: z.literal('multi'),
    options: z.array(option).min(2),
    /** Highest score the chosen options can add up to. */
    cap: z.number(),
  }),
  z.strictObject({ ...common, kind: z.literal('yesNo'), options: z.array(option).length(2) }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    unit: z.string(),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    /** Points (answer, score); linear between them and flat outside. */
    anchors: z
      .array(z.tuple([z.number(), z.number()]))
      .min(2)
      .optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('date'), min: z.iso.date() }),
])

export const themeSchema = z.strictObject({
  id,
  text: z.strictObject({ nl: z.string(), en: z.string() }),
  /** Theme weights add up to 100. */
  weight: z.number().positive(),
  minutes: z.number(),
  filledInBy: z.string(),
})

const localised = z.strictObject({ nl: z.string(), en: z.string(), de: z.string() })

export const ratingItemSchema = z.strictObject({
  id,
  theme: id,
  text: localised,
  /** Items of the questionnaire that this experience mirrors. */
  scanItems: z.array(id),
})

export const definitionSchema = z.strictObject({
  version: z.string(),
  themes: z.array(themeSchema).min(1),
  items: z.array(itemSchema).min(1),
  ratingItems: z.array(ratingItemSchema).min(1),
})

export type Definition = z.infer<typeof definitionSchema>
export type Theme = Definition['themes'][number]
export type Item = Definition['items'][number]
export type ItemOfKind<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>
export type RatingItem = Definition['ratingItems'][number]

/** The short route asks the core items only, the full route all items. */
export type Route = 'short' | 'full'

/** Items of a route, in the order of the questionnaire. */
export function itemsOfRoute(definition: Definition, route: Route): readonly Item[] {
  return route === 'full' ? definition.items : definition.items.filter((item) => item.core)
}

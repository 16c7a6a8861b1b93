import { definition, ratingQuestions, wording } from '#content/2026-2/version.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { definitionSchema } from '#domain/questionnaire/definition.ts'
import { wordingSchema } from '#domain/questionnaire/wording.ts'
import {
  documentOfEdition,
  ratingQuestionsSchema,
  type Document,
} from '#domain/questionnaire/draft/document.ts'

/** The second edition as a document, for tests. */
export const EXAMPLE: Document = documentOfEdition({
  definition: definitionSchema.parse(definition),
  wording: wordingSchema.parse(wording),
  ratingQuestions: ratingQuestionsSchema.parse(ratingQuestions),
})

/** The example with one question otherwise. */
export const withItem = (id: string, change: (item: Item) => object): Document => ({
  ...EXAMPLE,
  items: EXAMPLE.items.map((part) =>
    part.asked.id === id ? { ...part, asked: { ...part.asked, ...change(part.asked) } } : part,
  ),
})

/** The example with a question in which everything is used that a level and a rule for evidence can say. */
export const RICH: Document = withItem('relatiebeheer', (item) => ({
  evidenceFrom: 62.5,
  options:
    'options' in item &&
    item.options.map((option, level) => ({
      ...option,
      ...(level > 0 && { example: `Zo wel ${level}` }),
      ...(level > 1 && { counterExample: `Zo niet ${level}` }),
    })),
}))

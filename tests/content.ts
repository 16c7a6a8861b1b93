import measures from '#content/measures.json' with { type: 'json' }
import { EDITIONS as VERSIONS } from '#content/editions.ts'
import { definition, wording } from '#content/2026-1/version.ts'
import { z } from 'zod'
import { allQuestions } from '#domain/questionnaire/all-questions.ts'
import { definitionSchema, type Definition, type Item } from '#domain/questionnaire/definition.ts'
import { wordingSchema, type Questionnaire, type Wording } from '#domain/questionnaire/wording.ts'
import { measureSchema, type Measure } from '#domain/quick-wins/measure.ts'

/** The real questionnaire, first edition, as the product and the database have it. */
export const DEFINITION: Definition = definitionSchema.parse(definition)

/** What the product says about it. */
export const WORDING: Wording = wordingSchema.parse(wording)

export const QUESTIONNAIRE: Questionnaire = { ...DEFINITION, wording: WORDING }

/** Every edition with what is said about it, the oldest first. */
export const EDITIONS: readonly Questionnaire[] = VERSIONS.map((one) => ({
  ...definitionSchema.parse(one.definition),
  wording: wordingSchema.parse(one.wording),
}))

/** Everything that a measure can be about while the first edition is in use. */
export const ALL_QUESTIONS: Definition = allQuestions(DEFINITION, EDITIONS)

/** The real catalogue. */
export const MEASURES: readonly Measure[] = z.array(measureSchema).parse(measures.measures)

export function itemCalled(id: string): Item {
  const item = DEFINITION.items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`The questionnaire has no item ${id}`)
  return item
}

export function measureCalled(id: string): Measure {
  const measure = MEASURES.find((candidate) => candidate.id === id)
  if (!measure) throw new Error(`The catalogue has no measure ${id}`)
  return measure
}

import measures from '#content/measures.json' with { type: 'json' }
import questionnaire from '#content/questionnaire-2026-1.json' with { type: 'json' }
import rating from '#content/rating-2026-1.json' with { type: 'json' }
import { z } from 'zod'
import { definitionSchema, type Definition, type Item } from '#domain/questionnaire/definition.ts'
import { measureSchema, type Measure } from '#domain/quick-wins/measure.ts'

/** The real questionnaire, as the product and the database have it. */
export const DEFINITION: Definition = definitionSchema.parse({
  ...questionnaire,
  ratingItems: rating.items,
})

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

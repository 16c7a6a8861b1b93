import contradictions from './contradictions.json' with { type: 'json' }
import questionnaire from './questionnaire.json' with { type: 'json' }
import rating from './rating.json' with { type: 'json' }
import words from './wording.json' with { type: 'json' }

/** The version as it was published: rating items in three languages (src/domain/questionnaire/definition.ts). */
export const definition = {
  ...questionnaire,
  ratingItems: rating.items.map(({ id, theme, text: { nl, en, de }, scanItems }) => ({ id, theme, text: { nl, en, de }, scanItems })),
}

const ratingItemWords: Record<string, { writtenFor: string; experience: string }> =
  words.ratingItems

/** What is said about it, French of the rating items included (src/domain/questionnaire/wording.ts). */
export const wording = {
  ...words,
  ratingItems: Object.fromEntries(
    rating.items.map(({ id, text: { fr } }) => [id, { ...ratingItemWords[id], fr }]),
  ),
  contradictions,
}

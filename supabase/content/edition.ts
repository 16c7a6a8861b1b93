type Text = { nl: string; en: string; de: string; fr: string }
type RatingItem = { id: string; theme: string; text: Text; scanItems: string[] }
type Words = { ratingItems: Record<string, { writtenFor: string; experience: string }> }

/** The four documents of a version of the questionnaire, as they lie beside each other. */
type Documents<Questionnaire, Said, Around, Rule> = {
  questionnaire: Questionnaire
  words: Said
  rating: { items: RatingItem[] } & Around
  contradictions: readonly Rule[]
}

/**
 * An edition as the database has it: the version as it was published, with rating items in three languages
 * (src/domain/questionnaire/definition.ts); what is said about it, French included (wording.ts); and what
 * entrepreneurs are asked (supabase/schemas/3-content/rating-questions.sql).
 */
export function edition<
  Questionnaire extends { version: string },
  Said extends Words,
  Around extends { texts: object; scales: object },
  Rule,
>(documents: Documents<Questionnaire, Said, Around, Rule>) {
  const { questionnaire, words, rating, contradictions } = documents
  const said: Words['ratingItems'] = words.ratingItems
  return {
    definition: {
      ...questionnaire,
      ratingItems: rating.items.map(({ id, theme, text: { nl, en, de }, scanItems }) => ({
        ...{ id, theme, text: { nl, en, de }, scanItems },
      })),
    },
    wording: {
      ...(words as Omit<Said, 'ratingItems'>),
      ratingItems: Object.fromEntries(
        rating.items.map(({ id, text: { fr } }) => [id, { ...said[id], fr }]),
      ),
      contradictions,
    },
    ratingQuestions: {
      items: rating.items.map(({ text }) => text),
      texts: rating.texts as Around['texts'],
      scales: rating.scales as Around['scales'],
    },
  }
}

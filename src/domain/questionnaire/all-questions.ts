import type { Definition } from './definition.ts'

/**
 * Everything that can be asked: a version, and what other versions ask besides. A measure of the catalogue
 * can be about any of it; a round leaves out what it does not ask (private.all_questions in
 * supabase/schemas/4-scan/questionnaire-in-use.sql does the same).
 * @param inUse the version that is asked now: a question that others know too is as it stands here.
 * @param others every other version, the newest first.
 * @returns the version in use with the other questions after its own.
 */
export function allQuestions(inUse: Definition, others: readonly Definition[]): Definition {
  return others.reduce(
    (known, { items, ratingItems }) => ({
      ...known,
      items: [...known.items, ...besides(known.items, items)],
      ratingItems: [...known.ratingItems, ...besides(known.ratingItems, ratingItems)],
    }),
    inUse,
  )
}

/** Those with an id that is not known yet. */
function besides<Question extends { id: string }>(
  known: readonly Question[],
  more: readonly Question[],
): readonly Question[] {
  const ids = new Set(known.map(({ id }) => id))
  return more.filter(({ id }) => !ids.has(id))
}

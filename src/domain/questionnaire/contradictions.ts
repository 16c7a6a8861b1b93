import type { Answers } from './answers.ts'
import { askedItems } from './completeness.ts'
import { holds } from './contradiction-rule.ts'
import type { Item, Route } from './definition.ts'
import { itemWordsOf, type Questionnaire } from './wording.ts'

/**
 * Answers that contradict each other or hardly go together. They warn and never block: a municipality
 * may be the exception. Only questions that are asked count, so an answer that is kept but hidden
 * contradicts nothing.
 */
export type Contradiction = { rule: string; says: string; items: readonly [Item, Item] }

/**
 * What does not go together in these answers, in the order of the rules of this version; `today` is an
 * ISO date. A rule says nothing when its items are not both asked, or not as it was written for.
 */
export function contradictions(
  questionnaire: Questionnaire,
  answers: Answers,
  route: Route,
  today: string,
): readonly Contradiction[] {
  const { wording } = questionnaire
  const asked = new Map(
    askedItems(questionnaire, answers, route)
      .filter((item) => itemWordsOf(wording, item))
      .map((item) => [item.id, item]),
  )
  return wording.contradictions.flatMap(({ id, items: [a, b], clashes, says }) => {
    const [first, second] = [asked.get(a), asked.get(b)]
    const [one, other] = [answers[a], answers[b]]
    if (!first || !second || !one || !other) return []
    const clash = clashes.some(
      ([left, right]) => holds(left, one, today) && holds(right, other, today),
    )
    return clash ? [{ rule: id, says, items: [first, second] as const }] : []
  })
}

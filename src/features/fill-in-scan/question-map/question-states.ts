import { answerTo, type Answers } from '#domain/questionnaire/answers.ts'
import { askedItems, isDone } from '#domain/questionnaire/completeness.ts'
import type { Definition, Item, Route } from '#domain/questionnaire/definition.ts'

/** How a question stands. */
export const STATES = ['open', 'answered', 'unknown', 'notApplicable', 'notAsked'] as const
export type QuestionState = (typeof STATES)[number]

/** A question with its number in the whole questionnaire. */
export type Question = { item: Item; number: number; state: QuestionState }

/** Every question of the questionnaire, in its order, also those that are not asked now. */
export function questions(
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly Question[] {
  const asked = new Set(askedItems(definition, answers, route).map(({ id }) => id))
  return definition.items.map((item, index) => ({
    item,
    number: index + 1,
    state: asked.has(item.id) ? stateOf(item, answers) : 'notAsked',
  }))
}

function stateOf(item: Item, answers: Answers): QuestionState {
  const answer = answerTo(answers, item.id)
  if (!isDone(item, answer) || answer.status === 'empty') return 'open'
  return answer.status
}

/** Those with this number, or with all these words in the question or in what explains it. */
export function found(all: readonly Question[], wanted: string): readonly Question[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return all
  if (words.length === 1 && /^\d+$/.test(first))
    return all.filter(({ number }) => number === Number(first))
  return all.filter(({ item }) => {
    const text = plain(`${item.text.nl} ${item.help ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

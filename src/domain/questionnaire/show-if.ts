import { answerTo, type Answer, type Answers } from './answers.ts'
import type { Definition, Item } from './definition.ts'

type Condition = NonNullable<Item['showIf']>

/**
 * Whether an item is asked, given the answers so far (dossier b, "Tonen als"; `private.visibility`
 * in SQL does the same).
 *
 * An item is hidden when the answer to the item it depends on rules it out, or when that item is
 * hidden itself. While that item has no answer it is undecided: not asked yet, and nothing is known.
 */
export function visibility(
  definition: Definition,
  item: Item,
  answers: Answers,
): 'shown' | 'hidden' | 'undecided' {
  if (!item.showIf) return 'shown'
  const condition = item.showIf
  const controller = definition.items.find(({ id }) => id === condition.item)
  if (!controller) return 'undecided'
  const ofController = visibility(definition, controller, answers)
  if (ofController !== 'shown') return ofController
  const answer = answerTo(answers, controller.id)
  if (answer.status !== 'answered') return 'undecided'
  return meets(condition, answer) ? 'shown' : 'hidden'
}

/** Whether an item is asked now. */
export function isVisible(definition: Definition, item: Item, answers: Answers): boolean {
  return visibility(definition, item, answers) === 'shown'
}

function meets(condition: Condition, { value }: Extract<Answer, { status: 'answered' }>): boolean {
  return 'atLeast' in condition
    ? typeof value === 'number' && value >= condition.atLeast
    : typeof value === 'string' && condition.oneOf.includes(value)
}

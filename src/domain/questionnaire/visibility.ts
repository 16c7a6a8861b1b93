import { answerTo, type Answers } from './answers.ts'
import type { Definition, Item } from './definition.ts'

/**
 * Whether an item is asked, given the answers so far (dossier b, "Tonen als").
 * An item is hidden while the item it depends on is itself hidden, or has no answer that meets the condition.
 */
export function isVisible(definition: Definition, item: Item, answers: Answers): boolean {
  if (!item.showIf) return true
  const condition = item.showIf
  const controller = definition.items.find(({ id }) => id === condition.item)
  if (!controller || !isVisible(definition, controller, answers)) return false
  const answer = answerTo(answers, controller.id)
  if (answer.status !== 'answered') return false
  return 'atLeast' in condition
    ? typeof answer.value === 'number' && answer.value >= condition.atLeast
    : typeof answer.value === 'string' && condition.oneOf.includes(answer.value)
}

import type { Item } from '../definition.ts'
import { found, type Found } from './check.ts'

/**
 * What is the matter with "show if": a question that is not there, an answer that cannot be given, a question that
 * comes later, and questions that wait for each other. Whatever hangs on such a question is never asked either.
 */
export function conditionProblems(items: readonly Item[]): readonly Found[] {
  const place = new Map(items.map(({ id }, index) => [id, index]))
  const byId = new Map(items.map((item) => [item.id, item]))
  return items.flatMap((item, index): Found[] => {
    const { showIf } = item
    if (!showIf) return []
    const controller = byId.get(showIf.item)
    if (!controller) return [found('conditionUnknown', 'item', item.id, showIf.item)]
    if (waitsForItself(item, byId)) return [found('conditionLoop', 'item', item.id, showIf.item)]
    if ((place.get(showIf.item) ?? index) > index)
      return [found('conditionLater', 'item', item.id, showIf.item)]
    if (!canHold(showIf, controller))
      return [found('conditionImpossible', 'item', item.id, showIf.item)]
    // The short route asks core questions only: the other one is never answered in it.
    return item.core && !controller.core
      ? [found('coreBehindLonger', 'item', item.id, showIf.item)]
      : []
  })
}

function waitsForItself(item: Item, byId: ReadonlyMap<string, Item>): boolean {
  const seen = new Set<string>()
  for (let at: Item | undefined = item; at?.showIf; at = byId.get(at.showIf.item)) {
    if (seen.has(at.id)) return at.id === item.id
    seen.add(at.id)
  }
  return false
}

/** Whether some answer to the other question makes it so. */
function canHold(condition: NonNullable<Item['showIf']>, controller: Item): boolean {
  if ('atLeast' in condition)
    return controller.kind === 'number' && condition.atLeast <= controller.max
  if (controller.kind !== 'choice' && controller.kind !== 'yesNo') return false
  return condition.oneOf.every((id) => controller.options.some((option) => option.id === id))
}

import { isVisible } from '#domain/questionnaire/show-if.ts'
import type { Answers } from '#domain/questionnaire/answers.ts'
import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { formatDay, formatNumber } from '#i18n/formats.ts'
import { messages } from './paper.messages.ts'

const words = messages.item

/** The number of an item in the whole questionnaire. */
export function numberOf(definition: Definition, item: Item): number {
  return definition.items.findIndex(({ id }) => id === item.id) + 1
}

/** What a number or date may be; null for the kinds with options. */
export function rangeWords(item: Item): string | null {
  switch (item.kind) {
    case 'number': {
      const [min, max] = [formatNumber(item.min), formatNumber(item.max)]
      return item.step === 1
        ? words.wholeNumber(min, max, item.unit)
        : words.number(min, max, formatNumber(item.step), item.unit)
    }
    case 'date':
      return words.date(formatDay(item.min))
    case 'choice':
    case 'multi':
    case 'yesNo':
      return null
  }
}

/** Below which answer to another question this one is asked; null when it is always asked. */
export function conditionWords(definition: Definition, item: Item): string | null {
  const { showIf } = item
  const controller = definition.items.find(({ id }) => id === showIf?.item)
  if (!showIf || !controller) return null
  const number = numberOf(definition, controller)
  if ('atLeast' in showIf) return words.onlyFrom(number, formatNumber(showIf.atLeast))
  if (!('options' in controller)) return null
  const positions = controller.options.flatMap(({ id }, index) =>
    showIf.oneOf.includes(id) ? [index + 1] : [],
  )
  return words.onlyAt(number, positions)
}

/** Whether the item is asked, given the answers; nobody knows while the scan is blank. */
export function isAsked(definition: Definition, item: Item, answers: Answers | null): boolean {
  return answers === null || isVisible(definition, item, answers)
}

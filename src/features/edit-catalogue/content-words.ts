import type { Definition } from '#domain/questionnaire/definition.ts'
import type { Finding } from '#domain/quick-wins/catalogue-check.ts'
import type { MeasureContent } from '#domain/quick-wins/measure.ts'
import { formatList, formatNumber } from '#i18n/formats.ts'
import { messages } from './catalogue.messages.ts'
import { levelWords } from './levels.ts'

export type Field = keyof MeasureContent
export const FIELDS = Object.keys(messages.fields) as Field[]

/** One field of a measure in words, as the history and a conflict show it. */
export function fieldWords(definition: Definition, content: MeasureContent, field: Field): string {
  switch (field) {
    case 'title':
    case 'approach':
    case 'sharing':
      return messages.quoted(content[field])
    case 'triggers':
      return formatList(triggerWords(definition, content))
    case 'unknownTriggers':
      return formatList(content.unknownTriggers.map((id) => itemWords(definition, id)))
    case 'targets':
      return formatList(content.targets.map((target) => targetWords(definition, target)))
    case 'effects':
      return formatList(
        content.effects.map(({ ratingItem, factor }) => {
          const rated = definition.ratingItems.find(({ id }) => id === ratingItem)
          return messages.effect(rated?.text.nl ?? messages.gone(ratingItem), sizeOf(factor))
        }),
      )
    case 'conditions':
      return content.conditions.length === 0
        ? messages.everyMunicipality
        : formatList(content.conditions.map((condition) => messages.conditions[condition]))
    case 'duties':
      return content.duties.length === 0
        ? messages.noDuty
        : formatList(content.duties.map((duty) => dutyWords(definition, duty)))
    case 'personDays':
      return messages.days(formatNumber(content.personDays))
    case 'hoursPerYear':
      return messages.hours(formatNumber(content.hoursPerYear))
    case 'weeks':
      return messages.weeks(formatNumber(content.weeks))
    case 'cost':
      return messages.costs[content.cost]
    case 'retired':
      return content.retired ? messages.yes : messages.no
  }
}

/** When a measure begins, one line per question. */
export function triggerWords(
  definition: Definition,
  { triggers }: Pick<MeasureContent, 'triggers'>,
): string[] {
  return triggers.map(({ item, atMost }) => {
    const found = definition.items.find(({ id }) => id === item)
    return found ? messages.atMost(found.text.nl, levelWords(found, atMost)) : messages.gone(item)
  })
}

/** The fields in which two versions differ. */
export function changedFields(a: MeasureContent, b: MeasureContent): Field[] {
  return FIELDS.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
}

/** What is the matter with a measure, in a sentence. */
export function findingWords(definition: Definition, finding: Finding): string {
  const words = messages.findings
  switch (finding.kind) {
    case 'neverFires':
      return words.neverFires
    case 'deadTrigger':
      return words[finding.why](itemWords(definition, finding.item))
    case 'firesEverywhere':
      return words.firesEverywhere(finding.scans)
    case 'unknownRatingItem':
      return words.unknownRatingItem(finding.ratingItem)
    case 'alwaysFires':
    case 'noRoom':
    case 'deadTarget':
      return words[finding.kind](itemWords(definition, finding.item))
  }
}

function dutyWords(
  definition: Definition,
  { item, atMost, law }: MeasureContent['duties'][number],
): string {
  const found = definition.items.find(({ id }) => id === item)
  return found ? messages.duty(found.text.nl, levelWords(found, atMost), law) : messages.gone(item)
}

function targetWords(definition: Definition, target: MeasureContent['targets'][number]): string {
  const item = definition.items.find(({ id }) => id === target.item)
  if (!item) return messages.gone(target.item)
  return 'to' in target
    ? messages.to(item.text.nl, levelWords(item, target.to))
    : messages.raise(item.text.nl, formatNumber(target.raise))
}

const itemWords = (definition: Definition, item: string) =>
  definition.items.find(({ id }) => id === item)?.text.nl ?? item

/** Small, medium or large, for the factors 0.6, 0.8 and 1. */
export function sizeOf(factor: number): string {
  const { small, medium, large } = messages.sizes
  return factor >= 1 ? large : factor >= 0.8 ? medium : small
}

import type { Definition, Item } from '#domain/questionnaire/definition.ts'
import { COST_POINTS, type Measure } from '#domain/quick-wins/measure.ts'
import { formatDay, formatFactor, formatNumber } from '#i18n/formats.ts'
import { messages } from './method.messages.ts'

const words = messages.codebook

/** The codebook as rows of text, made from the same definition and measures that the score reads. */
export function themeRows({ themes, items }: Definition): string[][] {
  return themes.map(({ id, text, weight, minutes }) => [
    id,
    text.nl,
    formatNumber(weight),
    String(items.filter((item) => item.theme === id).length),
    formatNumber(minutes),
  ])
}

/** One row per value that an item can have, with its score. */
export function itemRows({ items }: Definition): string[][] {
  return items.flatMap((item) =>
    [...valuesOf(item), ...hiddenValue(item)].map(([value, score]) => [
      item.id,
      item.theme,
      item.text.nl,
      words.kinds[item.kind],
      item.core ? words.yes : words.no,
      formatNumber(item.weight),
      value,
      score,
    ]),
  )
}

function valuesOf(item: Item): (readonly [value: string, score: string])[] {
  const scored = (score: number) => (item.weight === 0 ? words.unscored : formatNumber(score))
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options.map(({ text, score }) => [text, scored(score)])
    case 'multi':
      return [
        ...item.options.map(({ text, score }) => [text, scored(score)] as const),
        [words.cap(formatNumber(item.cap)), scored(item.cap)],
      ]
    case 'number':
      return item.anchors
        ? item.anchors.map(([value, score]) => [
            words.anchor(formatNumber(value), item.unit),
            scored(score),
          ])
        : [[words.range(formatNumber(item.min), formatNumber(item.max), item.unit), words.unscored]]
    case 'date':
      return [[words.from(formatDay(item.min)), words.unscored]]
  }
}

function hiddenValue({ hiddenScore }: Item): (readonly [string, string])[] {
  if (hiddenScore === undefined) return []
  return [[words.hidden, formatNumber(hiddenScore)]]
}

export function ratingRows({ ratingItems }: Definition): string[][] {
  return ratingItems.map(({ id, theme, text, scanItems }) => [
    id,
    theme,
    text.nl,
    text.en,
    text.de,
    scanItems.join(', '),
  ])
}

export function measureRows(measures: readonly Measure[]): string[][] {
  return measures.map((measure) => [
    measure.id,
    measure.retired ? words.retired(measure.title) : measure.title,
    [
      ...measure.triggers.map(({ item, atMost }) => words.atMost(item, formatNumber(atMost))),
      ...measure.unknownTriggers.map(words.unknown),
    ].join('; '),
    measure.targets
      .map((target) =>
        'to' in target
          ? words.to(target.item, formatNumber(target.to))
          : words.raise(target.item, formatNumber(target.raise)),
      )
      .join('; '),
    measure.effects
      .map(({ ratingItem, factor }) => words.effect(ratingItem, formatFactor(factor)))
      .join('; '),
    measure.conditions.map((condition) => words.conditions[condition]).join(', '),
    measure.duties.map(({ item, law }) => words.duty(item, law)).join('; '),
    formatNumber(measure.personDays),
    formatNumber(measure.hoursPerYear),
    formatNumber(measure.weeks),
    `${measure.cost} (${COST_POINTS[measure.cost]})`,
  ])
}

import type { Item, ItemOfKind } from '#domain/questionnaire/definition.ts'
import { reachableScores } from '#domain/questionnaire/reachable-scores.ts'
import { formatNumber } from '#i18n/formats.ts'
import { messages } from './catalogue.messages.ts'

/** An answer of an item, in its own words, with the score that a measure stores. */
export type Level = { score: number; words: string }

/** The answers that staff choose from, the lowest first; null where a score has to be typed. */
export function levelsOf(item: Item): readonly Level[] | null {
  const scores = reachableScores(item)
  return scores && scores.map((score) => ({ score, words: levelWords(item, score) }))
}

/**
 * A score of an item as its answer: the text of the option, how many of several, or the number.
 * @param score 0-100; between two options it is the lower one.
 */
export function levelWords(item: Item, score: number): string {
  switch (item.kind) {
    case 'choice':
    case 'yesNo': {
      const best = [...item.options]
        .filter((option) => option.score <= score)
        .sort((a, b) => b.score - a.score)[0]
      return best ? messages.quoted(best.text) : messages.points(formatNumber(score))
    }
    case 'multi':
      return severalWords(item, score)
    case 'number': {
      const value = valueAt(item, score)
      return value === null
        ? messages.points(formatNumber(score))
        : messages.unit(formatNumber(value), item.unit)
    }
    case 'date':
      return messages.points(formatNumber(score))
  }
}

/** How many of the options, when each is worth the same; else the points. */
function severalWords(item: ItemOfKind<'multi'>, score: number): string {
  const options = item.options.filter(({ exclusive }) => !exclusive)
  const each = options[0]?.score ?? 0
  const same = each > 0 && options.every((option) => option.score === each) && score % each === 0
  return same ? messages.chosen(score / each, options.length) : messages.points(formatNumber(score))
}

/** The answer that scores this: between the anchors, at the first where several score the same. */
function valueAt({ anchors = [] }: ItemOfKind<'number'>, score: number): number | null {
  for (const [index, [x1, y1]] of anchors.entries()) {
    const [x0, y0] = anchors[index - 1] ?? [x1, y1]
    if (score === y1) return x1
    if ((score - y0) * (score - y1) < 0) return x0 + ((score - y0) / (y1 - y0)) * (x1 - x0)
  }
  return null
}

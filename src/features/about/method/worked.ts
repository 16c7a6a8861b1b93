import { EMPTY_ANSWER, type Answer, type Answers } from '#domain/questionnaire/answers.ts'
import { itemsOfRoute, type Definition, type Item } from '#domain/questionnaire/definition.ts'
import { itemScore } from '#domain/questionnaire/item-score.ts'
import { score } from '#domain/questionnaire/scoring.ts'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'

/**
 * Worked examples for the method page: made-up answers to the real questionnaire, put through the
 * functions that compute the real scores. Nothing here is a number typed by hand.
 */
export type WorkedTheme = {
  name: string
  weight: number
  items: readonly {
    text: string
    weight: number
    status: ScoreSheet['items'][string]['status']
    score: number | null
  }[]
  result: ScoreSheet['themes'][string]
}

/**
 * The full route with the middle option of every item, and of the shown theme one number unknown: the
 * example in which unknown is not 0.
 */
export function workedSheet(definition: Definition): { sheet: ScoreSheet; theme: WorkedTheme } {
  const items = itemsOfRoute(definition, 'full')
  // One on which no other question depends, so that it is the only unknown.
  const number = items.find(
    (item) =>
      item.kind === 'number' &&
      item.weight > 0 &&
      !item.showIf &&
      !items.some(({ showIf }) => showIf?.item === item.id),
  )
  const theme = definition.themes.find(({ id }) => id === number?.theme) ?? definition.themes[0]
  if (!theme) throw new Error('A questionnaire has themes')
  const answers: Answers = {
    ...Object.fromEntries(items.map((item) => [item.id, middleAnswer(item)])),
    ...(number && { [number.id]: unknown }),
  }
  const sheet = score(definition, answers, 'full')
  const result = sheet.themes[theme.id]
  if (!result) throw new Error('Every theme has a score')
  return {
    sheet,
    theme: {
      name: theme.text.nl,
      weight: theme.weight,
      result,
      items: items
        .filter((item) => item.theme === theme.id && item.weight > 0)
        .map((item) => ({
          text: item.text.nl,
          weight: item.weight,
          status: sheet.items[item.id]?.status ?? 'empty',
          score: sheet.items[item.id]?.score ?? null,
        })),
    },
  }
}

/** A number between two of its anchors, and the score that it gets. */
export function workedNumber(definition: Definition) {
  for (const item of definition.items) {
    if (item.kind !== 'number' || !item.anchors || item.weight === 0) continue
    for (const [index, upper] of item.anchors.entries()) {
      const lower = item.anchors[index - 1]
      if (!lower || upper[0] - lower[0] <= item.step || upper[1] === lower[1]) continue
      const value = lower[0] + Math.ceil((upper[0] - lower[0]) / 2 / item.step) * item.step
      const points = itemScore(item, value)
      if (points !== null) return { item, lower, upper, value, points }
    }
  }
  return null
}

const unknown: Answer = { ...EMPTY_ANSWER, status: 'unknown' }

function middleAnswer(item: Item): Answer {
  return { ...EMPTY_ANSWER, status: 'answered', value: middleValue(item) }
}

function middleValue(item: Item): string | number | string[] {
  switch (item.kind) {
    case 'choice':
    case 'yesNo':
      return item.options[Math.floor(item.options.length / 2)]?.id ?? ''
    case 'multi':
      return item.options
        .filter(({ exclusive }) => !exclusive)
        .slice(0, 2)
        .map(({ id }) => id)
    case 'number':
      return item.anchors?.[Math.floor(item.anchors.length / 2)]?.[0] ?? item.min
    case 'date':
      return item.min
  }
}

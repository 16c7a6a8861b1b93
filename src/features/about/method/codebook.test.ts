import { describe, expect, test } from 'vitest'
import { itemScore } from '#domain/questionnaire/item-score.ts'
import { weightedMean } from '#domain/questionnaire/scoring.ts'
import { DEFINITION, MEASURES } from '#tests/content.ts'
import { itemRows, measureRows, ratingRows, themeRows } from './codebook.ts'
import { messages } from './method.messages.ts'
import { workedNumber, workedSheet } from './worked.ts'

describe('the codebook', () => {
  test('has every option with the score that it gets', () => {
    const rows = itemRows(DEFINITION)
    for (const item of DEFINITION.items) {
      const own = rows.filter(([id]) => id === item.id)
      if (!('options' in item)) {
        expect(own.length).toBeGreaterThan(0)
        continue
      }
      for (const option of item.options) {
        const points = itemScore(item, item.kind === 'multi' ? [option.id] : option.id)
        const score = points === null ? messages.codebook.unscored : String(points)
        expect(own.map((row) => row.slice(-2))).toContainEqual([option.text, score])
      }
    }
  })

  test('has every theme, experience and measure, in as many columns as it has heads', () => {
    const { themes, items, ratings, measures } = messages.codebook
    const tables = [
      [themes, themeRows(DEFINITION), DEFINITION.themes.length],
      [items, itemRows(DEFINITION), null],
      [ratings, ratingRows(DEFINITION), DEFINITION.ratingItems.length],
      [measures, measureRows(MEASURES), MEASURES.length],
    ] as const
    for (const [{ columns }, rows, count] of tables) {
      if (count !== null) expect(rows).toHaveLength(count)
      for (const row of rows) expect(row).toHaveLength(columns.length)
    }
  })
})

describe('the worked examples', () => {
  test('a theme is the weighted mean of what is known, and has one unknown', () => {
    const { theme } = workedSheet(DEFINITION)
    expect(theme.items.filter(({ score }) => score === null)).toHaveLength(1)
    const known = theme.items.flatMap(({ weight, score }) =>
      score === null ? [] : [{ weight, score }],
    )
    expect(theme.result.score).toBeCloseTo(weightedMean(known) ?? NaN, 10)
    expect(theme.result.low).toBeLessThan(theme.result.score ?? NaN)
    expect(theme.result.high).toBeGreaterThan(theme.result.score ?? NaN)
  })

  test('all themes together have a total', () => {
    expect(workedSheet(DEFINITION).sheet.total).not.toBeNull()
  })

  test('a number lies between its anchors, and so does its score', () => {
    const example = workedNumber(DEFINITION)
    if (!example) throw new Error('The questionnaire has scored numbers')
    const { lower, upper, value, points } = example
    expect(value).toBeGreaterThan(lower[0])
    expect(value).toBeLessThan(upper[0])
    const [least, most] = [lower[1], upper[1]].sort((a, b) => a - b)
    expect(points).toBeGreaterThan(least ?? NaN)
    expect(points).toBeLessThan(most ?? NaN)
  })
})

import { expect, test } from 'vitest'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import { answered, expectClose, vectors, type BareAnswers } from '#tests/vectors.ts'
import type { AnswerValue } from './answers.ts'
import type { Route } from './definition.ts'
import { itemScore } from './item-score.ts'
import type { ItemScore, ThemeScore } from './score-sheet.ts'
import { score } from './scoring.ts'

type ThemeInput = { theme: string; route: Route; answers: BareAnswers }

test.for(vectors<{ item: string; value: AnswerValue }, number | null>('items'))(
  'item, $source: $name',
  ({ input, expected, tolerance }) => {
    expectClose(itemScore(itemCalled(input.item), input.value), expected, tolerance)
  },
)

test.for(vectors<ThemeInput, { theme: ThemeScore; items: Record<string, ItemScore> }>('themes'))(
  'theme, $source: $name',
  ({ input, expected, tolerance }) => {
    const sheet = score(DEFINITION, answered(input.answers), input.route)
    expectClose(sheet.themes[input.theme], expected.theme, tolerance)
    expectClose(sheet.items, expected.items, tolerance)
  },
)

test.for(
  vectors<
    { route: Route; answers: BareAnswers },
    { total: number | null; themes: Record<string, number | null> }
  >('totals'),
)('total, $source: $name', ({ input, expected, tolerance }) => {
  const { total, themes } = score(DEFINITION, answered(input.answers), input.route)
  expectClose(total, expected.total, tolerance)
  for (const [id, s] of Object.entries(expected.themes))
    expectClose(themes[id]?.score, s, tolerance)
})

test('the short route has sixteen items, two per theme', () => {
  const { items, route } = score(DEFINITION, {}, 'short')
  expect(Object.keys(items)).toHaveLength(16)
  const themes = Object.keys(items).map((id) => itemCalled(id).theme)
  for (const { id } of DEFINITION.themes)
    expect(themes.filter((theme) => theme === id)).toHaveLength(2)
  expect(route).toBe('short')
})

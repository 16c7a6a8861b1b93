import { expect, test } from 'vitest'
import type { ScoreSheet } from '#domain/questionnaire/score-sheet.ts'
import { DEFINITION } from '#tests/content.ts'
import { gain } from './results.ts'

const themes = (without?: string): ScoreSheet['themes'] =>
  Object.fromEntries(
    DEFINITION.themes.map(({ id }) => [
      id,
      {
        ...{ score: 50, coverage: 1, low: 50, high: 50, provisional: false, notApplicableShare: 0 },
        shown: id !== without,
      },
    ]),
  )
const sheet = (total: number, more: Partial<ScoreSheet> = {}): ScoreSheet => ({
  version: DEFINITION.version,
  route: 'full',
  items: {},
  themes: themes(),
  total,
  ...more,
})

test('a total has changed by more than one answer per theme makes of it, or not', () => {
  // √(Σ (W · 25 · w / Σ w)²) / 100 is between one and two points.
  expect(gain(DEFINITION, sheet(51), sheet(50))).toEqual({ points: 1, moved: 'none' })
  expect(gain(DEFINITION, sheet(53), sheet(50))).toEqual({ points: 3, moved: 'up' })
  expect(gain(DEFINITION, sheet(47), sheet(50))).toEqual({ points: -3, moved: 'down' })
})

test('totals over other themes or questions are not compared', () => {
  const seven = sheet(40, { themes: themes(DEFINITION.themes[0]?.id) })
  for (const before of [
    undefined,
    seven,
    sheet(40, { route: 'short' }),
    sheet(40, { version: 'x' }),
  ])
    expect(gain(DEFINITION, sheet(50), before)).toBeNull()
})

import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect } from 'vitest'
import { anyAnswers, answer, RUNS, scoredItemWithTwoValues, UNKNOWN } from '#tests/arbitraries.ts'
import { DEFINITION, itemCalled } from '#tests/content.ts'
import type { Answers, AnswerValue } from './answers.ts'
import type { Item, Route } from './definition.ts'
import { itemScore } from './item-score.ts'
import type { ScoreSheet } from './score-sheet.ts'
import { score } from './scoring.ts'

const TINY = 1e-9
const route = fc.constantFrom<Route>('short', 'full')

/** The sheets with the worse and the better of two values for one item. */
function worseAndBetter(
  answers: Answers,
  [item, one, other]: [Item, AnswerValue, AnswerValue],
  taken: Route,
): [ScoreSheet, ScoreSheet] {
  const rank = (value: AnswerValue) => itemScore(item, value) ?? 0
  const [worse, better] = rank(one) <= rank(other) ? [one, other] : [other, one]
  const sheet = (value: AnswerValue) =>
    score(DEFINITION, { ...answers, [item.id]: answer(value) }, taken)
  return [sheet(worse), sheet(better)]
}

const shownThemes = (sheet: ScoreSheet) =>
  Object.keys(sheet.themes).filter((id) => sheet.themes[id]?.shown)

test.prop([anyAnswers, scoredItemWithTwoValues, route], RUNS)(
  'a better answer never lowers a theme score, nor the total while the same themes are shown',
  (answers, change, taken) => {
    const [worse, better] = worseAndBetter(answers, change, taken)
    for (const { id } of DEFINITION.themes) {
      const [before, after] = [worse.themes[id]?.score ?? null, better.themes[id]?.score ?? null]
      if (before === null || after === null) expect(after).toBe(before)
      else expect(after).toBeGreaterThanOrEqual(before - TINY)
    }
    if (shownThemes(worse).join() !== shownThemes(better).join()) return
    if (worse.total === null) expect(better.total).toBeNull()
    else expect(better.total).toBeGreaterThanOrEqual(worse.total - TINY)
  },
)

test.prop([anyAnswers, fc.constantFrom(...DEFINITION.items), route], RUNS)(
  'unknown never counts as 0: it takes scores away and changes none',
  (answers, item, taken) => {
    const known = score(DEFINITION, answers, taken)
    const unknown = score(DEFINITION, { ...answers, [item.id]: UNKNOWN }, taken)
    for (const [id, { score: left }] of Object.entries(unknown.items))
      if (left !== null) expect(left).toBe(known.items[id]?.score)
    if (unknown.items[item.id]?.status === 'unknown')
      expect(unknown.items[item.id]?.score).toBeNull()
  },
)

test.prop([anyAnswers, route], RUNS)(
  'a theme score is the mean of what is known, inside its range; coverage is a share',
  (answers, taken) => {
    const sheet = score(DEFINITION, answers, taken)
    for (const { id } of DEFINITION.themes) {
      const theme = sheet.themes[id]
      const known = DEFINITION.items.filter(
        (item) => item.theme === id && (sheet.items[item.id]?.score ?? null) !== null,
      )
      const weight = known.reduce((sum, item) => sum + item.weight, 0)
      const points = known.reduce(
        (sum, item) => sum + item.weight * (sheet.items[item.id]?.score ?? NaN),
        0,
      )
      if (weight === 0) expect(theme?.score).toBeNull()
      else {
        expect(theme?.score).toBeCloseTo(points / weight, 9)
        expect(theme?.low).toBeLessThanOrEqual((theme?.score ?? NaN) + TINY)
        expect(theme?.high).toBeGreaterThanOrEqual((theme?.score ?? NaN) - TINY)
      }
      expect(theme?.coverage ?? 0).toBeGreaterThanOrEqual(0)
      expect(theme?.coverage ?? 1).toBeLessThanOrEqual(1)
    }
  },
)

test.prop([anyAnswers, anyAnswers], RUNS)(
  'an item hidden by a known answer counts as 0, whatever is stored for it',
  (answers, others) => {
    const closed = {
      ...answers,
      'digitale-aanvragen': answer(0),
      'servicenorm-reactie': answer('l0'),
    }
    const sheet = score(DEFINITION, closed, 'full')
    for (const id of ['zakelijk-inloggen', 'reactie-gemeten-pct']) {
      expect(itemCalled(id).hiddenScore).toBe(0)
      expect(sheet.items[id]).toEqual({ status: 'hidden', score: 0 })
      const stored = others[id]
      expect(score(DEFINITION, { ...closed, ...(stored && { [id]: stored }) }, 'full')).toEqual(
        sheet,
      )
    }
  },
)

test.prop([anyAnswers, anyAnswers], RUNS)(
  'the short route looks at the core items only',
  (answers, others) => {
    const core = DEFINITION.items.filter((item) => item.core).map(({ id }) => id)
    const sameCore = Object.fromEntries(core.map((id) => [id, answers[id]]))
    expect(score(DEFINITION, { ...others, ...sameCore } as Answers, 'short')).toEqual(
      score(DEFINITION, answers, 'short'),
    )
  },
)

import { expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION } from '#tests/content.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { score } from '../questionnaire/scoring.ts'
import { perceptionGap, whyNoGap } from './perception-gap.ts'

const reaction = DEFINITION.ratingItems.find(({ id }) => id === 'e-reactietijd')
if (!reaction) throw new Error('No such rating item')

/** The gap for 'e-reactietijd', which mirrors servicenorm (2), gemeten (1) and doorverbinden (1). */
function gap(levels: [string, number, string], satisfaction: number, n = 10) {
  const [servicenorm, gemeten, doorverbinden] = levels
  const answers: Answers = {
    'servicenorm-reactie': answer(servicenorm),
    'reactie-gemeten-pct': answer(gemeten),
    doorverbinden: answer(doorverbinden),
  }
  const sheet = score(DEFINITION, answers, 'full')
  return reaction ? perceptionGap(DEFINITION, sheet, reaction, { n, satisfaction }) : null
}

test('the mean is weighted: (2·75 + 100 + 50)/4 = 75', () => {
  expect(gap(['l3', 95, 'l2'], 60)).toEqual({
    ratingItem: 'e-reactietijd',
    organised: 75,
    experienced: 60,
    gap: 15,
    finding: null,
  })
})

test('blind spot: organised 75 or more, experienced below 50', () => {
  expect(gap(['l3', 95, 'l2'], 49.9)?.finding).toBe('blindSpot')
  expect(gap(['l3', 95, 'l2'], 50)?.finding).toBeNull()
  expect(gap(['l3', 95, 'l1'], 20)?.finding).toBeNull()
})

test('hidden strength: organised below 50, experienced 70 or more', () => {
  expect(gap(['l1', 80, 'l1'], 70)).toMatchObject({ organised: 33.75, finding: 'hiddenStrength' })
  expect(gap(['l1', 80, 'l1'], 69.9)?.finding).toBeNull()
  expect(gap(['l2', 75, 'l2'], 70)).toMatchObject({ organised: 50, finding: null })
})

test('nothing below ten responses, nor without a score', () => {
  expect(gap(['l3', 95, 'l2'], 40, 9)).toBeNull()
  const empty = score(DEFINITION, {}, 'full')
  expect(perceptionGap(DEFINITION, empty, reaction, { n: 50, satisfaction: 40 })).toBeNull()
})

test('without a gap it says why: too few, not asked in the short route, or no score', () => {
  const full = score(DEFINITION, { doorverbinden: answer('l2') }, 'full')
  expect(whyNoGap(DEFINITION, full, reaction, null)).toBe('few_responses')
  expect(whyNoGap(DEFINITION, full, reaction, { n: 9 })).toBe('few_responses')
  expect(whyNoGap(DEFINITION, full, reaction, { n: 10 })).toBeNull()
  expect(whyNoGap(DEFINITION, score(DEFINITION, {}, 'full'), reaction, { n: 10 })).toBe('no_score')
  const notCore = { ...reaction, scanItems: ['doorverbinden'] }
  const short = score(DEFINITION, { doorverbinden: answer('l2') }, 'short')
  expect(whyNoGap(DEFINITION, short, notCore, { n: 10 })).toBe('not_asked')
})

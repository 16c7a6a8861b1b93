import { expect, test } from 'vitest'
import { answer } from '#tests/arbitraries.ts'
import { DEFINITION } from '#tests/content.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { score } from '../questionnaire/scoring.ts'
import { perceptionGap, whyNoGap } from './perception-gap.ts'

const reaction = DEFINITION.ratingItems.find(({ id }) => id === 'e-reactietijd')
if (!reaction) throw new Error('No such rating item')

/** The gap for 'e-reactietijd', which mirrors servicenorm (2), gemeten (1) and doorverbinden (1). */
function gap(
  levels: [string, number, string],
  satisfaction: number,
  { n = 10, satisfactionMargin = 0 } = {},
) {
  const [servicenorm, gemeten, doorverbinden] = levels
  const answers: Answers = {
    'servicenorm-reactie': answer(servicenorm),
    'reactie-gemeten-pct': answer(gemeten),
    doorverbinden: answer(doorverbinden),
  }
  const sheet = score(DEFINITION, answers, 'full')
  return reaction
    ? perceptionGap(DEFINITION, sheet, reaction, { n, satisfaction, satisfactionMargin })
    : null
}

test('the mean is weighted: (2·75 + 100 + 50)/4 = 75', () => {
  expect(gap(['l3', 95, 'l2'], 60)).toEqual({
    ratingItem: 'e-reactietijd',
    organised: 75,
    experienced: 60,
    gap: 15,
    margin: 0,
    n: 10,
    finding: null,
  })
})

test('blind spot: more than twenty points better organised than experienced, beyond the margin', () => {
  expect(gap(['l3', 95, 'l2'], 54)?.finding).toBe('blindSpot')
  expect(gap(['l3', 95, 'l2'], 55)?.finding).toBeNull()
  // A gap of 35 with a margin of 14 is beyond twenty, with one of 15 it may be twenty.
  expect(gap(['l3', 95, 'l2'], 40, { satisfactionMargin: 14 })?.finding).toBe('blindSpot')
  expect(gap(['l3', 95, 'l2'], 40, { satisfactionMargin: 15 })?.finding).toBe('close')
})

test('hidden strength: as much better experienced than organised', () => {
  const levels: [string, number, string] = ['l1', 80, 'l1']
  expect(gap(levels, 54)).toMatchObject({ organised: 33.75, finding: 'hiddenStrength' })
  expect(gap(levels, 53)?.finding).toBeNull()
  expect(gap(levels, 63, { satisfactionMargin: 12 })?.finding).toBe('close')
})

test('a gap within the margin is never a finding: 2 with a margin of 24', () => {
  expect(gap(['l3', 95, 'l2'], 73, { satisfactionMargin: 24 })?.finding).toBeNull()
})

test('nothing below ten responses, nor without a score', () => {
  expect(gap(['l3', 95, 'l2'], 40, { n: 9 })).toBeNull()
  const empty = score(DEFINITION, {}, 'full')
  expect(
    perceptionGap(DEFINITION, empty, reaction, { n: 50, satisfaction: 40, satisfactionMargin: 5 }),
  ).toBeNull()
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

import { expect, test } from 'vitest'
import { needFrom } from '../quick-wins/need.ts'
import { needsFromPublic } from './public-needs.ts'
import type { PublicResult } from './public-result.ts'

const result = (municipalityCode: string | null, satisfaction: number): PublicResult => ({
  municipalityCode,
  ratingItem: 'r1',
  n: 20,
  indicative: true,
  importance: 80,
  importanceMargin: 5,
  satisfaction,
  satisfactionMargin: 6,
  satisfied: 62,
  satisfiedMargin: 9,
})

test('public numbers make the needs that members have: of one, of the region, or of nobody', () => {
  const results = [result('GM1', 40), result(null, 60)]
  const values = (satisfaction: number) => ({
    ...{ n: 20, importance: 80, importanceMargin: 5, satisfaction, satisfactionMargin: 6 },
    ...{ shareSatisfied: 0.62, shareMargin: 0.09 },
  })
  expect(needsFromPublic(['r1', 'r2'], results, 'GM1')).toEqual([
    needFrom('r1', values(40), values(60)),
    needFrom('r2', null, null),
  ])
  expect(needsFromPublic(['r1'], results, 'GM2')).toEqual([needFrom('r1', null, values(60))])
})

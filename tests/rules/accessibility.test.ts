import { expect, test } from 'vitest'
import run from '../../src/features/about/accessibility-run.json' with { type: 'json' }
import { VISITS } from '../e2e/visits.ts'

/** The accessibility statement says what the last run found: `npm run accessibility` makes one. */
test('no page came since the last run that the accessibility statement is built from', () => {
  const missing = Object.keys(VISITS).filter((route) => !run.pages.includes(route))
  expect(missing, 'not looked at: npm run accessibility').toEqual([])
})

test('every page that does not only lead on was looked at in every way', () => {
  const pages = Object.values(VISITS).filter(({ leadsTo }) => !leadsTo).length
  const short = Object.entries(run.ways).filter(([, way]) => way.pages < pages)
  expect(short).toEqual([])
})

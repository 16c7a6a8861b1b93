import { expect, test } from 'vitest'
import { untilWords } from './until.ts'

test.each([
  ['2026-11-29', 'Indienen kan tot en met 30 november 2026.'],
  ['2026-11-30', 'Vandaag is de laatste dag om in te dienen.'],
  ['2026-12-01', 'De laatste dag was 30 november 2026. De ronde is nog open: indienen kan nog.'],
])('on %s an official reads: %s', (today, words) => {
  expect(untilWords('2026-11-30', today)).toBe(words)
})

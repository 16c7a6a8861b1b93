import { expect, test } from 'vitest'
import { DEFINITION } from '#tests/content.ts'
import { minutesToRate } from './size.ts'

test('rating the fifteen items takes about two minutes, and more items take longer (dossier c)', () => {
  expect(DEFINITION.ratingItems).toHaveLength(15)
  expect(minutesToRate(DEFINITION.ratingItems.length)).toBe(2)
  expect(minutesToRate(30)).toBe(4)
})

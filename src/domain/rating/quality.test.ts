import { expect, test } from 'vitest'
import { vectors } from '#tests/vectors.ts'
import { isPublished, isValid, qualityFlags, type Judged, type QualityFlag } from './quality.ts'

test.for(
  vectors<
    { rating: Judged; medianSeconds: number | null },
    { flags: QualityFlag[]; valid: boolean; published: boolean }
  >('quality'),
)('$source: $name', ({ input, expected }) => {
  const flags = qualityFlags(input.rating, input.medianSeconds)
  expect(flags).toEqual(expected.flags)
  expect(isValid(input.rating)).toBe(expected.valid)
  expect(isPublished(input.rating, flags)).toBe(expected.published)
})

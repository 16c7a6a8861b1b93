import { expect, test } from 'vitest'
import { vectors } from '#tests/vectors.ts'
import { completeLink, isLink } from './evidence-link.ts'

test.for(vectors<string, string | null>('evidence-links'))(
  '$name is stored as $expected',
  ({ input, expected }) => {
    const link = completeLink(input)
    expect(isLink(link) ? link : null).toBe(expected)
  },
)

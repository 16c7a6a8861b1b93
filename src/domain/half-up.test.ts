import { expect, test } from 'vitest'
import { vectors } from '#tests/vectors.ts'
import { halfUp } from './half-up.ts'

test.for(vectors<number, number>('half-up'))('$name: $input is $expected', (one) => {
  expect(halfUp(one.input)).toBe(one.expected)
})

import { expect, test } from 'vitest'
import { expectClose, vectors } from '#tests/vectors.ts'
import { meanInterval, toHundred, wilson } from './statistics.ts'

test.for(
  vectors<
    { successes: number; n: number; population: number | null },
    { low: number; high: number }
  >('shares'),
)('$source: $name', ({ input, expected, tolerance }) => {
  const population = input.population ?? undefined
  expectClose(wilson(input.successes, input.n, population), expected, tolerance)
})

test('a share of nobody has no interval; of everybody it is exact', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(wilson(3, 4, 4)).toEqual({ low: 0.75, high: 0.75 })
})

/** How many gave 1, 2, 3, 4 and 5. */
function sumsOf(counts: readonly number[]) {
  const add = (term: (value: number) => number) =>
    counts.reduce((sum, count, index) => sum + count * term(index + 1), 0)
  return { n: add(() => 1), sum: add((value) => value), squares: add((value) => value ** 2) }
}

type Mean = { n: number; mean: number; deviation: number; margin: number; performance: number }
test.for(vectors<{ counts: number[] }, Mean & { satisfied: number }>('means'))(
  '$source: $name',
  ({ input, expected, tolerance }) => {
    const sums = sumsOf(input.counts)
    const interval = meanInterval(sums)
    const satisfied = (input.counts[3] ?? 0) + (input.counts[4] ?? 0)
    const performance = toHundred(interval?.mean ?? NaN)
    expectClose({ ...interval, n: sums.n, performance, satisfied }, expected, tolerance)
  },
)

test('one answer has no spread; equal answers have none', () => {
  expect(meanInterval({ n: 1, sum: 4, squares: 16 })).toBeNull()
  expect(meanInterval({ n: 3, sum: 12, squares: 48 })).toEqual({ mean: 4, deviation: 0, margin: 0 })
})

// Two-sided 95 % quantiles of Student's t from a table, by degrees of freedom.
test.for([
  [9, 2.26216],
  [11, 2.20099],
  [29, 2.04523],
  [100, 1.98397],
] as const)('t with %d degrees of freedom is %d', ([degrees, t]) => {
  const n = degrees + 1
  // Deviation 1 makes the margin t/√n.
  const interval = meanInterval({ n, sum: 0, squares: degrees })
  expect((interval?.margin ?? NaN) * Math.sqrt(n)).toBeCloseTo(t, 4)
})

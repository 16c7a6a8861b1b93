import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose, vectors } from '#tests/vectors.ts'
import { changeOfAll, type OwnChange } from './change-of-all.ts'
import { median } from './spread.ts'

const moved = (changes: readonly number[], noise = 4) =>
  changeOfAll(changes.map((change): OwnChange => ({ before: 50, after: 50 + change, noise })))

test.for(vectors<{ changes: [number | null, number | null][] }, number | null>('change-of-all'))(
  '$source: $name',
  ({ input, expected, tolerance }) => {
    const { change } = changeOfAll(
      input.changes.map(([before, after]) => ({ before, after, noise: 4 })),
    )
    expectClose(change, expected, tolerance)
  },
)

describe('the change of several municipalities', () => {
  test('is the median of their changes, and says how many moved', () => {
    expect(moved([10, 10, 10, -10, -10, 0, 0, 4, -4])).toEqual({
      change: 0,
      up: 3,
      down: 2,
      same: 4,
      moved: 'none',
    })
  })
  test('is not the difference of two medians: five of nine stayed, and the median fell eleven points', () => {
    const before = [30, 35, 40, 45, 56, 60, 70, 80, 90]
    const after = [30, 35, 40, 45, 40, 50, 70, 60, 60]
    expect([median(before), median(after)]).toEqual([56, 45])
    const found = changeOfAll(
      before.map((score, index) => ({ before: score, after: after[index] ?? null, noise: 4 })),
    )
    expect(found).toMatchObject({ change: 0, same: 5, moved: 'none' })
  })
  test('has moved when more than half did, also without any one of them', () => {
    expect(moved([10, 10, 10, 0, 0]).moved).toBe('close')
    expect(moved([10, 10, 10, 10, 0]).moved).toBe('up')
    expect(moved([-10, -10, -10, -10, 0, 0]).moved).toBe('down')
    expect(moved([10, 10, 10, 0, 0, 0]).moved).toBe('none')
  })
  test('of one municipality is its own', () => {
    expect([moved([10]).moved, moved([-10]).moved, moved([4]).moved]).toEqual([
      'up',
      'down',
      'none',
    ])
  })
  test('is not known of nobody, and leaves out who has no score from before', () => {
    expect(changeOfAll([{ before: null, after: 40, noise: 4 }])).toEqual({
      change: null,
      up: 0,
      down: 0,
      same: 0,
      moved: null,
    })
  })
  test('one scan that is handed back never turns what was said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 16 }),
        fc.nat(15),
        (changes, back) => {
          const all = moved(changes).moved
          const less = moved(changes.filter((_, index) => index !== back % changes.length)).moved
          const way = all === 'up' || all === 'down' ? all : null
          // What was up is up yet, or hangs on one; it is not down, nor nothing.
          if (way) expect([way, 'close']).toContain(less)
          if (all === 'none') expect(['none', 'close']).toContain(less)
        },
      ),
      { seed: 15, numRuns: 500 },
    )
  })
})

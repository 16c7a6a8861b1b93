import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jointActions, reachOf, type Candidate } from './joint-actions.ts'

const candidate = (measure: string, gaps: readonly string[]): Candidate => ({
  measure,
  gaps: new Set(gaps),
})

test('the measure that closes most goes first, and what is closed does not count again', () => {
  const chosen = jointActions([
    candidate('a', ['1', '2', '3', '4']),
    candidate('b', ['1', '2', '3', '5']),
    candidate('c', ['5', '6', '7', '8']),
  ])
  expect(chosen.actions).toEqual([
    { measure: 'a', closes: ['1', '2', '3', '4'] },
    { measure: 'c', closes: ['5', '6', '7', '8'] },
  ])
  const most = jointActions([candidate('a', ['1']), candidate('z', ['2', '3'])])
  expect(most.actions).toEqual([{ measure: 'z', closes: ['2', '3'] }])
})

test('it stops when more than half is closed, when nothing is left to close, and at twelve', () => {
  const half = jointActions([candidate('a', ['1', '2', '3', '4']), candidate('b', ['5'])])
  expect(half).toMatchObject({ actions: [{ measure: 'a' }], smallest: true })
  expect(half.actions).toHaveLength(1)
  expect(jointActions([candidate('a', [])]).actions).toEqual([])
  expect(jointActions([]).actions).toEqual([])
  const many = Array.from({ length: 30 }, (_, index) => candidate(`m${index}`, [`${index}`]))
  expect(jointActions(many).actions).toHaveLength(12)
  expect(jointActions(many).smallest).toBe(false)
})

test('two measures that fit together go before the one that closes most by itself', () => {
  // Greedy takes "most" first and then needs three; left and right alone close 8 of 14.
  const plan = jointActions([
    candidate('most', ['1', '2', '3', '5', '6']),
    candidate('left', ['1', '2', '3', '4']),
    candidate('right', ['5', '6', '7', '8']),
    ...['9', '10', '11', '12', '13', '14'].map((gap) => candidate(`only-${gap}`, [gap])),
  ])
  expect(plan.actions.map(({ measure }) => measure)).toEqual(['left', 'right'])
  expect(plan.smallest).toBe(true)
})

test('no fewer measures close more than half, as trying every choice says too', () => {
  const gaps = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(gaps, { minLength: 1, maxLength: 7 }), (list) => {
      const candidates = list.map((own, index) => candidate(`m${index}`, own.map(String)))
      const { actions, smallest } = jointActions(candidates)
      const all = new Set(list.flat()).size
      const closed = actions.reduce((sum, { closes }) => sum + closes.length, 0)
      fc.pre(all > 0)
      expect(smallest).toBe(true)
      expect(closed).toBeGreaterThan(all / 2)
      expect(best(candidates, actions.length - 1)).toBeLessThanOrEqual(all / 2)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('what 1, 2, 3 and 5 measures close is the most that as many can, and never less with more', () => {
  const gaps = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(gaps, { minLength: 1, maxLength: 7 }), (list) => {
      const candidates = list.map((own, index) => candidate(`m${index}`, own.map(String)))
      const reached = reachOf(candidates, [1, 2, 3, 5])
      for (const { count, measures, closed, best: proven } of reached) {
        expect(proven).toBe(true)
        expect(measures.length).toBeLessThanOrEqual(count)
        expect(closed.size).toBe(best(candidates, count))
      }
      const sizes = reached.map(({ closed }) => closed.size)
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('two that fit together reach further than the one that closes most and what it leaves', () => {
  const candidates = [
    candidate('most', ['1', '2', '3', '5', '6']),
    candidate('left', ['1', '2', '3', '4']),
    candidate('right', ['5', '6', '7', '8']),
  ]
  expect(reachOf(candidates, [1, 2, 3, 5]).map(({ measures }) => measures)).toEqual([
    ['most'],
    ['left', 'right'],
  ])
  expect(reachOf([], [1])).toEqual([])
})

/** By trying every choice of so many. */
function best(
  candidates: readonly Candidate[],
  count: number,
  from = 0,
  closed = new Set<string>(),
): number {
  if (count === 0 || from === candidates.length) return closed.size
  const own = candidates[from]?.gaps ?? new Set<string>()
  return Math.max(
    best(candidates, count, from + 1, closed),
    best(candidates, count - 1, from + 1, new Set([...closed, ...own])),
  )
}

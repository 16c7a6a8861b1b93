import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jointActions, type Candidate } from './joint-actions.ts'

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
  expect(chosen).toEqual([
    { measure: 'a', closes: ['1', '2', '3', '4'] },
    { measure: 'c', closes: ['5', '6', '7', '8'] },
  ])
})

test('it stops when more than half is closed, when nothing is left to close, and at twelve', () => {
  expect(jointActions([candidate('a', ['1', '2', '3', '4']), candidate('b', ['5'])])).toHaveLength(
    1,
  )
  expect(jointActions([candidate('a', [])])).toEqual([])
  expect(jointActions([])).toEqual([])
  const many = Array.from({ length: 30 }, (_, index) => candidate(`m${index}`, [`${index}`]))
  expect(jointActions(many)).toHaveLength(12)
})

test('it never closes less than 63 % of what the best choice of as many closes', () => {
  const gaps = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(gaps, { minLength: 1, maxLength: 7 }), (list) => {
      const candidates = list.map((own, index) => candidate(`m${index}`, own.map(String)))
      const chosen = jointActions(candidates)
      const closed = chosen.reduce((sum, { closes }) => sum + closes.length, 0)
      expect(closed).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best(candidates, chosen.length))
    }),
    { seed: 7, numRuns: 300 },
  )
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

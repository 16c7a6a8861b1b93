import { expect, test } from 'vitest'
import { byName, countsByScore } from './score-rows.ts'

const dots = [
  { id: 'GM1', score: 90, name: 'Stein' },
  { id: 'AA', score: 95, name: null },
  { id: 'B', score: 20, name: null },
  { id: 'GM2', score: 20, name: 'Beek' },
  { id: 'A', score: 50, name: null },
]

test('with names the order is by name and then by letter, not by score', () => {
  expect(byName(dots).map(({ id }) => id)).toEqual(['GM2', 'GM1', 'A', 'B', 'AA'])
})
test('without names nothing leads to a municipality: only how many have which score', () => {
  expect(countsByScore(dots)).toEqual([
    { score: 20, n: 2 },
    { score: 50, n: 1 },
    { score: 90, n: 1 },
    { score: 95, n: 1 },
  ])
})

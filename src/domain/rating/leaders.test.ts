import { expect, test } from 'vitest'
import { leaders, trailers } from './leaders.ts'

const of = (rows: readonly [string, number, number][]) =>
  leaders(rows, ([, value, margin]) => ({ value, margin })).map(([name]) => name)

test('one leads when its difference with every other is beyond both margins', () => {
  // √(6² + 8²) = 10
  expect(
    of([
      ['a', 70, 6],
      ['b', 59, 8],
    ]),
  ).toEqual(['a'])
  expect(
    of([
      ['a', 70, 6],
      ['b', 60, 8],
    ]),
  ).toEqual(['a', 'b'])
})

test('those that cannot be told from the highest are named with it, highest first', () => {
  expect(
    of([
      ['low', 40, 5],
      ['near', 78, 5],
      ['top', 80, 5],
    ]),
  ).toEqual(['top', 'near'])
  expect(of([])).toEqual([])
  expect(leaders(['x'], () => null)).toEqual([])
})

test('rows come back as they are, whatever else is measured with them', () => {
  const themes = [
    { value: 80, margin: 5, row: 'thema-a' },
    { value: 78, margin: 5, row: 'thema-b' },
    { value: 40, margin: 5, row: 'thema-c' },
  ]
  expect(leaders(themes, (theme) => theme)).toEqual(themes.slice(0, 2))
  expect(trailers(themes, (theme) => theme)).toEqual(themes.slice(2))
})

import { expect, test } from 'vitest'
import { moveTile } from './move-tile.ts'

const at = (code: string, tileRow: number, tileColumn: number) => ({ code, tileRow, tileColumn })

test('a tile goes to a free place, or changes with who stands there', () => {
  const map = [at('a', 0, 0), at('b', 0, 1)]
  expect(moveTile(map, 'a', { row: 1, column: 1 })).toEqual([at('a', 1, 1), at('b', 0, 1)].map((one) => ({ ...one, tileColumn: one.tileColumn - 1 }))) // prettier-ignore
  expect(moveTile(map, 'a', { row: 0, column: 1 })).toEqual([at('a', 0, 1), at('b', 0, 0)])
})

test('past the edge the map moves along; who is not there changes nothing', () => {
  const map = [at('a', 0, 0), at('b', 0, 1)]
  expect(moveTile(map, 'a', { row: -1, column: 0 })).toEqual([at('a', 0, 0), at('b', 1, 1)])
  expect(moveTile(map, 'c', { row: 3, column: 3 })).toBe(map)
})

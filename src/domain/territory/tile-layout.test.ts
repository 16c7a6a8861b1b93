import { expect, test } from 'vitest'
import region from '#content/region.json' with { type: 'json' }
import { layOutTiles, type Tile } from './tile-layout.ts'

const codes = region.municipalities.map(({ code }) => code)
const touch = (one: Tile | undefined, other: Tile | undefined) =>
  one !== undefined &&
  other !== undefined &&
  Math.abs(one.row - other.row) <= 1 &&
  Math.abs(one.column - other.column) <= 1

test('everybody has a tile of its own, from the corner on', () => {
  const tiles = [...layOutTiles(codes, region.neighbours).values()]
  expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(codes.length)
  expect(Math.min(...tiles.map(({ row }) => row))).toBe(0)
  expect(Math.min(...tiles.map(({ column }) => column))).toBe(0)
})

test('most neighbours touch', () => {
  const tiles = layOutTiles(codes, region.neighbours)
  const touching = region.neighbours.filter(({ a, b }) => touch(tiles.get(a), tiles.get(b)))
  expect(touching.length / region.neighbours.length).toBeGreaterThan(0.7)
})

test('the order in which they come changes nothing', () => {
  const turned = region.neighbours.map(({ a, b }) => ({ a: b, b: a })).reverse()
  const sorted = (tiles: ReadonlyMap<string, Tile>) => [...tiles].sort()
  expect(sorted(layOutTiles([...codes].reverse(), turned))).toEqual(
    sorted(layOutTiles(codes, region.neighbours)),
  )
})

test('without neighbours they lie together, and of none there is no map', () => {
  const tiles = layOutTiles(['a', 'b', 'c', 'd'], [])
  expect(Math.max(...[...tiles.values()].map(({ row, column }) => row + column))).toBeLessThan(4)
  expect(layOutTiles([], []).size).toBe(0)
})

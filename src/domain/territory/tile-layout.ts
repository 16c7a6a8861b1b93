/** Where a municipality stands on the map of tiles. */
export type Tile = { row: number; column: number }

type Pair = { a: string; b: string }

/** Up, right, down, left, then the corners. */
const AROUND = [
  ...[[-1, 0], [0, 1], [1, 0], [0, -1]],
  ...[[-1, 1], [1, 1], [1, -1], [-1, -1]],
] as const // prettier-ignore

/**
 * A map of equal tiles in which neighbours touch as far as they can: one with most neighbours comes first, and each
 * next one goes to the free tile beside what is there that touches most of its neighbours, by a side before by a
 * corner, and nearest to the middle. The same input gives the same map, in whatever order it comes.
 * @param codes of all municipalities, each once.
 * @param neighbours pairs of those codes, in either direction.
 * @param known tiles that stay as they lie towards each other; of two on the same tile the first.
 * @returns a tile of its own for each, from row 0 and column 0.
 */
export function layOutTiles(
  codes: readonly string[],
  neighbours: readonly Pair[],
  known: ReadonlyMap<string, Tile> = new Map(),
): ReadonlyMap<string, Tile> {
  const beside = new Map([...codes].sort().map((code) => [code, new Set<string>()]))
  for (const { a, b } of neighbours) {
    beside.get(a)?.add(b)
    beside.get(b)?.add(a)
  }
  const placed = new Map<string, Tile>()
  const taken = new Set<string>()
  for (const [code, tile] of known) {
    if (taken.has(keyOf(tile))) continue
    placed.set(code, tile)
    taken.add(keyOf(tile))
  }
  while (placed.size < beside.size) {
    const code = nextOf(beside, placed)
    const tile = bestTile(beside.get(code) ?? new Set(), placed, taken)
    placed.set(code, tile)
    taken.add(keyOf(tile))
  }
  const top = Math.min(...[...placed.values()].map(({ row }) => row))
  const left = Math.min(...[...placed.values()].map(({ column }) => column))
  return new Map(
    codes.map((code) => {
      const { row, column } = placed.get(code) ?? { row: top, column: left }
      return [code, { row: row - top, column: column - left }]
    }),
  )
}

const keyOf = ({ row, column }: Tile) => `${row} ${column}`

/** The one with most neighbours on the map, then with most of all, then by code. */
function nextOf(
  beside: ReadonlyMap<string, ReadonlySet<string>>,
  placed: ReadonlyMap<string, Tile>,
): string {
  const known = (code: string) => [...(beside.get(code) ?? [])].filter((one) => placed.has(one))
  const waiting = [...beside.keys()].filter((code) => !placed.has(code))
  const [next = ''] = waiting.sort(
    (one, other) =>
      known(other).length - known(one).length ||
      (beside.get(other)?.size ?? 0) - (beside.get(one)?.size ?? 0) ||
      (one < other ? -1 : 1),
  )
  return next
}

function bestTile(
  neighbours: ReadonlySet<string>,
  placed: ReadonlyMap<string, Tile>,
  taken: ReadonlySet<string>,
): Tile {
  if (placed.size === 0) return { row: 0, column: 0 }
  const own = [...placed].filter(([code]) => neighbours.has(code)).map(([, tile]) => tile)
  const free = [...placed.values()]
    .flatMap(({ row, column }) =>
      AROUND.map(([down, right]) => ({ row: row + down, column: column + right })),
    )
    .filter((tile) => !taken.has(keyOf(tile)))
  const cost = (tile: Tile) => [
    -own.reduce((sum, other) => sum + touching(tile, other), 0),
    own.reduce((sum, other) => sum + distance(tile, other), 0),
    distance(tile, { row: 0, column: 0 }),
    tile.row,
    tile.column,
  ]
  const [best = { row: 0, column: 0 }] = free.sort((one, other) => byEach(cost(one), cost(other)))
  return best
}

const distance = (one: Tile, other: Tile) =>
  (one.row - other.row) ** 2 + (one.column - other.column) ** 2

/** By a side 2, by a corner 1, else 0. */
const touching = (one: Tile, other: Tile) => Math.max(0, 3 - distance(one, other))

function byEach(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

type Placed = { code: string; tileRow: number; tileColumn: number }

/**
 * A municipality on another tile; who stood there comes in its place. The map begins at row 0 and column 0 again.
 * @returns the same list, with their tiles.
 */
export function moveTile<One extends Placed>(
  places: readonly One[],
  code: string,
  to: { row: number; column: number },
): readonly One[] {
  const moved = places.find((one) => one.code === code)
  if (!moved) return places
  const swapped = places.map((one) => {
    if (one.code === code) return { ...one, tileRow: to.row, tileColumn: to.column }
    return one.tileRow === to.row && one.tileColumn === to.column
      ? { ...one, tileRow: moved.tileRow, tileColumn: moved.tileColumn }
      : one
  })
  const top = Math.min(...swapped.map(({ tileRow }) => tileRow))
  const left = Math.min(...swapped.map(({ tileColumn }) => tileColumn))
  return swapped.map((one) => ({
    ...one,
    tileRow: one.tileRow - top,
    tileColumn: one.tileColumn - left,
  }))
}

/** A number with half the width of its 95 % interval, both in points. */
export type Measured = {
  value: number
  margin: number
  /** How low and how high the number itself can be, as with unknown answers; the value without them. */
  low?: number
  high?: number
}

/**
 * The rows that cannot be told from the highest: its lowest and their highest differ by no more than the margins of
 * both, √(m₁² + m₂²). One row: it leads beyond noise. Where the same people answer all, a difference is sharper than
 * this says.
 * @param of null for a row without a number, which is left out.
 * @returns highest first; of equals the first.
 */
export function leaders<Row>(
  rows: readonly Row[],
  of: (row: Row) => Measured | null,
): readonly Row[] {
  const known = rows
    .flatMap((row) => {
      const measured = of(row)
      return measured ? [{ row, measured }] : []
    })
    .sort((a, b) => b.measured.value - a.measured.value)
  const first = known[0]?.measured
  if (!first) return []
  const isClose = ({ value, high = value, margin }: Measured) =>
    (first.low ?? first.value) - high <= Math.hypot(first.margin, margin) + 1e-9
  return known
    .filter(({ measured }) => measured === first || isClose(measured))
    .map(({ row }) => row)
}

/** The same from below: those that cannot be told from the lowest. */
export function trailers<Row>(
  rows: readonly Row[],
  of: (row: Row) => Measured | null,
): readonly Row[] {
  return leaders(rows, (row) => {
    const measured = of(row)
    if (!measured) return null
    const { value, margin, low = value, high = value } = measured
    return { value: -value, margin, low: -high, high: -low }
  })
}

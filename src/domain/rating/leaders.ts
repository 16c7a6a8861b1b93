/** A mean with half the width of its 95 % interval, both in points. */
export type Measured = { value: number; margin: number }

/**
 * The rows that cannot be told from the highest: their difference is within the margins of both, √(m₁² + m₂²).
 * One row: it leads beyond noise. The same people answer all, which makes a difference sharper than this says.
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
      return measured ? [{ row, ...measured }] : []
    })
    .sort((a, b) => b.value - a.value)
  const [first] = known
  if (!first) return []
  return known
    .filter(
      (one) => one === first || first.value - one.value <= Math.hypot(first.margin, one.margin),
    )
    .map(({ row }) => row)
}

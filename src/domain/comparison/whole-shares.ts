/**
 * Shares in whole points that add up to a hundred: rounded down, and what is left goes to those that lost most
 * (largest remainder, Hamilton); of equals the first.
 * @param weights by id, not negative; all zero gives zeros.
 */
export function wholeShares(
  weights: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  if (all <= 0) return Object.fromEntries(Object.keys(weights).map((id) => [id, 0]))
  const parts = Object.entries(weights).map(([id, weight]) => {
    const exact = (100 * weight) / all
    // A whole share that doubles made smaller is whole.
    const whole = Math.floor(exact + 1e-9)
    return { id, whole, lost: exact - whole }
  })
  const left = 100 - parts.reduce((sum, { whole }) => sum + whole, 0)
  const lucky = new Set(
    [...parts]
      .sort((a, b) => b.lost - a.lost)
      .slice(0, left)
      .map(({ id }) => id),
  )
  return Object.fromEntries(parts.map(({ id, whole }) => [id, whole + (lucky.has(id) ? 1 : 0)]))
}

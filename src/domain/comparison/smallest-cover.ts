/** What one candidate covers: groups of things, each as heavy as it has things. */
export type Cover = readonly { group: number; weight: number }[]

/** Steps of the search after which it is given up: a few tenths of a second on a slow machine. */
const LONGEST = 20_000

/**
 * The fewest candidates that together cover more than `enough`, by branch and bound: what is chosen so far
 * plus the largest gains that remain is the most that can still be reached, because no gain ever grows.
 * @param most how many candidates at most.
 * @returns their indexes; null when so many cannot; 'too long' when the search was given up.
 */
export function smallestCover(
  covers: readonly Cover[],
  enough: number,
  most: number,
): readonly number[] | null | 'too long' {
  const covered = new Set<number>()
  let steps = 0

  const gain = (index: number) =>
    (covers[index] ?? []).reduce(
      (sum, { group, weight }) => (covered.has(group) ? sum : sum + weight),
      0,
    )

  function visit(rest: readonly number[], left: number, total: number): readonly number[] | null {
    if (total > enough) return []
    steps += 1
    if (left === 0 || steps > LONGEST) return null
    const gains = rest
      .map((index) => ({ index, gain: gain(index) }))
      .filter((one) => one.gain > 0)
      .sort((a, b) => b.gain - a.gain)
    const reach = gains.slice(0, left).reduce((sum, one) => sum + one.gain, total)
    const [first, ...others] = gains
    if (!first || reach <= enough) return null
    const later = others.map(({ index }) => index)
    const added = (covers[first.index] ?? []).filter(({ group }) => !covered.has(group))
    for (const { group } of added) covered.add(group)
    const withIt = visit(later, left - 1, total + first.gain)
    for (const { group } of added) covered.delete(group)
    return withIt ? [first.index, ...withIt] : visit(later, left, total)
  }

  for (let size = 1; size <= most; size += 1) {
    const found = visit([...covers.keys()], size, 0)
    if (found) return found
    if (steps > LONGEST) return 'too long'
  }
  return null
}

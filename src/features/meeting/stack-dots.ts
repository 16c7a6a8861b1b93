/** Dots closer than this, in points, would overlap on a phone. */
const APART = 4

/**
 * Each dot at its own score, from low to high, on the lowest level where it overlaps no other.
 * @returns the dots with their level, from 0.
 */
export function stackDots<Dot extends { score: number }>(
  dots: readonly Dot[],
): (Dot & { level: number })[] {
  const ends: number[] = []
  return dots
    .toSorted((a, b) => a.score - b.score)
    .map((dot) => {
      const free = ends.findIndex((end) => dot.score - end >= APART)
      const level = free === -1 ? ends.length : free
      ends[level] = dot.score
      return { ...dot, level }
    })
}

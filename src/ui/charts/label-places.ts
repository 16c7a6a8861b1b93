/** A point to label, in any unit; and where its label stands, relative to it. */
type Point = { x: number; y: number }

const DIRECTIONS = Array.from({ length: 8 }, (_, index) => (index * Math.PI) / 4)

/**
 * Places a label beside every point so that labels lie off each other and off the points as far as can
 * be: one after another, each in the best of eight directions, nearer before farther.
 * @param reach how far from its point a label may stand, from near to far.
 * @param size the width and height that a label takes.
 * @returns the offset of every label, in the order of the points.
 */
export function labelPlaces(
  points: readonly Point[],
  reach: readonly number[],
  size: number,
): readonly Point[] {
  const taken: Point[] = []
  return points.map((point) => {
    const places = reach.flatMap((distance) =>
      DIRECTIONS.map((angle) => ({
        x: distance * Math.cos(angle),
        y: distance * Math.sin(angle),
      })),
    )
    const crowd = (offset: Point) => {
      const at = { x: point.x + offset.x, y: point.y + offset.y }
      const near = (other: Point) =>
        Math.max(0, 1 - Math.max(Math.abs(at.x - other.x), Math.abs(at.y - other.y)) / size)
      const sum = (others: readonly Point[]) => others.reduce((all, one) => all + near(one), 0)
      return sum(taken) + sum(points.filter((other) => other !== point)) / 2
    }
    const best = places.reduce((a, b) => (crowd(b) < crowd(a) - 1e-9 ? b : a))
    taken.push({ x: point.x + best.x, y: point.y + best.y })
    return best
  })
}

type Point = { x: number; y: number }
type Box = Point & { halfWidth: number; halfHeight: number }

/** A line of a radar: values per axis, 0-100 or null for a gap; more than there are axes are not drawn. */
export type NamedLine = { name: string; values: readonly (number | null)[] }

export type Drawing = {
  width: number
  height: number
  /** From the middle to 100. */
  radius: number
  axes: readonly string[]
  /** Where on the drawing the numbers of the scale stand, in radians from the right; at these values. */
  scale: { angle: number; values: readonly number[] }
}

/** Where the name of a line stands: its middle, and its words by row. */
export type NamePlace = Point & { rows: readonly string[] }

/** As drawn: 13 pixels high, in half bold. */
const LETTER = 6.3
export const ROW_HEIGHT = 15
/** Between a line and its name. */
const GAP = 5
/** A name this close to another line could be of that one. */
const TOO_CLOSE = 14
/** Longer names take two rows. */
const LONG = 12

/** A line is looked at as points this far from each other: none slips through under a row. */
const STEP = 10

/** What it costs to stand on a piece of a line or on a number of the scale. */
const COST = { line: 4, number: 12 }

/**
 * For each line of a radar where its name is read best: beside the line, in the drawing, off the names of the axes and
 * of each other, and where it can, off every line.
 * @returns in the order of the lines; null only for one without values.
 */
export function namesOnLines(lines: readonly NamedLine[], drawing: Drawing): (NamePlace | null)[] {
  const paths = lines.map(({ values }) => pathOf(values, drawing))
  const numbers = drawing.scale.values.map((value) => onCircle(drawing.scale.angle, value, drawing))
  const taken = drawing.axes.map((name, axis) => axisName(name, axis, drawing))
  const places: (NamePlace | null)[] = lines.map(() => null)
  // Who is hardest to find room for goes first.
  const order = lines.map((_, line) => line).sort((a, b) => length(lines, b) - length(lines, a))
  for (const line of order) {
    const own = paths[line] ?? []
    const rows = inRows(lines[line]?.name ?? '')
    const others = paths.filter((_, other) => other !== line)
    const cost = (box: Box) =>
      own.filter((point) => apart(box, point) === 0).length * COST.line +
      others.map((path) => inTheWay(box, path)).reduce((sum, one) => sum + one, 0) +
      numbers.filter((point) => apart(box, point) < 8).length * COST.number
    const around = own
      .flatMap((point) => boxesAround(point, rows))
      .filter((box) => isInside(box, drawing))
    const free = around.filter((box) => taken.every((other) => !overlap(box, other)))
    const [best] = (free.length > 0 ? free : around)
      .map((box) => ({ box, cost: cost(box) }))
      .sort((a, b) => a.cost - b.cost)
    if (!best) continue
    taken.push(best.box)
    places[line] = { x: best.box.x, y: best.box.y, rows }
  }
  return places
}

const length = (lines: readonly NamedLine[], line: number) => lines[line]?.name.length ?? 0

/** On one row, or on two that are as equal as can be. */
function inRows(name: string): readonly string[] {
  const words = name.split(' ')
  if (name.length <= LONG || words.length < 2) return [name]
  return words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
    .reduce((best, rows) => (longest(rows) < longest(best) ? rows : best))
}

const longest = (rows: readonly string[]) => Math.max(...rows.map((row) => row.length))

/** The first axis points up, the others follow with the clock. */
const angleOf = (axis: number, axes: number) => Math.PI / 2 - (2 * Math.PI * axis) / axes

function onCircle(angle: number, value: number, { width, height, radius }: Drawing): Point {
  const out = (radius * value) / 100
  return { x: width / 2 + out * Math.cos(angle), y: height / 2 - out * Math.sin(angle) }
}

/** The line as points along it, a few pixels from each other; from mark to mark where both are there. */
function pathOf(values: readonly (number | null)[], drawing: Drawing): readonly Point[] {
  const marks = drawing.axes.map((_, axis) => {
    const value = values[axis] ?? null
    return value === null ? null : onCircle(angleOf(axis, drawing.axes.length), value, drawing)
  })
  return marks.flatMap((from, axis) => {
    if (!from) return []
    const to = marks[(axis + 1) % marks.length] ?? from
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP))
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }))
  })
}

function axisName(name: string, axis: number, drawing: Drawing): Box {
  const angle = angleOf(axis, drawing.axes.length)
  const { x, y } = onCircle(angle, 100 + 1000 / drawing.radius, drawing)
  const halfWidth = (name.length * LETTER) / 2
  const side = Math.abs(Math.cos(angle)) < 0.01 ? 0 : Math.sign(Math.cos(angle))
  return { x: x + side * halfWidth, y, halfWidth, halfHeight: ROW_HEIGHT / 2 + 2 }
}

/** A name beside a point, on each of its eight sides. */
function boxesAround({ x, y }: Point, rows: readonly string[]): readonly Box[] {
  const halfWidth = (longest(rows) * LETTER) / 2
  const halfHeight = (rows.length * ROW_HEIGHT) / 2
  return [-1, 0, 1].flatMap((right) =>
    [-1, 0, 1]
      .filter((down) => right !== 0 || down !== 0)
      .map((down) => ({
        x: x + right * (halfWidth + GAP),
        y: y + down * (halfHeight + GAP),
        halfWidth,
        halfHeight,
      })),
  )
}

const isInside = ({ x, y, halfWidth, halfHeight }: Box, { width, height }: Drawing) =>
  x >= halfWidth && x + halfWidth <= width && y >= halfHeight && y + halfHeight <= height

const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
  Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight

/** How far a point lies from a name; 0 under it. */
function apart(box: Box, { x, y }: Point): number {
  const right = Math.max(0, Math.abs(x - box.x) - box.halfWidth)
  const down = Math.max(0, Math.abs(y - box.y) - box.halfHeight)
  return Math.sqrt(right * right + down * down)
}

/** How much of another line lies under a name, and how close the rest of it comes. */
function inTheWay(box: Box, path: readonly Point[]): number {
  const distances = path.map((point) => apart(box, point))
  const under = distances.filter((distance) => distance === 0).length
  return under * COST.line + TOO_CLOSE - Math.min(...distances, TOO_CLOSE)
}

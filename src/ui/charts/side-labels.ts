/** A point to name, in pixels of the plot. */
export type Placed = { id: string; x: number; y: number }

/** Where its name stands: beside which edge, and how high its middle is. */
export type SideLabel = { side: 'left' | 'right'; y: number }

/**
 * Names stand in two columns beside the plot, each on the side where its point is, in the order of the points from
 * high to low, and never on each other.
 * @param height of the plot.
 * @param apart from the middle of a name to that of the next.
 */
export function sideLabels(
  points: readonly Placed[],
  height: number,
  apart: number,
): ReadonlyMap<string, SideLabel> {
  const byX = [...points].sort((a, b) => a.x - b.x)
  const half = Math.ceil(byX.length / 2)
  return new Map([
    ...column(byX.slice(0, half), 'left', height, apart),
    ...column(byX.slice(half), 'right', height, apart),
  ])
}

function column(
  points: readonly Placed[],
  side: SideLabel['side'],
  height: number,
  apart: number,
): [string, SideLabel][] {
  const order = [...points].sort((a, b) => a.y - b.y)
  const step = order.length > 1 ? Math.min(apart, height / order.length) : apart
  // Down from the top, each at its point or below the one before; then up from the bottom.
  const down = order.reduce<number[]>(
    (all, { y }) => [...all, Math.max(y, (all.at(-1) ?? step / 2 - step) + step)],
    [],
  )
  const up = down.reduceRight<number[]>(
    (all, y) => [Math.min(y, (all[0] ?? height + step / 2) - step), ...all],
    [],
  )
  return order.map(({ id }, index) => [id, { side, y: up[index] ?? 0 }])
}

/** A name in at most two lines of so many letters; what does not fit is said where the point is pointed at. */
export function twoLines(name: string, letters: number): readonly string[] {
  const words = name.split(' ')
  const lines = ['', '']
  let line = 0
  for (const word of words) {
    const tried = lines[line] ? `${lines[line]} ${word}` : word
    if (tried.length <= letters || !lines[line]) {
      lines[line] = tried
      continue
    }
    line += 1
    if (line === lines.length) return [lines[0] ?? '', `${(lines[1] ?? '').slice(0, letters - 1)}…`]
    lines[line] = word
  }
  return lines.filter(Boolean)
}

type Values = readonly (number | null)[]

/** Where the name of a line stands: beside its mark on this axis, towards the edge or the middle. */
export type NamePlace = { axis: number; outward: boolean }

/**
 * For each line of a radar the axis on which its name is read best: where the line lies furthest from the others, with
 * nothing beyond it. Each axis holds one name at most, and those that lie flat none: names of axes stand there.
 * @param lines values per axis, 0-100 or null for a gap.
 * @returns in the order of the lines; null for one that has no place.
 */
export function namesOnLines(lines: readonly Values[]): (NamePlace | null)[] {
  const axes = lines[0]?.length ?? 0
  const free = new Set(Array.from({ length: axes }, (_, axis) => axis).filter(upright(axes)))
  return lines.map((values, line) => {
    const others = lines.filter((_, other) => other !== line)
    const best = [...free]
      .flatMap((axis) => roomOn(axis, values, others))
      .sort((a, b) => b.room - a.room)[0]
    if (!best) return null
    free.delete(best.axis)
    return { axis: best.axis, outward: best.outward }
  })
}

/** The first axis points up; those a quarter further lie flat. */
const upright = (axes: number) => (axis: number) =>
  Math.abs(Math.cos((2 * Math.PI * axis) / axes)) > 0.3

function roomOn(
  axis: number,
  values: Values,
  others: readonly Values[],
): (NamePlace & { room: number })[] {
  const value = values[axis] ?? null
  if (value === null) return []
  const beside = others.flatMap((other) => other[axis] ?? [])
  const above = Math.min(100, ...beside.filter((one) => one >= value)) - value
  const below = value - Math.max(0, ...beside.filter((one) => one <= value))
  const outermost = beside.every((one) => one < value)
  const innermost = beside.every((one) => one > value)
  return [
    { axis, outward: true, room: outermost ? above + below : above },
    { axis, outward: false, room: innermost ? above + below : below },
  ]
}

/** 0-100 from a mean on a scale of 1 to 5 (dossier e2). */
export function toHundred(meanOfFive: number): number {
  return 25 * (meanOfFive - 1)
}

export type Interval = { low: number; high: number }

/** z of a two-sided 95 % interval. */
const Z = 1.959963984540054

/**
 * Wilson 95 % interval of a share, both ends 0-1 (dossier e2).
 * @param population when known, a finite population correction by effective n* = n(N−1)/(N−n).
 */
export function wilson(successes: number, n: number, population?: number): Interval | null {
  if (n === 0) return null
  const share = successes / n
  if (population !== undefined && n >= population) return { low: share, high: share }
  const size = population === undefined ? n : (n * (population - 1)) / (population - n)
  const centre = (share + Z ** 2 / (2 * size)) / (1 + Z ** 2 / size)
  const half =
    (Z / (1 + Z ** 2 / size)) * Math.sqrt((share * (1 - share)) / size + Z ** 2 / (4 * size ** 2))
  return { low: centre - half, high: centre + half }
}

/** 0-100 from a mean on a scale of 1 to 5 (dossier e2). */
export function toHundred(meanOfFive: number): number {
  return 25 * (meanOfFive - 1)
}

export type Interval = { low: number; high: number }

/** z of a two-sided 95 % interval. */
export const Z = 1.959963984540054

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

export type MeanInterval = { mean: number; deviation: number; margin: number }

/**
 * Mean of whole answers with the margin of its 95 % t-interval (dossier e2).
 * @param sums number of answers, their sum and the sum of their squares, as the database keeps them.
 * @returns null below two answers: one answer has no spread.
 */
export function meanInterval(sums: {
  n: number
  sum: number
  squares: number
}): MeanInterval | null {
  const { n, sum, squares } = sums
  if (n < 2) return null
  const deviation = Math.sqrt(Math.max(0, squares - sum ** 2 / n) / (n - 1))
  return { mean: sum / n, deviation, margin: (studentT(n - 1) * deviation) / Math.sqrt(n) }
}

/**
 * t of a two-sided 95 % interval, by the expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5):
 * exact to 0.001 from 4 degrees of freedom, to 0.00002 from 9. Nothing below n = 10 is published.
 */
function studentT(degrees: number): number {
  const terms = [
    Z,
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160,
  ]
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0)
}

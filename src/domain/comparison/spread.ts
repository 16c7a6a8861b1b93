import { halfUp } from '../half-up.ts'
import { ENOUGH_FOR_A_MEDIAN } from './thresholds.ts'

/** How numbers lie: shown before any mean. */
export type Spread = {
  n: number
  min: number
  lowerQuartile: number
  median: number
  upperQuartile: number
  max: number
}

/**
 * The spread of the values that are there. Quartiles interpolate linearly between order statistics
 * (Hyndman and Fan 1996, type 7, as spreadsheets do).
 * @returns null when no value is there.
 */
export function spread(values: readonly (number | null)[]): Spread | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  return {
    n: sorted.length,
    min,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    max,
  }
}

/**
 * The spread of scores in whole points, as every page shows them, so that one median stands everywhere;
 * null when they are too few (thresholds.ts).
 */
export function enoughSpread(
  values: readonly (number | null)[],
  enough = ENOUGH_FOR_A_MEDIAN,
): Spread | null {
  const found = spread(values.map((value) => (value === null ? null : halfUp(value))))
  return found && found.n >= enough ? found : null
}

/** How far municipalities lie apart, in points: the middle half, which one of them cannot turn. */
export function apartBy({ lowerQuartile, upperQuartile }: Spread): number {
  return upperQuartile - lowerQuartile
}

/** Null when no value is there. */
export function median(values: readonly (number | null)[]): number | null {
  return spread(values)?.median ?? null
}

function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)] ?? NaN
  const above = sorted[Math.ceil(position)] ?? NaN
  return below + (position - Math.floor(position)) * (above - below)
}

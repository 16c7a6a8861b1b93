/** A source of repeatable chance: the same seed gives the same region. */
export type Random = {
  /** 0 (inclusive) to 1. */
  next: () => number
  /** A whole number from low to high, both included. */
  between: (low: number, high: number) => number
  /** Roughly normal around the mean. */
  normal: (mean: number, deviation: number) => number
  pick: <Value>(values: readonly [Value, ...Value[]]) => Value
  chance: (probability: number) => boolean
}

/** mulberry32, by Tommy Ettinger: small, and good enough for demo data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    normal: (mean, deviation) => {
      const length = Math.sqrt(-2 * Math.log(1 - next()))
      return mean + deviation * length * Math.cos(2 * Math.PI * next())
    },
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
    chance: (probability) => next() < probability,
  }
}
